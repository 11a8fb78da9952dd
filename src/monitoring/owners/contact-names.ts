import type { Entry } from '../../catalogue/entry';
import type { NamedPerson } from '../../catalogue/content';
import { fold } from '../../lib/text';

const wordsOf = (name: string) =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether every word is among the others; an initial stands for any word that begins with it. */
function areAmong(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) =>
    others.some((other) => other === word || (word.length === 1 && other.startsWith(word))),
  );
}

/** Whether two names may be one person's: all of the shorter is in the longer ("Runa Coxeter", "Coxeter, Runa Marie"). */
export function mayBeOne(name: string, other: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(other)];
  if (Math.min(words.length, others.length) < 2) return false;
  return areAmong(words, others) || areAmong(others, words);
}

/** The names of those who can answer for an entry: its administrative contacts, or the political ones where it has no other. */
export function contactNamesOf({ facts: { contacts } }: Pick<Entry, 'facts'>): string[] {
  const { administrative, political } = contacts;
  return (administrative.length > 0 ? administrative : political).map(({ name }) => name);
}

/** How the catalogue writes a name that it may write in several ways. */
export function canonicalOf(name: string, known: readonly NamedPerson[]): string {
  return known.find(({ aliases }) => aliases.includes(name))?.name ?? name;
}

/** All spellings of a name in the catalogue. */
export function spellingsOf(name: string, known: readonly NamedPerson[]): string[] {
  const canonical = canonicalOf(name, known);
  return [canonical, ...(known.find((one) => one.name === canonical)?.aliases ?? [])];
}
