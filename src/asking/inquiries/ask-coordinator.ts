import { findCoordinator } from '../../people/coordinators';
import { markUnreachable } from '../../people/meet-person';
import type { Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import { inquiries, type Inquiry, mayBeSent } from './inquiry';
import type { InquiryNotifier } from './inquiry-notifier';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  inquiryNotifier: InquiryNotifier;
}

/** A question to pass on; its id is chosen by the caller, so that a repeated tap asks once. */
export type Asking = Pick<
  Inquiry,
  'id' | 'question' | 'from' | 'fromName' | 'conversation' | 'language'
>;

/** What became of the wish to ask a coordinator. */
export type Forwarded =
  | { readonly kind: 'sent'; readonly coordinator: string }
  | { readonly kind: 'already-sent' }
  | { readonly kind: 'answered'; readonly inquiry: Inquiry }
  /** No coordinator can be written to. */
  | { readonly kind: 'nobody' }
  /** Trying later may help. */
  | { readonly kind: 'failed' };

const KEEP_MONTHS = 12;

function newInquiry(asking: Asking, now: Date): Inquiry {
  const expires = new Date(now);
  expires.setUTCMonth(expires.getUTCMonth() + KEEP_MONTHS);
  const askedAt = now.toISOString();
  return {
    ...asking,
    state: 'open',
    asking: { state: 'sending', at: askedAt },
    askedAt,
    expiresAt: expires.toISOString(),
  };
}

/** Sends to one coordinator after the other until one is reached. */
async function send(
  inquiry: Inquiry,
  roles: Roles,
  ports: Ports,
): Promise<{ forwarded: Forwarded; coordinator?: Inquiry['coordinator'] }> {
  const tried = new Set<string>();
  for (;;) {
    const person = await findCoordinator(roles, ports, inquiry.from);
    if (person === undefined || tried.has(person.id)) return { forwarded: { kind: 'nobody' } };
    tried.add(person.id);
    const delivery = await ports.inquiryNotifier.ask(person, inquiry);
    switch (delivery.kind) {
      case 'delivered':
        return {
          forwarded: { kind: 'sent', coordinator: person.name },
          coordinator: { id: person.id, name: person.name },
        };
      case 'failed':
        return { forwarded: { kind: 'failed' } };
      case 'unreachable':
        await markUnreachable(person.id, delivery.reason, ports);
    }
  }
}

/** Passes a question on to a coordinator, once; it is stored before it is sent. */
export async function askCoordinator(
  asking: Asking,
  roles: Roles,
  ports: Ports,
): Promise<Forwarded> {
  const { clock, documents } = ports;
  const now = clock.now();
  const stored = await documents.get(inquiries, asking.id, asking.id);
  if (stored?.document.state === 'answered') return { kind: 'answered', inquiry: stored.document };
  if (stored !== undefined && !mayBeSent(stored.document.asking, now))
    return { kind: 'already-sent' };
  if ((await findCoordinator(roles, ports)) === undefined) return { kind: 'nobody' };
  const claimed: Versioned<Inquiry> | undefined =
    stored === undefined
      ? await documents.create(inquiries, newInquiry(asking, now))
      : await documents.replace(
          inquiries,
          { ...stored.document, asking: { state: 'sending', at: now.toISOString() } },
          stored.version,
        );
  if (claimed === undefined) return { kind: 'already-sent' };
  const { forwarded, coordinator } = await send(claimed.document, roles, ports);
  const state = forwarded.kind === 'sent' ? 'delivered' : 'failed';
  const sent: Inquiry = {
    ...claimed.document,
    ...(coordinator && { coordinator }),
    asking: { state, at: clock.now().toISOString() },
  };
  // Refused only where the coordinator has answered meanwhile: then all is said.
  await documents.replace(inquiries, sent, claimed.version);
  return forwarded;
}
