import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import type { Log } from '../../lib/log';
import { type Reminder, reminders } from './reminder';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  log: Log;
}

/** Longer than a notifier may take over one message. */
export const LEASE = 2 * 60_000;
const RENEW_EVERY = LEASE / 4;

/** When a lease that is taken now runs out. */
export function leaseEnd({ clock }: Pick<Ports, 'clock'>): string {
  return new Date(clock.now().getTime() + LEASE).toISOString();
}

async function renew(held: Map<string, Versioned<Reminder>>, ports: Ports): Promise<void> {
  for (const { document, version } of [...held.values()]) {
    const renewed = { ...document, nextAt: leaseEnd(ports) };
    const saved = await ports.documents.replace(reminders, renewed, version);
    if (saved === undefined) held.delete(document.id);
    else held.set(document.id, saved);
  }
}

/** Does what takes long with claimed reminders, whose lease is renewed meanwhile, and returns those that are still held. */
export async function underLease(
  claimed: readonly Versioned<Reminder>[],
  work: () => Promise<void>,
  ports: Ports,
): Promise<Versioned<Reminder>[]> {
  const held = new Map(claimed.map((one) => [one.document.id, one]));
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing
      .then(() => renew(held, ports))
      .catch((error: unknown) => {
        ports.log.warn({ err: error }, 'A lease could not be renewed');
      });
  }, RENEW_EVERY);
  try {
    await work();
  } finally {
    clearInterval(timer);
    await renewing;
  }
  return [...held.values()];
}
