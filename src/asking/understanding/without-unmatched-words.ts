import { OTHER_SUBJECTS } from '../ordinary-words';
import type { Filter } from '../filter';
import type { Query } from '../query';
import type { ParsedQuestion } from './parse-question';

const PREPOSITIONS = new Set(
  'om about med with pa on for til inden indenfor within regarding vedr vedrorende of af omkring'.split(
    ' ',
  ),
);
const NARROWING: readonly Filter['by'][] = ['time', 'property'];

/**
 * "Which projects go on after New Year 2012?": drops words that match nothing, if a date or a fact
 * narrows the list and no preposition makes them the subject.
 */
export function withoutUnmatchedWords(query: Query, { tokens }: ParsedQuestion): Query | undefined {
  if (query.intent !== 'find') return undefined;
  const words = query.filters.filter(({ by }) => by === 'word');
  const rest = query.filters.filter(({ by }) => by !== 'word');
  if (words.length === 0 || !rest.some(({ by }) => NARROWING.includes(by))) return undefined;
  const statesSubject = words.some((filter) => {
    const at = tokens.findIndex(({ word }) => filter.by === 'word' && word === filter.word);
    const before = [1, 2].map((back) => tokens[at - back]?.word ?? '');
    return (
      before.some((word) => PREPOSITIONS.has(word)) || OTHER_SUBJECTS.has(tokens[at]?.word ?? '')
    );
  });
  return statesSubject ? undefined : { ...query, filters: rest };
}
