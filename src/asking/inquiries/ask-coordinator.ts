import type { Clock } from '../../lib/clock';
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

/** A question to pass on; its id is chosen by the caller, so that a repeated tap asks once. */
export type Asking = Pick<
  Inquiry,
  'id' | 'question' | 'from' | 'fromName' | 'conversation' | 'language'
>;

/** What became of a question for a coordinator. */
export type Forwarded =
  | { readonly kind: 'sent'; readonly coordinator: string }
  /** It is stored, and a coordinator gets it as soon as Teams allows. */
  | { readonly kind: 'queued' }
  | { readonly kind: 'already-sent' }
  | { readonly kind: 'answered'; readonly inquiry: Inquiry }
  /** No coordinator can be written to. */
  | { readonly kind: 'nobody' }
  /** Trying again later may help. */
  | { readonly kind: 'failed' };

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
  if (state === 'sent' && reader !== undefined) return { kind: 'sent', coordinator: reader.name };
  if (state === 'failed') return { kind: 'failed' };
  if (state === 'planned') return { kind: reason === NOBODY_REACHABLE ? 'nobody' : 'queued' };
  return { kind: 'already-sent' };
}

/** Passes a question on to a coordinator, once; it is stored before it is sent. */
export async function askCoordinator(
  asking: Asking,
  roles: Roles,
  ports: Ports,
): Promise<Forwarded> {
  const { clock, documents, outbox } = ports;
  const now = clock.now();
  const stored = await documents.get(inquiries, asking.id, asking.id);
  if (stored?.document.state === 'answered') return { kind: 'answered', inquiry: stored.document };
  if (wasSentBefore(stored?.document.asking, now)) return { kind: 'already-sent' };
  if (stored === undefined && (await findCoordinator(roles, ports)) === undefined)
    return { kind: 'nobody' };
  const inquiry = stored ?? (await documents.create(inquiries, newInquiry(asking, now)));
  if (inquiry === undefined) return { kind: 'already-sent' };
  const [attempt] = await outbox.attempt(await postInquiry(inquiry, ports));
  return attempt === undefined ? { kind: 'failed' } : forwardedBy(attempt);
}
