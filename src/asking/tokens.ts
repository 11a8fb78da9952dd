import { stemmer as snowballDanish } from '@orama/stemmers/danish';
import { stemmer as snowballEnglish } from '@orama/stemmers/english';
import type { Language } from '../language';

/** A word of a text as it can be looked up in either language. */
export interface Token {
  /** Folded: lower case, without diacritics. */
  readonly word: string;
  readonly da: string;
  readonly en: string;
}

const SHORTEST_STEM = 3;

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[\u0300-\u036f]/g, ''],
  // Not the end of temaer, klimaet, Kinaen, nor AER: there two letters meet that are no æ.
  [/(?<=\p{L}{3})ae(?=(?:r|rne|t|n)(?!\p{L}))|(?<!\p{L})ae(?=rs?(?!\p{L}))/gu, 'a-e'],
  // Nor the end of beboer, radioen, miljoet.
  [/(?<=\p{L}{3})oe(?=(?:re?|rne|rne?s|rs|t|n)(?!\p{L}))/gu, 'o-e'],
  [/æ|ae/g, 'a'],
  [/aa/g, 'a'],
  [/ø|oe/g, 'o'],
  [/([ao])-e/g, '$1e'],
];

/** Lower case without diacritics, so that Sørensen, Soerensen and Sorensen are one word. */
export function fold(text: string): string {
  let folded = text.toLowerCase().normalize('NFKD');
  for (const [pattern, replacement] of FOLDED) folded = folded.replace(pattern, replacement);
  return folded;
}

/** Snowball's stem, taken again until it stays: "budgettet" and "budget" meet only then. */
function stemDanish(word: string): string {
  // Snowball leaves the past tense: startede, bevilgede.
  let stem = word.length > 5 ? word.replace(/ede$/, '') : word;
  for (;;) {
    const shorter = snowballDanish(stem);
    if (shorter === stem || shorter.length < SHORTEST_STEM) return stem;
    stem = shorter;
  }
}

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  da: stemDanish,
  en: snowballEnglish,
};

/** Folding and stemming cost most of an index's time, and words come again and again. */
const seen = new Map<string, Token>();
const MOST_SEEN = 50_000;

/** A word, folded or not, as a token. */
export function tokenOf(written: string): Token {
  const known = seen.get(written);
  if (known !== undefined) return known;
  // Emptied now and then: what people type is without end.
  if (seen.size >= MOST_SEEN) seen.clear();
  const word = fold(written);
  const token = { word, da: STEMMERS.da(word), en: STEMMERS.en(word) };
  seen.set(written, token);
  return token;
}

/** The words of a text in order; punctuation and hyphens part them. */
export function tokenise(text: string): Token[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+|\p{N}+/gu);
  return (words ?? []).map(tokenOf);
}
