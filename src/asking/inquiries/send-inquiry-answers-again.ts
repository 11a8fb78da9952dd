import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import type { Log } from '../../lib/log';
import {
  deliverInquiryAnswer,
  isGivenUp,
  onItsWay,
  finishedInquiry,
} from './deliver-inquiry-answer';
import { inquiries, type Inquiry } from './inquiry';
import type { InquiryNotifier } from './inquiry-notifier';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  inquiryNotifier: InquiryNotifier;
  log: Log;
}

const BATCH = 50;

/** One answer that cannot be sent must not hold up the others; its lease ends, and it is tried again. */
async function sendAgain(one: Versioned<Inquiry>, ports: Ports): Promise<boolean> {
  const { clock, documents, log } = ports;
  const { document, version } = one;
  if (isGivenUp(document)) {
    await documents.replace(inquiries, finishedInquiry(document, clock.now(), false), version);
    return false;
  }
  const claimed = await documents.replace(inquiries, onItsWay(document, clock.now()), version);
  if (claimed === undefined) return false;
  try {
    const { answering } = await deliverInquiryAnswer(claimed, ports);
    return answering?.state === 'delivered';
  } catch (error) {
    log.error({ err: error, inquiry: document.id }, 'An answer could not be sent');
    return false;
  }
}

/** Sends the coordinators' answers again that did not reach who asked, when their time has come. */
export async function sendInquiryAnswersAgain(
  ports: Ports,
): Promise<{ readonly sent: number; readonly notSent: number }> {
  const due = await ports.documents.query(inquiries, {
    where: [{ field: 'sendAgainAt', is: 'lte', value: ports.clock.now().toISOString() }],
    orderBy: { field: 'sendAgainAt', direction: 'asc' },
    limit: BATCH,
  });
  let sent = 0;
  for (const one of due.items) if (await sendAgain(one, ports)) sent++;
  return { sent, notSent: due.items.length - sent };
}
