import type { Collaboration } from '../../catalogue/collaboration';
import { findEntries } from './find';
import type { EntryIndex } from './entry-index';
import { measureMoney } from './money-measures';
import type { Filter, TimeRole } from './filter';

/** How many entries an answer leaves out because no source states their time or amount. */
export interface Unstated {
  readonly of: 'time' | 'amount';
  readonly count: number;
}

type Test = (entry: Collaboration) => boolean;

/** Whether no source states what a question about time needs. */
const UNDATED: Partial<Readonly<Record<TimeRole, Test>>> = {
  running: ({ period: { start, end, rolling } }) =>
    start === undefined && end === undefined && !rolling,
  started: ({ period: { start }, established }) => start === undefined && established === undefined,
  ended: ({ period: { start, end, rolling } }) =>
    start === undefined && end === undefined && !rolling,
};

function unstatedBy(filter: Filter, day: string): { of: Unstated['of']; is: Test } | undefined {
  if (filter.by === 'amount')
    return {
      of: 'amount',
      is: (entry) => measureMoney(filter.measure, entry, day, filter.currency) === undefined,
    };
  const isUndated = filter.by === 'time' ? UNDATED[filter.role] : undefined;
  return isUndated && { of: 'time', is: isUndated };
}

/**
 * Counts the entries that match everything but a filter of time or amount, and that are left out
 * only because their source does not state it.
 */
export function countUnstated(
  filters: readonly Filter[],
  among: readonly string[] | undefined,
  { entries, day }: { readonly entries: EntryIndex; readonly day: string },
): Unstated | undefined {
  for (const filter of filters) {
    const unstated = unstatedBy(filter, day);
    if (unstated === undefined) continue;
    const rest = filters.filter((one) => one !== filter);
    const fitting = rest.length > 0 ? findEntries(rest, entries, day) : entries.entries;
    const count = fitting.filter(
      (entry) => (among?.includes(entry.id) ?? true) && unstated.is(entry),
    ).length;
    if (count > 0) return { of: unstated.of, count };
  }
  return undefined;
}
