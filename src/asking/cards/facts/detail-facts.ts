import type { Attribute } from '../../answer/filter';
import { fold } from '../../../lib/text';
import type { Collaboration } from '../../../catalogue/collaboration';
import { asSentence, formatFact, formatProgramme } from './format-facts';
import { formatCost } from '../../../catalogue/cards/format-costs';
import { ownershipFacts } from './ownership-facts';
import { labelOf, type RenderContext } from '../../../cards/render-context';

/** A fact and its label. */
interface LabelledFact {
  readonly label: string;
  readonly value: string;
}

/** What the detail card shows immediately, after the costs. */
const FIRST: readonly Attribute[] = [
  'funding',
  'partners',
  'countries',
  'contacts-political',
  'contacts-administrative',
];
/** What the detail card shows on request, to keep it short on a phone. */
const LATER: readonly Attribute[] = ['outcome'];

const MOST_NAMES = 4;
const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Aliases that are not merely another spelling of a name. */
function otherNames({ name, aliases }: Collaboration): string[] {
  const known = [letters(name.da), letters(name.en)];
  const distinct: string[] = [];
  for (const alias of aliases) {
    const spelt = letters(alias);
    if (known.some((one) => one.includes(spelt))) continue;
    known.push(spelt);
    distinct.push(alias);
  }
  return distinct.slice(0, MOST_NAMES);
}

const isKnown = ({ value }: LabelledFact) => value !== '';

/** How often it meets, unless the period already states it. */
function formatRecurrence(
  { recurrence, period }: Collaboration,
  { language }: RenderContext,
): string {
  const text = recurrence?.text[language] ?? '';
  const periodText = period.text?.[language].toLowerCase() ?? '';
  return periodText.includes(text.replace(/\.$/, '').toLowerCase()) ? '' : text;
}

/** The facts that matter most: when, how much, with whom and who is responsible. */
export function firstFacts(entry: Collaboration, renderContext: RenderContext): LabelledFact[] {
  const { attributes } = renderContext.strings;
  const money = entry.costs.map((cost) => asSentence(formatCost(cost, renderContext))).join('\n\n');
  const valueOf = (attribute: Attribute) =>
    // When there are amounts, the funding text would repeat them.
    attribute === 'funding' && money !== ''
      ? formatProgramme(entry, renderContext)
      : formatFact(attribute, entry, renderContext);
  return [
    { label: attributes.period, value: formatFact('period', entry, renderContext) },
    { label: attributes.cost, value: money },
    ...FIRST.map((attribute) => ({ label: attributes[attribute], value: valueOf(attribute) })),
    { label: attributes.conditions, value: formatFact('conditions', entry, renderContext) },
    { label: attributes.recurrence, value: formatRecurrence(entry, renderContext) },
    ...ownershipFacts(entry, renderContext),
  ].filter(isKnown);
}

/** The remaining facts. */
export function laterFacts(entry: Collaboration, renderContext: RenderContext): LabelledFact[] {
  const { strings, knowledge } = renderContext;
  const themes = entry.themes.map((id) => labelOf(id, knowledge.vocabulary.themes, renderContext));
  return [
    ...LATER.map((attribute) => ({
      label: strings.attributes[attribute],
      value: formatFact(attribute, entry, renderContext),
    })),
    { label: strings.facts.theme, value: themes.join(', ') },
    { label: strings.facts.alsoKnownAs, value: otherNames(entry).join(', ') },
  ].filter(isKnown);
}
