import { createOutbox, type MessageKind } from '../../src/outbox/outbox';
import type { Delivery } from '../../src/outbox/sending';
import type { Clock } from '../../src/lib/clock';
import type { Log } from '../../src/lib/log';
import type { Roles } from '../../src/people/roles';
import type { DocumentStore } from '../../src/store/document-store';
import { recordingSender } from './recording-sender';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
}

/** The real outbox over a sender that keeps what goes out, and answers as it is told. */
export function recordedOutbox<Card extends object>(
  ports: Ports,
  roles: Roles,
  kinds: Readonly<Record<string, MessageKind>>,
  answer: (card: Card) => Delivery = () => ({ kind: 'delivered' }),
) {
  const { send, sent } = recordingSender<Card>(({ card }) => answer(card));
  const daysOff = { daysOff: [], quiet: [] };
  const outbox = createOutbox({ ...ports, daysOff, kinds, roles, send });
  return { outbox, sent: () => sent.map(({ card }) => card) };
}
