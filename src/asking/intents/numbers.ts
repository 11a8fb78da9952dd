import { oncePer } from '../../lib/once-per';
import type { Cost } from '../../catalogue/collaboration';
import { extentOf } from '../answer/aggregate';
import { MONEY_MEASURES, type Attribute } from '../answer/filter';
import type { Measure, Operation, Query, Selection } from '../answer/query';
import { type Reading, wordAt } from '../slots/reading';
import { coveredBy, isOf, mostSpecific, positionsOf, type Slot, type SlotOf } from '../slots/slot';
import { askedAttributes, unitsOfMoney } from './attributes';
import { type Candidate, explainedBy, type Features, merged } from './candidate';
import { type Conditions, readConditions, type Variant } from './conditions/conditions';
import { droppedBy, splitsName } from './list-features';
import { variants } from './lists';

/** Measures whose words may stand for any money. */
const VAGUE: readonly Measure[] = ['cost', 'co-financing'];

type AggregateQuery = Extract<Query, { intent: 'aggregate' }>;

const MEASURE_OF: Partial<Readonly<Record<Attribute, Measure>>> = {
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
const isMoney = (measure: Measure): boolean => MONEY_MEASURES.some((one) => one === measure);

/** The measure that some words mean by themselves: "cheapest" is about money. */
export const ownMeasure = (words: readonly string[]): Measure | undefined =>
  OWN_MEASURES.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];

/** The measures that an operation may be about, the likeliest first. */
function measuresOf(
  operation: Operation,
  slot: Slot | undefined,
  attributes: readonly Attribute[],
  { filters, ids }: Selection,
  reading: Reading,
): Measure[] {
  const words = slot === undefined ? [] : positionsOf(slot).map((at) => wordAt(reading, at));
  const isKind = (id: string) => filters.some((filter) => filter.by === 'kind' && filter.id === id);
  const named = attributes.flatMap((attribute) => MEASURE_OF[attribute] ?? []);
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
    const exact = named.find((measure) => isMoney(measure) && measure !== 'cost');
    found.push(exact ?? ofMoney('cost'));
  } else if (own !== undefined) {
    if (own === 'duration' && named.includes('end')) found.push('end');
    found.push(own);
  }
  for (const measure of named) {
    if (own === 'start' && isMoney(measure)) continue;
    if (
      (operation === 'sum' || operation === 'average') &&
      !isMoney(measure) &&
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

/** "My first meeting" is any meeting. */
const OWN = new Set(['my', 'min', 'mit', 'mine', 'your', 'din', 'dit', 'at', 'forst']);

const isOrdering = ({ meaning }: Slot): boolean =>
  meaning.is === 'cue' && (meaning.id === 'descending' || meaning.id === 'ascending');

/**
 * The operations of a question; "last year" is a year, "at most 50,000" an amount, and "biggest
 * first" an order.
 */
const operationsIn = oncePer((reading: Reading): SlotOf<'operation'>[] =>
  mostSpecific(
    reading.slots
      .filter(
        (slot) =>
          isOf(
            'operation',
            'time',
            'amount',
            'theme',
            'collaboration',
            'unit',
            'kind',
            'attribute',
          )(slot) || isOrdering(slot),
      )
      .filter(({ share }) => share === undefined),
  )
    .filter(isOf('operation'))
    .filter(({ from }) => !OWN.has(wordAt(reading, from - 1))),
);

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

const SHARE = /^(?:andel|procentdel|procent|pct|share|percent|percentage|proportion|fraction)/u;

/** What a number is computed over. */
export interface Over {
  readonly ids?: readonly string[];
  readonly conditions: Conditions;
  readonly slots: readonly Slot[];
  readonly features?: Features;
}

/** A number that may be asked for, and the words that do. */
interface Number {
  readonly query: AggregateQuery;
  readonly slots: readonly Slot[];
  readonly cue: number;
}

const ids = ({ of }: AggregateQuery) => of.ids !== undefined;

/** A candidate for a number, with what it finds. */
export function numberCandidate(
  { query, slots, cue }: Number,
  { conditions, slots: naming, features = {} }: Over,
  reading: Reading,
): Candidate {
  const { selected, isEmpty } = extentOf(query, reading.index.entries, reading.day);
  const isCount = query.operation === 'count' && query.per === undefined;
  const used = coveredBy([...slots, ...conditions.slots, ...naming]);
  const all = selected === reading.index.entries.size;
  return {
    query,
    explains: merged(explainedBy(slots), explainedBy(conditions.slots), explainedBy(naming)),
    features: {
      ...features,
      ...(query.per === undefined ? { 'is-aggregate': 1 } : { 'is-group': 1 }),
      cue,
      empty: isEmpty ? 1 : 0,
      everything: all && !isCount ? 1 : 0,
      single: selected <= 1 && !isCount ? 1 : 0,
      'splits-name': ids(query) ? 0 : splitsName(conditions.slots, reading),
      dropped: (conditions.words.length > 0 ? 0.5 : 0) + droppedBy(used, reading),
      ...(reading.asks.has('how-many') || reading.asks.has('how-much')
        ? query.operation === 'count' || query.operation === 'sum'
          ? { agrees: 1 }
          : {}
        : {}),
    },
  };
}

/** What the last answer showed of each entry: "and what do they add up to?" */
function shownBefore({ memory }: Reading): readonly Attribute[] {
  const before = memory?.query;
  if (before?.intent === 'attribute') return before.attributes;
  return before?.intent === 'find' ? (before.show ?? []) : [];
}

/** Candidates for a number over named entries, those of the last answer, or those of conditions. */
export function numbersOver(over: Over, reading: Reading): Candidate[] {
  const { ids, conditions } = over;
  const of: Selection = {
    ...(ids && { ids: [...ids] }),
    filters: ids ? [] : [...conditions.filters],
  };
  const taken = coveredBy([...over.slots]);
  const asked = askedAttributes(reading, taken);
  const own = asked.flatMap(({ attributes: some }) => some[0] ?? []);
  const attributes = own.length === 0 && ids !== undefined ? shownBefore(reading) : own;
  /** The words for the measure itself, or for money in general: "how much money in staff hours". */
  const measuringOf = (measure: Measure): Slot[] => [
    ...(isMoney(measure)
      ? unitsOfMoney(reading).filter(({ meaning }) => meaning.is !== 'amount')
      : []),
    ...asked
      .filter(({ attributes: [first = 'status'] }) => {
        const own = MEASURE_OF[first];
        if (measure === 'decision') return own === measure || own === 'co-financing';
        return (
          own === measure ||
          (own !== undefined && isMoney(own) && isMoney(measure) && VAGUE.includes(own))
        );
      })
      .map(({ slot }) => slot),
  ];
  const cues = reading.slots.filter(isOf('cue'));
  const candidates: Candidate[] = [];
  const add = (
    query: Omit<AggregateQuery, 'intent' | 'of'>,
    slots: readonly Slot[],
    cue: number,
  ) => {
    candidates.push(
      numberCandidate({ query: { intent: 'aggregate', of, ...query }, slots, cue }, over, reading),
    );
  };
  for (const slot of operationsIn(reading)) {
    const operation = slot.meaning.id;
    if (operation === 'count') {
      // "How many meetings does PCN have?" does not count PCN.
      if (ids?.length !== 1)
        add({ operation, measure: 'entries' }, [slot], ids === undefined ? 1 : 0.8);
      continue;
    }
    const rank = operation === 'max' || operation === 'min' ? rankOf(slot, reading) : undefined;
    for (const [at, measure] of measuresOf(operation, slot, attributes, of, reading).entries())
      add(
        { operation, measure, ...(rank && { rank }) },
        [slot, ...measuringOf(measure)],
        1 - 0.2 * at,
      );
  }
  const share = reading.words.findIndex(({ word }) => SHARE.test(word));
  if (share !== -1 && ids === undefined && of.filters.length > 0)
    add(
      { operation: 'count', measure: 'entries', share: true },
      [{ from: share, to: share + 1, meaning: { is: 'operation', id: 'count' }, exact: true }],
      1,
    );
  if (ids !== undefined && ids.length > 1)
    for (const cue of cues.filter(
      ({ meaning }) => meaning.id === 'greater' || meaning.id === 'smaller',
    )) {
      const operation = cue.meaning.id === 'greater' ? 'max' : 'min';
      for (const [at, measure] of measuresOf(operation, cue, attributes, of, reading).entries())
        add({ operation, measure }, [cue, ...measuringOf(measure)], 1 - 0.2 * at);
    }
  // "What do the memberships cost us?"
  const countsOnly = reading.asks.has('how-many') && !reading.asks.has('how-much');
  if (ids?.length === 1 || countsOnly) return candidates;
  const plain = measuresOf('sum', undefined, attributes, of, reading).filter((measure) =>
    isMoney(measure),
  );
  if (attributes.some((attribute) => isMoney(MEASURE_OF[attribute] ?? 'entries')))
    for (const measure of plain.slice(0, 2)) {
      add({ operation: 'sum', measure }, measuringOf(measure), 0.5);
      const made = candidates.pop();
      if (made !== undefined)
        candidates.push({
          ...made,
          features: { ...made.features, 'implied-sum': reading.asks.has('how-much') ? 0.3 : 1 },
        });
    }
  return candidates;
}

/** Candidates for a number over the collaborations that meet the conditions of a question. */
export function numbers(reading: Reading): Candidate[] {
  const asked = coveredBy(askedAttributes(reading).map(({ slot }) => slot));
  const counted = coveredBy(operationsIn(reading));
  const seen = new Set<string>();
  const all: readonly Variant[] = [
    ...variants(reading, new Set([...asked, ...counted])),
    ...variants(reading, counted),
  ];
  const candidates = all.flatMap((variant) => {
    const conditions = readConditions(reading, {
      ...variant,
      without: [...(variant.without ?? []), 'word'],
    });
    const key = JSON.stringify([
      conditions.filters,
      conditions.slots.map(({ from, to }) => [from, to]),
    ]);
    if (seen.has(key)) return [];
    seen.add(key);
    const words = readConditions(reading, variant).words.filter(
      ({ word }) => !/^(?:samarbejd|collab|cooper)/.test(word),
    );
    return numbersOver({ conditions: { ...conditions, words }, slots: [] }, reading);
  });
  return candidates;
}

/** Whether the question asks for money, which is not counted in collaborations. */
export const asksForMoney = (reading: Reading): boolean =>
  askedAttributes(reading).some(
    ({ attributes: [one] }) => one !== undefined && isMoney(MEASURE_OF[one] ?? 'entries'),
  );
