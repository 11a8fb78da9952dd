import type { Collaboration } from '../catalogue/collaboration';
import { findEntries } from './find';
import type { IndexedKnowledge } from './index-knowledge';
import type { Filter, Relation } from './query';

/** Whether no source states what a question about time is answered by. */
const UNDATED: Partial<Readonly<Record<Relation, (entry: Collaboration) => boolean>>> = {
  running: ({ period: { start, end, rolling } }) =>
    start === undefined && end === undefined && !rolling,
  started: ({ period: { start }, established }) => start === undefined && established === undefined,
  ended: ({ period: { start, end, rolling } }) =>
    start === undefined && end === undefined && !rolling,
};

/** How many fit all but a filter of time, and are left out only because no time is stated of them. */
export function countUndated(
  filters: readonly Filter[],
  among: readonly string[] | undefined,
  { index, day }: { readonly index: IndexedKnowledge; readonly day: string },
): number {
  const time = filters.find(({ by }) => by === 'time');
  const isUndated = time?.by === 'time' ? UNDATED[time.relation] : undefined;
  if (isUndated === undefined) return 0;
  const rest = filters.filter(({ by }) => by !== 'time');
  return findEntries(rest, index, day).filter(
    (entry) => (among?.includes(entry.id) ?? true) && isUndated(entry),
  ).length;
}
