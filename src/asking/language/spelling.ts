import { waysOfAsking } from '../slots/phrases/ways-of-asking';
import { LANGUAGES } from '../../lib/language';
import type { Knowledge } from '../../catalogue/knowledge';
import { fold } from '../../lib/text';

/** Collected on demand: it takes some milliseconds, and only misspelt questions need it. */
const collected = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function collect(knowledge: Knowledge): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const word of JSON.stringify([
    knowledge,
    LANGUAGES.map((language) => [...waysOfAsking(language)]),
  ]).match(/\p{L}+/gu) ?? []) {
    const folded = fold(word);
    if (!spellings.has(folded)) spellings.set(folded, word.toLowerCase());
  }
  return spellings;
}

/**
 * The usual spelling of a folded word ("nordsokommissionen": nordsøkommissionen); `undefined` if it
 * is not in the content.
 */
export function spellingOf(folded: string, knowledge: Knowledge): string | undefined {
  const spellings = collected.get(knowledge) ?? collect(knowledge);
  collected.set(knowledge, spellings);
  return spellings.get(folded);
}
