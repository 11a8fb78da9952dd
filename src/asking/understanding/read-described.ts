import { findEntries } from '../find';
import { COLLABORATIONS } from '../phrases/list-phrases';
import type { Query } from '../query';
import { type ParsedQuestion, withoutPositions } from './parse-question';
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
export function readDescribed(question: ParsedQuestion): Query | undefined {
  const { folded, index, day } = question;
  if (!ASKS.test(folded) || (asksForList(question) && COLLABORATIONS.test(folded)))
    return undefined;
  const asked = attributePositions(question);
  const { filters, words, positions } = readFilters(question, asked);
  if (!filters.some(({ by }) => by === 'theme')) return undefined;
  const [only, ...others] = findEntries([...filters, ...words], index, day);
  if (only === undefined || others.length > 0) return undefined;
  const described = new Set([...positions].filter((position) => !asked.has(position)));
  const query = readOne(only.id, withoutPositions(question, described));
  return query.intent === 'attribute' ? query : undefined;
}
