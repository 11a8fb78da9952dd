import type { IndexedKnowledge } from './index-knowledge';
import type { Token } from './tokens';

/** Whether an entry's text holds any of the words: if it holds none, they ask for something that is not stated. */
export function statesAnyOf(
  words: readonly Token[],
  id: string,
  { text }: IndexedKnowledge,
): boolean {
  return words.some((word) => text.containing(word).has(id));
}
