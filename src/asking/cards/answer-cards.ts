import type { Answer } from '../answer';
import { renderAggregate } from './aggregate-card';
import { type Aside, NO_ASIDE } from './aside';
import { renderCollaboration } from './collaboration-cards';
import { renderComparison } from './compare-card';
import { renderList } from './list-card';
import { costInWords } from '../../catalogue/cards/money-in-words';
import { renderNoNumber } from './no-number-card';
import { renderNothing, renderNotStated } from './not-found-cards';
import { MOST_SHOWN, showButton } from '../../cards/show-button';
import { sourcesInWords } from '../../catalogue/cards/sources-in-words';
import type { Telling } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';
import { renderValue } from './value-card';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

function renderMention(
  { mention }: AnswerOf<'mention'>,
  telling: Telling,
  { notice, rating, other }: Aside,
): object {
  const { language, strings, knowledge } = telling;
  const related = knowledge.collaborations.filter(({ id }) => mention.collaborations.includes(id));
  return messageCard.render({
    notice,
    title: mention.name[language],
    paragraphs: [
      { text: mention.summary[language] },
      ...mention.costs.map((cost) => ({ text: costInWords(cost, telling) })),
      { text: strings.answers.onlyMentioned },
    ],
    footer: sourcesInWords([mention.source], telling),
    buttons: [
      ...other,
      ...related.slice(0, MOST_SHOWN).map((entry) => showButton(entry, telling, false)),
    ],
    rating,
  });
}

function renderPassage(
  { passage: { title, text, source } }: AnswerOf<'passage'>,
  telling: Telling,
  { notice, rating, other }: Aside,
): object {
  return messageCard.render({
    notice,
    title: title[telling.language],
    paragraphs: [{ text: text[telling.language] }],
    footer: sourcesInWords([source], telling),
    buttons: other,
    rating,
  });
}

/** The card that answers a question; commands have cards of their own. */
export function renderAnswer(
  answer: Exclude<Answer, { kind: 'command' }>,
  telling: Telling,
  aside = NO_ASIDE,
): object {
  switch (answer.kind) {
    case 'list':
      return renderList(answer, telling, 0, aside);
    case 'detail':
      return renderCollaboration(answer.entry, telling, aside);
    case 'value':
      return renderValue(answer, telling, aside);
    case 'compare':
      return renderComparison(answer.entries, telling, aside);
    case 'aggregate':
      return renderAggregate(answer, telling, aside);
    case 'no-number':
      return renderNoNumber(answer, telling, aside);
    case 'not-stated':
      return renderNotStated(answer, telling, aside);
    case 'mention':
      return renderMention(answer, telling, aside);
    case 'passage':
      return renderPassage(answer, telling, aside);
    case 'nothing':
      return renderNothing(answer, telling, aside);
  }
}
