import type { Attribute } from '../asking/query';
import type { Collaboration } from '../catalogue/collaboration';
import type { Aside } from './aside';
import { factInWords } from './facts-in-words';
import { sourceInWords, type Telling } from './telling';
import { collaborationCard } from './templates';
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
  { notice, rating }: Aside,
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
    footer: [...new Set(entries.map(({ source }) => sourceInWords(source, telling)))].join('\n\n'),
    buttons: entries.slice(0, 3).map((entry) => ({
      title: strings.answers.details(entry.name[language]),
      data: { action: 'show', collaboration: entry.id },
    })),
    rating,
  });
}
