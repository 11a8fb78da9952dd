import type { Person } from '../people/person';
import { isCoordinator, type Roles } from '../people/roles';
import type { Clock } from '../ports/clock';
import type { DocumentStore, Versioned } from '../ports/document-store';
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
  /** It is stored, but it did not reach who asked; sending again may help. */
  | { readonly kind: 'not-delivered'; readonly inquiry: Inquiry };

async function deliver(
  { document, version }: Versioned<Inquiry>,
  { clock, documents, inquiryNotifier }: Ports,
): Promise<Replied> {
  const delivery = await inquiryNotifier.answer(document);
  const state = delivery.kind === 'delivered' ? 'delivered' : 'failed';
  const inquiry: Inquiry = { ...document, answering: { state, at: clock.now().toISOString() } };
  await documents.replace(inquiries, inquiry, version);
  return { kind: state === 'delivered' ? 'delivered' : 'not-delivered', inquiry };
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
  const at = clock.now().toISOString();
  const answering = { state: 'sending', at } as const;
  if (inquiry.state === 'answered') {
    if (!mayBeSent(inquiry.answering, clock.now())) return { kind: 'already-answered', inquiry };
    const claimed = await documents.replace(inquiries, { ...inquiry, answering }, stored.version);
    return claimed === undefined ? answerInquiry(reply, roles, ports) : deliver(claimed, ports);
  }
  if (text.trim() === '') return { kind: 'empty', inquiry };
  const answered: Inquiry = {
    ...inquiry,
    state: 'answered',
    answer: text.trim(),
    answeredBy: { id: by.id, name: by.name },
    answeredAt: at,
    answering,
  };
  const saved = await documents.replace(inquiries, answered, stored.version);
  return saved === undefined ? answerInquiry(reply, roles, ports) : deliver(saved, ports);
}
