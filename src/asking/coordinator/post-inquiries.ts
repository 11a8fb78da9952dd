import type { Clock } from '../../lib/clock';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { Outbox } from '../../outbox/outbox';
import { type DocumentStore, logUnreadable } from '../../store/document-store';
import { inquiries, postInquiry } from './inquiry';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

const PAGE = 50;

/**
 * Queues questions and answers that are still missing because a process stopped; returns their
 * number.
 */
export function postInquiries(ports: Ports): Promise<number> {
  const { clock, documents, log } = ports;
  const now = clock.now().toISOString();
  const onUnreadable = logUnreadable(log);
  return forEachFound({
    find: (page) =>
      documents.query(inquiries, {
        where: [{ field: 'sendAgainAt', is: 'lte', value: now }],
        orderBy: { field: 'sendAgainAt', direction: 'asc' },
        limit: PAGE,
        onUnreadable,
        ...page,
      }),
    work: (one) => postInquiry(one, ports),
    failed: (error, { document }) => {
      log.error({ err: error, inquiry: document.id }, 'Could not queue an inquiry');
    },
  });
}
