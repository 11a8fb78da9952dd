const COUNTS: Readonly<Record<string, number>> = {
  en: 1,
  et: 1,
  a: 1,
  one: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
  fem: 5,
  five: 5,
  seks: 6,
  six: 6,
  syv: 7,
  seven: 7,
  otte: 8,
  eight: 8,
  ni: 9,
  nine: 9,
  ti: 10,
  ten: 10,
};
const COUNT = `\\d{1,3}|${Object.keys(COUNTS).join('|')}`;
const TIMES = String.raw`(?<times>mio\.?|millioner|million|millions|mia\.?|milliarder|milliard|billion|billions)`;
/** What may follow an amount; "en halv million mennesker" is none. */
const ENDS = String.raw`(?!\p{L})(?=\s*(?:[.,;:!?)]|$|kr|dkk|kroner|danske|norske|svenske|eur|€|usd|gbp|sek|nok|pund|pound|dollar|[£$]|om året|årligt|i alt|pr\.|per\s|a year|annually|in all|in total|over\s|fordelt|til\s|for\s|fra\s|from\s|i\s20|in\s20))`;
const BEGINS = String.raw`(?<![\p{L}\d.,])`;

/** How an amount is written in words, and the number that they make of the count. */
const WRITTEN: readonly (readonly [RegExp, (count: number) => number])[] = [
  [new RegExp(`${BEGINS}(?:halvanden|halvandet)\\s+${TIMES}${ENDS}`, 'giu'), () => 1.5],
  [
    new RegExp(
      `${BEGINS}(?<count>${COUNT})\\s+(?:og\\s+en\\s+halv|en\\s+halv|and\\s+a\\s+half)\\s+${TIMES}${ENDS}`,
      'giu',
    ),
    (count) => count + 0.5,
  ],
  [
    new RegExp(
      `${BEGINS}(?:(?:en|et)\\s+halv(?:t|en)?|half\\s+an?|a\\s+half|halv)\\s+${TIMES}${ENDS}`,
      'giu',
    ),
    () => 0.5,
  ],
  [new RegExp(`${BEGINS}(?<count>${COUNT})\\s+${TIMES}${ENDS}`, 'giu'), (count) => count],
];

/** "Hundrede tusind kroner", "two hundred thousand euros". */
const HUNDREDS = new RegExp(
  `${BEGINS}(?:(?<count>${COUNT})\\s+)?(?:hundrede?|hundred)\\s*(?:tusinde?|thousand)${ENDS}`,
  'giu',
);
const countOf = (word: string) => COUNTS[word.toLowerCase()] ?? Number(word);

/** A text with its amounts in digits, and how each of those was written. */
function converted(text: string) {
  const pairs: { readonly digits: string; readonly words: string }[] = [];
  const noted = (words: string, digits: string) => {
    pairs.push({ digits, words });
    return digits;
  };
  let written = text.replace(HUNDREDS, (words: string, ...all: unknown[]) => {
    const { count = 'en' } = all.at(-1) as Partial<Record<string, string>>;
    return noted(words, `${countOf(count) * 100} tusind`);
  });
  for (const [pattern, numberOf] of WRITTEN)
    written = written.replace(pattern, (words: string, ...all: unknown[]) => {
      const { count = 'en', times = '' } = all.at(-1) as Partial<Record<string, string>>;
      const number = String(numberOf(countOf(count))).replace('.', ',');
      return noted(words, `${number} ${times}`);
    });
  return { written, pairs };
}

/**
 * A text with the large amounts in it written with digits: "halvanden million" as "1,5 million",
 * "a hundred thousand" as "100 thousand".
 */
export const withDigits = (text: string): string => converted(text).written;

/** A part of a text that was written with digits, as it stands in the text: "en halv million". */
export const asTyped = (part: string, text: string): string =>
  converted(text).pairs.reduce((quoted, { digits, words }) => quoted.replace(digits, words), part);
