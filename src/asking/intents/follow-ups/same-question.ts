import { type Dependence, inheriting } from './dependence';
import { findEntries } from '../../answer/find';
import type { Memory } from '../../answer/query';
import { type Reading, wordAt } from '../../slots/reading';
import { coveredBy, isOf, mostSpecific, positionsOf } from '../../slots/slot';
import { COSTS_OF } from '../../answer/facts';
import { isMoneyMeasure } from '../../answer/money-measures';
import { askedAttributes, unitsOfMoney } from '../attributes';
import { type Candidate, explainedBy, merged } from '../candidate';
import { namedSubjects } from '../entries';
import { ownMeasure, rankOf, topOf, wordsAt } from '../numbers/measures';

/** "Vis CPMR" asks for all of it, whatever was asked before; "og vis CPMR" goes on. */
const showsAnew = ({ slots }: Reading, { changes, refers }: Dependence): boolean =>
  !changes && !refers && slots.filter(isOf('cue')).some(({ meaning }) => meaning.id === 'list');

/** "And for ERTICO?", "og hvis man regner EU-kontoret med?": the last question of what is named. */
function sameOf(reading: Reading, memory: Memory, dependence: Dependence): Candidate[] {
  const before = memory.query;
  if (askedAttributes(reading).length > 0 && before.intent !== 'aggregate') return [];
  if (showsAnew(reading, dependence)) return [];
  return namedSubjects(reading).flatMap(({ ids, slots, features }): Candidate[] => {
    const own = { ...features, ...inheriting(dependence) };
    const explains = merged(
      explainedBy(slots),
      explainedBy(reading.slots.filter(isOf('reference'))),
    );
    if (before.intent === 'detail' && ids.length === 1 && dependence.changes)
      return [
        {
          query: { intent: 'detail', collaboration: ids[0] ?? '' },
          explains,
          features: { ...own, 'is-detail': 1 },
        },
      ];
    if (before.intent === 'attribute')
      return [
        {
          query: { ...before, collaborations: [...ids] },
          explains,
          features: { ...own, 'is-attribute': 1, cue: 1 },
        },
      ];
    if (before.intent === 'aggregate' && before.operation === 'sum') {
      const included =
        before.of.ids ??
        findEntries(before.of.filters, reading.index.entries, reading.day).map(({ id }) => id);
      const all = [...new Set([...included, ...ids])];
      const measure = before.measure === 'fee' ? 'yearly-cost' : before.measure;
      return [
        {
          query: { ...before, measure, of: { ids: all, filters: [] } },
          explains,
          features: { ...own, 'is-aggregate': 1, cue: 1 },
        },
      ];
    }
    return [];
  });
}

/** "And the second largest?", "and the cheapest?": the last superlative with another rank. */
function otherExtreme(reading: Reading, memory: Memory, dependence: Dependence): Candidate[] {
  const before = memory.query;
  if (before.intent !== 'aggregate' || before.operation === 'count') return [];
  const slots = mostSpecific(reading.slots.filter(isOf('operation', 'ordinal', 'time')));
  return slots.flatMap((slot) => {
    const rank =
      isOf('ordinal')(slot) && slot.meaning.id > 0 ? slot.meaning.id + 1 : rankOf(slot, reading);
    const operation =
      isOf('operation')(slot) && (slot.meaning.id === 'max' || slot.meaning.id === 'min')
        ? slot.meaning.id
        : undefined;
    if (operation === undefined && rank === undefined) return [];
    // After "the largest budget", "the cheapest" is about something else; "the first" may be of
    // any date that was asked for.
    const own = ownMeasure(positionsOf(slot).map((at) => wordAt(reading, at)));
    const isOfMoney = own === 'cost' && isMoneyMeasure(before.measure);
    if (own !== undefined && own !== before.measure && own !== 'start' && !isOfMoney) return [];
    const { rank: _place, top: _top, ...rest } = before;
    const top = isOf('operation')(slot) ? topOf(slot, reading) : undefined;
    return [
      {
        query: {
          ...rest,
          operation: operation ?? before.operation,
          ...(top ? { top: top.count } : rank && { rank }),
        },
        explains: explainedBy([slot, ...wordsAt(top?.at ?? [], slot)]),
        features: { ...inheriting(dependence), 'is-aggregate': 1, cue: 1 },
      } satisfies Candidate,
    ];
  });
}

/** "And over the whole period?" after a sum of yearly amounts, or of those of one year. */
function overAllYears(reading: Reading, { query }: Memory, dependence: Dependence): Candidate[] {
  if (query.intent !== 'aggregate' || query.operation !== 'sum') return [];
  const { year, ...rest } = query;
  if (year === undefined && query.measure !== 'fee' && query.measure !== 'yearly-cost') return [];
  const sums = reading.slots
    .filter(isOf('operation'))
    .filter(({ meaning }) => meaning.id === 'sum');
  const said = coveredBy(sums);
  if (sums.length === 0 || !reading.content.every((at) => said.has(at))) return [];
  return [
    {
      query: { ...rest, measure: query.measure === 'staff-hours' ? 'staff-hours' : 'cost' },
      explains: explainedBy(sums),
      features: { ...inheriting(dependence), 'is-aggregate': 1, cue: 1 },
    },
  ];
}

/** "Hvad er det?" after something that has no entry: the same again. */
function sameAgain(memory: Memory, dependence: Dependence, reading: Reading): Candidate[] {
  const { query } = memory;
  if (query.intent !== 'mention' && query.intent !== 'passage') return [];
  if (!dependence.subjectless || !dependence.refers) return [];
  return [
    {
      query,
      explains: explainedBy(reading.slots.filter(isOf('reference', 'attribute'))),
      features: {
        ...inheriting(dependence),
        ...(query.intent === 'mention'
          ? { 'is-mention': 1 }
          : { 'is-passage': 1, 'passage-rank': 0.8 }),
      },
    },
  ];
}

/** "In euro?", "and per year?": the same again, which shows every currency. */
function inUnits(reading: Reading, { query }: Memory, dependence: Dependence): Candidate[] {
  const units = unitsOfMoney(reading).filter(({ meaning }) => meaning.is !== 'amount');
  const said = coveredBy(units);
  const isOnly = units.length > 0 && reading.content.every((at) => said.has(at));
  const isMoney =
    query.intent === 'aggregate' ||
    (query.intent === 'attribute' && query.attributes.some((one) => one in COSTS_OF)) ||
    (query.intent === 'find' && query.show?.some((one) => one in COSTS_OF));
  if (!isOnly || !isMoney) return [];
  return [
    {
      query,
      explains: explainedBy(units),
      features: {
        ...inheriting({ ...dependence, changes: true }),
        [query.intent === 'attribute'
          ? 'is-attribute'
          : query.intent === 'find'
            ? 'is-find'
            : 'is-aggregate']: 1,
        again: 1,
        cue: 1,
      },
    },
  ];
}

/** The last question again: of something else, of another rank, in another unit. */
export function sameQuestion(
  reading: Reading,
  memory: Memory,
  dependence: Dependence,
): Candidate[] {
  return [
    ...sameOf(reading, memory, dependence),
    ...otherExtreme(reading, memory, dependence),
    ...overAllYears(reading, memory, dependence),
    ...sameAgain(memory, dependence, reading),
    ...inUnits(reading, memory, dependence),
  ];
}
