import type { Clock } from '../../lib/clock';
import type { Refused, Result } from '../../lib/result';
import type { Attempt, Outbox } from '../../outbox/outbox';
import { NOBODY_REACHABLE } from '../../outbox/sending';
import { findCoordinator } from '../../people/coordinators';
import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import { inquiries, type Inquiry, postInquiry, wasSentBefore } from './inquiry';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly outbox: Outbox;
}

/** A question to forward; the caller chooses its id, so that a repeated tap asks only once. */
export type Asking = Pick<
  Inquiry,
  'id' | 'question' | 'from' | 'fromName' | 'conversation' | 'language'
>;

/** The outcome of forwarding a question to a coordinator. */
export type Forwarded =
  /**
   * If `coordinator` is absent, the question is stored and delivered to a coordinator as soon as
   * Teams allows.
   */
  Result<{ coordinator?: string }, ForwardRefusal> | Refused<'answered', { inquiry: Inquiry }>;

/** `nobody`: no coordinator can be reached. `failed`: a later attempt may succeed. */
type ForwardRefusal = 'already-sent' | 'nobody' | 'failed';

const KEEP_MONTHS = 12;

function newInquiry(asking: Asking, now: Date): Inquiry {
  const expires = new Date(now);
  expires.setUTCMonth(expires.getUTCMonth() + KEEP_MONTHS);
  const askedAt = now.toISOString();
  return {
    ...asking,
    state: 'open',
    askedAt,
    sendAgainAt: askedAt,
    expiresAt: expires.toISOString(),
  };
}

function forwardedBy({ message: { state, reason }, reader }: Attempt): Forwarded {
  if (state === 'sent' && reader !== undefined) return { ok: true, coordinator: reader.name };
  if (state === 'failed') return { ok: false, reason: 'failed' };
  if (state === 'planned')
    return reason === NOBODY_REACHABLE ? { ok: false, reason: 'nobody' } : { ok: true };
  return { ok: false, reason: 'already-sent' };
}

/** Forwards a question to a coordinator, once; it is stored before it is sent. */
export async function askCoordinator(
  asking: Asking,
  roles: Roles,
  ports: Ports,
): Promise<Forwarded> {
  const { clock, documents, outbox } = ports;
  const now = clock.now();
  const stored = await documents.get(inquiries, asking.id, asking.id);
  if (stored?.document.state === 'answered')
    return { ok: false, reason: 'answered', inquiry: stored.document };
  if (wasSentBefore(stored?.document.asking, now)) return { ok: false, reason: 'already-sent' };
  if (stored === undefined && (await findCoordinator(roles, ports)) === undefined)
    return { ok: false, reason: 'nobody' };
  const inquiry = stored ?? (await documents.create(inquiries, newInquiry(asking, now)));
  if (inquiry === undefined) return { ok: false, reason: 'already-sent' };
  const posted = await postInquiry(inquiry, ports);
  const isSent = posted.some(({ document: { state } }) => state === 'sent');
  if (stored !== undefined && isSent) return { ok: false, reason: 'already-sent' };
  const [attempt] = await outbox.attempt(posted);
  return attempt === undefined ? { ok: false, reason: 'failed' } : forwardedBy(attempt);
}
