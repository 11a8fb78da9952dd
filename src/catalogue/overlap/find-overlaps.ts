import type { Collaboration } from '../collaboration';
import { type OverlapReason, type OverlapSubject, spreadIn, type Weighed } from './overlap-ground';
import { sharedCountries, sharedProgramme, sharedThemes } from './shared-facts';
import { sameName, sharedPartners } from './shared-words';
import type { Theme } from '../vocabulary';

/** A collaboration that overlaps, with every reason, the strongest first; the weight only ranks. */
export interface Overlap {
  readonly collaboration: Collaboration;
  readonly reasons: readonly OverlapReason[];
  readonly weight: number;
}

const MOST_SHOWN = 5;

/** Something telling is shared, or two different kinds of things. */
function isOverlap(weighed: readonly Weighed[]): boolean {
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

/** The collaborations that overlap most with a subject, the best first; a rare country alone comes after all else. */
export function findOverlaps(
  subject: OverlapSubject,
  collaborations: readonly Collaboration[],
  vocabulary: readonly Theme[] = [],
  most = MOST_SHOWN,
): Overlap[] {
  const inUse = new Set(collaborations.flatMap(({ themes }) => themes));
  const ground = { vocabulary, inUse, spread: spreadIn(collaborations) };
  const overlaps = collaborations.flatMap((collaboration): Overlap[] => {
    const weighed = [sameName, sharedPartners, sharedThemes, sharedProgramme, sharedCountries]
      .flatMap((shared) => shared(subject, collaboration, ground))
      .toSorted((one, other) => other.weight - one.weight);
    if (!isOverlap(weighed)) return [];
    const reasons = weighed.map(({ reason }) => reason);
    return [{ collaboration, reasons, weight: weighed.reduce((sum, one) => sum + one.weight, 0) }];
  });
  return overlaps.toSorted(compare).slice(0, most);
}
