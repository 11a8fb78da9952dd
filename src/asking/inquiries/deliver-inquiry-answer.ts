import type { Clock } from '../../lib/clock';
import type { Delivery } from '../../outbox/delivery';
import type { DocumentStore, Versioned } from '../../store/document-store';
import { inquiries, type Inquiry, ANSWER_LEASE } from './inquiry';
import type { InquiryNotifier } from './inquiry-notifier';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  inquiryNotifier: InquiryNotifier;
}

const FIRST_RETRY = 60_000;
/** With each wait twice as long as the one before, these take some four hours. */
const MAX_ATTEMPTS = 9;

const after = (now: Date, milliseconds: number) =>
  new Date(now.getTime() + milliseconds).toISOString();

/** Whether an answer has been tried so often that the tick tries no more. */
export const isGivenUp = ({ answering }: Inquiry): boolean =>
  (answering?.attempts ?? 0) >= MAX_ATTEMPTS;

/** The inquiry with its answer on the way; whoever dies over it leaves it to the tick. */
export function onItsWay(inquiry: Inquiry, now: Date): Inquiry {
  const attempts = (inquiry.answering?.attempts ?? 0) + 1;
  return {
    ...inquiry,
    answering: { state: 'sending', at: now.toISOString(), attempts },
    sendAgainAt: after(now, ANSWER_LEASE),
  };
}

/** The inquiry when its answer arrived, or when nobody tries any more. */
export function finishedInquiry(
  { sendAgainAt: _done, ...inquiry }: Inquiry,
  now: Date,
  arrived: boolean,
) {
  const { attempts } = inquiry.answering ?? {};
  const state = arrived ? 'delivered' : 'failed';
  return {
    ...inquiry,
    answering: { state, at: now.toISOString(), ...(attempts && { attempts }) },
  } satisfies Inquiry;
}

function outcomeOf(inquiry: Inquiry, delivery: Delivery, now: Date): Inquiry {
  const done = finishedInquiry(inquiry, now, delivery.kind === 'delivered');
  // Who has blocked the bot, or is gone, is not tried again.
  if (delivery.kind !== 'failed' || isGivenUp(inquiry)) return done;
  const wait = FIRST_RETRY * 2 ** ((inquiry.answering?.attempts ?? 1) - 1);
  return { ...done, sendAgainAt: after(now, wait) };
}

/** Sends an answer that is claimed as on its way, and stores what became of it. */
export async function deliverInquiryAnswer(
  { document, version }: Versioned<Inquiry>,
  { clock, documents, inquiryNotifier }: Ports,
): Promise<Inquiry> {
  const delivery = await inquiryNotifier.answer(document);
  const inquiry = outcomeOf(document, delivery, clock.now());
  await documents.replace(inquiries, inquiry, version);
  return inquiry;
}
