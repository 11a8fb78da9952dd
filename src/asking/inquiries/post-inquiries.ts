import type { Clock } from '../../lib/clock';
import type { Log } from '../../lib/log';
import type { Outbox } from '../../outbox/outbox';
import { type DocumentStore, logUnreadable, readForWorker } from '../../store/document-store';
import { inquiries, postInquiry } from './inquiry';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

const BATCH = 50;

/**
 * Queues questions and answers that are still missing because a process stopped; returns their
 * number.
 */
export async function postInquiries(ports: Ports): Promise<number> {
  const { clock, documents, log } = ports;
  const items = await readForWorker(
    (worker) =>
      documents.query(inquiries, {
        where: [{ field: 'sendAgainAt', is: 'lte', value: clock.now().toISOString() }],
        orderBy: { field: 'sendAgainAt', direction: 'asc' },
        limit: BATCH,
        ...worker,
      }),
    logUnreadable(log),
  );
  for (const one of items)
    try {
      await postInquiry(one, ports);
    } catch (error) {
      log.error({ err: error, inquiry: one.document.id }, 'Could not queue an inquiry');
    }
  return items.length;
}
