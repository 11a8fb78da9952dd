import type { Attribute } from '../query';
import type { Collaboration } from '../../catalogue/collaboration';
import type { Aside } from './aside';
import { chips } from '../../cards/show-button';
import { factInWords } from './facts-in-words';
import { vouchedInWords } from './confirmed-in-words';
import { showButton } from '../../cards/show-button';
import type { Telling } from '../../cards/render-context';
import { collaborationCard } from '../../cards/templates';
import { lineOf } from './collaboration-cards';

const COMPARED: readonly Attribute[] = ['period', 'cost', 'total-budget', 'funding', 'partners'];
const NOT_STATED = '–';
const LONGEST = 160;

const shorten = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

/** Collaborations side by side: one section each, the same facts in the same order. */
export function renderComparison(
  entries: readonly Collaboration[],
  telling: Telling,
  { notice, rating, other }: Aside,
): object {
  const { strings, language } = telling;
  return collaborationCard.render({
    notice,
    name: strings.asking.compare,
    line: entries.map(({ name }) => name[language]).join(' · '),
    purpose: '',
    facts: [],
    remarks: entries.map((entry) => ({
      heading: entry.name[language],
      lines: [
        lineOf(entry, telling),
        ...COMPARED.map(
          (attribute) =>
            `${strings.attributes[attribute]}: ${
              shorten(factInWords(attribute, entry, telling)) || NOT_STATED
            }`,
        ),
      ].map((text) => ({ text })),
    })),
    footer: vouchedInWords(entries, telling),
    buttons: chips(
      other,
      entries.map((entry) => showButton(entry, telling, false)),
    ),
    rating,
  });
}
