import type { Clock } from '../lib/clock';
import type { Log } from '../lib/log';
import type { Result } from '../lib/result';
import { type DaysOff, sendingTimeFrom } from '../lib/working-days';
import { isCoordinator, type Roles } from '../people/roles';
import { type DocumentStore, logUnreadable } from '../store/document-store';
import { type Message, messages } from './message';
import type { MessageKinds } from './outbox';
import { planned } from './sending';

interface Ports {
  readonly documents: DocumentStore;
}

/** Lists a page of failed messages, latest first. */
export async function listFailedMessages(
  limit: number,
  after: string | undefined,
  { documents, log }: Ports & { readonly log: Log },
): Promise<{ readonly items: readonly Message[]; readonly next?: string | undefined }> {
  const { items, next } = await documents.query(messages, {
    where: [{ field: 'state', is: 'eq', value: 'failed' }],
    orderBy: { field: 'dueAt', direction: 'desc' },
    limit,
    onUnreadable: logUnreadable(log),
    ...(after !== undefined && { after }),
  });
  return { items: items.map(({ document }) => document), next };
}

/** The message that is sent again, or the reason why it is not. */
export type MessageResent = Result<
  { message: Message; at: Date },
  /** `not-failed`: it has not failed, or is already queued again. */
  'not-failed' | 'not-allowed' | 'unknown'
>;

interface Resend {
  readonly id: string;
  readonly subject: string;
  /** The id of the person who requests it. */
  readonly by: string;
}

/** Queues a failed message again. */
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
  // Another request has changed it in the meantime.
  return saved === undefined
    ? { ok: false, reason: 'not-failed' }
    : { ok: true, message: saved.document, at };
}
