import type { Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import { deliverInquiryAnswer, onItsWay } from './deliver-inquiry-answer';
import { inquiries, type Inquiry, mayBeSent } from './inquiry';
import type { InquiryNotifier } from './inquiry-notifier';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  inquiryNotifier: InquiryNotifier;
}

/** What became of a coordinator's answer. */
export type Replied =
  /** Only coordinators may answer. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown' }
  /** Nothing was written. */
  | { readonly kind: 'empty'; readonly inquiry: Inquiry }
  /** By this or another coordinator before; what was stored then stands. */
  | { readonly kind: 'already-answered'; readonly inquiry: Inquiry }
  | { readonly kind: 'delivered'; readonly inquiry: Inquiry }
  /** It is stored, but it did not reach who asked; with `sendAgainAt`, it is sent again by itself. */
  | { readonly kind: 'not-delivered'; readonly inquiry: Inquiry };

async function deliver(claimed: Versioned<Inquiry>, ports: Ports): Promise<Replied> {
  const inquiry = await deliverInquiryAnswer(claimed, ports);
  const kind = inquiry.answering?.state === 'delivered' ? 'delivered' : 'not-delivered';
  return { kind, inquiry };
}

/** Stores a coordinator's answer, once, and sends it to where the question was asked; again when it did not arrive. */
export async function answerInquiry(
  reply: { readonly inquiry: string; readonly text: string; readonly by: Person },
  roles: Roles,
  ports: Ports,
): Promise<Replied> {
  const { clock, documents } = ports;
  const { by, text } = reply;
  if (!isCoordinator(by.id, roles)) return { kind: 'refused' };
  const stored = await documents.get(inquiries, reply.inquiry, reply.inquiry);
  if (stored === undefined) return { kind: 'unknown' };
  const inquiry = stored.document;
  const now = clock.now();
  if (inquiry.state === 'answered') {
    if (!mayBeSent(inquiry.answering, now)) return { kind: 'already-answered', inquiry };
    const claimed = await documents.replace(inquiries, onItsWay(inquiry, now), stored.version);
    return claimed === undefined ? answerInquiry(reply, roles, ports) : deliver(claimed, ports);
  }
  if (text.trim() === '') return { kind: 'empty', inquiry };
  const answered: Inquiry = {
    ...inquiry,
    state: 'answered',
    answer: text.trim(),
    answeredBy: { id: by.id, name: by.name },
    answeredAt: now.toISOString(),
  };
  const saved = await documents.replace(inquiries, onItsWay(answered, now), stored.version);
  return saved === undefined ? answerInquiry(reply, roles, ports) : deliver(saved, ports);
}
