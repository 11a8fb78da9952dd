import { stemmer as snowballDanish } from '@orama/stemmers/danish';
import { stemmer as snowballEnglish } from '@orama/stemmers/english';
import { fold } from '../../lib/text';
import type { Language } from '../../lib/language';

/** A word of a text, ready to be looked up in either language. */
export interface Token {
  /** Folded: lower case, without diacritics. */
  readonly word: string;
  readonly da: string;
  readonly en: string;
}

const SHORTEST_STEM = 3;

/**
 * Applies Snowball until the stem no longer changes; only then do "budgettet" and "budget" share a
 * stem.
 */
function stemDanish(word: string): string {
  // Snowball does not remove the past tense: startede, bevilgede.
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

/** Folding and stemming take most of the indexing time, and the same words recur. */
const seen = new Map<string, Token>();
const MOST_SEEN = 50_000;

/** A word, folded or not, as a token. */
export function tokenOf(written: string): Token {
  const known = seen.get(written);
  if (known !== undefined) return known;
  // Cleared when full, because what people type is unbounded.
  if (seen.size >= MOST_SEEN) seen.clear();
  const word = fold(written);
  const british = word.replace(/(?<=\p{L}{3})iz(?=e|ing|ation|er)/u, 'is');
  const token = { word, da: STEMMERS.da(word), en: STEMMERS.en(british) };
  seen.set(written, token);
  return token;
}

/** A word of a text, as `tokenise` splits it. */
export const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;

/** The words of a text in order, split at punctuation and hyphens. */
export function tokenise(text: string): Token[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD);
  return (words ?? []).map(tokenOf);
}
