import type { Clock } from '../../lib/clock';
import type { Outbox } from '../../outbox/outbox';
import type { Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore, Versioned } from '../../store/document-store';
import { inquiries, type Inquiry, postInquiry, wasSentBefore } from './inquiry';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly outbox: Outbox;
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
  /** It is stored, but it has not reached whoever asked; `queued`: it is sent again by itself. */
  | { readonly kind: 'not-delivered'; readonly inquiry: Inquiry; readonly queued: boolean };

/** Sends a stored answer, unless it was sent already. */
async function deliver(stored: Versioned<Inquiry>, ports: Ports): Promise<Replied> {
  const { document: inquiry } = stored;
  const posted = await postInquiry(stored, ports);
  const wasSent = posted.some(({ document: { state } }) => state === 'sent');
  const [attempt] = wasSent ? [] : await ports.outbox.attempt(posted);
  switch (attempt?.message.state) {
    case 'sent':
      return { kind: 'delivered', inquiry };
    case 'planned':
    case 'failed':
      return { kind: 'not-delivered', inquiry, queued: attempt.message.state === 'planned' };
    case 'claimed':
    case 'cancelled':
    case undefined:
      return { kind: 'already-answered', inquiry };
  }
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
  const { document: inquiry, version } = stored;
  const now = clock.now();
  if (inquiry.state === 'answered')
    return wasSentBefore(inquiry.answering, now)
      ? { kind: 'already-answered', inquiry }
      : deliver(stored, ports);
  if (text.trim() === '') return { kind: 'empty', inquiry };
  const answeredAt = now.toISOString();
  const answered: Inquiry = {
    ...inquiry,
    state: 'answered',
    answer: text.trim(),
    answeredBy: { id: by.id, name: by.name },
    answeredAt,
    sendAgainAt: answeredAt,
  };
  const saved = await documents.replace(inquiries, answered, version);
  return saved === undefined ? answerInquiry(reply, roles, ports) : deliver(saved, ports);
}
