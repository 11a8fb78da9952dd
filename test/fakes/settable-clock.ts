import type { Clock } from '../../src/lib/clock';

/** A clock that only moves when it is set. */
export function settableClock(start: string): Clock & { set(now: string): void } {
  let now = start;
  return {
    now: () => new Date(now),
    set: (next) => {
      now = next;
    },
  };
}
