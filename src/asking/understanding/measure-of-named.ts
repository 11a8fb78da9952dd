import type { Cost } from '../../catalogue/collaboration';
import { wordPattern } from '../phrases/word-pattern';
import type { Measure, Operation, Selection } from '../query';
import type { ParsedQuestion } from './parse-question';

const SHARED_MEASURES: readonly (readonly [Measure, Cost['kind']])[] = [
  ['fee', 'membership-fee'],
  ['total-budget', 'total-budget'],
];

/**
 * The measure that all of several named collaborations state, which is what "in total" and "most
 * money" then refer to.
 */
export function sharedMeasure({ ids }: Selection, { index }: ParsedQuestion): Measure | undefined {
  if (ids === undefined || ids.length < 2) return undefined;
  const all = (kind: Cost['kind']) =>
    ids.every((id) => index.byId.get(id)?.costs.some((cost) => cost.kind === kind));
  return SHARED_MEASURES.find(([, kind]) => all(kind))?.[0];
}

const COMPARATIVES: readonly (readonly [RegExp, Operation])[] = [
  [
    wordPattern(
      'større, dyrere, højere, længere, flere penge, flest, bigger, larger, greater, longer, costlier, pricier, more expensive, higher, more money, costs more, koster mere',
    ),
    'max',
  ],
  [
    wordPattern(
      'mindre, billigere, kortere, lavere, smaller, cheaper, less expensive, shorter, lower, costs less, koster mindre',
    ),
    'min',
  ],
];

/** "Which of the two is cheaper?": a comparative asks for the extreme when several are named. */
export const comparativeOperations = (
  { folded }: ParsedQuestion,
  { ids = [] }: Selection,
): Operation[] =>
  ids.length < 2
    ? []
    : COMPARATIVES.flatMap(([pattern, operation]) => (pattern.test(folded) ? [operation] : []));
