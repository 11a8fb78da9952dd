import { distinctiveWords } from './distinctive-words';

/** This share of the distinctive words of two names make them alike. */
const ALIKE = 0.6;

/** How many of the words of the shorter text the other one has, from 0 to 1. */
export function sharedWords(one: readonly string[], other: readonly string[]): number {
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.length === 0 ? 0 : few.filter((word) => many.includes(word)).length / few.length;
}

/** Whether two names are the same but for a few words; one word in common is enough only if they have no other. */
export function areNamesAlike(one: string, other: string): boolean {
  const [words, others] = [distinctiveWords(one), distinctiveWords(other)];
  const isNamed = (words.length > 1 && others.length > 1) || words.join() === others.join();
  return isNamed && sharedWords(words, others) >= ALIKE;
}
