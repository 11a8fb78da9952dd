import type { Clock } from '../../lib/clock';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { Outbox } from '../../outbox/outbox';
import { type DocumentStore, logUnreadable } from '../../store/document-store';
import { idleDraftOf } from './notices';
import { screenings } from './screening';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

const UNTOUCHED = 14 * 86_400_000;
const PAGE = 50;

/**
 * Asks the owners of drafts that have been untouched for 14 days whether to keep them. Each is
 * asked once; the oldest first. Returns the number of drafts.
 */
export function askIdleDrafts({ clock, documents, log, outbox }: Ports): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - UNTOUCHED).toISOString();
  const onUnreadable = logUnreadable(log);
  return forEachFound({
    find: (page) =>
      documents.query(screenings, {
        where: [
          { field: 'state', is: 'eq', value: 'draft' },
          { field: 'unasked', is: 'eq', value: 'keep' },
          { field: 'updatedAt', is: 'lte', value: before },
        ],
        orderBy: { field: 'updatedAt', direction: 'asc' },
        limit: PAGE,
        onUnreadable,
        ...page,
      }),
    work: async ({ document, version }) => {
      // Queued before the draft records that its owner was asked: if the process stops here, the
      // draft is picked up again.
      await outbox.post([idleDraftOf(document)]);
      const { unasked, ...draft } = document;
      // If the draft was changed at the same time, nothing is recorded, and its message becomes
      // obsolete.
      await documents.replace(screenings, { ...draft, keepAskedAt: now.toISOString() }, version);
    },
    failed: (error, { document }) => {
      log.error({ err: error, screening: document.id }, 'Could not ask about a draft');
    },
  });
}
