import type { Attribute } from '../query';
import { fold } from '../../lib/text';
import type { Collaboration } from '../../catalogue/collaboration';
import { asSentence, factInWords, programmeInWords } from './facts-in-words';
import { costInWords } from '../../catalogue/cards/money-in-words';
import { standingFacts } from './standing-facts';
import { labelOf, type Telling } from '../../cards/render-context';

/** A fact with what it is called. */
interface LabelledFact {
  readonly label: string;
  readonly value: string;
}

/** What the detail card shows at once, after the money … */
const FIRST: readonly Attribute[] = [
  'funding',
  'partners',
  'countries',
  'contacts-political',
  'contacts-administrative',
];
/** … and what it shows when asked for more: on a phone it would be long otherwise. */
const LATER: readonly Attribute[] = ['outcome'];

const MOST_NAMES = 4;
const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Other names worth reading: not those that only spell one of the names another way. */
function otherNames({ name, aliases }: Collaboration): string[] {
  const known = [letters(name.da), letters(name.en)];
  const worth: string[] = [];
  for (const alias of aliases) {
    const spelt = letters(alias);
    if (known.some((one) => one.includes(spelt))) continue;
    known.push(spelt);
    worth.push(alias);
  }
  return worth.slice(0, MOST_NAMES);
}

const isKnown = ({ value }: LabelledFact) => value !== '';

/** How often it meets, where the period above does not say so already. */
function meetsInWords({ recurrence, period }: Collaboration, { language }: Telling): string {
  const text = recurrence?.text[language] ?? '';
  const said = period.text?.[language].toLowerCase() ?? '';
  return said.includes(text.replace(/\.$/, '').toLowerCase()) ? '' : text;
}

/** What a reader of the detail card wants first: when, how much, with whom and who answers for it. */
export function firstFacts(entry: Collaboration, telling: Telling): LabelledFact[] {
  const { attributes } = telling.strings;
  const money = entry.costs.map((cost) => asSentence(costInWords(cost, telling))).join('\n\n');
  const valueOf = (attribute: Attribute) =>
    // With amounts, the rest of the funding's text says them once more.
    attribute === 'funding' && money !== ''
      ? programmeInWords(entry, telling)
      : factInWords(attribute, entry, telling);
  return [
    { label: attributes.period, value: factInWords('period', entry, telling) },
    { label: attributes.cost, value: money },
    ...FIRST.map((attribute) => ({ label: attributes[attribute], value: valueOf(attribute) })),
    { label: attributes.recurrence, value: meetsInWords(entry, telling) },
    ...standingFacts(entry, telling),
  ].filter(isKnown);
}

/** The rest of what is known. */
export function laterFacts(entry: Collaboration, telling: Telling): LabelledFact[] {
  const { strings, knowledge } = telling;
  const themes = entry.themes.map((id) => labelOf(id, knowledge.vocabulary.themes, telling));
  return [
    ...LATER.map((attribute) => ({
      label: strings.attributes[attribute],
      value: factInWords(attribute, entry, telling),
    })),
    { label: strings.facts.theme, value: themes.join(', ') },
    { label: strings.facts.alsoKnownAs, value: otherNames(entry).join(', ') },
  ].filter(isKnown);
}
