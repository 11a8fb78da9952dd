import { fold } from '../lib/text';
import type { Filter } from './filter';
import type { Query } from './query';
import { tokenise } from './tokens';

const MOST_WORDS = 9;
/**
 * "It" or "them" at the end or before certain words, so that "what is it that …" and "the dearest"
 * do not match.
 */
const PRONOUN =
  /\b(?:det|den|dem|dets|dens|deres|disse|it|its|them|they|their|those)(?= ?[.!?]*$| (?:sa|stadig|endnu|politisk|administrativt|still|politically|run|cost|end|start|meet|begin)\b)/u;

const isUnspecific = ({ by }: Filter) => by === 'time' || by === 'word';

/** Whether a question that was read without the previous one names nothing and only refers back. */
export function refersBack(text: string, query: Query): boolean {
  if (!PRONOUN.test(fold(text.trim())) || tokenise(text).length > MOST_WORDS) return false;
  switch (query.intent) {
    case 'unknown':
    case 'passage':
      return true;
    case 'find':
      return query.filters.every(isUnspecific);
    case 'aggregate':
      return query.of.filters.every(isUnspecific);
    case 'not-stated':
      return query.collaborations.length === 0;
    default:
      return false;
  }
}
