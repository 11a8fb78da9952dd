import type { Attribute } from '../answer/filter';
import type { Query } from '../answer/query';
import { type Reading } from '../slots/reading';
import { weightsOf } from '../slots/word-weights';
import { MOST_ATTRIBUTES } from './attribute-sets';
import { type Candidate, QUALITY_IN_ENTRY } from './candidate';
import { states, TEXT_ATTRIBUTES } from './entry-texts';

/** More entries than this would make a long answer of a few words. */
const MOST_ENTRIES = 2;
/** How much the words must say together that another fact of the entry contains. */
const LEAST_WEIGHT = 0.8;

/**
 * The facts asked for, and the one whose text contains the words that they leave open: "what does
 * MARKIS cost, and which shipping companies are in it?"
 */
export function withEvidence({ query, explains }: Candidate, reading: Reading): Query {
  if (query.intent !== 'attribute' || query.collaborations.length > MOST_ENTRIES) return query;
  if (query.attributes.length >= MOST_ATTRIBUTES) return query;
  const weights = weightsOf(reading);
  // The text of the entry has these words, but none of the facts asked for does.
  const open = reading.content.filter((at) => explains.get(at) === QUALITY_IN_ENTRY);
  const entries = query.collaborations.flatMap((id) => reading.index.entries.get(id) ?? []);
  const weightIn = (attribute: Attribute) =>
    open.reduce((sum, at) => {
      const word = reading.words[at];
      const isStated = word && entries.some((entry) => states(attribute, entry, word));
      return isStated ? sum + (weights[at] ?? 1) : sum;
    }, 0);
  const [best] = TEXT_ATTRIBUTES.filter((one) => !query.attributes.includes(one))
    .map((attribute) => ({ attribute, weight: weightIn(attribute) }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .toSorted((one, other) => other.weight - one.weight);
  return best === undefined
    ? query
    : { ...query, attributes: [...query.attributes, best.attribute] };
}
