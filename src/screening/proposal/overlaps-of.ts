import type { Collaboration } from '../../catalogue/collaboration';
import { findOverlaps, type Overlap } from '../../catalogue/overlap/find-overlaps';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { Proposal } from './proposal';

/** A catalogue that is searched for overlaps. */
export interface SearchedCatalogue {
  readonly collaborations: readonly Collaboration[];
  readonly vocabulary: Pick<Vocabulary, 'themes'>;
}

/** The collaborations that a proposal overlaps with, the best first. */
export function overlapsOf(
  { name = '', partners = '', themes, countries, programme }: Proposal,
  { collaborations, vocabulary }: SearchedCatalogue,
  most?: number,
): Overlap[] {
  const subject = {
    name,
    partners,
    themes: themes?.ids ?? [],
    countries: countries?.ids ?? [],
    programmes: programme?.ids ?? [],
  };
  return findOverlaps(subject, collaborations, vocabulary.themes, most);
}
