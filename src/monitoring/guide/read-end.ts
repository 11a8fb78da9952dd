import { firstDay } from '../../lib/dates';

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
const LEAD = /^(?:til|indtil|until|to|senest|slut(?:ter)?|ends?)\s+/u;
const ENDLESS =
  /^(?:løbende|ongoing|rolling|open[- ]ended|indtil videre|until further notice|ingen(?: slutdato)?|no end(?: date)?|none)$/u;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u;
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

function isDate(date: string): boolean {
  const day = firstDay(date);
  const parsed = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day);
}

/**
 * Reads an end date such as "31.12.2029", "juni 2028" or "2027"; returns `endless` for "løbende",
 * and `undefined` if it cannot be read.
 */
export function readEnd(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(LEAD, '').replace(/\.$/, '');
  if (ENDLESS.test(text)) return 'endless';
  const date = dateIn(text);
  return date !== undefined && isDate(date) ? date : undefined;
}
