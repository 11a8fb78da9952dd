import type { Result } from '../../lib/result';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { invitations } from './invitations';
import { assessmentOf, type Screening, screenings, readScreening, screeningsOf } from './screening';
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

/** The screenings that coordinators handle. */
export interface Queue {
  /** Submitted and waiting for a coordinator; the longest waiting first. */
  readonly submitted: readonly Screening[];
  /** Returned to the owner, whose answer is pending. */
  readonly asked: readonly Screening[];
  /** The last ten that were rejected. */
  readonly rejected: readonly Screening[];
}

/** Lists the coordinators' queue; for coordinators only. */
export async function listQueue(
  person: string,
  roles: Roles,
  ports: Ports,
): Promise<Result<Queue, 'not-yours'>> {
  if (!isCoordinator(person, roles)) return { ok: false, reason: 'not-yours' };
  const [submitted, asked, rejected] = await Promise.all([
    inState('submitted', 'asc', QUEUE, ports),
    inState('more-information', 'asc', QUEUE, ports),
    inState('rejected', 'desc', SHOWN, ports),
  ]);
  return { ok: true, submitted, asked, rejected };
}
