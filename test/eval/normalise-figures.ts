/** A pattern, and what takes the place of each match and its groups. */
type Step = readonly [RegExp, string | ((...found: string[]) => string)];

const apply = (text: string, steps: readonly Step[]): string =>
  steps.reduce(
    (before, [pattern, by]) =>
      typeof by === 'string' ? before.replace(pattern, by) : before.replace(pattern, by),
    text,
  );

/** Letters without accents, æ, ø and å as two letters, one kind of dash, quote and space. */
const LETTERS: readonly Step[] = [
  [/æ/g, 'ae'],
  [/ø/g, 'oe'],
  [/å/g, 'aa'],
];
const MARKS: readonly Step[] = [
  [/[\u0300-\u036f]/g, ''],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u2018\u2019\u0060\u00b4]/g, "'"],
  [/[\u00ad\u200b-\u200d\ufeff]/g, ''],
  [/[\u00a0\u2009\u202f]/g, ' '],
];

const MONTHS: readonly string[] = [
  'jan(?:uary?|uar)?',
  'febr?(?:uary?|uar)?',
  'mar(?:ts|ch)?',
  'apr(?:il)?',
  'ma[jy]',
  'jun[ie]?',
  'jul[iy]?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const MONTH = `(${MONTHS.join('|')})(?![a-z])\\.?`;
const YEAR = String.raw`(\d{4})(?!\d)`;

const twoDigits = (figure: string | number) => String(figure).padStart(2, '0');
const monthOf = (name: string) =>
  twoDigits(1 + MONTHS.findIndex((spelling) => new RegExp(`^(?:${spelling})$`).test(name)));

/** Dates as 2012-03-01 and 2012-03. */
const DATES: readonly Step[] = [
  [
    new RegExp(
      String.raw`(?<![\d.])(\d{1,2})\s*(?:\.|st|nd|rd|th)?\s*(?:of\s+)?${MONTH},?\s*${YEAR}`,
      'g',
    ),
    (_, day = '', month = '', year = '') => `${year}-${monthOf(month)}-${twoDigits(day)}`,
  ],
  [
    new RegExp(String.raw`(?<![a-z])${MONTH}\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+${YEAR}`, 'g'),
    (_, month = '', day = '', year = '') => `${year}-${monthOf(month)}-${twoDigits(day)}`,
  ],
  [
    new RegExp(String.raw`(?<![a-z])${MONTH},?\s*${YEAR}`, 'g'),
    (_, month = '', year = '') => `${year}-${monthOf(month)}`,
  ],
  [
    /(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/g,
    (...[, day = '', , month = '', year = '']) => `${year}-${twoDigits(month)}-${twoDigits(day)}`,
  ],
  [
    /(?<![\d./])(\d{1,2})\/(\d{4})(?!\d)/g,
    (_, month = '', year = '') => `${year}-${twoDigits(month)}`,
  ],
];

/** Ranges as 2007-2013. */
const RANGES: readonly Step[] = [
  [/(\d{4})\s*(?:til og med|til|to|until|through)\s*(?=\d{4}(?!\d))/g, '$1-'],
  [/(\d)\s*-\s*(?=\d)/g, '$1-'],
];

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mia|milliard|billion)/, 1e9],
  [/^(?:mio|million|mill|m$)/, 1e6],
  [/^(?:tusind|thousand|tkr|t|k$)/, 1e3],
];

function inFull(figure: string, unit: string): string {
  const [, factor = 1] = UNITS.find(([name]) => name.test(unit)) ?? [];
  return String(Math.round(Number(figure.replace(',', '.')) * factor));
}

const withoutMarks = (figure: string) => figure.replace(/\D/g, '');

/** Amounts as 12700000 and 7.5, percentages as "5 pct". */
const AMOUNTS: readonly Step[] = [
  [
    /(?<![\d.,])(\d+(?:[.,]\d+)?)\s*(mio|million(?:er|s)?|mill|mia|milliard(?:er)?|billion|tusind|thousand|tkr|t\.?\s?kr)(?![a-z])\.?/g,
    (_, figure = '', unit = '') => `${inFull(figure, unit)} `,
  ],
  [
    /(?<![\d.,a-z])(\d+(?:[.,]\d+)?)([mk])(?![a-z0-9])/g,
    (_, figure = '', unit = '') => inFull(figure, unit),
  ],
  [/(?<![\d.,])\d{1,3}(?:[.,']\d{3})+(?!\d)/g, withoutMarks],
  [/(?<![\d.,])\d{1,3}(?: \d{3})+(?=[,.]?\d{0,2}-?\s?(?:kr|dkk|eur|€))/g, withoutMarks],
  [/(?<=(?:kr\.?|dkk|eur|euro|€)\s?)\d{1,3}(?: \d{3})+(?!\d)/g, withoutMarks],
  [
    /(\d)[.,](\d{1,2})(?!\d)/g,
    (_, whole = '', decimals = '') =>
      Number(decimals) === 0 ? whole : `${whole}.${decimals.replace(/0$/, '')}`,
  ],
  [/(\d)(?:½|\s?1\u20442)/g, '$1.5'],
  [/\s*(?:%|procent|per ?cent|pct\.?)/g, ' pct '],
];

/** Words and figures with a space between them; a dot or hyphen stays only between figures. */
const WORDS: readonly Step[] = [
  [/[^a-z0-9.-]+/g, ' '],
  [/(?<!\d)[.-]|[.-](?!\d)/g, ' '],
  [/\s+/g, ' '],
];

/**
 * One spelling of what texts may write in several ways: letters, dates, periods, amounts and
 * percentages.
 */
export function normaliseFigures(text: string): string {
  const letters = apply(text.normalize('NFKC').toLowerCase(), LETTERS).normalize('NFD');
  return apply(letters, [...MARKS, ...DATES, ...RANGES, ...AMOUNTS, ...WORDS]).trim();
}
