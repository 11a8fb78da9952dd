import type { Clock } from '../../src/ports/clock';

/** A clock that has stopped. */
export const fixedClock = (now: string): Clock => ({ now: () => new Date(now) });
