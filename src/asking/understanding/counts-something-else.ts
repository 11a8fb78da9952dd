import { STOP_WORDS } from '../stop-words';
import type { ParsedQuestion } from './parse-question';

const HOW_MANY = /\b(?:hvor mange|how many)\b/u;

/** Whether the question counts something other than collaborations or their attributes. */
export function countsSomethingElse({ folded, matches, tokens }: ParsedQuestion): boolean {
  const count = matches.find(({ meaning }) => meaning.is === 'operation' && meaning.id === 'count');
  if (count === undefined || !HOW_MANY.test(folded)) return false;
  const at = count.to;
  const word = tokens[at]?.word ?? '';
  const isKnown = matches.some(
    ({ from, to, meaning }) => from <= at && at < to && !['theme', 'passage'].includes(meaning.is),
  );
  return word !== '' && !STOP_WORDS.has(word) && !isKnown;
}
