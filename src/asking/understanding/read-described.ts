import { findEntries } from '../find';
import { COLLABORATIONS } from '../phrases/list-phrases';
import type { Query } from '../query';
import { type Parts, without } from './parts';
import { attributePositions } from './read-attributes';
import { readFilters } from './read-filters';
import { readOne } from './read-one';
import { asksForList } from './read-programme';

const ASKS =
  /^\s*(?:(?:og|and|so|men|but|hej|hi)\s+)?(?:hv(?!ilke )|wh|how\b|until\b|(?:til|in|on|for|i|fra|from|med|with) (?:hv|wh))/u;

/**
 * "What is the study trip for managers good for?": an attribute of the only entry that matches a
 * description.
 */
export function readDescribed(parts: Parts): Query | undefined {
  const { folded, index, day } = parts;
  if (!ASKS.test(folded) || (asksForList(parts) && COLLABORATIONS.test(folded))) return undefined;
  const asked = attributePositions(parts);
  const { filters, words, positions } = readFilters(parts, asked);
  if (!filters.some(({ by }) => by === 'theme')) return undefined;
  const [only, ...others] = findEntries([...filters, ...words], index, day);
  if (only === undefined || others.length > 0) return undefined;
  const described = new Set([...positions].filter((position) => !asked.has(position)));
  const query = readOne(only.id, without(parts, described));
  return query.intent === 'attribute' ? query : undefined;
}
