import { fold } from '../lib/text';

/** The words of a name, as they are compared. */
export const wordsOfName = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * Returns whether all words occur among the others; an initial matches any word that starts with
 * it.
 */
function areAmong(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) =>
    others.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
  );
}

/**
 * Returns whether two names may belong to one person: the longer name contains every word of the
 * shorter one ("Runa Coxeter", "Coxeter, Runa Marie").
 */
export function mayBeOne(name: string, other: string): boolean {
  const [words, others] = [wordsOfName(name), wordsOfName(other)];
  if (Math.min(words.length, others.length) < 2) return false;
  return areAmong(words, others) || areAmong(others, words);
}
