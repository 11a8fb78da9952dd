import type { Collaboration } from '../collaboration';
import type { Theme } from '../vocabulary';
import { comparisonsWith } from './comparisons';
import {
  overlapContext,
  type OverlapReason,
  type OverlapSubject,
  type WeighedReason,
} from './overlap-context';

/** A collaboration that overlaps, with every reason, the strongest first; the weight only ranks. */
export interface Overlap {
  readonly collaboration: Collaboration;
  readonly reasons: readonly OverlapReason[];
  readonly weight: number;
}

const MOST_SHOWN = 5;
const NO_THEMES: readonly Theme[] = [];

/** Something distinctive is shared, or two different kinds of things. */
function isOverlap(weighed: readonly WeighedReason[]): boolean {
  return (
    weighed.some(({ common = false }) => !common) ||
    new Set(weighed.map(({ reason }) => reason.by)).size > 1
  );
}

const isByCountryAlone = ({ reasons }: Overlap) => reasons.every(({ by }) => by === 'country');

function compare(one: Overlap, other: Overlap): number {
  return (
    Number(isByCountryAlone(one)) - Number(isByCountryAlone(other)) ||
    other.weight - one.weight ||
    // Of two that share as much, the one that is about little else.
    one.collaboration.themes.length - other.collaboration.themes.length
  );
}

/** The collaborations that overlap most with a subject, the best first; those that share only a rare country come last. */
export function findOverlaps(
  subject: OverlapSubject,
  collaborations: readonly Collaboration[],
  vocabulary: readonly Theme[] = NO_THEMES,
  most = MOST_SHOWN,
): Overlap[] {
  const context = overlapContext(collaborations, vocabulary);
  const comparisons = comparisonsWith(subject, context);
  const overlaps = context.compared.flatMap((compared): Overlap[] => {
    const weighed = comparisons
      .flatMap((comparison) => comparison(compared))
      .toSorted((one, other) => other.weight - one.weight);
    if (!isOverlap(weighed)) return [];
    const reasons = weighed.map(({ reason }) => reason);
    const weight = weighed.reduce((sum, one) => sum + one.weight, 0);
    return [{ collaboration: compared.collaboration, reasons, weight }];
  });
  return overlaps.toSorted(compare).slice(0, most);
}
