import type { Clock } from '../../lib/clock';
import type { Result } from '../../lib/result';
import { planned } from '../../outbox/sending';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { type DueItem, type Reminder, reminders } from './reminder';
import { sendingTimeFrom } from '../../lib/working-days';
import { assigneeNow } from './ladder';

interface Ports {
  readonly documents: DocumentStore;
}

/** The round of a reminder, while somebody still has to answer it. */
async function waitingRound(
  { round: id, plan }: Reminder,
  { documents }: Ports,
): Promise<Round | undefined> {
  const stored = await documents.get(rounds, collaborationOfRound(id), id);
  const round = stored?.document;
  return round?.state === 'open' && round.plan === plan ? round : undefined;
}

/** A page of the reminders that were given up, without those whose rounds are closed or have another date. */
export async function listFailedReminders(
  limit: number,
  after: string | undefined,
  ports: Ports,
): Promise<{ readonly items: readonly DueItem[]; readonly next?: string | undefined }> {
  const { items, next } = await ports.documents.query(reminders, {
    where: [{ field: 'state', is: 'eq', value: 'failed' }],
    limit,
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
  /** The partition of the reminder. */
  readonly month: string;
  /** The id of the person who asks for it. */
  readonly by: string;
}

/** A reminder that goes out again, or why it does not. */
export type Resent = Result<
  { item: DueItem; at: Date },
  /** `not-failed`: it did not fail, or is on its way again. */
  'not-failed' | 'closed' | 'not-allowed' | 'unknown'
>;

/** Sends a reminder again that was given up, to whoever is responsible for the round now. */
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
  // Somebody else was faster.
  if (saved === undefined) return { ok: false, reason: 'not-failed' };
  return { ok: true, item: { round, reminder: saved.document }, at };
}
