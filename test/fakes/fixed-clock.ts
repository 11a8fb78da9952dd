import type { Clock } from '../../src/lib/clock';

/** A stopped clock. */
export const fixedClock = (now: string): Clock => ({ now: () => new Date(now) });
