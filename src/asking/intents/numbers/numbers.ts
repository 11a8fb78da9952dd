import { oncePer } from '../../../lib/once-per';
import { extentOf } from '../../answer/aggregate';
import type { Attribute } from '../../answer/filter';
import { isMoneyMeasure } from '../../answer/money-measures';
import type { Measure, Query, Selection } from '../../answer/query';
import { type Reading, wordAt } from '../../slots/reading';
import { coveredBy, isOf, mostSpecific, type Slot, type SlotOf } from '../../slots/slot';
import { askedAttributes, unitsOfMoney } from '../attributes';
import { type Candidate, explainedBy, type Features, merged } from '../candidate';
import { type Conditions, readConditions, type Variant } from '../conditions/conditions';
import { droppedBy } from '../list-features';
import { variants } from '../lists';
import { MEASURE_OF, measuresOf, rankOf, topOf, wordsAt, yearOf } from './measures';

/** Measures whose words may stand for any money. */
const VAGUE: readonly Measure[] = ['cost', 'co-financing'];

type AggregateQuery = Extract<Query, { intent: 'aggregate' }>;

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

/** A candidate for a number, with what it finds. */
export function numberCandidate(
  { query, slots, cue }: Number,
  { conditions, slots: naming, features = {} }: Over,
  reading: Reading,
): Candidate {
  const { selected, isEmpty } = extentOf(query, reading.index.entries, reading.day);
  const isCount = query.operation === 'count' && query.per === undefined;
  const used = coveredBy([...slots, ...conditions.slots, ...naming]);
  return {
    query,
    explains: merged(explainedBy(slots), explainedBy(conditions.slots), explainedBy(naming)),
    features: {
      ...features,
      ...(query.per === undefined ? { 'is-aggregate': 1 } : { 'is-group': 1 }),
      cue,
      empty: isEmpty ? 1 : 0,
      single: selected <= 1 && !isCount ? 1 : 0,
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
    ...(isMoneyMeasure(measure)
      ? unitsOfMoney(reading).filter(({ meaning }) => meaning.is !== 'amount')
      : []),
    ...asked
      .filter(({ attributes: [first = 'status'] }) => {
        const own = MEASURE_OF[first];
        if (measure === 'decision') return own === measure || own === 'co-financing';
        return (
          own === measure ||
          (own !== undefined &&
            isMoneyMeasure(own) &&
            isMoneyMeasure(measure) &&
            VAGUE.includes(own))
        );
      })
      .map(({ slot }) => slot),
  ];
  const cues = reading.slots.filter(isOf('cue'));
  const candidates: Candidate[] = [];
  const isExternal = of.filters.some(
    (filter) => filter.by === 'property' && filter.id === 'external-funding',
  );
  const add = (
    query: Omit<AggregateQuery, 'intent' | 'of'>,
    slots: readonly Slot[],
    cue: number,
  ) => {
    // "How much external funding?" does not ask for the Region's own money.
    if (query.operation === 'sum' && query.measure === 'cost' && isExternal) return;
    const year = yearOf(of, query.operation, query.measure, reading);
    candidates.push(
      numberCandidate(
        { query: { intent: 'aggregate', of, ...query, ...(year && { year }) }, slots, cue },
        over,
        reading,
      ),
    );
  };
  for (const slot of operationsIn(reading)) {
    const operation = slot.meaning.id;
    if (operation === 'count') {
      // "How many meetings does PCN have?" does not count PCN.
      if (ids?.length === 1) continue;
      add({ operation, measure: 'entries' }, [slot], ids === undefined ? 1 : 0.8);
      // Hours are counted too, and the sources give what they come to.
      const counted = asked.find((one) => one.slot.from === slot.to);
      if (counted?.attributes[0] === 'staff-hours')
        add({ operation: 'sum', measure: 'staff-hours' }, [slot, ...measuringOf('staff-hours')], 1);
      continue;
    }
    const isExtreme = operation === 'max' || operation === 'min';
    const rank = isExtreme ? rankOf(slot, reading) : undefined;
    const top = isExtreme ? topOf(slot, reading) : undefined;
    const ordinal = rank !== undefined && slot.to - slot.from === 1 ? [slot.from - 1] : [];
    const counting = wordsAt([...(top?.at ?? []), ...ordinal], slot);
    for (const [at, measure] of measuresOf(operation, slot, attributes, of, reading).entries())
      add(
        { operation, measure, ...(top ? { top: top.count } : rank && { rank }) },
        [slot, ...counting, ...measuringOf(measure)],
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
  const { asks } = reading;
  const countsOnly = (asks.has('how-many') || asks.has('which')) && !asks.has('how-much');
  if (ids?.length === 1 || countsOnly) return candidates;
  const plain = measuresOf('sum', undefined, attributes, of, reading).filter((measure) =>
    isMoneyMeasure(measure),
  );
  if (attributes.some((attribute) => isMoneyMeasure(MEASURE_OF[attribute] ?? 'entries')))
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
    ({ attributes: [one] }) => one !== undefined && isMoneyMeasure(MEASURE_OF[one] ?? 'entries'),
  );
