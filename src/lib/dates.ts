/** The first day of a year, month or day: `2011` → `2011-01-01`. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day of a year, month or day: `2011` → `2011-12-31`. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(last).padStart(2, '0')}`;
}

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

/** The date (`2027-03-01`) and hour in Copenhagen at a point in time. */
export function copenhagen(moment: Date): { readonly day: string; readonly hour: number } {
  const parts = Object.fromEntries(
    PARTS.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`,
    hour: Number(parts['hour']),
  };
}

/** The date this many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The same day this many months later; the last day of the month if it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** The number of days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

const DAYS_IN_YEAR = 365.25;
/** A period counts whole years if it is at most this part of a year longer or shorter. */
const PART_OF_YEAR = 0.02;

/** How many years there are from one day to another, both included; `undefined` if they are not whole. */
export function wholeYears(from: string, to: string): number | undefined {
  const length = (daysBetween(from, to) + 1) / DAYS_IN_YEAR;
  const whole = Math.round(length);
  return Math.abs(length - whole) <= PART_OF_YEAR ? whole : undefined;
}

/** Whether a date is Monday to Friday. */
export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Nine in the morning in Copenhagen on a date, with or without summer time. */
export function morningOf(day: string): Date {
  const utc = new Date(`${day}T0${SENDING_HOUR}:00:00Z`);
  return new Date(utc.getTime() - (copenhagen(utc).hour - SENDING_HOUR) * 3_600_000);
}

/** Whether it is between 8 and 16 o'clock in Copenhagen, regardless of the day. */
export function isOfficeHour(moment: Date): boolean {
  const { hour } = copenhagen(moment);
  return hour >= OFFICE_OPENS && hour < OFFICE_CLOSES;
}

/** Whether office hours have not started yet in Copenhagen on the day of that point in time. */
export function isBeforeOffice(moment: Date): boolean {
  return copenhagen(moment).hour < OFFICE_OPENS;
}
