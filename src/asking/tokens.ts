import { stemmer as snowballDanish } from '@orama/stemmers/danish';
import { stemmer as snowballEnglish } from '@orama/stemmers/english';
import { fold } from '../lib/text';
import type { Language } from '../lib/language';

/** A word of a text as it can be looked up in either language. */
export interface Token {
  /** Folded: lower case, without diacritics. */
  readonly word: string;
  readonly da: string;
  readonly en: string;
}

const SHORTEST_STEM = 3;

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

/** A word of a text, as `tokenise` parts them. */
export const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;

/** What stands between two words that a comma parts: no phrase goes on across it. */
export const PAUSE = ',';
const WORD_OR_PAUSE = new RegExp(`${WORD.source}|[,;](?!\\p{N})`, 'gu');

/** The words of a question in order, and the pauses between them. */
export function tokeniseQuestion(text: string): Token[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD_OR_PAUSE);
  return (words ?? []).map((word) => tokenOf(word === ';' ? PAUSE : word));
}

/** The words of a text in order; punctuation and hyphens part them. */
export function tokenise(text: string): Token[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD);
  return (words ?? []).map(tokenOf);
}
