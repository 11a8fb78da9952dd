import type { Clock } from '../../lib/clock';
import type { Log } from '../../lib/log';
import type { Message } from '../../outbox/message';
import { type Announced, announcedBy, type Outbox } from '../../outbox/outbox';
import {
  type DocumentStore,
  type Versioned,
  logUnreadable,
  readForWorker,
} from '../../store/document-store';
import { changeScreening } from './change-screening';
import { draftsOf, withUnannouncedFrom } from './notices';
import { type Screening, screenings, withChecklists } from './screening';

/** The ports needed for a change that people are notified of. */
export interface AnnouncePorts {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

const BATCH = 50;

/**
 * Queues the notices that a screening still requires, and then records in the screening that they
 * are queued.
 */
async function post(
  screening: Screening,
  { documents, outbox }: Pick<AnnouncePorts, 'documents' | 'outbox'>,
): Promise<{ readonly screening: Screening; readonly posted: readonly Versioned<Message>[] }> {
  const posted = await outbox.post(draftsOf(screening));
  const changed = await changeScreening<never>(
    screening.id,
    (current) =>
      current.unannouncedFrom === undefined
        ? current
        : withUnannouncedFrom(current, Math.max(current.unannouncedFrom, screening.history.length)),
    { documents },
  );
  return { screening: changed.ok ? changed.screening : screening, posted };
}

/**
 * Notifies people of a change at once, and returns who was reached. Anybody who cannot be reached
 * now is notified later.
 */
export async function announce(
  changed: Screening,
  ports: AnnouncePorts,
): Promise<Announced & { readonly screening: Screening }> {
  if (changed.unannouncedFrom === undefined) return { screening: changed, told: [] };
  try {
    const { screening, posted } = await post(changed, ports);
    return { screening, ...announcedBy(await ports.outbox.attempt(posted)) };
  } catch (error) {
    // The change is saved, and the mark in the screening makes the next tick send the notices.
    ports.log.error(
      { err: error, screening: changed.id },
      'Could not send notices; the next tick retries them',
    );
    return { screening: changed, told: [], queued: true };
  }
}

/**
 * Queues notices that are still missing because a process stopped, found by index; returns the
 * number of screenings.
 */
export async function postNotices(ports: AnnouncePorts): Promise<number> {
  const items = await readForWorker(
    (worker) =>
      ports.documents.query(screenings, {
        where: [{ field: 'unannouncedFrom', is: 'gte', value: 0 }],
        orderBy: { field: 'unannouncedFrom', direction: 'asc' },
        limit: BATCH,
        ...worker,
      }),
    logUnreadable(ports.log),
  );
  for (const { document } of items)
    try {
      await post(await withChecklists(document, ports), ports);
    } catch (error) {
      ports.log.error({ err: error, screening: document.id }, 'Could not queue notices');
    }
  return items.length;
}
