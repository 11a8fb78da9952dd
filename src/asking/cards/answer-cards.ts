import type { Answer } from '../answer/answer';
import type { AnsweredQuestion } from '../intents/ask';
import { renderParts } from './parts-card';
import { renderAggregate } from './aggregate-card';
import { type AnswerFooter, EMPTY_FOOTER } from './answer-footer';
import { renderCollaboration } from './collaboration-cards';
import { renderCollaborationComparison } from './compare-card';
import { renderList } from './list-card';
import { formatCost } from '../../catalogue/cards/format-costs';
import { renderNoNumber } from './no-number-card';
import { renderNothing, renderNotStated } from './not-found-cards';
import { MOST_SHOWN, showButton } from '../../cards/show-button';
import { formatSources } from '../../catalogue/cards/format-sources';
import type { RenderContext } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';
import { formatUnused } from './question/format-unused';
import { renderRoute } from './route-card';
import { renderValue } from './value-card';

type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

function renderMention(
  { mention, missing }: AnswerOf<'mention'>,
  renderContext: RenderContext,
  { notice, rating, other }: AnswerFooter,
): object {
  const { language, strings, knowledge } = renderContext;
  const related = knowledge.collaborations.filter(({ id }) => mention.collaborations.includes(id));
  return messageCard.render({
    notice,
    title: mention.name[language],
    paragraphs: [
      { text: mention.summary[language] },
      ...mention.costs.map((cost) => ({ text: formatCost(cost, renderContext) })),
      ...missing.map((attribute) => ({
        text: strings.answers.missing(strings.asking.missing[attribute], mention.name[language]),
      })),
      { text: strings.answers.onlyMentioned },
    ],
    footer: formatSources([mention.source], renderContext),
    buttons: [
      ...other,
      ...related.slice(0, MOST_SHOWN).map((entry) => showButton(entry, renderContext, false)),
    ],
    rating,
  });
}

function renderPassage(
  { passage: { title, text, source } }: AnswerOf<'passage'>,
  renderContext: RenderContext,
  { notice, rating, other }: AnswerFooter,
): object {
  return messageCard.render({
    notice,
    title: title[renderContext.language],
    paragraphs: [{ text: text[renderContext.language] }],
    footer: formatSources([source], renderContext),
    buttons: other,
    rating,
  });
}

/** Renders what is known where the question has no answer. */
function renderUnanswered(
  answer: AnswerOf<'no-number' | 'not-stated' | 'nothing'>,
  renderContext: RenderContext,
  answerFooter: AnswerFooter,
): object {
  switch (answer.kind) {
    case 'no-number':
      return renderNoNumber(answer, renderContext, answerFooter);
    case 'not-stated':
      return renderNotStated(answer, renderContext, answerFooter);
    case 'nothing':
      return renderNothing(answer, renderContext, answerFooter);
  }
}

/** Renders the card that answers a question; commands have their own cards. */
export function renderAnswer(
  answer: Exclude<Answer, { kind: 'command' }>,
  renderContext: RenderContext,
  answerFooter = EMPTY_FOOTER,
): object {
  switch (answer.kind) {
    case 'list':
      return renderList(answer, renderContext, 0, answerFooter);
    case 'detail':
      return renderCollaboration(answer.entry, renderContext, answerFooter);
    case 'value':
      return renderValue(answer, renderContext, answerFooter);
    case 'compare':
      return renderCollaborationComparison(answer.entries, renderContext, answerFooter);
    case 'aggregate':
      return renderAggregate(answer, renderContext, answerFooter);
    case 'mention':
      return renderMention(answer, renderContext, answerFooter);
    case 'passage':
      return renderPassage(answer, renderContext, answerFooter);
    case 'route':
      return renderRoute(answer, renderContext, answerFooter);
    default:
      return renderUnanswered(answer, renderContext, answerFooter);
  }
}

/**
 * Says that the question may have been misunderstood, and which words the answer does not use; an
 * empty answer names them in its own sentence.
 */
function withDoubts(
  answer: Answer,
  {
    unused,
    isUnsure,
    isByModel,
    footer,
  }: Pick<AnsweredQuestion, 'unused' | 'isUnsure' | 'isByModel'> & { footer: AnswerFooter },
  renderContext: RenderContext,
): AnswerFooter {
  if (answer.kind === 'nothing' && answer.filters.length === 0 && isByModel !== true)
    return { ...footer, unused };
  const { asking } = renderContext.strings;
  const unsure = isByModel ? asking.byModel : isUnsure ? asking.unsure : '';
  const notice = [unsure, footer.notice, formatUnused(unused, renderContext)]
    .filter((line) => line !== '')
    .join('\n\n');
  return { ...footer, notice };
}

/** Renders the answers to all parts of a question, and the words left over, on one card. */
export function renderAnswers(
  {
    answer,
    others,
    unused,
    isUnsure,
    isByModel,
  }: Pick<AnsweredQuestion, 'answer' | 'others' | 'unused' | 'isUnsure' | 'isByModel'>,
  renderContext: RenderContext,
  answerFooter = EMPTY_FOOTER,
): object {
  const [first, ...rest] = [answer, ...others.map((part) => part.answer)].filter(
    (part) => part.kind !== 'command',
  );
  if (first === undefined) return {};
  const doubts = { unused, isUnsure, isByModel, footer: answerFooter };
  const footer = withDoubts(first, doubts, renderContext);
  return rest.length === 0
    ? renderAnswer(first, renderContext, footer)
    : renderParts([first, ...rest], renderContext, footer);
}
