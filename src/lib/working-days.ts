import Holidays from 'date-holidays';
import {
  addDays,
  copenhagen,
  daysBetween,
  isBeforeOffice,
  isOfficeHour,
  isWeekday,
  morningOf,
} from './dates';

/** Days when staff are away, other than weekends and public holidays. */
export interface DaysOff {
  /** Days off for staff that are not public holidays, as `MM-DD`. */
  readonly daysOff: readonly string[];
  /** Weeks when most people are away: ISO weeks, or periods as `MM-DD`. */
  readonly quiet: readonly (
    | { readonly fromWeek: number; readonly toWeek: number }
    | { readonly from: string; readonly to: string }
  )[];
}

const danish = new Holidays('DK', { types: ['public'] });
const byYear = new Map<string, ReadonlySet<string>>();

/** The Danish public holidays of a year, as dates. */
function publicHolidays(year: string): ReadonlySet<string> {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const days = new Set(danish.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)));
  byYear.set(year, days);
  return days;
}

/**
 * Whether staff work on a date: a weekday that is neither a public holiday nor a day off of the
 * organisation.
 */
export function isWorkingDay(day: string, { daysOff }: Pick<DaysOff, 'daysOff'>): boolean {
  return (
    isWeekday(day) && !daysOff.includes(day.slice(5)) && !publicHolidays(day.slice(0, 4)).has(day)
  );
}

/** The ISO week of a date. */
function weekOf(day: string): number {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - firstDay) / 86_400_000 + 1) / 7);
}

/**
 * Whether a value lies in a period of the year, which may include the new year: 23 December to 1
 * January.
 */
function isWithin<T extends string | number>(one: T, from: T, to: T): boolean {
  return from <= to ? one >= from && one <= to : one >= from || one <= to;
}

/** Whether a date lies in a week in which most people are away. */
export function isQuiet(day: string, { quiet }: Pick<DaysOff, 'quiet'>): boolean {
  const ofYear = day.slice(5);
  return quiet.some((span) => {
    if ('fromWeek' in span) return isWithin(weekOf(day), span.fromWeek, span.toWeek);
    return isWithin(ofYear, span.from, span.to);
  });
}

/** Whether a message may be sent on a day; a soft one waits until people are back. */
export function isSendingDay(day: string, soft: boolean, off: DaysOff): boolean {
  return isWorkingDay(day, off) && !(soft && isQuiet(day, off));
}

/** The date itself, or the first later date on which a message may be sent. */
export function sendingDayFrom(day: string, soft: boolean, off: DaysOff): string {
  let found = day;
  while (!isSendingDay(found, soft, off)) found = addDays(found, 1);
  return found;
}

/** The date itself, or the first working day after it. */
export function workingDayFrom(day: string, off: DaysOff): string {
  return sendingDayFrom(day, false, off);
}

/** The last day before the next working day after a date: on a Friday the Sunday. */
export function lastDayBeforeWork(day: string, off: DaysOff): string {
  return addDays(workingDayFrom(addDays(day, 1), off), -1);
}

/**
 * The nearest day on which a soft message may be sent. Using the nearest one prevents a yearly date
 * from drifting.
 */
export function nearestSendingDay(day: string, off: DaysOff): string {
  const after = sendingDayFrom(day, true, off);
  let before = day;
  while (!isSendingDay(before, true, off)) before = addDays(before, -1);
  return day < after && before > addDays(day, -daysBetween(day, after)) ? before : after;
}

/**
 * Whether a message may be sent at a point in time: between 8:00 and 16:00 on a working day, and a
 * soft one only outside the quiet weeks.
 */
export function isSendingTime(moment: Date, soft: boolean, off: DaysOff): boolean {
  return isOfficeHour(moment) && isSendingDay(copenhagen(moment).day, soft, off);
}

/**
 * The point in time itself if a message may be sent then; otherwise the next morning when it may.
 */
export function sendingTimeFrom(moment: Date, soft: boolean, off: DaysOff): Date {
  if (isSendingTime(moment, soft, off)) return moment;
  const { day } = copenhagen(moment);
  const today = isBeforeOffice(moment) && isSendingDay(day, soft, off);
  return morningOf(
    today ? day : sendingDayFrom(addDays(day, isBeforeOffice(moment) ? 0 : 1), soft, off),
  );
}

/**
 * The first working day on or after a date; if that is after the latest day, the last working day
 * up to the latest day.
 */
export function workingDayWithin(day: string, latest: string, off: DaysOff): string {
  const next = workingDayFrom(day, off);
  if (next <= latest) return next;
  let last = latest;
  while (!isWorkingDay(last, off)) last = addDays(last, -1);
  return last;
}
