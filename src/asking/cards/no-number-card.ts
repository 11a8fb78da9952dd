import type { Answer } from '../answer';
import type { Collaboration } from '../../catalogue/collaboration';
import type { Aside } from './aside';
import { chips } from '../../cards/show-button';
import { cutText } from '../../lib/text';
import { factInWords } from './facts-in-words';
import { costInWords } from '../../catalogue/cards/money-in-words';
import { kindOf, operationInWords } from './operation-in-words';
import { filtersInWords } from './query-in-words';
import { MOST_SHOWN, shortName, showButton } from '../../cards/show-button';
import { sourcesInWords } from '../../catalogue/cards/sources-in-words';
import type { Telling } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

const MOST_NAMED = 6;
const LONGEST = 90;

/** A collaboration, and what its source says of money instead. */
function lineOf(entry: Collaboration, isMoney: boolean, telling: Telling): string {
  const name = shortName(entry.name[telling.language]);
  const known =
    entry.costs.map((cost) => costInWords(cost, telling)).join('; ') ||
    factInWords('funding', entry, telling);
  return isMoney && known !== '' ? `${name}: ${cutText(known, LONGEST)}` : name;
}

/** That a number is stated of none of the collaborations it was asked of, and which they are. */
export function renderNoNumber(
  { query, entries }: Extract<Answer, { kind: 'no-number' }>,
  telling: Telling,
  { notice, other, instead }: Aside,
): object {
  const { answers, asking } = telling.strings;
  const kind = kindOf(query.measure);
  const filters = filtersInWords(query.of.filters, telling);
  const named = entries.slice(0, MOST_NAMED);
  return messageCard.render({
    notice,
    title: operationInWords(query, telling),
    paragraphs: [
      ...(filters === '' ? [] : [answers.understood(filters)]),
      asking.noNumber[kind](entries.length),
      ...named.map((entry) => lineOf(entry, kind === 'money', telling)),
      ...(entries.length > named.length ? [asking.others(entries.length - named.length)] : []),
    ].map((text) => ({ text })),
    footer: sourcesInWords(
      entries.map(({ source }) => source),
      telling,
    ),
    buttons: chips(
      other,
      entries.slice(0, MOST_SHOWN).map((entry) => showButton(entry, telling, entries.length === 1)),
      instead,
    ),
  });
}
