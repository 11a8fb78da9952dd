import type { Collaboration } from '../../catalogue/collaboration';
import { findOverlaps, type Overlap } from '../../catalogue/overlap/find-overlaps';
import type { Vocabulary } from '../../catalogue/vocabulary';
import type { CaseSubject } from '../entry/subject';
import type { Proposal } from './proposal';

/** A catalogue that is searched for overlaps. */
export interface SearchedCatalogue {
  readonly collaborations: readonly Collaboration[];
  readonly vocabulary: Pick<Vocabulary, 'themes'>;
}

/** The collaborations that a proposal overlaps with, the best first; never the one that it changes. */
export function overlapsOf(
  { proposal, about }: { readonly proposal: Proposal; readonly about?: CaseSubject | undefined },
  { collaborations, vocabulary }: SearchedCatalogue,
  most?: number,
): Overlap[] {
  const { name = '', partners = '', themes, countries, programme } = proposal;
  const subject = {
    name,
    partners,
    themes: themes?.ids ?? [],
    countries: countries?.ids ?? [],
    programmes: programme?.ids ?? [],
  };
  const others = collaborations.filter(({ id }) => id !== about?.collaboration);
  return findOverlaps(subject, others, vocabulary.themes, most);
}
