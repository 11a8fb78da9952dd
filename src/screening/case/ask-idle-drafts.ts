import type { Clock } from '../../lib/clock';
import type { Log } from '../../lib/log';
import type { Outbox } from '../../outbox/outbox';
import { type DocumentStore, logUnreadable, readForWorker } from '../../store/document-store';
import { idleDraftOf } from './notices';
import { screenings } from './screening';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

const UNTOUCHED = 14 * 86_400_000;
const BATCH = 20;

/**
 * Asks the owners of drafts that have been untouched for 14 days whether to keep them. Each is
 * asked once; a few at a time, the oldest first.
 */
export async function askIdleDrafts({ clock, documents, log, outbox }: Ports): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - UNTOUCHED).toISOString();
  const items = await readForWorker(
    (worker) =>
      documents.query(screenings, {
        where: [
          { field: 'state', is: 'eq', value: 'draft' },
          { field: 'unasked', is: 'eq', value: 'keep' },
          { field: 'updatedAt', is: 'lte', value: before },
        ],
        orderBy: { field: 'updatedAt', direction: 'asc' },
        limit: BATCH,
        ...worker,
      }),
    logUnreadable(log),
  );
  let asked = 0;
  for (const { document, version } of items) {
    // Queued before the draft records that its owner was asked: if the process stops here, the
    // draft is picked up again.
    await outbox.post([idleDraftOf(document)]);
    const { unasked, ...draft } = document;
    const noted = { ...draft, keepAskedAt: now.toISOString() };
    // If the draft was changed at the same time, nothing is recorded, and its message becomes
    // obsolete.
    if ((await documents.replace(screenings, noted, version)) !== undefined) asked++;
  }
  return asked;
}
