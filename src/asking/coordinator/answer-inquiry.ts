import type { Clock } from '../../lib/clock';
import type { Refused, Result } from '../../lib/result';
import type { Outbox } from '../../outbox/outbox';
import type { Person } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import {
  changeDocument,
  type DocumentChange,
  type DocumentStore,
  type Versioned,
} from '../../store/document-store';
import { inquiries, type Inquiry, postInquiry, wasSentBefore } from './inquiry';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly outbox: Outbox;
}

/** A coordinator's answer that was delivered, or why it was not. */
export type Replied =
  | Result<{ inquiry: Inquiry }, 'not-allowed' | 'unknown'>
  | Unanswered
  /** The answer is stored but not delivered; `queued`: it is retried automatically. */
  | Refused<'not-delivered', { inquiry: Inquiry; queued: boolean }>;

/** `already-answered`: by this or another coordinator; the stored answer stands. */
type Unanswered = Refused<'empty' | 'already-answered', { inquiry: Inquiry }>;

/**
 * Sends a stored answer if it has not been sent; `isNew`: it was stored just now. The worker may
 * send a new answer, or start to, before this turn does.
 */
async function deliver(stored: Versioned<Inquiry>, isNew: boolean, ports: Ports): Promise<Replied> {
  const { document: inquiry } = stored;
  const posted = await postInquiry(stored, ports);
  const wasSent = posted.some(({ document: { state } }) => state === 'sent');
  if (isNew && wasSent) return { ok: true, inquiry };
  const [attempt] = wasSent ? [] : await ports.outbox.attempt(posted);
  switch (attempt?.message.state) {
    case 'sent':
      return { ok: true, inquiry };
    case 'planned':
    case 'failed':
      return {
        ok: false,
        reason: 'not-delivered',
        inquiry,
        queued: attempt.message.state === 'planned',
      };
    case 'claimed':
    case 'cancelled':
    case undefined:
      return isNew
        ? { ok: false, reason: 'not-delivered', inquiry, queued: true }
        : { ok: false, reason: 'already-answered', inquiry };
  }
}

interface Reply {
  readonly inquiry: string;
  readonly text: string;
  readonly by: Person;
}

/** Returns the inquiry with an answer; unchanged if a stored answer must be sent again. */
function answered(
  inquiry: Inquiry,
  { by, text }: Reply,
  now: Date,
): DocumentChange<Inquiry, Unanswered> {
  if (inquiry.state === 'answered')
    return wasSentBefore(inquiry.answering, now)
      ? { ok: false, reason: 'already-answered', inquiry }
      : { ok: true, document: inquiry };
  if (text.trim() === '') return { ok: false, reason: 'empty', inquiry };
  const answeredAt = now.toISOString();
  const document: Inquiry = {
    ...inquiry,
    state: 'answered',
    answer: text.trim(),
    answeredBy: { id: by.id, name: by.name },
    answeredAt,
    sendAgainAt: answeredAt,
  };
  return { ok: true, document };
}

/**
 * Stores a coordinator's answer once, and sends it to the conversation where the question was
 * asked; a repeated call sends it again if it was not delivered.
 */
export async function answerInquiry(reply: Reply, roles: Roles, ports: Ports): Promise<Replied> {
  if (!isCoordinator(reply.by.id, roles)) return { ok: false, reason: 'not-allowed' };
  const { inquiry: id } = reply;
  const now = ports.clock.now();
  const changed = await changeDocument<Inquiry, Unanswered>(
    inquiries,
    { partition: id, id },
    (inquiry) => answered(inquiry, reply, now),
    ports,
  );
  return changed.ok ? deliver(changed, changed.changed, ports) : changed;
}
