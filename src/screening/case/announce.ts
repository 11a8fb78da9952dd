import type { Clock } from '../../lib/clock';
import type { Log } from '../../lib/log';
import type { Message } from '../../outbox/message';
import { forEachFound } from '../../lib/for-each-found';
import { type Announced, announcedBy } from '../../outbox/announced';
import type { Outbox } from '../../outbox/outbox';
import { type DocumentStore, type Versioned, logUnreadable } from '../../store/document-store';
import { changeScreening } from './change-screening';
import { draftsOf, draftsOfEvent, kindOfNotice, withUnannouncedFrom } from './notices';
import { type Screening, screenings, withChecklists } from './screening';

/** The ports needed for a change that people are notified of. */
export interface AnnouncePorts {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

const PAGE = 50;

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
 * Notifies people at once of everything that a screening still requires, and returns who has got
 * the notice of one event, now or earlier. Anybody who cannot be reached now is notified later.
 */
export async function announce(
  changed: Screening,
  event: number,
  ports: AnnouncePorts,
): Promise<Announced & { readonly screening: Screening }> {
  const isPending = changed.unannouncedFrom !== undefined;
  try {
    const { screening, posted } = isPending
      ? await post(changed, ports)
      : { screening: changed, posted: [] };
    const attempts = await ports.outbox.attempt(posted);
    // Whoever is told besides, such as a former handler, is not who the event is for.
    const kind = kindOfNotice(screening.history[event]?.did ?? 'idle');
    const now = attempts.filter(
      ({ message }) => message.about['event'] === event && message.kind === kind,
    );
    const drafts = draftsOfEvent(screening, event).filter((draft) => draft.kind === kind);
    const own = now.length > 0 ? now : await ports.outbox.outcomes(drafts);
    return { screening, ...announcedBy(own) };
  } catch (error) {
    if (!isPending) throw error;
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
export function postNotices(ports: AnnouncePorts): Promise<number> {
  const onUnreadable = logUnreadable(ports.log);
  return forEachFound({
    find: (page) =>
      ports.documents.query(screenings, {
        where: [{ field: 'unannouncedFrom', is: 'gte', value: 0 }],
        orderBy: { field: 'unannouncedFrom', direction: 'asc' },
        limit: PAGE,
        onUnreadable,
        ...page,
      }),
    work: async ({ document }) => post(await withChecklists(document, ports), ports),
    failed: (error, { document }) => {
      ports.log.error({ err: error, screening: document.id }, 'Could not queue notices');
    },
  });
}
