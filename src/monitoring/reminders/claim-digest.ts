import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import { leaseEnd } from './lease';
import { type Reminder, reminders } from './reminder';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

const MOST_IN_ONE = 100;

/** Takes a due reminder for this instance alone; `undefined` when another was faster. */
function claim({ document, version }: Versioned<Reminder>, ports: Ports) {
  const claimed: Reminder = {
    ...document,
    state: 'claimed',
    attempts: document.attempts + 1,
    nextAt: leaseEnd(ports),
  };
  return ports.documents.replace(reminders, claimed, version);
}

/** Whether somebody is sending to an assignee right now. */
async function isHeld(assignee: string, { clock, documents }: Ports): Promise<boolean> {
  const now = clock.now().toISOString();
  const { items } = await documents.query(reminders, {
    where: [
      { field: 'assignee', is: 'eq', value: assignee },
      { field: 'state', is: 'eq', value: 'claimed' },
    ],
    limit: MOST_IN_ONE,
  });
  return items.some(({ document: { nextAt = '' } }) => nextAt > now);
}

/**
 * Claims all that is due for the assignee of a reminder, the first that is due for them, which is the lock: of several
 * instances one gets it all. Nothing when another has it.
 */
export async function claimDigest(
  first: Versioned<Reminder>,
  ports: Ports,
): Promise<Versioned<Reminder>[]> {
  const { assignee } = first.document;
  if (assignee !== undefined && (await isHeld(assignee, ports))) return [];
  const lock = await claim(first, ports);
  if (lock === undefined || assignee === undefined) return lock === undefined ? [] : [lock];
  const due = await ports.documents.query(reminders, {
    where: [
      { field: 'assignee', is: 'eq', value: assignee },
      { field: 'nextAt', is: 'lte', value: ports.clock.now().toISOString() },
    ],
    orderBy: { field: 'nextAt', direction: 'asc' },
    limit: MOST_IN_ONE,
  });
  const others = due.items.filter(({ document }) => document.id !== lock.document.id);
  const rest = await Promise.all(others.map((one) => claim(one, ports)));
  return [lock, ...rest.filter((one) => one !== undefined)].sort((one, other) =>
    one.document.dueAt.localeCompare(other.document.dueAt),
  );
}
