const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

const OFFICE_OPENS = 8;
const OFFICE_CLOSES = 16;
const SENDING_HOUR = 9;
const DAY = 86_400_000;

/** The date (`2027-03-01`) and hour in Copenhagen at a moment. */
export function copenhagen(moment: Date): { readonly day: string; readonly hour: number } {
  const parts = Object.fromEntries(
    PARTS.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`,
    hour: Number(parts['hour']),
  };
}

/** A date so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Whether a date is Monday to Friday. */
export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The date itself, or the Monday after it when it is in a weekend. */
export function weekdayFrom(day: string): string {
  return isWeekday(day) ? day : weekdayFrom(addDays(day, 1));
}

/** Nine in the morning in Copenhagen on a date, summer time or not. */
export function morningOf(day: string): Date {
  const utc = new Date(`${day}T0${SENDING_HOUR}:00:00Z`);
  return new Date(utc.getTime() - (copenhagen(utc).hour - SENDING_HOUR) * 3_600_000);
}

/** Whether people are at work at a moment: only then may a reminder go out. */
export function isOfficeTime(moment: Date): boolean {
  const { day, hour } = copenhagen(moment);
  return isWeekday(day) && hour >= OFFICE_OPENS && hour < OFFICE_CLOSES;
}

/** The moment itself in office time, otherwise the next morning of a working day. */
export function officeTimeFrom(moment: Date): Date {
  if (isOfficeTime(moment)) return moment;
  const { day, hour } = copenhagen(moment);
  return morningOf(weekdayFrom(hour < OFFICE_OPENS ? day : addDays(day, 1)));
}
