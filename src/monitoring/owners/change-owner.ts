import type { CatalogueContent } from '../../catalogue/content';
import { entries, type Entry } from '../../catalogue/entry';
import type { Person } from '../../people/person';
import type { Clock } from '../../lib/clock';
import { changeDocument, type DocumentStore, type Versioned } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import { writeLadder } from '../reminders/ladder';
import { type Round, type RoundEvent, rounds } from '../rounds/round';

/** The ports needed to change the owner of a collaboration. */
export interface OwnerPorts {
  readonly clock: Clock;
  readonly content: Pick<CatalogueContent, 'organisation'>;
  readonly documents: DocumentStore;
}

/** A change of the person who is responsible for a collaboration, and who makes it. */
export interface OwnerChange {
  readonly collaboration: string;
  /** The new owner; if absent, any coordinator. */
  readonly to?: Pick<Person, 'id' | 'name'> | undefined;
  /**
   * Applies the change only if this person is the current owner; `nobody`: only if there is no
   * owner.
   */
  readonly from?: string | undefined;
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly did: Extract<
    RoundEvent['did'],
    'claimed' | 'handed-over' | 'passed-on' | 'declined' | 'unassigned'
  >;
  /** The note that was written with the change. */
  readonly note?: string | undefined;
}

/** The value of `from` that stands for no owner. */
export const NOBODY = 'nobody';

const MOST_ROUNDS = 200;

type Owned = Pick<Entry, 'owner' | 'ownerName'>;

/**
 * Returns whether the change applies to a document: it does not have the new owner yet, and its
 * current owner matches `from`.
 */
function concerns({ owner }: Owned, { from, to }: OwnerChange): boolean {
  return owner !== to?.id && (from === undefined || (owner ?? NOBODY) === from);
}

function owned<T extends Owned>(document: T, { to }: OwnerChange): T {
  const { owner, ownerName, ...rest } = document;
  // The omitted fields are optional in every document that has an owner.
  return { ...rest, ...(to && { owner: to.id, ownerName: to.name }) } as T;
}

async function changeEntry(change: OwnerChange, ports: OwnerPorts): Promise<void> {
  const { clock, content } = ports;
  const updatedAt = clock.now().toISOString();
  await changeDocument(
    entries,
    { partition: content.organisation.id, id: change.collaboration },
    (entry) => {
      const document = concerns(entry, change) ? { ...owned(entry, change), updatedAt } : entry;
      return { ok: true, document };
    },
    ports,
  );
}

/**
 * Returns an open round with its new owner and an event about it; unchanged if the change does not
 * apply.
 */
function changedRound(round: Round, change: OwnerChange, at: string): Round {
  if (round.state !== 'open' || !concerns(round, change)) return round;
  const { by, did, to, note = '' } = change;
  const event: RoundEvent = {
    at,
    by: by.id,
    name: by.name,
    did,
    ...(note.trim() !== '' && { what: note.trim() }),
    ...(to && { value: to.name }),
  };
  return {
    ...owned(round, change),
    unsettled: 'ladder',
    history: [...round.history, event],
    revision: round.revision + 1,
  };
}

async function changeRound(
  stored: Versioned<Round>,
  change: OwnerChange,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<Round> {
  const { id, collaboration: partition } = stored.document;
  const at = ports.clock.now().toISOString();
  const changed = await changeDocument(
    rounds,
    { partition, id, read: Promise.resolve(stored) },
    (round) => ({ ok: true, document: changedRound(round, change, at) }),
    ports,
  );
  if (!changed.ok) return stored.document;
  return changed.changed ? writeLadder(changed, policy, ports) : changed.document;
}

/**
 * Changes the owner of a collaboration: of its entry, and of its open rounds, each with an event in
 * its history. A repeated call completes a partial change. Returns the current open rounds.
 */
export async function changeOwner(
  change: OwnerChange,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<Round[]> {
  await changeEntry(change, ports);
  const { items } = await ports.documents.query(rounds, {
    partition: change.collaboration,
    where: [{ field: 'state', is: 'eq', value: 'open' }],
    limit: MOST_ROUNDS,
  });
  const changed: Round[] = [];
  for (const one of items) changed.push(await changeRound(one, change, policy, ports));
  return changed;
}
