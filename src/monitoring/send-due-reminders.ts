import { findCoordinator } from '../people/find-coordinator';
import { markUnreachable } from '../people/mark-unreachable';
import { people, type Person } from '../people/person';
import type { Roles } from '../people/roles';
import type { Clock } from '../ports/clock';
import type { Delivery } from '../ports/delivery';
import type { DocumentStore, Versioned } from '../ports/document-store';
import type { Log } from '../ports/log';
import { isOfficeTime } from './copenhagen-time';
import { type Reminder, reminders } from './reminder';
import type { ReminderNotifier } from './reminder-notifier';
import { collaborationOf, type Round, rounds } from './round';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  log: Log;
  notifier: ReminderNotifier;
}

const LEASE = 2 * 60_000;
const NOBODY_TO_REMIND = 60_000;
const FIRST_RETRY = 60_000;
const MAX_ATTEMPTS = 8;
const BATCH = 50;

/** How many reminders went out and how many could not. */
export interface Sent {
  readonly sent: number;
  readonly notSent: number;
}

const after = (now: Date, milliseconds: number) =>
  new Date(now.getTime() + milliseconds).toISOString();

/** The reminder as it is when nothing more is to be done about it. */
function settled(reminder: Reminder, change: Partial<Reminder>): Reminder {
  const { nextAt, ...rest } = reminder;
  return { ...rest, ...change };
}

async function recipientOf(round: Round, reminder: Reminder, roles: Roles, { documents }: Ports) {
  const escalated = reminder.to === 'coordinator';
  const owner =
    round.owner === undefined || escalated
      ? undefined
      : await documents.get(people, round.owner, round.owner);
  return owner?.document.reachable === true
    ? owner.document
    : findCoordinator(roles, { documents });
}

/** The reminder after a failed attempt: to be tried again, each time after twice as long, or given up. */
function retried(reminder: Reminder, reason: string, now: Date): Reminder {
  if (reminder.attempts >= MAX_ATTEMPTS) return settled(reminder, { state: 'failed', reason });
  const { recipient, ...rest } = reminder;
  const nextAt = after(now, FIRST_RETRY * 2 ** (reminder.attempts - 1));
  return { ...rest, state: 'planned', nextAt, reason };
}

function outcomeOf(reminder: Reminder, person: Person, delivery: Delivery, now: Date): Reminder {
  const recipient = person.id;
  switch (delivery.kind) {
    case 'delivered':
      return settled(reminder, { state: 'sent', recipient, sentAt: now.toISOString() });
    case 'unreachable':
      // At once to the next who answers for it.
      return { ...reminder, state: 'planned', nextAt: now.toISOString(), reason: delivery.reason };
    case 'failed':
      return retried({ ...reminder, recipient }, delivery.reason, now);
  }
}

/** Sends one claimed reminder, and says what it became. */
async function send(reminder: Reminder, roles: Roles, ports: Ports): Promise<Reminder> {
  const now = ports.clock.now();
  const round = await ports.documents.get(rounds, collaborationOf(reminder.round), reminder.round);
  if (round === undefined || round.document.state === 'answered')
    return settled(reminder, { state: 'cancelled' });
  const person = await recipientOf(round.document, reminder, roles, ports);
  if (person === undefined)
    return {
      ...reminder,
      state: 'planned',
      attempts: reminder.attempts - 1,
      nextAt: after(now, NOBODY_TO_REMIND),
      reason: 'nobody-to-remind',
    };
  const delivery = await ports.notifier.remind(person, round.document, reminder);
  if (delivery.kind === 'unreachable') await markUnreachable(person.id, delivery.reason, ports);
  return outcomeOf(reminder, person, delivery, now);
}

/** One reminder that cannot be sent must not hold up the others: it is tried again like any other failure. */
async function trySend(reminder: Reminder, roles: Roles, ports: Ports): Promise<Reminder> {
  try {
    return await send(reminder, roles, ports);
  } catch (error) {
    ports.log.error({ err: error, reminder: reminder.id }, 'A reminder could not be sent');
    return retried(reminder, 'error', ports.clock.now());
  }
}

/** Takes a due reminder for this instance alone; `undefined` when another was faster. */
function claim({ document, version }: Versioned<Reminder>, { clock, documents }: Ports) {
  const claimed: Reminder = {
    ...document,
    state: 'claimed',
    attempts: document.attempts + 1,
    nextAt: after(clock.now(), LEASE),
  };
  return documents.replace(reminders, claimed, version);
}

/** Sends the reminders that are due, in order; outside office hours they wait for the next working morning. */
export async function sendDueReminders(roles: Roles, ports: Ports): Promise<Sent> {
  const now = ports.clock.now();
  if (!isOfficeTime(now)) return { sent: 0, notSent: 0 };
  const due = await ports.documents.query(reminders, {
    where: [{ field: 'nextAt', is: 'lte', value: now.toISOString() }],
    orderBy: { field: 'nextAt', direction: 'asc' },
    limit: BATCH,
  });
  let sent = 0;
  let notSent = 0;
  for (const one of due.items) {
    const claimed = await claim(one, ports);
    if (claimed === undefined) continue;
    const outcome = await trySend(claimed.document, roles, ports);
    await ports.documents.replace(reminders, outcome, claimed.version);
    if (outcome.state === 'sent') sent++;
    else notSent++;
  }
  return { sent, notSent };
}
