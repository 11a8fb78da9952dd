import type { Clock } from '../../lib/clock';
import type { Log } from '../../lib/log';
import type { Outbox } from '../../outbox/outbox';
import type { DocumentStore } from '../../store/document-store';
import { inquiries, postInquiry } from './inquiry';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

const BATCH = 50;

/** Puts questions and answers into the outbox that a process left behind when it died; returns how many. */
export async function postInquiries(ports: Ports): Promise<number> {
  const { clock, documents, log } = ports;
  const { items } = await documents.query(inquiries, {
    where: [{ field: 'sendAgainAt', is: 'lte', value: clock.now().toISOString() }],
    orderBy: { field: 'sendAgainAt', direction: 'asc' },
    limit: BATCH,
  });
  for (const one of items)
    try {
      await postInquiry(one, ports);
    } catch (error) {
      log.error({ err: error, inquiry: one.document.id }, 'An inquiry could not be queued');
    }
  return items.length;
}
