import type { Answer } from '../answer';
import type { Filter } from '../filter';
import { formatList } from '../../lib/format';
import { asWritten } from './as-written';
import type { Aside } from './aside';
import { chips } from '../../cards/show-button';
import { factInWords } from './facts-in-words';
import { withoutImplied } from './implied-filters';
import { liftButtons } from './lift-buttons';
import { filterInWords } from './query-in-words';
import { MOST_SHOWN, showButton } from '../../cards/show-button';
import { sourcesInWords } from '../../catalogue/cards/sources-in-words';
import type { Telling } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

/** What the sources do not say, and what they do. */
export function renderNotStated(
  { about, entries }: Extract<Answer, { kind: 'not-stated' }>,
  telling: Telling,
  aside: Aside,
): object {
  const { strings, language } = telling;
  const contacts = entries.slice(0, MOST_SHOWN).map((entry) => {
    const politicians = entry.contacts.political.map(({ name }) => name);
    const names = [...politicians, factInWords('contacts-administrative', entry, telling)];
    return `${entry.name[language]}: ${names.filter((name) => name !== '').join('; ')}`;
  });
  return messageCard.render({
    notice: aside.notice,
    title: '',
    paragraphs: [
      strings.asking.notStated[about],
      ...(about === 'contact-detail' && contacts.length > 0
        ? [strings.asking.contactsKnown, ...contacts]
        : []),
    ].map((text) => ({ text })),
    footer: sourcesInWords(
      entries.map(({ source }) => source),
      telling,
    ),
    buttons: chips(
      aside.other,
      entries.slice(0, MOST_SHOWN).map((entry) => showButton(entry, telling, entries.length === 1)),
      aside.instead,
    ),
  });
}

const MOST_TOLD = 4;
const LONGEST_WORD = 50;
/** Labels that are no names, and so are written small inside a sentence. */
const COMMON_NOUNS: readonly Filter['by'][] = ['kind', 'level'];

/** A word as it was typed, in short, or what a filter is called. */
function wordOf(filter: Filter, telling: Telling): string {
  if (filter.by !== 'word') return filterInWords(filter, telling);
  const word = asWritten(filter.word, telling);
  return word.length <= LONGEST_WORD ? word : `${word.slice(0, LONGEST_WORD)}…`;
}

function inSentence(filter: Filter, telling: Telling): string {
  if (filter.by === 'word') return telling.strings.answers.word(wordOf(filter, telling));
  const label = filterInWords(filter, telling);
  return COMMON_NOUNS.includes(filter.by) ? label.toLowerCase() : label;
}

/** What was looked for in vain, as one would say it. */
function nothingInWords(filters: readonly Filter[], telling: Telling): string {
  const { answers } = telling.strings;
  const shown = withoutImplied(filters, telling);
  const parts = [...new Set(shown.map((filter) => inSentence(filter, telling)))];
  if (parts.length === 0) return answers.nothing;
  const told =
    parts.length > MOST_TOLD ? [...parts.slice(0, MOST_TOLD - 1), answers.theRest] : parts;
  const list = formatList(told, telling.language);
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

/** That nothing was found, and what is when one filter is lifted. */
export function renderNothing(
  { filters, nearby }: Extract<Answer, { kind: 'nothing' }>,
  telling: Telling,
  aside: Aside,
): object {
  const { strings } = telling;
  const close = liftButtons(
    filters,
    nearby.map(({ without, count }) => ({
      without,
      title: strings.answers.nearbyFor(wordOf(without, telling), count),
    })),
    telling,
  );
  return messageCard.render({
    notice: aside.notice,
    title: '',
    paragraphs: [
      { text: nothingInWords(filters, telling) },
      ...(close.length > 0 ? [{ text: strings.answers.nearby }] : []),
    ],
    footer: '',
    buttons: chips(
      aside.other,
      [...close, { title: strings.help.button, data: { action: 'help' } }],
      aside.instead,
    ),
  });
}
