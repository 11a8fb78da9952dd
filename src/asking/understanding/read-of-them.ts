import { wordPattern } from '../phrases/word-pattern';
import type { Filter } from '../filter';
import type { Query } from '../query';
import { havingFact } from './having-fact';
import { idsOf, type Parts } from './parts';
import { readAggregate } from './read-aggregate';
import { attributesIn } from './read-attributes';
import type { Filters } from './read-filters';

const MOST_COMPARED = 3;
const POLITICIAN = wordPattern('politiker*, politician*, councillor*, regionsrådsmedlem*');

/** Narrows a list: with another filter if filters produced it, otherwise among its entries. */
function narrowed(previous: Query, asked: readonly Filter[], among: string[]): Query {
  const before = previous.intent === 'find' && previous.among === undefined ? previous.filters : [];
  const kinds = new Set(asked.map(({ by }) => by));
  const joins = before.length > 0 && before.every(({ by }) => by === 'theme' || !kinds.has(by));
  return joins
    ? { intent: 'find', filters: [...before, ...asked] }
    : { intent: 'find', filters: [...asked], among };
}

/**
 * Reads a question about several entries of the last answer: "which of them are administrative?",
 * "compare the first two".
 */
export function readOfThem(
  parts: Parts,
  filters: Filters,
  ids: readonly string[],
): Query | undefined {
  const { memory } = parts;
  if (memory === undefined) return undefined;
  const [attribute] = attributesIn(parts);
  const among = [...ids];
  if (idsOf(parts.matches, 'cue').includes('compare') && among.length <= MOST_COMPARED)
    return { intent: 'compare', collaborations: among };
  const number = readAggregate(parts, { ids: among, filters: [] });
  if (number !== undefined && filters.filters.length === 0) return number;
  const having = havingFact(attribute, parts);
  if (having !== undefined && filters.filters.length === 0)
    return { intent: 'find', filters: [having], among };
  const ofPeople = attribute === 'contacts-political' && POLITICIAN.test(parts.folded);
  if (ofPeople) return { intent: 'attribute', collaborations: among, attribute };
  if (filters.filters.length > 0) return narrowed(memory.query, filters.filters, among);
  if (attribute === undefined && idsOf(parts.matches, 'operation').includes('count'))
    return {
      intent: 'aggregate',
      operation: 'count',
      measure: 'entries',
      of: { ids: among, filters: [] },
    };
  if (attribute !== undefined) return { intent: 'attribute', collaborations: among, attribute };
  return undefined;
}
