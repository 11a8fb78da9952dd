import type { Answer } from '../asking/answer';
import type { Filter } from '../asking/query';
import type { Aside } from './aside';
import { factInWords } from './facts-in-words';
import { liftButtons } from './lift-buttons';
import { filterInWords } from './query-in-words';
import { MOST_SHOWN, showButton } from './show-button';
import { sourceInWords, type Telling } from './telling';
import { messageCard } from './templates';

/** What the sources do not say, and what they do. */
export function renderNotStated(
  { about, entries }: Extract<Answer, { kind: 'not-stated' }>,
  telling: Telling,
  aside: Aside,
): object {
  const { strings, language } = telling;
  const contacts = entries.slice(0, MOST_SHOWN).map((entry) => {
    const names = factInWords('contacts-administrative', entry, telling);
    return `${entry.name[language]}: ${names}`;
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
    footer: [...new Set(entries.map(({ source }) => sourceInWords(source, telling)))].join('\n\n'),
    buttons: [
      ...entries
        .slice(0, MOST_SHOWN)
        .map((entry) => showButton(entry, telling, entries.length === 1)),
      ...aside.instead,
    ],
  });
}

function wordOf(filter: Filter, telling: Telling): string {
  return filter.by === 'word' ? filter.word : filterInWords(filter, telling);
}

/** That nothing was found, and what is when one filter is lifted. */
export function renderNothing(
  { filters, nearby }: Extract<Answer, { kind: 'nothing' }>,
  telling: Telling,
  aside: Aside,
): object {
  const { strings } = telling;
  const query = filters.map((filter) => wordOf(filter, telling)).join(' · ');
  const close = liftButtons(
    filters,
    nearby.map(({ without, count }) => ({
      without,
      title: strings.answers.nearbyFor(wordOf(without, telling), count),
    })),
  );
  return messageCard.render({
    notice: aside.notice,
    title: '',
    paragraphs: [
      { text: query === '' ? strings.answers.nothing : strings.answers.nothingFor(query) },
      ...(close.length > 0 ? [{ text: strings.answers.nearby }] : []),
    ],
    footer: '',
    buttons: [...close, ...aside.instead, { title: strings.help.title, data: { action: 'help' } }],
  });
}
