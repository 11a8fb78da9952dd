import type { CatalogueContent } from '../../catalogue/content';
import { entries, type Entry, readEntry } from '../../catalogue/entry';
import type { Person } from '../../people/person';
import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
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
  const stored = await readEntry(change.collaboration, ports);
  if (stored === undefined || !concerns(stored.document, change)) return;
  const updatedAt = ports.clock.now().toISOString();
  const entry = { ...owned(stored.document, change), updatedAt };
  const saved = await ports.documents.replace(entries, entry, stored.version);
  if (saved === undefined) await changeEntry(change, ports);
}

async function changeRound(
  { document: round, version }: Versioned<Round>,
  change: OwnerChange,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<Round> {
  const { clock, documents } = ports;
  if (round.state !== 'open' || !concerns(round, change)) return round;
  const { by, did, to, note = '' } = change;
  const event: RoundEvent = {
    at: clock.now().toISOString(),
    by: by.id,
    name: by.name,
    did,
    ...(note.trim() !== '' && { what: note.trim() }),
    ...(to && { value: to.name }),
  };
  const changed: Round = {
    ...owned(round, change),
    unsettled: 'ladder',
    history: [...round.history, event],
    revision: round.revision + 1,
  };
  const saved = await documents.replace(rounds, changed, version);
  if (saved !== undefined) return writeLadder(saved, policy, ports);
  const other = await documents.get(rounds, round.collaboration, round.id);
  return other === undefined ? round : changeRound(other, change, policy, ports);
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
