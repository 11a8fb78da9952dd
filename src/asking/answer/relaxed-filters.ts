import type { EntryIndex } from './entry-index';
import { matchingIds } from './find';
import type { Filter } from './filter';

const MOST_NEARBY = 3;

/** Filters that leave some matches when dropped, and how many matches they leave. */
export function relaxedFilters(filters: readonly Filter[], entries: EntryIndex, day: string) {
  const found: { without: Filter; count: number }[] = [];
  for (const without of filters.length < 2 ? [] : filters) {
    const rest = filters.filter((filter) => filter !== without);
    const count = matchingIds(rest, entries, day).length;
    if (count > 0) found.push({ without, count });
    if (found.length === MOST_NEARBY) break;
  }
  return found;
}
