import type { Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import type { Log } from '../../lib/log';
import { claimDigest } from './claim-digest';
import { findDueReminders } from './find-due-reminders';
import type { MonitoringPolicy } from '../guide/guide';
import { isSendingTime } from './office-time';
import type { Reminder } from './reminder';
import type { ReminderNotifier } from './reminder-notifier';
import { sendDigest } from './send-digest';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  log: Log;
  notifier: ReminderNotifier;
  /** Aborted when the process is to end: what is on its way is finished, nothing more begun. */
  stop?: AbortSignal;
}

const AT_A_TIME = 16;

/** How many reminders went out and how many could not. */
export interface Sent {
  readonly sent: number;
  readonly notSent: number;
}

/** The first due reminder of each assignee. */
function firstOfEach(due: readonly Versioned<Reminder>[]): Map<string, Versioned<Reminder>> {
  const firsts = new Map<string, Versioned<Reminder>>();
  for (const one of due) {
    const assignee = one.document.assignee ?? '';
    if (!firsts.has(assignee)) firsts.set(assignee, one);
  }
  return firsts;
}

/** Sends what is due, one message to each person; outside office hours it waits for the next working morning. */
export async function sendDueReminders(
  roles: Roles,
  policy: MonitoringPolicy,
  ports: Ports,
): Promise<Sent> {
  const total = { sent: 0, notSent: 0 };
  const underWay = new Map<string, Promise<void>>();
  const elsewhere = new Set<string>();
  const failures: unknown[] = [];
  const goesOn = () =>
    failures.length === 0 &&
    ports.stop?.aborted !== true &&
    isSendingTime(ports.clock.now(), false, policy);

  const sendOne = async (assignee: string, first: Versioned<Reminder>): Promise<void> => {
    const claimed = await claimDigest(first, ports);
    if (claimed.length === 0) {
      // Another instance has it: left to that one until the next tick.
      elsewhere.add(assignee);
      return;
    }
    const became = await sendDigest(claimed, roles, policy, ports);
    const now = ports.clock.now().toISOString();
    for (const { state, nextAt } of became)
      if (state === 'sent') total.sent++;
      // What is for somebody else is found again at once.
      else if (nextAt === undefined || nextAt > now) total.notSent++;
  };
  const begin = (assignee: string, first: Versioned<Reminder>) => {
    const sending = sendOne(assignee, first)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underWay.delete(assignee));
    underWay.set(assignee, sending);
  };

  while (goesOn()) {
    const waiting = [...firstOfEach(await findDueReminders(ports))].filter(
      ([assignee]) => !underWay.has(assignee) && !elsewhere.has(assignee),
    );
    if (waiting.length === 0 && underWay.size === 0) break;
    for (const [assignee, first] of waiting) {
      if (underWay.size >= AT_A_TIME) await Promise.race(underWay.values());
      if (!goesOn()) break;
      begin(assignee, first);
    }
    if (waiting.length === 0) await Promise.race(underWay.values());
  }
  await Promise.all(underWay.values());
  if (failures.length > 0) throw failures[0];
  return total;
}
