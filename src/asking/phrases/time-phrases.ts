import { wordPattern } from './word-pattern';

const SHORT_YEAR = /['’](\d\d)(?!\d)|(?<=(?:i|in|fra|from|siden|since)\s)(0\d)(?!\d|[.:,/-]\d)/giu;

const NEW_YEAR = /\b(?:nytår(?:et)?|new year(?:'s)?(?: day)?) (?=(?:19|20)\d\d(?![\d/–-]))/giu;

/**
 * Expands years: '08, "back in 08" and "i 09" are years of this century, and "nytår 2013" is a day.
 */
export function withFullYears(text: string): string {
  return text
    .replace(NEW_YEAR, '1. januar ')
    .replace(SHORT_YEAR, (_, quoted?: string, plain?: string) => {
      const year = quoted ?? plain ?? '';
      return ` ${Number(year) > 80 ? '19' : '20'}${year}`;
    });
}

/** Words for the present. */
export const NOW = wordPattern(
  'nu, lige nu, i dag, pt, p.t., now, today, currently, at the moment, at present, right now',
);

/** Words for a year relative to the current one. */
export const YEARS_FROM_NOW: readonly (readonly [RegExp, number])[] = [
  [wordPattern('i år, this year'), 0],
  [wordPattern('sidste år, last year, forrige år'), -1],
  [wordPattern('næste år, next year, til næste år'), 1],
];

/** Words for how often something happens, in times per year. */
export const RECURRENCES: readonly (readonly [RegExp, number])[] = [
  [
    wordPattern(
      'hvert andet år, hvert 2 år, hvert 2. år, hver andet år, every second year, every other year, every two years, every 2 years, every 2nd year, biennial*',
    ),
    1 / 2,
  ],
  [
    wordPattern(
      'hvert tredje år, hvert 3 år, hvert 3. år, every third year, every three years, every 3 years, every 3rd year, triennial*',
    ),
    1 / 3,
  ],
  [
    wordPattern(
      'halvårlig*, to gange om året, hvert halve år, twice a year, every six months, half yearly, half-yearly, biannual*',
    ),
    2,
  ],
  [
    wordPattern(
      'kvartalsvis*, hvert kvartal, fire gange om året, quarterly, four times a year, every quarter',
    ),
    4,
  ],
  [wordPattern('månedlig*, hver måned, monthly, every month'), 12],
  [
    wordPattern(
      'hvert år, én gang om året, en gang om året, årligt møde, årlige møder, årlig konference, årlige konferencer, mødes årligt, every year, once a year, each year, meet yearly, meet annually, annual meeting*, yearly meeting*, annual conference*, annually, årligt',
    ),
    1,
  ],
];

const MONTHS = [
  'januar|january|jan',
  'februar|february|feb',
  'marts|march|mar',
  'april|apr',
  'maj|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|aug',
  'september|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'december|dec',
];
const NAMES = MONTHS.map((names) => `(${names})`).join('|');
const DATE = new RegExp(`(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(?:${NAMES})\\.? (\\d{4})`, 'u');

/** Reads a written date in folded text: "19. august 2008", "19th of August 2008". */
export function readDate(
  folded: string,
): { readonly day: string; readonly start: number; readonly end: number } | undefined {
  const found = DATE.exec(folded);
  if (found === null) return undefined;
  const [whole, day = '', ...rest] = found;
  const month = rest.findIndex((name, index) => index < MONTHS.length && Boolean(name)) + 1;
  const year = rest.at(-1) ?? '';
  return {
    day: `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`,
    start: found.index,
    end: found.index + whole.length,
  };
}
