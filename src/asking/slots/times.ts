import { addDays, addMonths, lastDay } from '../../lib/dates';
import { fold } from '../../lib/text';
import { ALWAYS } from '../answer/filter';
import type { Word } from '../language/words';
import type { SlotOf } from './slot';

const MONTHS = [
  'januar|january|jan',
  'februar|february|feb',
  'marts|march|mar',
  'april|apr',
  'maj|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'december|dec',
];
const MONTH = `(${MONTHS.map((names) => `(?:${names})`).join('|')})\\.?`;
const monthOf = (name: string) =>
  MONTHS.findIndex((names) => names.split('|').includes(name.replace('.', ''))) + 1;
const YEAR = '((?:19|20)\\d\\d)';
const NUMBERS: Readonly<Record<string, number>> = {
  et: 1, en: 1, a: 1, an: 1, one: 1, to: 2, two: 2, tre: 3, three: 3, fire: 4, four: 4, fem: 5,
  five: 5, seks: 6, six: 6, syv: 7, seven: 7, otte: 8, eight: 8, ni: 9, nine: 9, ti: 10, ten: 10,
}; // prettier-ignore
const NUMBER = `(\\d{1,2}|${Object.keys(NUMBERS).join('|')})`;
/** The value of a small number in words or digits; `NaN` for anything else. */
export const numberOf = (text: string): number => NUMBERS[text] ?? Number(text);
const two = (number: number | string) => String(number).padStart(2, '0');

interface Span {
  readonly from: string;
  readonly to: string;
  readonly until?: true;
}
type Read = (found: readonly string[], day: string) => Span;

const spanOf = (date: string): Span => ({
  from: date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date,
  to: lastDay(date),
});
const yearFrom = (day: string, offset: number) => spanOf(String(Number(day.slice(0, 4)) + offset));
const endOf = (year: string): Span => ({ from: `${year}-12-01`, to: `${year}-12-31` });
const full = (year: string) =>
  year.length === 2 ? `${Number(year) > 80 ? '19' : '20'}${year}` : year;

/** Ways to name a span of time in folded text, the more exact ones first. */
const SPANS: readonly (readonly [string, Read])[] = [
  [`(\\d{1,2})(?:st|nd|rd|th|\\.)? ?(?:of )?${MONTH} ?,? ?${YEAR}`, ([, d, m, y]) => spanOf(`${y}-${two(monthOf(m ?? ''))}-${two(d ?? '')}`)],
  [`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, ([, m, d, y]) => spanOf(`${y}-${two(monthOf(m ?? ''))}-${two(d ?? '')}`)],
  [`(\\d{1,2})[./-](\\d{1,2})[./-]${YEAR}`, ([, d, m, y]) => spanOf(`${y}-${two(m ?? '')}-${two(d ?? '')}`)],
  [`${MONTH} ?,? ?${YEAR}`, ([, m, y]) => spanOf(`${y}-${two(monthOf(m ?? ''))}`)],
  [`${YEAR} ?(?:-|–|til og med|til|to|until|through|og|and) ?${YEAR}`, ([, from, to]) => ({ from: `${from}-01-01`, to: `${to}-12-31` })],
  [`(?:udgangen af|slutningen af|ultimo|end of|close of)(?: aret)? ${YEAR}`, ([, y]) => endOf(y ?? '')],
  [`(?:nytar|new year(?:'?s)?(?: day)?) ${YEAR}`, ([, y]) => spanOf(`${y}-01-01`)],
  [`(?:forste|first) (?:halvar|half)(?: of| af)? ${YEAR}`, ([, y]) => ({ from: `${y}-01-01`, to: `${y}-06-30` })],
  [`(?:andet|sidste|second|last) (?:halvar|half)(?: of| af)? ${YEAR}`, ([, y]) => ({ from: `${y}-07-01`, to: `${y}-12-31` })],
  [YEAR, ([, y]) => spanOf(y ?? '')],
  [`['’](\\d\\d)\\b`, ([, y]) => spanOf(full(y ?? ''))],
  [`(?<=\\b(?:i|in|fra|from|siden|since) )(0\\d)\\b(?![.:,/-]\\d)`, ([, y]) => spanOf(full(y ?? ''))],
  [`(?:(?:slutningen|udgangen) af (?:i )?(?:dette )?(?:ar|aret)|arets udgang|arets slutning|(?:the )?end of (?:this|the) year)`, (_, day) => endOf(day.slice(0, 4))],
  [`(?:inden for|indenfor|de|det|over de|i de|within|in|over)?(?: the| de| det)?(?: next| naste| kommende| coming)? ?${NUMBER} (?:ar|aret|years?)(?: fra nu| from now)?(?<=(?:inden for|indenfor|within|naste|next|kommende|coming|from now|fra nu).*)`, ([, n], day) => ({ from: day, to: addDays(addMonths(day, 12 * numberOf(n ?? '')), -1) })],
  [`(?:inden for|indenfor|within|de|the|i de)?(?: the| de| det)?(?: next| naste| kommende| coming)? ?${NUMBER} (?:maneder|maned|months?)(?<=(?:inden for|indenfor|within|naste|next|kommende|coming).*)`, ([, n], day) => ({ from: day, to: addMonths(day, numberOf(n ?? '')) })],
  [`(?<=\\b(?:i|in|til|to|for) )${MONTH}(?! ?\\d)`, ([, m], day) => spanOf(`${day.slice(0, 4)}-${two(monthOf(m ?? ''))}`)],
  ['(?:i a{1,2}r|i aret|this year|dette ar|indevarende ar)', (_, day) => yearFrom(day, 0)],
  ['(?:sidste ar|last year|forrige ar|aret for|i fjor)', (_, day) => yearFrom(day, -1)],
  ['(?:naste ar|next year|til naste ar)', (_, day) => yearFrom(day, 1)],
  ['(?:lige nu|i dag|(?:pr\\.? )?dags dato|i ojeblikket|pt|p\\.t\\.?|nuvarende|right now|at the moment|at present|currently|these days|today|now|nu)', (_, day) => ({ from: day, to: day })],
  ['(?:snart|soon|shortly|inden lange|before long|i den narmeste fremtid)', (_, day) => ({ from: day, to: addMonths(day, 12) })],
]; // prettier-ignore

/** Words before a span that make it a bound: what lies before it, up to it, after it, from it on. */
const BOUNDS: readonly (readonly [RegExp, (span: Span) => Span])[] = [
  [/(?:\bmellem|\bbetween|\bfra|\bfrom) $/u, (span) => span],
  [
    /(?:\binden udgangen af|\bby the end of|\bsenest(?: i| ved)?|\bno later than|\bup to|\bop til|\bog senest|\bby) (?:the |den |slutningen af |udgangen af |end of )?$/u,
    ({ to }) => ({ from: ALWAYS.from, to }),
  ],
  [
    /(?:\btil og med|\bthrough|\bindtil|\buntil|\bfrem til|\btil) (?:the |den |slutningen af |udgangen af |end of )?$/u,
    (span) => ({ ...span, until: true }),
  ],
  [
    /(?:\binden|\bbefore|\bprior to|\bearlier than|\btidligere end|\bfor) (?:the |den |arsskiftet |year )?$/u,
    ({ from, to }) => ({
      from: ALWAYS.from,
      // "Before the end of 2012" includes its last day.
      to: from.endsWith('-12-01') && to.endsWith('-12-31') ? to : addDays(from, -1),
    }),
  ],
  [
    /(?:\bsiden|\bsince|\bfra og med|\bfrom|\bfra|\bas of|\bstarting(?: in)?) (?:the |den )?$/u,
    ({ from }) => ({ from, to: ALWAYS.to }),
  ],
  [
    /(?:\befter|\bafter|\bbeyond|\bpast|\blater than|\bsenere end|\bud over|\budover|\blangere end) (?:the |den |udgangen af |end of )?$/u,
    ({ to }) => ({ from: addDays(to, 1), to: ALWAYS.to }),
  ],
];
/** Words after a span that make it a bound: "2010 or later", "2012 og frem". */
const BOUNDS_AFTER: readonly (readonly [RegExp, (span: Span) => Span])[] = [
  [
    /^ (?:(?:eller|or|og|and) )?(?:senere|later|frem|fremefter|fremad|onwards?|nyere|newer|derefter|after)\b/u,
    ({ from }) => ({ from, to: ALWAYS.to }),
  ],
  [
    /^ (?:(?:eller|or|og|and) )?(?:tidligere|earlier|forud|for det|before)\b(?! (?:the|that|end))/u,
    ({ to }) => ({ from: ALWAYS.from, to }),
  ],
];

/** Danish "før" is told from "for" by its letter, which folding removes. */
const BEFORE_IN_DANISH = /(?<!\p{L})før(?: den| årsskiftet)?\s*$/iu;

/** Folds a text letter by letter, so that every place in it stays where it was. */
function foldInPlace(text: string): string {
  return Array.from(text)
    .map((letter) => {
      if (letter < '\u0080') return letter.toLowerCase();
      const folded = fold(letter);
      return folded.length === letter.length ? folded : (folded[0] ?? ' ').padEnd(letter.length);
    })
    .join('');
}

/** A span stands by itself: "skjul 2028" and "12012" are none. */
const PATTERNS = SPANS.map(
  ([pattern, read]) =>
    [new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'), read] as const,
);

/** Whether a day exists: there is no 31 June. */
const exists = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

function bounded(span: Span, before: string, original: string): { span: Span; length: number } {
  for (const [pattern, bound] of BOUNDS) {
    const found = pattern.exec(before);
    if (found === null) continue;
    // "for" alone is a preposition in both languages.
    if (found[0].startsWith('for ') && !BEFORE_IN_DANISH.test(original)) continue;
    return { span: bound(span), length: found[0].length };
  }
  return { span, length: 0 };
}

/**
 * The spans of time in a question: "2011", "efter 2013", "before the end of this year", "inden for
 * to år".
 */
export function readTimes(text: string, words: readonly Word[], day: string): SlotOf<'time'>[] {
  let remaining = foldInPlace(text);
  const slots: SlotOf<'time'>[] = [];
  for (const [pattern, read] of PATTERNS)
    for (const found of remaining.matchAll(pattern)) {
      const span = read([...found], day);
      if (!exists(span.from) || !exists(span.to)) continue;
      const { span: before, length } = bounded(
        span,
        remaining.slice(0, found.index),
        text.slice(0, found.index),
      );
      const start = found.index - length;
      const rest = remaining.slice(found.index + found[0].length);
      const after = length > 0 ? undefined : BOUNDS_AFTER.find(([words]) => words.test(rest));
      const bound = after === undefined ? before : after[1](span);
      const end = found.index + found[0].length + (after?.[0].exec(rest)?.[0].length ?? 0);
      const covered = words.flatMap((word, at) =>
        word.start < end && word.end > start ? [at] : [],
      );
      const [from] = covered;
      const last = covered.at(-1);
      if (from === undefined || last === undefined) continue;
      const meaning = { is: 'time', id: 'span', ...bound } as const;
      slots.push({ from, to: last + 1, meaning, exact: true });
      remaining = `${remaining.slice(0, start)}${' '.repeat(end - start)}${remaining.slice(end)}`;
    }
  return slots.sort((one, other) => one.from - other.from);
}
