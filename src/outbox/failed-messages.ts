import type { Clock } from '../lib/clock';
import type { Result } from '../lib/result';
import { type DaysOff, sendingTimeFrom } from '../lib/working-days';
import { isCoordinator, type Roles } from '../people/roles';
import type { DocumentStore } from '../store/document-store';
import { type Message, messages } from './message';
import type { MessageKinds } from './outbox';
import { planned } from './sending';

interface Ports {
  readonly documents: DocumentStore;
}

/** A page of the messages that were given up. */
export async function listFailedMessages(
  limit: number,
  after: string | undefined,
  { documents }: Ports,
): Promise<{ readonly items: readonly Message[]; readonly next?: string | undefined }> {
  const { items, next } = await documents.query(messages, {
    where: [{ field: 'state', is: 'eq', value: 'failed' }],
    limit,
    ...(after !== undefined && { after }),
  });
  return { items: items.map(({ document }) => document), next };
}

/** A message that goes out again, or why it does not. */
export type MessageResent = Result<
  { message: Message; at: Date },
  /** `not-failed`: it did not fail, or is on its way again. */
  'not-failed' | 'not-allowed' | 'unknown'
>;

interface Resend {
  readonly id: string;
  readonly subject: string;
  /** The id of the person who asks for it. */
  readonly by: string;
}

/** Sends a message again that was given up. */
export async function resendMessage(
  { id, subject, by }: Resend,
  roles: Roles,
  {
    clock,
    daysOff,
    documents,
    kinds,
  }: Ports & { readonly clock: Clock; readonly daysOff: DaysOff; readonly kinds: MessageKinds },
): Promise<MessageResent> {
  if (!isCoordinator(by, roles)) return { ok: false, reason: 'not-allowed' };
  const stored = await documents.get(messages, subject, id);
  if (stored === undefined) return { ok: false, reason: 'unknown' };
  const { document: message, version } = stored;
  if (message.state !== 'failed') return { ok: false, reason: 'not-failed' };
  const hours = kinds[message.kind]?.hours;
  const now = clock.now();
  const at = hours === undefined ? now : sendingTimeFrom(now, hours === 'soft', daysOff);
  const saved = await documents.replace(messages, planned(message, at), version);
  // Somebody else was faster.
  return saved === undefined
    ? { ok: false, reason: 'not-failed' }
    : { ok: true, message: saved.document, at };
}
