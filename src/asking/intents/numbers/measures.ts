import type { Cost } from '../../../catalogue/collaboration';
import type { Attribute } from '../../answer/filter';
import { isMoneyMeasure } from '../../answer/money-measures';
import type { Measure, Operation, Selection } from '../../answer/query';
import { type Reading, wordAt } from '../../slots/reading';
import { numberOf } from '../../slots/times';
import { isOf, positionsOf, type Slot } from '../../slots/slot';

/** The measure that an attribute is computed with. */
export const MEASURE_OF: Partial<Readonly<Record<Attribute, Measure>>> = {
  fee: 'fee',
  cost: 'cost',
  'total-budget': 'total-budget',
  'co-financing': 'co-financing',
  'staff-hours': 'staff-hours',
  start: 'start',
  end: 'end',
  period: 'duration',
  'decided-by': 'decision',
  partners: 'partners',
  'partner-count': 'partners',
};

const patternOf = (words: string) => new RegExp(`^(?:nast)?(?:${words})`, 'u');
/** The measure that a superlative or a comparative means by its own word. */
const OWN_MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [patternOf('dyr|billig|cheap|expensive|pric|cost'), 'cost'],
  [patternOf('langst|kortest|langer|kortere|long|short'), 'duration'],
  [
    patternOf('ny|ald|forst|tidligst|senest|sidst|newe|olde|earli|latest|first|last|recent'),
    'start',
  ],
];
const SIZE = patternOf('stor|mindst|mindre|big|larg|small|great');
/** The measure that some words mean by themselves: "cheapest" is about money. */
export const ownMeasure = (words: readonly string[]): Measure | undefined =>
  OWN_MEASURES.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];

/** The measures that an operation may be about, the likeliest first. */
export function measuresOf(
  operation: Operation,
  slot: Slot | undefined,
  attributes: readonly Attribute[],
  { filters, ids }: Selection,
  reading: Reading,
): Measure[] {
  const words = slot === undefined ? [] : positionsOf(slot).map((at) => wordAt(reading, at));
  const isKind = (id: string) => filters.some((filter) => filter.by === 'kind' && filter.id === id);
  // "How much co-financing?" is about the exact one.
  const named = attributes
    .flatMap((attribute) => MEASURE_OF[attribute] ?? [])
    .toSorted((one, other) => Number(one === 'cost') - Number(other === 'cost'));
  const roles = reading.slots.filter(isOf('role')).map(({ meaning }) => meaning.id);
  const eachYear = reading.slots.some(
    (one) => one.meaning.is === 'cue' && one.meaning.id === 'each-year',
  );
  /** Whether all of several entries state such a cost, which "in total" and "most money" then mean. */
  const shared = (kind: Cost['kind']) =>
    ids !== undefined &&
    ids.length > 1 &&
    ids.every((id) => reading.index.entries.get(id)?.costs.some((cost) => cost.kind === kind));
  const ofMoney = (measure: Measure): Measure => {
    if (measure !== 'cost') return measure;
    if (isKind('membership-network') || shared('membership-fee')) return 'fee';
    const compares = operation === 'max' || operation === 'min';
    if (compares && (isKind('project') || shared('total-budget'))) return 'total-budget';
    return eachYear ? 'yearly-cost' : 'cost';
  };
  const own = ownMeasure(words);
  const found: Measure[] = [];
  if (own === 'start') {
    const ofGrant = named.includes('decision') || named.includes('co-financing');
    if (ofGrant || roles.includes('decided') || roles.includes('granted')) found.push('decision');
    if (named.includes('end') || roles.includes('ended')) found.push('end');
    found.push('start');
  } else if (own === 'cost') {
    const exact = named.find((measure) => isMoneyMeasure(measure) && measure !== 'cost');
    found.push(exact ?? ofMoney('cost'));
  } else if (own !== undefined) {
    if (own === 'duration' && named.includes('end')) found.push('end');
    found.push(own);
  }
  for (const measure of named) {
    if (own === 'start' && isMoneyMeasure(measure)) continue;
    if (
      (operation === 'sum' || operation === 'average') &&
      !isMoneyMeasure(measure) &&
      measure !== 'duration'
    )
      continue;
    found.push(ofMoney(measure));
  }
  if (words.some((word) => SIZE.test(word)) && named.length === 0)
    found.push('total-budget', 'partners');
  const ofSeveral = eachYear || (ids?.length ?? 0) > 1 || reading.asks.has('how-much');
  if (operation === 'sum' && named.length === 0 && ofSeveral) found.push(ofMoney('cost'));
  return [...new Set(found)];
}

const MOST_TOP = 20;

const WHICH = new Set(['which', 'what', 'hvilke']);
const ENTRIES =
  /^(?:samarbejd|netvark|projekt|medlemskab|aftal|collab|cooperat|network|project|membership|agreement|ones)/u;
const UNIT =
  /^(?:ar|arig|year|maned|month|dag|day|uge|week|mio|million|tusind|thousand|kr|kroner|euro|procent|percent|part)/u;

/**
 * How many of the largest are asked for, and the words that say so: "top 3", "the three largest",
 * "which two are the largest?"
 */
export function topOf(
  { from, to }: Pick<Slot, 'from' | 'to'>,
  reading: Reading,
): { readonly count: number; readonly at: readonly number[] } | undefined {
  const isTop = (at: number) => wordAt(reading, at) === 'top';
  const which = reading.words.findIndex(({ word }) => WHICH.has(word));
  const isOfEntries = which !== -1 && ENTRIES.test(wordAt(reading, which + 2));
  const topped = reading.words.flatMap((_, at) => (isTop(at) ? [at + 1] : []));
  for (const at of [from - 1, to, ...topped, ...(isOfEntries ? [which + 1] : [])]) {
    const count = numberOf(wordAt(reading, at));
    const isCount = Number.isInteger(count) && count > 1 && count <= MOST_TOP;
    // "The last 3 years" and "a 5 million project" count something else.
    if (isCount && !UNIT.test(wordAt(reading, at + 1)))
      return { count, at: isTop(at - 1) ? [at - 1, at] : [at] };
  }
  return undefined;
}

/** Further words of a slot's meaning, such as the number of a superlative. */
export const wordsAt = (positions: readonly number[], slot: Slot): Slot[] =>
  positions.map((at) => ({ ...slot, from: at, to: at + 1 }));

const SECOND = /^(?:nast|second|anden|andet|2nd)/u;
const THIRD = /^(?:third|tredje|3rd)/u;

/** The rank of a superlative: 2 for the second largest. */
export function rankOf(
  { from, to }: Pick<Slot, 'from' | 'to'>,
  reading: Reading,
): number | undefined {
  for (const at of [from - 1, ...positionsOf({ from, to })]) {
    const word = wordAt(reading, at);
    if (SECOND.test(word) && (at < from || word.startsWith('nast'))) return 2;
    if (THIRD.test(word) && at < from) return 3;
  }
  return undefined;
}

/** The measures whose amounts may be a year's. */
const OF_A_YEAR: readonly Measure[] = ['cost', 'yearly-cost', 'fee', 'co-financing', 'staff-hours'];

/** The year whose payments a number is about: "how much did we pay in 2012?", not "for projects active in 2012". */
export function yearOf(
  { filters }: Selection,
  operation: Operation,
  measure: Measure,
  { slots }: Reading,
): number | undefined {
  if (operation === 'count' || !OF_A_YEAR.includes(measure)) return undefined;
  if (slots.some(isOf('role'))) return undefined;
  const [time, ...others] = filters.filter((filter) => filter.by === 'time');
  if (time?.role !== 'running' || time.not === true || others.length > 0) return undefined;
  const year = time.from.slice(0, 4);
  const isWhole = time.from === `${year}-01-01` && time.to === `${year}-12-31`;
  return isWhole ? Number(year) : undefined;
}
