import type { Collaboration } from './collaboration';
import { firstDay, lastDay } from '../lib/partial-date';

/** Where a collaboration is in its life on a day; `open-ended` means that no end is stated. */
export type Status = 'upcoming' | 'running' | 'open-ended' | 'ended';

/** The status on a day (`2026-11-21`), from the period that the source states. */
export function statusOn(day: string, { period }: Pick<Collaboration, 'period'>): Status {
  if (period.start !== undefined && firstDay(period.start) > day) return 'upcoming';
  if (period.end !== undefined) return lastDay(period.end) < day ? 'ended' : 'running';
  return period.rolling ? 'running' : 'open-ended';
}

/** Whether it is monitored: all but those that have ended or not yet begun. */
export function isActive(status: Status): boolean {
  return status === 'running' || status === 'open-ended';
}
