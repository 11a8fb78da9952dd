import type { Round, RoundEvent } from './round';

type Snooze = Round['snoozes'][number];

/** What was done to a round since it got the date that it has. */
export function currentHistory({ history }: Pick<Round, 'history'>): RoundEvent[] {
  const moved = history.findLastIndex(({ did }) => did === 'moved');
  return history.slice(moved + 1);
}

/** The snoozes since a round got the date that it has: another date ends them, but they count. */
export function currentSnoozes({ history, snoozes }: Pick<Round, 'history' | 'snoozes'>): Snooze[] {
  const moved = history.findLast(({ did }) => did === 'moved')?.at ?? '';
  return snoozes.filter(({ at }) => at >= moved);
}
