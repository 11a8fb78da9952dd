import { FACET_LISTS, type Filter } from '../answer/filter';
import type { IndexedKnowledge } from '../answer/index-knowledge';
import type { Query } from '../answer/query';
import { tokenise } from '../language/tokens';

/** The collaborations and conditions that a query names. */
function namedIn(query: Query): {
  readonly collaborations: readonly string[];
  readonly filters: readonly Filter[];
} {
  switch (query.intent) {
    case 'detail':
      return { collaborations: [query.collaboration], filters: [] };
    case 'attribute':
    case 'compare':
      return { collaborations: query.collaborations, filters: [] };
    case 'find':
      return { collaborations: query.among ?? [], filters: query.filters };
    case 'aggregate':
      return { collaborations: query.of.ids ?? [], filters: query.of.filters };
    default:
      return { collaborations: [], filters: [] };
  }
}

/** Whether a filter names only what exists; a word must come from the question itself. */
function isFilterGrounded(filter: Filter, question: string, index: IndexedKnowledge): boolean {
  switch (filter.by) {
    case 'entry':
      return filter.ids.every((id) => index.entries.get(id) !== undefined);
    case 'word': {
      const asked = new Set(tokenise(question).map(({ word }) => word));
      const words = tokenise(filter.word);
      return words.length > 0 && words.every(({ word }) => asked.has(word));
    }
    case 'time':
      return filter.from <= filter.to;
    case 'property':
    case 'stated':
    case 'amount':
    case 'currency':
    case 'share':
    case 'recurrence':
      return true;
    case 'person':
      return index.entries.having('person', filter.id).size > 0;
    default:
      return index.knowledge.vocabulary[FACET_LISTS[filter.by]].some(({ id }) => id === filter.id);
  }
}

/** Whether a query names only entries, mentions, passages and vocabulary that exist. */
export function isGrounded(query: Query, question: string, index: IndexedKnowledge): boolean {
  const { mentions, passages } = index.knowledge;
  if (query.intent === 'mention') return mentions.some(({ id }) => id === query.mention);
  if (query.intent === 'passage') return passages.some(({ id }) => id === query.passage);
  const { collaborations, filters } = namedIn(query);
  // A number is about named entries or about those that pass filters, never about both.
  if (query.intent === 'aggregate' && query.of.ids !== undefined && filters.length > 0)
    return false;
  return (
    new Set(collaborations).size === collaborations.length &&
    collaborations.every((id) => index.entries.get(id) !== undefined) &&
    filters.every((filter) => isFilterGrounded(filter, question, index))
  );
}
