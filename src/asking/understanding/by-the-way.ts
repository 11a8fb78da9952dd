import { OTHER_SUBJECTS } from '../ordinary-words';
import type { Filter } from '../filter';
import type { Query } from '../query';
import type { Parts } from './parts';

const SAYS_SUBJECT = new Set(
  'om about med with pa on for til inden indenfor within regarding vedr vedrorende of af omkring'.split(
    ' ',
  ),
);
const NARROW: readonly Filter['by'][] = ['time', 'property'];

/**
 * "Which projects go on after New Year 2012?": drops words that match nothing, if a date or a fact
 * narrows the list and no preposition makes them the subject.
 */
export function withoutByTheWay(query: Query, { tokens }: Parts): Query | undefined {
  if (query.intent !== 'find') return undefined;
  const words = query.filters.filter(({ by }) => by === 'word');
  const rest = query.filters.filter(({ by }) => by !== 'word');
  if (words.length === 0 || !rest.some(({ by }) => NARROW.includes(by))) return undefined;
  const saysMore = words.some((filter) => {
    const at = tokens.findIndex(({ word }) => filter.by === 'word' && word === filter.word);
    const before = [1, 2].map((back) => tokens[at - back]?.word ?? '');
    return (
      before.some((word) => SAYS_SUBJECT.has(word)) || OTHER_SUBJECTS.has(tokens[at]?.word ?? '')
    );
  });
  return saysMore ? undefined : { ...query, filters: rest };
}
