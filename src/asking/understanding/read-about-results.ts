import { wordPattern } from '../phrases/word-pattern';
import type { Filter } from '../filter';
import type { Query } from '../query';
import { readHavingProperty } from './read-having-property';
import { idsOf, type ParsedQuestion } from './parse-question';
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
export function readAboutResults(
  question: ParsedQuestion,
  filters: Filters,
  ids: readonly string[],
): Query | undefined {
  const { memory } = question;
  if (memory === undefined) return undefined;
  const [attribute] = attributesIn(question);
  const among = [...ids];
  if (idsOf(question.matches, 'cue').includes('compare') && among.length <= MOST_COMPARED)
    return { intent: 'compare', collaborations: among };
  const number = readAggregate(question, { ids: among, filters: [] });
  if (number !== undefined && filters.filters.length === 0) return number;
  const withProperty = readHavingProperty(attribute, question);
  if (withProperty !== undefined && filters.filters.length === 0)
    return { intent: 'find', filters: [withProperty], among };
  const ofPeople = attribute === 'contacts-political' && POLITICIAN.test(question.folded);
  if (ofPeople) return { intent: 'attribute', collaborations: among, attribute };
  if (filters.filters.length > 0) return narrowed(memory.query, filters.filters, among);
  if (attribute === undefined && idsOf(question.matches, 'operation').includes('count'))
    return {
      intent: 'aggregate',
      operation: 'count',
      measure: 'entries',
      of: { ids: among, filters: [] },
    };
  if (attribute !== undefined) return { intent: 'attribute', collaborations: among, attribute };
  return undefined;
}
