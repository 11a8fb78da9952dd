import { fold } from '../lib/text';
import type { Term } from './vocabulary';

/** Inflectional endings: "politiske", "sundhedsområdet", "specialsektorens". */
const ENDINGS = '(?:ens|ets|en|et|e|t|n|s)?';

/** A text as folded words with single spaces. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Removes whole words from a text, leaving a gap. */
export function extractWords(
  text: string,
  words: string,
): { readonly found: string[]; readonly remaining: string } {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu');
  return { found: text.match(pattern) ?? [], remaining: text.replace(pattern, ' ') };
}

/** Removes the names of terms, longest first, so that none is read as part of another. */
export function extractTerms(text: string, terms: readonly Term[]) {
  const names = terms
    .flatMap(({ id, label, words }) =>
      [label.da, label.en, ...words.da, ...words.en].map((word) => ({
        id,
        word: plainWords(word),
      })),
    )
    .sort((one, other) => other.word.length - one.word.length);
  const ids = new Set<string>();
  let remaining = text;
  for (const { id, word } of names) {
    const extracted = extractWords(remaining, word.split(' ').join(`${ENDINGS} `) + ENDINGS);
    if (extracted.found.length > 0) ids.add(id);
    ({ remaining } = extracted);
  }
  return { ids: [...ids], remaining };
}
