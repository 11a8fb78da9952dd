import { isCoordinator, type Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import { sendingTimeFrom } from './office-time';
import { assigneeNow } from './recipient';
import { type Reminder, reminders } from './reminder';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
}

interface Resend {
  readonly reminder: string;
  /** The partition of the reminder. */
  readonly month: string;
  /** Id of the person who asks for it. */
  readonly by: string;
}

/** A reminder that goes out again, or why it does not. */
export type Resent =
  | { readonly kind: 'resent'; readonly round: Round; readonly at: Date }
  /** It did not fail, or is on its way again. */
  | { readonly kind: 'not-failed'; readonly reminder: Reminder }
  | { readonly kind: 'closed' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'unknown' };

/** Sends a reminder again that was given up, to whoever answers for it now. */
export async function resendReminder(
  { reminder: id, month, by }: Resend,
  roles: Roles,
  policy: MonitoringPolicy,
  { clock, documents }: Ports,
): Promise<Resent> {
  if (!isCoordinator(by, roles)) return { kind: 'not-allowed' };
  const stored = await documents.get(reminders, month, id);
  if (stored === undefined) return { kind: 'unknown' };
  const { recipient, ...reminder } = stored.document;
  if (reminder.state !== 'failed') return { kind: 'not-failed', reminder: stored.document };
  const found = await documents.get(rounds, collaborationOfRound(reminder.round), reminder.round);
  const round = found?.document;
  if (round?.state !== 'open' || round.plan !== reminder.plan) return { kind: 'closed' };
  const at = sendingTimeFrom(clock.now(), reminder.soft, policy);
  const again: Reminder = {
    ...reminder,
    state: 'planned',
    attempts: 0,
    nextAt: at.toISOString(),
    assignee: await assigneeNow(round, reminder, { documents }),
  };
  const saved = await documents.replace(reminders, again, stored.version);
  // Somebody else was faster.
  if (saved === undefined) return { kind: 'not-failed', reminder: stored.document };
  return { kind: 'resent', round, at };
}
