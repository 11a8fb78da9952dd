import type { CatalogueContent } from '../../catalogue/content';
import { entries, type Entry } from '../../catalogue/entry';
import type { Person } from '../../people/person';
import type { Clock } from '../../lib/clock';
import { changeDocument, type DocumentStore, type Versioned } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import { writeLadder } from '../reminders/ladder';
import { type Round, type RoundEvent, rounds } from '../rounds/round';

/** What changing the owner of a collaboration works with. */
export interface OwnerPorts {
  readonly clock: Clock;
  readonly content: Pick<CatalogueContent, 'organisation'>;
  readonly documents: DocumentStore;
}

/** Who is to be responsible for a collaboration from now on, and who says so. */
export interface OwnerChange {
  readonly collaboration: string;
  /** Absent: whoever coordinates. */
  readonly to?: Pick<Person, 'id' | 'name'> | undefined;
  /** Only while this person is responsible; `nobody`: only while nobody is. Otherwise nothing changes. */
  readonly from?: string | undefined;
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly did: Extract<RoundEvent['did'], 'claimed' | 'handed-over' | 'passed-on' | 'declined'>;
  /** What was written with it. */
  readonly note?: string | undefined;
}

/** Stands for no owner in `from`. */
export const NOBODY = 'nobody';

const MOST_ROUNDS = 200;

type Owned = Pick<Entry, 'owner' | 'ownerName'>;

/** Whether the change concerns a document: it has not got the new owner yet, and has the one from whom the change is. */
function concerns({ owner }: Owned, { from, to }: OwnerChange): boolean {
  return owner !== to?.id && (from === undefined || (owner ?? NOBODY) === from);
}

function owned<T extends Owned>(document: T, { to }: OwnerChange): T {
  const { owner, ownerName, ...rest } = document;
  // The fields that are left out are optional in every document that has an owner.
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

/** An open round with another owner, and an event of that; as it is where the change does not concern it. */
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
 * Gives a collaboration another owner: its entry, and its open rounds with an event in the history of each. When it is
 * asked to again, it does what is left to do. Returns the open rounds as they are now.
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
