import { ATTRIBUTE_PHRASES } from './phrases/attribute-phrases';
import { COMMAND_PHRASES } from './phrases/command-phrases';
import { PROPERTY_PHRASES, RELATION_PHRASES } from './phrases/filter-phrases';
import { OPERATION_PHRASES } from './phrases/operation-phrases';
import type { Knowledge } from '../catalogue/knowledge';
import { fold } from '../lib/text';

const TABLES = [
  ATTRIBUTE_PHRASES,
  COMMAND_PHRASES,
  PROPERTY_PHRASES,
  RELATION_PHRASES,
  OPERATION_PHRASES,
];

/** Collected on demand: it takes some milliseconds, and only misspelt questions need it. */
const collected = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function collect(knowledge: Knowledge): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const word of JSON.stringify([knowledge, TABLES]).match(/\p{L}+/gu) ?? []) {
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
