import { firstDay, lastDay } from '../../lib/dates';
import { readUpcomingDay } from '../../lib/read-date';
import type { Result } from '../../lib/result';
import type { Period } from './proposal';

type Months = readonly [first: number, last: number];

const ORDINALS = ['', 'første|first', 'andet|second', 'tredje|third', 'fjerde|fourth'];
/** "Q1", "1. kvartal", "first quarter": a letter, and the words that a number stands before. */
const numbered = (number: number, letter: string, words: string) =>
  String.raw`${letter}${number}|(?:${number}(?:\.|st|nd|rd|th)?|${ORDINALS[number] ?? ''})\s*(?:${words})`;

/** Parts of a year: how they are written, and their months. */
const PARTS: readonly { readonly words: string; readonly months: Months }[] = [
  ...[1, 2, 3, 4].map((number) => ({
    words: numbered(number, 'Q', 'kvartal|quarter'),
    months: [3 * number - 2, 3 * number] as const,
  })),
  ...[1, 2].map((number) => ({
    words: numbered(number, 'H', 'halvår|half(?: year)?'),
    months: [6 * number - 5, 6 * number] as const,
  })),
  { words: 'forår(?:et)?|spring', months: [3, 5] },
  { words: 'sommer(?:en)?|summer', months: [6, 8] },
  { words: 'efterår(?:et)?|autumn', months: [9, 11] },
];
const PART = String.raw`(?<!\p{L}|\d)(?:${PARTS.map(({ words }) => words).join('|')})`;
const IN_YEAR = String.raw`(?:\s+(?:af|of|i|in))?\s+(\d{4})(?!\d)`;
const DATED = new RegExp(`(${PART})${IN_YEAR}`, 'giu');
/** "1.-3. kvartal", "Q1-3": the word is said once. */
const SHARED_WORD = /(?<!\p{L}|\d)([1-4])\.?\s*(-|–|til|to)\s*([1-4])\.?\s*(kvartal|halvår)/giu;
const SHARED_LETTER = /(?<!\p{L})([QH])([1-4])\s*(-|–)\s*([1-4])(?!\d)/giu;
/** "Q1-Q3 2027": the year is said once. */
const SHARED_YEAR = new RegExp(
  String.raw`(${PART})(\s*(?:-|–|til|to|until)\s*${PART}${IN_YEAR})`,
  'giu',
);
const BEGINS = /(?:^|\s)(?:fra|from)\s*$/iu;
const GOES_ON = /^\s*(?:-|–|(?:til|to|until|og|and)(?!\p{L}))/iu;
const ENDS = /(?:-|–|(?:^|\s)(?:til|indtil|to|until|till|og|and))\s*$/iu;

const monthsOf = (part: string): Months =>
  PARTS.find(({ words }) => new RegExp(`^(?:${words})$`, 'iu').test(part))?.months ?? [1, 12];
const two = (number: number) => String(number).padStart(2, '0');

/** Quarters, halves and seasons as months, the first where a period begins and the last where it ends: "Q1-Q3 2027" → "2027-01 -2027-09". */
export function inMonths(text: string): string {
  const full = text
    .replace(SHARED_WORD, '$1. $4 $2 $3. $4')
    .replace(SHARED_LETTER, '$1$2 $3 $1$4')
    .replace(SHARED_YEAR, '$1 $3$2');
  return full.replace(DATED, (found: string, part: string, year: string, at: number) => {
    const [first, last] = monthsOf(part);
    const [start, end] = [`${year}-${two(first)}`, `${year}-${two(last)}`];
    const before = full.slice(0, at);
    if (ENDS.test(before)) return end;
    const begins = BEGINS.test(before) || GOES_ON.test(full.slice(at + found.length));
    return begins ? start : `${start} - ${end}`;
  });
}

const MONTHS = [
  ['jan', 'januar', 'january'],
  ['feb', 'februar', 'february'],
  ['mar', 'marts', 'march'],
  ['apr', 'april'],
  ['maj', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];
const MONTH = String.raw`(?<!\p{L})(?:${MONTHS.flat().join('|')})`;
const DAY = String.raw`\d{1,2}(?:\.|st|nd|rd|th)?`;
/** "1. september", which is that of the next such day. */
const DAY_ONLY = new RegExp(
  String.raw`(?<=(?:start(?:er|s|ing)?|begynder|begins?|beginning|fra|from)\s+(?:den\s+|on\s+)?)(?<day>${DAY})\s+(?<month>${MONTH})(?!\p{L}|\.?\s+\d)`,
  'iu',
);

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:i dag|today)(?!\p{L})/giu, 0],
  [/(?<!\p{L})(?:i morgen|tomorrow)(?!\p{L})/giu, 1],
];

/** A text with "today" and "tomorrow" as dates. */
function inDates(text: string, today: string): string {
  return RELATIVE.reduce((dated, [written, days]) => {
    const day = new Date(`${today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return dated.replace(written, day.toISOString().slice(0, 10));
  }, text);
}

/** A text whose beginning has a day and month, with the year of the next such day; "tomorrow" is a date too. */
export function withYear(typed: string, today: string | undefined): string {
  if (today === undefined) return typed;
  const text = inDates(typed, today);
  if (/(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(text)) return text;
  return text.replace(DAY_ONLY, (written) => {
    const day = readUpcomingDay(written, today);
    return day === undefined ? written : `${written} ${day.slice(0, 4)}`;
  });
}

const ROLLING =
  /løbende|ongoing|open[- ]ended|indtil videre|until further notice|permanent|(?:ingen|uden) slutdato|(?:no|without(?: an)?) end date|(?:tids)?ubegrænset|indefinite(?:ly)?/iu;
const ONLY_END = /^\s*(til|indtil|until|till|to)(?!\p{L})/iu;
/** All of a year: "2027", "i 2027". */
const ALL_OF = /^\s*(?:(?:i|in|during|hele|all of|i løbet af)\s+)?\d{4}\s*$/iu;
/** `31.12.2029`, `2029-12-31`, `1. marts 2027`, `March 1st, 2027`, `marts 2027`, `2027`. */
const DATE = new RegExp(
  [
    String.raw`(?<!\d)(?<iso>\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?)(?!\d)`,
    String.raw`(?<!\d)(?<d>\d{1,2})[./-](?<m>\d{1,2})(?:[./-]|\s+)(?<y>\d{4})(?!\d)`,
    String.raw`(?<americanMonth>${MONTH})\.?\s+(?<americanDay>${DAY}),?\s+(?<americanYear>\d{4})(?!\d)`,
    String.raw`(?:(?<!\d)(?<day>${DAY})\s+)?(?<month>${MONTH})\.?\s+(?<my>\d{4})(?!\d)`,
    String.raw`(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)`,
  ].join('|'),
  'giu',
);
/** "2027-29": the century is said once; "2027-10" is a month. */
const SHORT_RANGE = /(?<!\d)((?:19|20)(\d{2}))(\s*[-–/]\s*)(\d{2})(?![-–/.]?\d)/gu;
/** "Marts til juni 2027": the year is said once. */
const SHARED_MONTH_YEAR = new RegExp(
  String.raw`(${MONTH})\.?(\s*(?:-|–|til|to|until)\s*(?:${DAY}\s+)?${MONTH}\.?\s+(\d{4}))`,
  'iu',
);
const NUMBERS = ['', 'et|one', 'to|two', 'tre|three', 'fire|four', 'fem|five'];
const YEARS = new RegExp(
  String.raw`(?<!\p{L}|\d)(?<count>\d{1,2}|${NUMBERS.slice(1).join('|')})(?:\s+|-)?(?:år(?:s|ige?|igt)?|years?)(?!\p{L})`,
  'iu',
);

function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.includes(word.toLowerCase())) + 1;
}

function isDate(date: string): boolean {
  const full = firstDay(date);
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
}

function dateOf(groups: Record<string, string | undefined>): string {
  const { iso, d, m, y, year } = groups;
  if (iso !== undefined) return iso;
  if (year !== undefined) return year;
  const month = groups['month'] ?? groups['americanMonth'];
  if (month !== undefined) {
    const day = groups['day'] ?? groups['americanDay'];
    const inMonth = `${groups['my'] ?? groups['americanYear'] ?? ''}-${two(monthOf(month))}`;
    return day === undefined ? inMonth : `${inMonth}-${two(Number.parseInt(day, 10))}`;
  }
  return `${y ?? ''}-${two(Number(m))}-${two(Number(d))}`;
}

/** Says in full what a range says but once. */
const inFull = (text: string) =>
  inMonths(text)
    .replace(SHORT_RANGE, (range, start: string, from: string, dash: string, to: string) =>
      Number(to) > 12 && Number(to) >= Number(from)
        ? `${start}${dash}${start.slice(0, 2)}${to}`
        : range,
    )
    .replace(SHARED_MONTH_YEAR, '$1 $3$2');

/** The last year, month or day of so many years from a start, as exact as that. */
function lastOf(start: string, years: number): string {
  const [year = '', month, day] = start.split('-');
  const next = Number(year) + years;
  if (month === undefined) return String(next - 1);
  const before = new Date(`${next}-${month}-${day ?? '01'}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, day === undefined ? 7 : 10);
}

/** When so many years from a start end: "3 år fra 2027" → 2029. */
function endAfter(start: string, text: string): string | undefined {
  const count = YEARS.exec(text)?.groups?.['count']?.toLowerCase();
  if (count === undefined) return undefined;
  const named = NUMBERS.findIndex((words) => words.split('|').includes(count));
  return lastOf(start, named > 0 ? named : Number(count));
}

/** An end in words, which are no date: "til næste sommer". */
const UNREAD_END = /(?<!\p{L})(?:til|indtil|until|till|to)\s+(?!(?:og med|den)\s*$)\p{L}[^#]*$/iu;

type Read = Result<{ period: Period }, 'bad-period' | 'period-backwards'>;

const BAD_PERIOD = { ok: false, reason: 'bad-period' } as const;

function periodOf(text: string): Read {
  const dates = [...text.matchAll(DATE)].map(({ groups = {} }) => dateOf(groups));
  const rolling = ROLLING.test(text);
  if (dates.length > 2 || !dates.every(isDate)) return BAD_PERIOD;
  const [first, second] = dates;
  if (first === undefined) return rolling ? { ok: true, period: { rolling } } : BAD_PERIOD;
  if (second !== undefined)
    return lastDay(second) < firstDay(first)
      ? { ok: false, reason: 'period-backwards' }
      : { ok: true, period: { start: first, end: second, rolling } };
  if (ONLY_END.test(text)) return { ok: true, period: { end: first, rolling } };
  const end = ALL_OF.test(text) ? first : endAfter(first, text);
  return { ok: true, period: { start: first, ...(end !== undefined && { end }), rolling } };
}

/** The period that a text names: "2027-2029", "fra 1. marts 2027 til 31.12.2029", "løbende"; why not, where it cannot be read. */
export function readPeriod(typed: string): Read {
  const text = inFull(typed);
  // A number that is part of no date is one that was not understood: "2027-13", "1850-1900".
  const left = text.replace(DATE, '#').replace(YEARS, '');
  if (/\d/.test(left)) return BAD_PERIOD;
  const read = periodOf(text);
  // "Fra 1. marts 2027 til næste sommer": half of it would be another period.
  const isHalf =
    read.ok &&
    (read.period.start === undefined || read.period.end === undefined) &&
    !read.period.rolling &&
    UNREAD_END.test(left);
  return isHalf ? BAD_PERIOD : read;
}

const LEADS_IN =
  /(?:(?:^|(?<=[\s,;(]))(?:i perioden|in the period|perioden|period|fra|from|i|in|til|indtil|until|during|mellem|between|med start|(?:(?:det|it)\s+)?start(?:er|s|ing)?|begynder|beginning|den|on)\s*:?\s*)+$/iu;
const LEADS_OUT = /^\s*(?:og frem(?:ad|efter)?|and onwards?|onwards?)/iu;
const RUNS = String.raw`(?:(?:og|and)\s+)?(?:(?:løber|varer|gælder|kører|runs|lasts|running|lasting)\s+)?`;
const SO_LONG = new RegExp(
  String.raw`(?:(?<!\p{L})${RUNS}(?:i|for|over)\s+)?${YEARS.source}`,
  'iu',
);

/** "I tre år": how long without when. */
const LASTS = new RegExp(String.raw`(?<!\p{L})(?:i|for|over)\s+${YEARS.source}`, 'iu');

/** Reads the period that a sentence names among other things, and cuts it out. */
export function extractPeriod(text: string): { readonly period?: Period; readonly rest: string } {
  const full = inFull(text);
  const [first, second] = [...full.matchAll(DATE)];
  if (first === undefined) {
    const rolling = ROLLING.exec(text);
    return rolling === null
      ? { rest: text.replace(LASTS, ',') }
      : { period: { rolling: true }, rest: text.replace(rolling[0], ',') };
  }
  const last = second ?? first;
  const before = full.slice(0, first.index);
  const after = full.slice(last.index + last[0].length);
  const lead = LEADS_IN.exec(before)?.[0] ?? '';
  const tail = LEADS_OUT.exec(after)?.[0] ?? '';
  const around = `${before.slice(0, before.length - lead.length)}, ${after.slice(tail.length)}`;
  const long = SO_LONG.exec(around)?.[0] ?? '';
  const read = periodOf(`${lead}${full.slice(first.index, last.index)}${last[0]} ${long}`);
  const rest = long === '' ? around : around.replace(long, ',');
  return read.ok ? { period: read.period, rest } : { rest };
}
