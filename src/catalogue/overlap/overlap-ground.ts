import type { Localized } from '../../lib/language';
import type { Collaboration } from '../collaboration';
import type { Theme } from '../vocabulary';

/** What is known of something new that may overlap with what there is. */
export interface OverlapSubject {
  readonly themes: readonly string[];
  readonly countries: readonly string[];
  readonly programmes: readonly string[];
  readonly partners: string;
  readonly name: string;
}

/** Why a collaboration overlaps: an id of the vocabulary, or the partner or name as the catalogue writes it. */
export type OverlapReason =
  | { readonly by: 'theme' | 'country' | 'programme'; readonly id: string }
  | { readonly by: 'partner' | 'name'; readonly label: Localized };

/** A reason, and how much it tells. */
export interface Weighed {
  readonly reason: OverlapReason;
  readonly weight: number;
  /** Too common to be an overlap on its own. */
  readonly common?: boolean;
}

type Having = (one: Collaboration) => boolean;

/** In how many collaborations something is, and what it tells: the fewer the more. */
interface Spread {
  readonly total: number;
  readonly count: (having: Having) => number;
  readonly rarity: (having: Having) => number;
}

/** What all that is shared is weighed against. */
export interface Ground {
  readonly vocabulary: readonly Theme[];
  /** Themes that any collaboration has. */
  readonly inUse: ReadonlySet<string>;
  readonly spread: Spread;
}

/** Counts among these. */
export function spreadIn(collaborations: readonly Collaboration[]): Spread {
  const total = collaborations.length;
  const count: Spread['count'] = (having) => collaborations.filter(having).length;
  return {
    total,
    count,
    rarity: (having) => Math.log((total + 1) / Math.max(1, count(having))),
  };
}
