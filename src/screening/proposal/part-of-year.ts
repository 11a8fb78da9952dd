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
