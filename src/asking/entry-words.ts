import type { IndexedKnowledge } from './index-knowledge';
import type { Token } from './tokens';

/**
 * Whether an entry's text contains any of the words; if not, the question asks for something that
 * is not stated.
 */
export function statesAnyOf(
  words: readonly Token[],
  id: string,
  { text }: IndexedKnowledge,
): boolean {
  return words.some((word) => text.containing(word).has(id));
}
