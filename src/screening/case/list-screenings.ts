import type { Result } from '../../lib/result';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore, Page, Versioned } from '../../store/document-store';
import { readRegister } from '../register/register';
import { invitations } from './invitations';
import {
  assessmentOf,
  readScreening,
  type Screening,
  screenings,
  screeningsOf,
  type StoredScreening,
} from './screening';

interface Ports {
  documents: DocumentStore;
}

const SHOWN = 10;

const documentsOf = (found: readonly Versioned<StoredScreening>[]) =>
  found.map(({ document }) => document);

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
  return (await screeningsOf(documentsOf(items), { documents }))[0];
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
  return { mine: await screeningsOf(documentsOf(own.items), ports), invited };
}

const PAGE = 100;
/** The most of a person's own screenings that are looked through. */
const MOST_READ = 500;

/** Returns all that a person owns, drafts included, the most recently changed first. */
async function allOwnedBy(owner: string, { documents }: Ports): Promise<StoredScreening[]> {
  const found: StoredScreening[] = [];
  let page: Page<StoredScreening> | undefined;
  while (found.length < MOST_READ) {
    page = await documents.query(screenings, {
      where: [{ field: 'owner', is: 'eq', value: owner }],
      orderBy: { field: 'updatedAt', direction: 'desc' },
      limit: PAGE,
      ...(page?.next !== undefined && { after: page.next }),
    });
    found.push(...documentsOf(page.items));
    if (page.next === undefined) break;
  }
  return found;
}

/** A screening with or without its checklists. */
export type AnyScreening = Omit<StoredScreening, 'checklists'>;

/**
 * Finds the screenings that fit among all that a person may see: their own, however old, those that
 * they assess, and for a coordinator whatever was submitted.
 */
export async function findScreenings(
  person: string,
  fits: (screening: AnyScreening) => boolean,
  roles: Roles,
  ports: Ports,
): Promise<Screening[]> {
  const [own, submitted, invited] = await Promise.all([
    allOwnedBy(person, ports),
    isCoordinator(person, roles) ? readRegister({}, ports) : { cases: [] },
    listInvited(person, ports),
  ]);
  const stored = new Map([...own, ...submitted.cases].map((one) => [one.id, one]));
  const found = await screeningsOf([...stored.values()].filter(fits), ports);
  return [...found, ...invited.filter((one) => !stored.has(one.id) && fits(one))];
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
  /** Not set if there are more cases than are read. */
  readonly isComplete: boolean;
}

/** Lists what coordinators handle, and what was decided in a year; for coordinators only. */
export async function listQueue(
  person: string,
  year: number,
  roles: Roles,
  ports: Ports,
): Promise<Result<Queue, 'not-yours'>> {
  if (!isCoordinator(person, roles)) return { ok: false, reason: 'not-yours' };
  const all = await Promise.all([
    readRegister({ state: 'submitted' }, ports),
    readRegister({ state: 'more-information' }, ports),
    readRegister({ state: 'approved', year }, ports),
    readRegister({ state: 'rejected', year }, ports),
  ]);
  const [submitted, asked, approved, rejected] = all;
  return {
    ok: true,
    year,
    submitted: await screeningsOf(submitted.cases, ports),
    asked: await screeningsOf(asked.cases, ports),
    approved: await screeningsOf(approved.cases, ports),
    rejected: await screeningsOf(rejected.cases, ports),
    isComplete: all.every(({ isComplete }) => isComplete),
  };
}
