import type { Clock } from '../../lib/clock';
import type { Result } from '../../lib/result';
import { planned } from '../../outbox/sending';
import { isCoordinator, type Roles } from '../../people/roles';
import type { Log } from '../../lib/log';
import { type DocumentStore, logUnreadable } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { type DueItem, type Reminder, reminders } from './reminder';
import { sendingTimeFrom } from '../../lib/working-days';
import { assigneeNow } from './ladder';

interface Ports {
  readonly documents: DocumentStore;
}

/**
 * Returns the round of a reminder if it is still open and the reminder belongs to its current plan.
 */
async function waitingRound(
  { round: id, plan }: Reminder,
  { documents }: Ports,
): Promise<Round | undefined> {
  const stored = await documents.get(rounds, collaborationOfRound(id), id);
  const round = stored?.document;
  return round?.state === 'open' && round.plan === plan ? round : undefined;
}

/**
 * Lists a page of failed reminders, latest first, without those whose round is closed or has a new
 * due date.
 */
export async function listFailedReminders(
  limit: number,
  after: string | undefined,
  ports: Ports & { readonly log: Log },
): Promise<{ readonly items: readonly DueItem[]; readonly next?: string | undefined }> {
  const { items, next } = await ports.documents.query(reminders, {
    where: [{ field: 'state', is: 'eq', value: 'failed' }],
    orderBy: { field: 'dueAt', direction: 'desc' },
    limit,
    onUnreadable: logUnreadable(ports.log),
    ...(after !== undefined && { after }),
  });
  const found = await Promise.all(
    items.map(async ({ document: reminder }) => {
      const round = await waitingRound(reminder, ports);
      return round === undefined ? [] : [{ round, reminder }];
    }),
  );
  return { items: found.flat(), next };
}

interface Resend {
  readonly reminder: string;
  /** The partition key of the reminder. */
  readonly month: string;
  /** The id of the person who requests it. */
  readonly by: string;
}

/** The reminder that is sent again, or the reason why it is not. */
export type Resent = Result<
  { item: DueItem; at: Date },
  /** `not-failed`: it has not failed, or is already queued again. */
  'not-failed' | 'closed' | 'not-allowed' | 'unknown'
>;

/** Queues a failed reminder again, addressed to the person who is responsible for the round now. */
export async function resendReminder(
  { reminder: id, month, by }: Resend,
  roles: Roles,
  policy: MonitoringPolicy,
  { clock, documents }: Ports & { readonly clock: Clock },
): Promise<Resent> {
  if (!isCoordinator(by, roles)) return { ok: false, reason: 'not-allowed' };
  const stored = await documents.get(reminders, month, id);
  if (stored === undefined) return { ok: false, reason: 'unknown' };
  const { document: reminder, version } = stored;
  if (reminder.state !== 'failed') return { ok: false, reason: 'not-failed' };
  const round = await waitingRound(reminder, { documents });
  if (round === undefined) return { ok: false, reason: 'closed' };
  const at = sendingTimeFrom(clock.now(), reminder.soft, policy);
  const again = planned(reminder, at, await assigneeNow(round, reminder, { documents }));
  const saved = await documents.replace(reminders, again, version);
  // Another request has changed it in the meantime.
  if (saved === undefined) return { ok: false, reason: 'not-failed' };
  return { ok: true, item: { round, reminder: saved.document }, at };
}
