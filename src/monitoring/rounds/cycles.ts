import { type Collaboration, isActive, statusOn } from '../../catalogue/collaboration';
import { isLeaving } from '../../catalogue/dated-period';
import type { Entry } from '../../catalogue/entry';
import { addDays, addMonths, firstDay, lastDay } from '../../lib/dates';
import type { MonitoringPolicy } from '../guide/guide';
import type { Round } from './round';
import { nearestSendingDay, sendingDayFrom } from '../../lib/working-days';

/** A round to plan; without a due date, it gets the day with the least work around it. */
export interface Cycle {
  readonly kind: Round['kind'];
  /** The part of the round's id after the collaboration's id. */
  readonly cycle: string;
  readonly dueOn?: string;
  /** The latest acceptable due date, if there is one. */
  readonly last?: string;
}

/**
 * No closing round is planned for a period that ended longer ago than this (in days), as all
 * periods in the strategy did.
 */
const CLOSING_DAYS = 183;
/**
 * The minimum number of days before a new round is due, which leaves time for its first reminder.
 */
const NOTICE = 30;
/** The number of months from the decision on a screened collaboration to its first monitoring. */
const FIRST_MONTHS = 12;

/** Returns the last day of the period, or of the years for which funding was granted. */
export function endOf({ period, costs }: Collaboration): string | undefined {
  if (period.end !== undefined) return lastDay(period.end);
  const years = costs.flatMap((cost) => cost.years?.to ?? []);
  return years.length === 0 ? undefined : `${Math.max(...years)}-12-31`;
}

/**
 * Returns the due date one cycle after the previous round; later if that round was completed late,
 * so that nobody has to answer two rounds in quick succession.
 */
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
 * A renewal or closing round that was answered at most this many months before the date of a yearly
 * round replaces it. Nothing but a closing round replaces a closing round, which asks about the result.
 */
const REPLACED_MONTHS = 4;

/** Returns when it was last answered how a collaboration goes on; `undefined` if it never was. */
function lastSaid(past: readonly Round[]): string | undefined {
  return past
    .filter(({ kind, conclusion }) => kind !== 'yearly' && conclusion !== undefined)
    .flatMap(({ completed }) => completed?.at.slice(0, 10) ?? [])
    .sort()
    .at(-1);
}

/** Returns whether a round on a day would ask again what was answered shortly before. */
function isReplaced(dueOn: string, said: string | undefined): said is string {
  return said !== undefined && addMonths(said, REPLACED_MONTHS) >= dueOn;
}

/**
 * Returns the later date of an open yearly round that an answered renewal or closing round replaces;
 * `undefined` if it stays, or somebody has begun to answer it or has moved it.
 */
export function replacedUntil(
  { answers, dueOn, history, kind }: Round,
  past: readonly Round[],
  policy: MonitoringPolicy,
): string | undefined {
  const said = lastSaid(past);
  const isTouched = answers.length > 0 || history.some(({ did }) => did === 'moved');
  if (kind !== 'yearly' || isTouched || !isReplaced(dueOn, said)) return undefined;
  return nearestSendingDay(addMonths(said, policy.cycleMonths), policy);
}

/** Returns the past yearly rounds of an entry, by due date. */
const yearlyOf = (past: readonly Round[]) =>
  past
    .filter(({ kind }) => kind === 'yearly')
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));

/**
 * Returns the day on which the first yearly round is due: half a cycle after a collaboration begins
 * that was approved before, otherwise a cycle after the decision; `undefined` if it may be any day.
 */
function firstYearly(
  { basis, facts }: Pick<Entry, 'basis' | 'facts'>,
  today: string,
  { cycleMonths }: MonitoringPolicy,
): string | undefined {
  const { start } = facts.period;
  if (start !== undefined && statusOn(today, facts) === 'upcoming')
    return addMonths(firstDay(start), Math.ceil(cycleMonths / 2));
  const first = basis && addMonths(basis.decidedOn, FIRST_MONTHS);
  // After an old decision no due date applies: the round can be due on any day of the year, like
  // all others.
  return first === undefined || first < addDays(today, NOTICE) ? undefined : first;
}

/**
 * Returns the day after which the next yearly round is due; `undefined` if it may be due on any day
 * of the coming year. A renewal or closing round that was just answered counts as the yearly one.
 */
function nextYearly(
  entry: Entry,
  past: readonly Round[],
  today: string,
  policy: MonitoringPolicy,
): string | undefined {
  const soonest = addDays(today, NOTICE);
  const last = yearlyOf(past).at(-1);
  const next =
    last === undefined ? firstYearly(entry, today, policy) : nextAfter(last, soonest, policy);
  const said = lastSaid(past);
  return isReplaced(next ?? soonest, said) ? addMonths(said, policy.cycleMonths) : next;
}

function yearly(
  entry: Entry,
  past: readonly Round[],
  today: string,
  policy: MonitoringPolicy,
): Cycle[] {
  const { facts } = entry;
  // One that has not begun yet has its first round in the year wheel already.
  if (statusOn(today, facts) === 'ended') return [];
  const before = yearlyOf(past);
  if (before.some(({ state }) => state === 'open')) return [];
  const end = facts.period.end === undefined ? undefined : lastDay(facts.period.end);
  const found: Cycle = {
    kind: 'yearly',
    cycle: String(before.length + 1),
    ...(end !== undefined && { last: end }),
  };
  const soonest = addDays(today, NOTICE);
  const next = nextYearly(entry, past, today, policy);
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
  // Planned only when its first reminder may be due: until then the end date may still change.
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
  // One closing round per end date: one that was due before this end date belonged to an earlier
  // end date and was answered "it goes on".
  if (before.some(({ dueOn, state }) => state !== 'skipped' && dueOn > end)) return [];
  const dueOn = sendingDayFrom(addDays(today, NOTICE), true, policy);
  const cycle = before.length === 0 ? 'closing' : `closing-${String(before.length + 1)}`;
  return [{ kind: 'closing', cycle, dueOn }];
}

/**
 * Returns the rounds that an entry lacks on a day, given its past rounds; those with a due date
 * come first.
 */
export function cyclesOf(
  entry: Entry,
  past: readonly Round[],
  today: string,
  policy: MonitoringPolicy,
): Cycle[] {
  // Whether to go on is decided; what is left is to ask about the result.
  const kinds = isLeaving(entry.facts.period) ? [closing] : [renewal, closing, yearly];
  return kinds.flatMap((find) => find(entry, past, today, policy));
}
