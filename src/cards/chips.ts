import type { Button } from './button';

/** How many things a card offers to do next. */
const MOST_CHIPS = 3;

/** What may be done next, three at most: of the others so many as there is room for beside the first and the last. */
export function chips(
  first: readonly Button[],
  others: readonly Button[],
  last: readonly Button[] = [],
): Button[] {
  const room = Math.max(MOST_CHIPS - first.length - last.length, 0);
  return [...first, ...others.slice(0, room), ...last].slice(0, MOST_CHIPS);
}
