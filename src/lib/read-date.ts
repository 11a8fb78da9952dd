import { firstDay, lastDay } from './dates';

const MONTHS = [
  'jan|januar|january',
  'feb|februar|february',
  'mar|marts|march',
  'apr|april',
  'maj|may',
  'jun|juni|june',
  'jul|juli|july',
  'aug|august',
  'sep|sept|september',
  'okt|oct|oktober|october',
  'nov|november',
  'dec|december',
];
const DAY_FIRST = /^(\d{1,2})[./-]\s?(\d{1,2})(?:[./-]\s?|\s)(\d{4})$/u;
const IN_WORDS = /^(?:(\d{1,2})(?:\.|st|nd|rd|th)?\s+)?(\p{L}+)\.?,?\s+(\d{4})$/u;
const EXACT = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

const two = (number: string | number) => String(number).padStart(2, '0');

function dateIn(text: string): string | undefined {
  if (EXACT.test(text)) return text;
  const [, d = '', m = '', y = ''] = DAY_FIRST.exec(text) ?? [];
  if (y !== '') return `${y}-${two(m)}-${two(d)}`;
  const [, day, word = '', year = ''] = IN_WORDS.exec(text) ?? [];
  const month = MONTHS.findIndex((names) => names.split('|').includes(word)) + 1;
  if (month === 0) return undefined;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Whether a year, month or day exists. */
function exists(date: string): boolean {
  const day = firstDay(date);
  const parsed = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day);
}

/**
 * Reads a date such as "31.12.2029", "1. oktober 2027", "juni 2028" or "2027", as exact as it was
 * written: `2029-12-31`, `2028-06`, `2027`; `undefined` if it cannot be read or does not exist.
 */
export function readDate(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(/\.$/, '');
  const date = dateIn(text);
  return date !== undefined && exists(date) ? date : undefined;
}

/** Reads a day as a date input sends it, or as it was typed; `undefined` if it is no existing day. */
export function readDay(typed: string): string | undefined {
  const date = readDate(typed);
  return date !== undefined && lastDay(date) === date ? date : undefined;
}

/** Reads a day as `readDate` does; without a year ("15/9", "15. september") the next such day. */
export function readUpcomingDay(typed: string, today: string): string | undefined {
  const text = typed.trim().replace(/\.$/, '');
  const isDay = (date: string | undefined) => date !== undefined && lastDay(date) === date;
  const exact = readDate(text);
  if (exact !== undefined) return isDay(exact) ? exact : undefined;
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .map((one) => readDate(`${text}/${one}`) ?? readDate(`${text} ${one}`))
    .find((date) => isDay(date) && (date ?? '') > today);
}

const WEEKDAYS = [
  'søndag|sunday',
  'mandag|monday',
  'tirsdag|tuesday',
  'onsdag|wednesday',
  'torsdag|thursday',
  'fredag|friday',
  'lørdag|saturday',
];

/** Reads a weekday as the next such day after today: "fredag", "on Friday"; `undefined` if it is none. */
export function readWeekday(typed: string, today: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^(?:på|on)\s+/u, '')
    .replace(/\.$/u, '');
  const wanted = WEEKDAYS.findIndex((names) => names.split('|').includes(text));
  if (wanted === -1) return undefined;
  const day = new Date(`${today}T00:00:00Z`);
  const ahead = (wanted - day.getUTCDay() + 6) % 7;
  day.setUTCDate(day.getUTCDate() + ahead + 1);
  return day.toISOString().slice(0, 10);
}
