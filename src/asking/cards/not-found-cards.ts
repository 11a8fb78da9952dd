import type { Answer } from '../answer/answer';
import type { Filter } from '../answer/filter';
import { formatList } from '../../lib/format';
import { spelledAsWritten } from './question/spelled-as-written';
import type { AnswerFooter } from './answer-footer';
import { chips, MOST_SHOWN, showButton } from '../../cards/show-button';
import { formatFact } from './facts/format-facts';
import { withoutImplied } from './question/implied-filters';
import { wordsAsTyped } from './question/format-unused';
import { liftButtons } from './question/lift-buttons';
import { formatFilter } from './question/format-filters';
import { formatSources } from '../../catalogue/cards/format-sources';
import type { RenderContext } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

/** Reports what the sources do not state, and what they do. */
export function renderNotStated(
  { about, entries }: Extract<Answer, { kind: 'not-stated' }>,
  renderContext: RenderContext,
  answerFooter: AnswerFooter,
): object {
  const { strings, language } = renderContext;
  const contacts = entries.slice(0, MOST_SHOWN).map((entry) => {
    const politicians = entry.contacts.political.map(({ name }) => name);
    const names = [...politicians, formatFact('contacts-administrative', entry, renderContext)];
    return `${entry.name[language]}: ${names.filter((name) => name !== '').join('; ')}`;
  });
  return messageCard.render({
    notice: answerFooter.notice,
    title: '',
    paragraphs: [
      strings.asking.notStated[about],
      ...(about === 'contact-detail' && contacts.length > 0
        ? [strings.asking.contactsKnown, ...contacts]
        : []),
    ].map((text) => ({ text })),
    footer: formatSources(
      entries.map(({ source }) => source),
      renderContext,
    ),
    buttons: chips(
      answerFooter.other,
      entries
        .slice(0, MOST_SHOWN)
        .map((entry) => showButton(entry, renderContext, entries.length === 1)),
      answerFooter.instead,
    ),
  });
}

const MOST_PARTS = 4;
const LONGEST_WORD = 50;
/** Labels that are common nouns and therefore lower case inside a sentence. */
const COMMON_NOUNS: readonly Filter['by'][] = ['kind', 'level'];

/** A word as it was typed, shortened, or the label of a filter. */
function wordOf(filter: Filter, renderContext: RenderContext): string {
  if (filter.by !== 'word') return formatFilter(filter, renderContext);
  const word = spelledAsWritten(filter.word, renderContext);
  return word.length <= LONGEST_WORD ? word : `${word.slice(0, LONGEST_WORD)}…`;
}

function inSentence(filter: Filter, renderContext: RenderContext): string {
  if (filter.by === 'word')
    return renderContext.strings.answers.word(wordOf(filter, renderContext));
  const label = formatFilter(filter, renderContext);
  return COMMON_NOUNS.includes(filter.by) ? label.toLowerCase() : label;
}

/** Joins each filter with its alternatives: "Asia or the USA". */
function withAlternatives(filters: readonly Filter[], renderContext: RenderContext): string[] {
  const groups: string[][] = [];
  for (const filter of filters) {
    const text = inSentence(filter, renderContext);
    const last = groups.at(-1);
    if (last !== undefined && 'or' in filter && filter.or === true) last.push(text);
    else groups.push([text]);
  }
  const { language } = renderContext;
  return groups.map((texts) => formatList([...new Set(texts)], language, 'disjunction'));
}

function listFew(parts: readonly string[], { strings, language }: RenderContext): string {
  const few =
    parts.length > MOST_PARTS
      ? [...parts.slice(0, MOST_PARTS - 1), strings.answers.theRest]
      : parts;
  return formatList(few, language);
}

/** A sentence about what was not found; `unused` are the words of a question without conditions. */
export function formatNotFound(
  filters: readonly Filter[],
  renderContext: RenderContext,
  unused: readonly string[] = [],
): string {
  const { answers } = renderContext.strings;
  const shown = withoutImplied(filters, renderContext);
  const parts = [...new Set(withAlternatives(shown, renderContext))];
  if (filters.length === 0 && unused.length > 0) {
    const words = wordsAsTyped(unused).map((word) => answers.word(word));
    return answers.nothingAbout(listFew(words, renderContext));
  }
  if (parts.length === 0) return answers.nothing;
  const list = listFew(parts, renderContext);
  if (filters.every(({ by }) => by === 'word')) return answers.nothingAbout(list);
  if (parts.length > 1) return answers.nothingLikeAll(list);
  switch (shown[0]?.by) {
    case 'time':
      return answers.nothingWhen(list);
    case 'theme':
      return answers.nothingOnTheme(list);
    case 'country':
      return answers.nothingIn(list);
    default:
      return answers.nothingLike(list);
  }
}

/** Reports that nothing was found, and what removing one filter would find. */
export function renderNothing(
  { filters, nearby }: Extract<Answer, { kind: 'nothing' }>,
  renderContext: RenderContext,
  answerFooter: AnswerFooter,
): object {
  const { strings } = renderContext;
  const relaxed = liftButtons(
    filters,
    nearby.map(({ without, count }) => ({
      without,
      title: strings.answers.nearbyFor(wordOf(without, renderContext), count),
    })),
    renderContext,
  );
  return messageCard.render({
    notice: answerFooter.notice,
    title: '',
    paragraphs: [
      { text: formatNotFound(filters, renderContext, answerFooter.unused) },
      ...(relaxed.length > 0 ? [{ text: strings.answers.nearby }] : []),
    ],
    footer: '',
    buttons: chips(
      answerFooter.other,
      [...relaxed, { title: strings.help.button, data: { action: 'help' } }],
      answerFooter.instead,
    ),
  });
}
