import { type Collaboration, isActive, statusOn } from '../../catalogue/collaboration';
import type { Entry } from '../../catalogue/entry';
import { lastDay, addDays, addMonths } from '../../lib/dates';
import type { MonitoringPolicy } from '../guide/guide';
import type { Round } from './round';
import { nearestSendingDay, sendingDayFrom } from '../../lib/working-days';

/** A round that is to be planned; without a date it takes the day with the least work around it. */
export interface Cycle {
  readonly kind: Round['kind'];
  /** The part of the round's id after the collaboration's. */
  readonly cycle: string;
  readonly dueOn?: string;
  /** The last day that will do, where there is one. */
  readonly last?: string;
}

/** A period that ended longer ago than this is history (as all of the strategy's have): nobody is asked to close it. */
const CLOSING_DAYS = 183;
/** A new round leaves room for its first reminder. */
const NOTICE = 30;
/** What was decided after a screening is first monitored a year after. */
const FIRST_MONTHS = 12;

/** The last day of what is granted: of the period, or of the years that money was granted for. */
export function endOf({ period, costs }: Collaboration): string | undefined {
  if (period.end !== undefined) return lastDay(period.end);
  const years = costs.flatMap((cost) => cost.years?.to ?? []);
  return years.length === 0 ? undefined : `${Math.max(...years)}-12-31`;
}

/** The date a cycle after the one before; later where that was completed late, so that nobody is asked twice in a row. */
function nextAfter(
  { dueOn, completed }: Round,
  soonest: string,
  { cycleMonths }: MonitoringPolicy,
): string {
  const next = addMonths(dueOn, cycleMonths);
  const rested = completed && addMonths(completed.at.slice(0, 10), Math.ceil(cycleMonths / 2));
  return [next, soonest, rested ?? next].sort().at(-1) ?? next;
}

/**
 * The due date of the next yearly round, before it is moved to a sending day; `undefined` if any
 * date will do.
 */
function dateToKeep(
  last: Round | undefined,
  basis: Entry['basis'],
  soonest: string,
  policy: MonitoringPolicy,
): string | undefined {
  if (last !== undefined) return nextAfter(last, soonest, policy);
  const decided = basis && addMonths(basis.decidedOn, FIRST_MONTHS);
  // What was decided long ago has no date to keep: it is spread over the year like all others.
  return decided === undefined || decided < soonest ? undefined : decided;
}

function yearly(
  { facts, basis }: Entry,
  past: readonly Round[],
  today: string,
  policy: MonitoringPolicy,
): Cycle[] {
  if (!isActive(statusOn(today, facts))) return [];
  const before = past
    .filter(({ kind }) => kind === 'yearly')
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (before.some(({ state }) => state === 'open')) return [];
  const end = facts.period.end === undefined ? undefined : lastDay(facts.period.end);
  const found: Cycle = {
    kind: 'yearly',
    cycle: String(before.length + 1),
    ...(end !== undefined && { last: end }),
  };
  const soonest = addDays(today, NOTICE);
  const next = dateToKeep(before.at(-1), basis, soonest, policy);
  if (next === undefined) return [found];
  const nearest = nearestSendingDay(next, policy);
  const dueOn = nearest < soonest ? sendingDayFrom(soonest, true, policy) : nearest;
  return end === undefined || dueOn <= end ? [{ ...found, dueOn }] : [];
}

function renewal(
  { facts }: Entry,
  past: readonly Round[],
  today: string,
  policy: MonitoringPolicy,
): Cycle[] {
  const end = endOf(facts);
  if (end === undefined || end <= today || !isActive(statusOn(today, facts))) return [];
  const asked = addMonths(end, -policy.renewalMonths);
  const cycle = `renewal-${end.slice(0, 4)}`;
  // Planned when its first reminder may be due; sooner the end may still be moved.
  if (addDays(asked, -2 * NOTICE) > today || past.some(({ id }) => id.endsWith(`.${cycle}`)))
    return [];
  const soonest = addDays(today, NOTICE);
  const dueOn = sendingDayFrom(asked < soonest ? soonest : asked, true, policy);
  return dueOn > end ? [] : [{ kind: 'renewal', cycle, dueOn }];
}

function closing(
  { facts }: Entry,
  past: readonly Round[],
  today: string,
  policy: MonitoringPolicy,
): Cycle[] {
  const end = facts.period.end === undefined ? undefined : lastDay(facts.period.end);
  if (end === undefined || end >= today || addDays(end, CLOSING_DAYS) < today) return [];
  const before = past.filter(({ kind }) => kind === 'closing');
  // One that came before this end was answered "it goes on".
  if (before.some(({ dueOn, state }) => state !== 'skipped' && dueOn > end)) return [];
  const dueOn = sendingDayFrom(addDays(today, NOTICE), true, policy);
  const cycle = before.length === 0 ? 'closing' : `closing-${String(before.length + 1)}`;
  return [{ kind: 'closing', cycle, dueOn }];
}

/** The rounds that an entry lacks on a day, given those that it has had; those with a date first. */
export function cyclesOf(
  entry: Entry,
  past: readonly Round[],
  today: string,
  policy: MonitoringPolicy,
): Cycle[] {
  return [renewal, closing, yearly].flatMap((find) => find(entry, past, today, policy));
}
