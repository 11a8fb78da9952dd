import { type Collaboration, type Cost, decisionsOf } from '../../catalogue/collaboration';
import { firstDay, lastDay } from '../../lib/dates';
import { findEntries, matchingIds } from './find';
import { type Group, groupEntries } from './group-entries';
import type { EntryIndex } from './entry-index';
import { isMoneyMeasure, measureMoney, measureYear } from './money-measures';
import { numberOfPartners } from './partner-number';
import type { Filter, MoneyMeasure } from './filter';
import type { Measure, Operation, Query, Selection } from './query';

/** What one entry contributes to an aggregate: kroner, days, or a date as its day number. */
interface Part {
  readonly entry: Collaboration;
  readonly value: number;
  /** The date, as exact as the source states it, if the value is a date. */
  readonly on?: string;
  /** The cost that the value comes from, if the value is money. */
  readonly cost?: Cost;
}

/**
 * A number over several entries: which entries were counted, which were left out, and the result.
 */
export interface Aggregated {
  /** Sum, average or count; for the largest and smallest, the value of the first part. */
  readonly value: number;
  /** Largest or smallest first for max and min; otherwise in catalogue order. */
  readonly parts: readonly Part[];
  readonly omitted: readonly Collaboration[];
  /** All groups in the requested order, if the query groups its entries. */
  readonly groups?: readonly Group[];
  /** The number that the count is a share of, if a share was asked for. */
  readonly total?: number;
}

type AggregateQuery = Extract<Query, { intent: 'aggregate' }>;

const DAY = 86_400_000;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY;

const money =
  (measure: MoneyMeasure) =>
  (entry: Collaboration, day: string): Part | undefined => {
    const found = measureMoney(measure, entry, day);
    return found && { entry, ...found };
  };

function dated(
  dateOf: (entry: Collaboration) => string | undefined,
  dayOf: (date: string) => string,
) {
  return (entry: Collaboration): Part | undefined => {
    const on = dateOf(entry);
    return on === undefined ? undefined : { entry, value: dayNumber(dayOf(on)), on };
  };
}

/** The day of the first decision. */
const firstDecided = (entry: Collaboration): string | undefined =>
  decisionsOf(entry)
    .map(({ on }) => on)
    .toSorted()[0];

/** What one entry contributes to a measure on a day; nothing if its source does not state it. */
export const PARTS: Readonly<
  Record<Measure, (entry: Collaboration, day: string) => Part | undefined>
> = {
  entries: (entry) => ({ entry, value: 1 }),
  fee: money('fee'),
  cost: money('cost'),
  'yearly-cost': money('yearly-cost'),
  'total-budget': money('total-budget'),
  'co-financing': money('co-financing'),
  'staff-hours': money('staff-hours'),
  start: dated(({ period, established }) => period.start ?? established?.toString(), firstDay),
  end: dated(({ period }) => period.end, lastDay),
  duration: (entry) => {
    const { start, end } = entry.period;
    if (start === undefined || end === undefined) return undefined;
    return { entry, value: dayNumber(lastDay(end)) - dayNumber(firstDay(start)) + 1 };
  },
  decision: dated(firstDecided, firstDay),
  partners: (entry) => {
    const value = numberOfPartners(entry);
    return value === undefined ? undefined : { entry, value };
  },
};

/** What one entry contributes to the number that a query asks for. */
function partOf(
  { measure, year }: Pick<AggregateQuery, 'measure' | 'year'>,
  entry: Collaboration,
  day: string,
): Part | undefined {
  if (year === undefined || !isMoneyMeasure(measure)) return PARTS[measure](entry, day);
  const found = measureYear(measure, entry, year);
  return found && { entry, ...found };
}

/** Counts the groups themselves and collects their entries. */
function countOf(groups: readonly Group[]): Aggregated {
  const entries = [...new Set(groups.flatMap((group) => group.entries))];
  return {
    value: groups.length,
    parts: entries.map((entry) => ({ entry, value: 1 })),
    omitted: [],
    groups,
  };
}

/**
 * Sorts the groups by size, largest or smallest first, and collects the entries of the leading
 * groups.
 */
function aggregateBy(found: readonly Group[], operation: Operation): Aggregated {
  const groups = operation === 'min' ? found.toReversed() : found;
  if (operation === 'count') return countOf(groups);
  const value = groups[0]?.entries.length ?? 0;
  const leading = groups.filter(({ entries }) => entries.length === value);
  const parts = [...new Set(leading.flatMap(({ entries }) => entries))];
  return { value, parts: parts.map((entry) => ({ entry, value: 1 })), omitted: [], groups };
}

/**
 * The number of entries of the named kind, or of all entries if only a kind or no kind is named.
 */
function totalOf(filters: readonly Filter[], entries: EntryIndex, day: string): number {
  const kinds = filters.filter(({ by }) => by === 'kind');
  return kinds.length === 0 || kinds.length === filters.length
    ? entries.size
    : findEntries(kinds, entries, day).length;
}

/** The entries that a query selects, in catalogue order. */
function selectedBy(of: Selection, entries: EntryIndex, day: string): readonly Collaboration[] {
  if (of.ids !== undefined) return of.ids.flatMap((id) => entries.get(id) ?? []);
  return of.filters.length === 0 ? entries.entries : findEntries(of.filters, entries, day);
}

/** How many entries a query is about, and whether none of them states anything to compute with. */
export function extentOf(
  query: AggregateQuery,
  entries: EntryIndex,
  day: string,
): { readonly selected: number; readonly isEmpty: boolean } {
  const { of, per } = query;
  if (per !== undefined) {
    const { parts, groups = [] } = aggregate(query, entries, day);
    return { selected: parts.length, isEmpty: parts.length + groups.length === 0 };
  }
  const ids =
    of.ids?.filter((id) => entries.ids().has(id)) ?? matchingIds(of.filters, entries, day);
  const states = (entry: Collaboration | undefined) =>
    entry !== undefined && partOf(query, entry, day) !== undefined;
  return { selected: ids.length, isEmpty: !ids.some((id) => states(entries.get(id))) };
}

/** Counts, adds up, averages or finds the extreme of a measure over the selected entries. */
export function aggregate(query: AggregateQuery, entries: EntryIndex, day: string): Aggregated {
  const { operation, measure, of, per, share } = query;
  const chosen = selectedBy(of, entries, day);
  if (per !== undefined) return aggregateBy(groupEntries(chosen, per), operation);
  const parts = chosen.flatMap((entry) => partOf(query, entry, day) ?? []);
  const counted = new Set(parts.map(({ entry }) => entry));
  const omitted = chosen.filter((entry) => !counted.has(entry));
  const sum = parts.reduce((total, { value }) => total + value, 0);
  switch (operation) {
    case 'count':
      return {
        value: parts.length,
        parts,
        omitted,
        ...(share && { total: totalOf(of.filters, entries, day) }),
      };
    case 'sum':
      return { value: sum, parts, omitted };
    case 'average': {
      const average = parts.length === 0 ? 0 : sum / parts.length;
      return {
        value: measure === 'duration' ? Math.round(average) : average,
        parts,
        omitted,
      };
    }
    case 'max':
    case 'min': {
      const sign = operation === 'max' ? -1 : 1;
      const sorted = parts.toSorted((one, other) => sign * (one.value - other.value));
      return { value: sorted[0]?.value ?? 0, parts: sorted, omitted };
    }
  }
}

/** Of what was counted, sorted: the extreme that a query asks for, or the first few; otherwise all. */
export function extremesOf<T>(
  { operation, per, rank = 1, top = 1 }: AggregateQuery,
  parts: readonly T[],
): readonly T[] {
  const isExtreme = (operation === 'max' || operation === 'min') && per === undefined;
  return isExtreme ? parts.slice(rank - 1, rank - 1 + top) : parts;
}
