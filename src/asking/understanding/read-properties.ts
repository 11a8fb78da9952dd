import type { Filter } from '../filter';
import { isNegated } from './negations';
import { outermostMatches, type ParsedQuestion, positionsOf } from './parse-question';

/** Words that negate an appointment even at a distance: "not one politician is appointed". */
const NEGATIONS = new Set(['ingen', 'ikke', 'uden', 'no', 'not', 'nobody', 'none', 'without']);
const APPOINTED = /^(?:udpeg|politiker|appoint|politician)/;

/** Reads what an entry must have or lack: a fee, an appointment, an open end. */
export function readProperties({ matches, tokens }: ParsedQuestion) {
  const found = outermostMatches(matches, [
    'property',
    'theme',
    'kind',
    'programme',
    'passage',
  ]).filter(({ meaning }) => meaning.is === 'property');
  const negated = tokens.some(({ word }) => NEGATIONS.has(word));
  const appointed = matches.filter(
    ({ from, to, meaning }) =>
      meaning.is === 'attribute' &&
      meaning.id === 'contacts-political' &&
      tokens.slice(from, to).some(({ word }) => APPOINTED.test(word)),
  );
  if (negated && appointed.length > 0) {
    const alternatives = found.filter(({ meaning }) => meaning.id === 'vacancy');
    return {
      filters: [
        { by: 'property', id: 'no-political-appointment' },
        ...alternatives.map(() => ({ by: 'property', id: 'vacancy', or: true }) as const),
      ] satisfies Filter[],
      positions: [...appointed, ...alternatives].flatMap(positionsOf),
    };
  }
  const free = matches.filter(
    ({ from, meaning }) =>
      meaning.is === 'attribute' && meaning.id === 'fee' && isNegated(from, tokens),
  );
  if (free.length > 0)
    return {
      filters: [{ by: 'property', id: 'fee', not: true }] satisfies Filter[],
      positions: free.flatMap(positionsOf),
    };
  return {
    filters: found.flatMap(({ meaning }): Filter[] =>
      meaning.is === 'property' ? [{ by: 'property', id: meaning.id }] : [],
    ),
    positions: found.flatMap(positionsOf),
  };
}
