import type { Result } from '../../lib/result';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore, Page, Versioned } from '../../store/document-store';
import { invitations } from './invitations';
import {
  assessmentOf,
  readScreening,
  type Screening,
  screenings,
  screeningsOf,
  type StoredScreening,
} from './screening';
import type { State } from './states';

interface Ports {
  documents: DocumentStore;
}

const SHOWN = 10;
const QUEUE = 50;

/** Finds the draft that a person last worked on. */
export async function findDraft(
  owner: string,
  { documents }: Ports,
): Promise<Screening | undefined> {
  const { items } = await documents.query(screenings, {
    where: [
      { field: 'owner', is: 'eq', value: owner },
      { field: 'state', is: 'eq', value: 'draft' },
    ],
    orderBy: { field: 'updatedAt', direction: 'desc' },
    limit: 1,
  });
  return (await screeningsOf(items, { documents }))[0];
}

/** A person's own screenings, and those that they were invited to; at most ten of each. */
export interface Listed {
  /** The most recently changed first. */
  readonly mine: readonly Screening[];
  /** The newest invitation first. */
  readonly invited: readonly Screening[];
}

async function listInvited(person: string, { documents }: Ports): Promise<Screening[]> {
  const { items } = await documents.query(invitations, {
    partition: person,
    orderBy: { field: 'at', direction: 'desc' },
    limit: SHOWN,
  });
  const found = await Promise.all(
    items.map(({ document: { screening } }) => readScreening(screening, { documents })),
  );
  // After a person declines, their invitation may still exist for a moment.
  return found.flatMap((stored) =>
    stored !== undefined && assessmentOf(stored.document, person) ? [stored.document] : [],
  );
}

/** Lists the screenings that a person owns and those that they were invited to. */
export async function listScreenings(person: string, ports: Ports): Promise<Listed> {
  const [own, invited] = await Promise.all([
    ports.documents.query(screenings, {
      where: [{ field: 'owner', is: 'eq', value: person }],
      orderBy: { field: 'updatedAt', direction: 'desc' },
      limit: SHOWN,
    }),
    listInvited(person, ports),
  ]);
  return { mine: await screeningsOf(own.items, ports), invited };
}

async function inState(
  state: State,
  direction: 'asc' | 'desc',
  limit: number,
  { documents }: Ports,
) {
  const { items } = await documents.query(screenings, {
    where: [{ field: 'state', is: 'eq', value: state }],
    orderBy: { field: 'updatedAt', direction },
    limit,
  });
  return screeningsOf(items, { documents });
}

/** The cases that were decided in a year, the latest decision first. */
export async function decidedIn(
  state: 'approved' | 'rejected',
  year: number,
  { documents }: Ports,
): Promise<Screening[]> {
  const found: Versioned<StoredScreening>[] = [];
  let page: Page<StoredScreening> | undefined;
  do {
    page = await documents.query(screenings, {
      where: [
        { field: 'state', is: 'eq', value: state },
        // A decision changes its case, so one of this year was changed this year or later.
        { field: 'updatedAt', is: 'gte', value: `${year}-01-01` },
      ],
      orderBy: { field: 'updatedAt', direction: 'desc' },
      limit: QUEUE,
      ...(page?.next !== undefined && { after: page.next }),
    });
    found.push(...page.items);
  } while (page.next !== undefined);
  const ofYear = found.filter(({ document: { decision } }) => decision?.on.startsWith(`${year}-`));
  const all = await screeningsOf(ofYear, { documents });
  return all.toSorted((one, other) =>
    (other.decision?.on ?? '').localeCompare(one.decision?.on ?? ''),
  );
}

/** The screenings that coordinators handle, and those decided in a year. */
export interface Queue {
  readonly year: number;
  /** Submitted and waiting for a coordinator; the longest waiting first. */
  readonly submitted: readonly Screening[];
  /** Returned to the owner, whose answer is pending. */
  readonly asked: readonly Screening[];
  readonly approved: readonly Screening[];
  readonly rejected: readonly Screening[];
}

/** Lists what coordinators handle, and what was decided in a year; for coordinators only. */
export async function listQueue(
  person: string,
  year: number,
  roles: Roles,
  ports: Ports,
): Promise<Result<Queue, 'not-yours'>> {
  if (!isCoordinator(person, roles)) return { ok: false, reason: 'not-yours' };
  const [submitted, asked, approved, rejected] = await Promise.all([
    inState('submitted', 'asc', QUEUE, ports),
    inState('more-information', 'asc', QUEUE, ports),
    decidedIn('approved', year, ports),
    decidedIn('rejected', year, ports),
  ]);
  return { ok: true, year, submitted, asked, approved, rejected };
}
