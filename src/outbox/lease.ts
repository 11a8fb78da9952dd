import type { Clock } from '../lib/clock';
import type { Log } from '../lib/log';
import type { Collection, DocumentStore, Versioned } from '../store/document-store';
import { LEASE, RENEW_EVERY } from './policy';
import { claimed, type Sending } from './sending';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
}

/** Takes a message for this process alone; `undefined` when another one was faster. */
export function claim<T extends Sending>(
  collection: Collection<T>,
  { document, version }: Versioned<T>,
  { clock, documents }: Pick<Ports, 'clock' | 'documents'>,
): Promise<Versioned<T> | undefined> {
  return documents.replace(collection, claimed(document, clock.now(), LEASE), version);
}

async function renew<T extends Sending>(
  collection: Collection<T>,
  held: Map<string, Versioned<T>>,
  { clock, documents }: Ports,
): Promise<void> {
  const nextAt = new Date(clock.now().getTime() + LEASE).toISOString();
  for (const { document, version } of [...held.values()]) {
    const saved = await documents.replace(collection, { ...document, nextAt }, version);
    if (saved === undefined) held.delete(document.id);
    else held.set(document.id, saved);
  }
}

/** Does work with claimed messages, renews their lease meanwhile, and returns those that are still held after it. */
export async function underLease<T extends Sending>(
  collection: Collection<T>,
  taken: readonly Versioned<T>[],
  work: () => Promise<void>,
  ports: Ports,
): Promise<Versioned<T>[]> {
  const held = new Map(taken.map((one) => [one.document.id, one]));
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing
      .then(() => renew(collection, held, ports))
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
