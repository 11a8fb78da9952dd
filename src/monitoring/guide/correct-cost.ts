import type { Collaboration, Cost, Source } from '../../catalogue/collaboration';
import { withEndedCost, withNewCost } from '../../catalogue/dated-costs';
import type { FactDecision } from '../../catalogue/proposed-change';
import type { Vocabulary } from '../../catalogue/vocabulary';
import { LANGUAGES, type Localized } from '../../lib/language';
import { costText, dayText, ownCostsOf } from './fact-texts';
import type { GuideRefusal } from './guide-input';
import { readCost, type WrittenCost } from './read-cost';

/** The label of a cost of which only the amount is known. */
const COST: Localized = { da: 'Udgift', en: 'Cost' };

/** Who gives a fact, on which day, and what it rests on. */
export interface GivenFact {
  readonly on: string;
  /** The name of the person who gave it. */
  readonly name?: string;
  /** The name of the coordinator who confirmed what somebody else gave. */
  readonly confirmedBy?: string;
  /** The decision that it rests on. */
  readonly decision?: FactDecision;
}

/** The source of a fact that was given in a round: the day, the person, and who confirmed it. */
function sourceOf({ on, name = '', confirmedBy }: GivenFact): Source {
  const by = name === '' ? '' : `, ${name}`;
  return {
    document: 'udsyn',
    place: {
      da: `Opfølgning ${dayText(on, 'da')}${by}${confirmedBy ? `, bekræftet af ${confirmedBy}` : ''}`,
      en: `Monitoring ${dayText(on, 'en')}${by}${confirmedBy ? `, confirmed by ${confirmedBy}` : ''}`,
    },
  };
}

/** The costs with a new amount of one of them, or of the first cost; the old line stays. */
function withAmount(
  facts: Collaboration,
  before: Cost | undefined,
  { amount, approximate, currency, from }: Omit<WrittenCost, 'namesCurrency'>,
  given: GivenFact,
): Cost[] {
  const start = from ?? given.on;
  if (amount === 0) return before ? withEndedCost(facts, before, start) : facts.costs;
  return withNewCost(facts, {
    amount,
    currency,
    approximate,
    kind: before?.kind ?? 'operating-grant',
    per: 'year',
    valid: { from: start },
    // The kind of a newly added cost is unknown.
    ...(before === undefined ? { label: COST } : before.label && { label: before.label }),
    decisions: given.decision ? [given.decision] : [],
    source: sourceOf(given),
  });
}

/** Reads the new amount of a cost; one in a foreign currency must name the currency of its new amount. */
function readNew(
  text: string,
  before: Cost | undefined,
  currencies: Vocabulary['currencies'],
  { on }: GivenFact,
): WrittenCost | undefined {
  const read = readCost(text, { currencies, on });
  if (read === undefined || read.namesCurrency || read.amount === 0) return read;
  return before === undefined || before.currency === read.currency ? read : undefined;
}

const isSameText = (text: string, cost: Cost) =>
  LANGUAGES.some((language) => costText(cost, language) === text);

/** The new text of each of the costs, or of the first; an empty text says that all have ended. */
function textsOf(own: readonly Cost[], text: string): readonly string[] | GuideRefusal {
  if (text === '') return own.length === 0 ? ['0'] : own.map(() => '0');
  if (own.length < 2) return [text];
  const parts = text.split(/\s*[;\n]\s*/).filter((one) => one !== '');
  if (parts.length !== own.length) return 'which-cost';
  // A new line replaces all of its kind, so which of those it is about cannot be said.
  return new Set(own.map(({ kind }) => kind)).size < own.length ? 'cost-in-case' : parts;
}

/**
 * Changes the yearly costs that the region itself pays. Of several, all are written in their order,
 * separated by semicolons, and those with another text are changed.
 */
export function withCost(
  facts: Collaboration,
  text: string,
  { currencies }: Vocabulary,
  given: GivenFact,
): Collaboration | GuideRefusal {
  const own = ownCostsOf(facts, given.on);
  const texts = textsOf(own, text.trim());
  if (typeof texts === 'string') return texts;
  let costs = facts.costs;
  for (const [index, part] of texts.entries()) {
    const before = own[index];
    if (before !== undefined && isSameText(part, before)) continue;
    const read = readNew(part, before, currencies, given);
    if (read === undefined) return 'bad-cost';
    costs = withAmount({ ...facts, costs }, before, read, given);
  }
  return { ...facts, costs };
}
