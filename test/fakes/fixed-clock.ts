import type { Clock } from '../../src/lib/clock';

/** A clock that has stopped. */
export const fixedClock = (now: string): Clock => ({ now: () => new Date(now) });
