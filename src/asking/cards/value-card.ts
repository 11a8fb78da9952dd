import type { Answer } from '../answer';
import { isStated } from '../facts';
import type { Attribute } from '../query';
import type { Collaboration } from '../../catalogue/collaboration';
import type { Aside } from './aside';
import { chips } from '../../cards/show-button';
import { factInWords } from './facts-in-words';
import { costInWords } from '../../catalogue/cards/money-in-words';
import { MOST_SHOWN, showButton } from '../../cards/show-button';
import { vouchedInWords } from './confirmed-in-words';
import { labelOf, type Telling } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

type Value = Extract<Answer, { kind: 'value' }>;

/** What is otherwise known of a fact that the source leaves out. */
function otherwiseKnown(answer: Value, entry: Collaboration, telling: Telling): string[] {
  const { areas } = telling.knowledge.vocabulary;
  if (answer.attribute === 'unit')
    return [telling.strings.answers.areaKnown(labelOf(entry.area, areas, telling))];
  if (answer.attribute === 'recurrence' && isStated('period', entry))
    return [`${telling.strings.attributes.period}: ${factInWords('period', entry, telling)}`];
  const money = ['cost', 'total-budget', 'co-financing', 'staff-hours', 'funding', 'decided-by'];
  if (!money.includes(answer.attribute)) return [];
  const known = [
    factInWords('funding', entry, telling),
    ...entry.costs.map((cost) => costInWords(cost, telling)),
  ].filter((text) => text !== '');
  return known.length === 0
    ? []
    : [`${telling.strings.answers.otherwiseKnown}: ${known.join('; ')}`];
}

/** The second fact asked for, with its label, of those of whom it is stated. */
function alsoInWords(also: Attribute, entries: readonly Collaboration[], telling: Telling) {
  return entries.flatMap((entry) => {
    const value = factInWords(also, entry, telling);
    return value === '' ? [] : [{ text: `${telling.strings.attributes[also]}: ${value}` }];
  });
}

/** The facts that were asked for, and what the sources do not state of them. */
export function renderValue(answer: Value, telling: Telling, aside: Aside): object {
  const { strings, language } = telling;
  const { attribute, stated, missing } = answer;
  const entries = [...stated, ...missing];
  const label = strings.attributes[attribute];
  const [only] = entries;
  const single = entries.length === 1 && only !== undefined;
  const prefix = (entry: Collaboration) => (single ? '' : `${entry.name[language]}: `);
  return messageCard.render({
    notice: aside.notice,
    title: single ? `${label}: ${only.name[language]}` : label,
    paragraphs: [
      ...stated.map((entry) => ({
        text: `${prefix(entry)}${factInWords(attribute, entry, telling)}`,
      })),
      ...(answer.also === undefined ? [] : alsoInWords(answer.also, entries, telling)),
      ...missing.flatMap((entry) =>
        [
          strings.answers.missing(strings.asking.missing[attribute], entry.name[language]),
          ...otherwiseKnown(answer, entry, telling),
        ].map((text) => ({ text })),
      ),
    ],
    footer: vouchedInWords(
      entries,
      telling,
      answer.also === undefined ? [attribute] : [attribute, answer.also],
    ),
    buttons: chips(
      aside.other,
      entries.slice(0, MOST_SHOWN).map((entry) => showButton(entry, telling, single)),
      aside.instead,
    ),
    rating: aside.rating,
  });
}
