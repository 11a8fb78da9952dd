import type { Measure, Query } from '../../answer/query';
import type { RenderContext } from '../../../cards/render-context';

/** The unit of a measure. */
export const kindOf = (measure: Measure): 'money' | 'date' | 'duration' => {
  if (measure === 'duration') return 'duration';
  return ['start', 'end', 'decision'].includes(measure) ? 'date' : 'money';
};

/** "Størst: samlet budget", "Antal samarbejder", "Først begyndt". */
export function formatOperation(
  { operation, measure, per, rank, top, year }: Extract<Query, { intent: 'aggregate' }>,
  { strings }: RenderContext,
): string {
  if (per !== undefined) return strings.asking.mostPer[per];
  const { operations, measures } = strings.asking;
  const word =
    operation === 'max' || operation === 'min'
      ? operations[operation][kindOf(measure)]
      : operations[operation];
  const isExtreme = operation === 'max' || operation === 'min';
  // "Først begyndt", but "Størst: samlet budget".
  const reads = operation === 'count' || (isExtreme && kindOf(measure) !== 'money');
  const placed =
    top !== undefined
      ? strings.asking.topped(word, top)
      : rank === undefined
        ? word
        : strings.asking.ranked(word, rank);
  const of =
    year === undefined ? measures[measure] : strings.asking.inYear(measures[measure], year);
  return `${placed}${reads ? '' : ':'} ${of}`;
}
