import { distinctiveWords } from '../../catalogue/overlap/distinctive-words';
import { areNamesAlike, sharedWords } from '../../catalogue/overlap/like-names';
import type { Clock } from '../../lib/clock';
import { addDays, copenhagen } from '../../lib/dates';
import type { DocumentStore } from '../../store/document-store';
import { screenings, type Screening, type StoredScreening } from '../case/screening';
import { endMatterOf } from '../entry/subject';
import type { Proposal } from '../proposal/proposal';

/** The states in which others' proposals are known: never a draft, nor what was withdrawn. */
const KNOWN = ['rejected', 'submitted', 'more-information'] as const;
const WITHIN_DAYS = 365;
const COMPARED = 100;
const MOST_SHOWN = 3;

/** A proposal that is like another; the same if its name is. */
export interface SimilarProposal {
  readonly screening: StoredScreening;
  readonly isSame: boolean;
}

/** How alike two proposals are: the same by name, or about a common theme with a common partner. */
function likeness(one: Proposal, other: Proposal): 'same' | 'similar' | undefined {
  if (areNamesAlike(one.name ?? '', other.name ?? '')) return 'same';
  const partners = ({ partners: text = '' }: Proposal) => distinctiveWords(text);
  const hasTheme = one.themes?.ids.some((id) => other.themes?.ids.includes(id)) ?? false;
  return hasTheme && sharedWords(partners(one), partners(other)) > 0 ? 'similar' : undefined;
}

/**
 * Finds proposals of the last year that are under way or were rejected and are like a given one; at
 * most three, the same first.
 */
export async function findSimilar(
  {
    id,
    organisation,
    proposal,
    about,
    copyOf,
  }: Pick<Screening, 'id' | 'organisation' | 'proposal' | 'about' | 'copyOf'>,
  { clock, documents }: { readonly clock: Clock; readonly documents: DocumentStore },
): Promise<SimilarProposal[]> {
  const since = addDays(copenhagen(clock.now()).day, -WITHIN_DAYS);
  const found = await Promise.all(
    KNOWN.map(async (state) => {
      const { items } = await documents.query(screenings, {
        where: [
          { field: 'state', is: 'eq', value: state },
          { field: 'updatedAt', is: 'gte', value: since },
        ],
        orderBy: { field: 'updatedAt', direction: 'desc' },
        limit: COMPARED,
      });
      return items.map(({ document }) => document);
    }),
  );
  const similar = found.flat().flatMap((screening): SimilarProposal[] => {
    if (screening.id === id || screening.organisation !== organisation) return [];
    // A case about the end of a collaboration proposes none, and an amendment is like its original.
    if (endMatterOf(screening) !== undefined) return [];
    if (about !== undefined && screening.id === copyOf?.screening) return [];
    const like = likeness(proposal, screening.proposal);
    return like === undefined ? [] : [{ screening, isSame: like === 'same' }];
  });
  return similar
    .toSorted((one, other) => Number(other.isSame) - Number(one.isSame))
    .slice(0, MOST_SHOWN);
}
