import { markUnreachable } from '../../people/meet-person';
import type { Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { Clock } from '../../lib/clock';
import type { Delivery } from '../../outbox/delivery';
import type { DocumentStore, Versioned } from '../../store/document-store';
import type { Log } from '../../lib/log';
import { copenhagen } from '../../lib/dates';
import type { MonitoringPolicy } from '../guide/guide';
import { underLease } from './lease';
import { isSendingTime, sendingTimeFrom } from './office-time';
import { assigneeNow, personBehind } from './recipient';
import { type Reminder, reminders } from './reminder';
import type { DueItem, ReminderNotifier } from './reminder-notifier';
import { outcomeOf, putOff, retried, finishedReminder } from './reminder-outcome';
import { repeatOf } from './repeat-reminder';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { escalatesAt, isSnoozedAway } from './snoozes';

interface Ports {
  clock: Clock;
  documents: DocumentStore;
  log: Log;
  notifier: ReminderNotifier;
}

const NOBODY_TO_REMIND = 10 * 60_000;

type Outcomes = Map<string, Reminder>;

/** The round of a reminder, unless that is void: its round closed or gone, put off, or its date another by now. */
async function roundOf(reminder: Reminder, { documents }: Ports): Promise<Round | undefined> {
  const stored = await documents.get(rounds, collaborationOfRound(reminder.round), reminder.round);
  const round = stored?.document;
  if (round?.state !== 'open' || round.plan !== reminder.plan) return undefined;
  return isSnoozedAway(round, reminder) ? undefined : round;
}

/** What of the claimed reminders is to be said now to this assignee; the outcome of the others. */
async function sift(
  claimed: readonly Reminder[],
  policy: MonitoringPolicy,
  outcomes: Outcomes,
  ports: Ports,
): Promise<DueItem[]> {
  const now = ports.clock.now();
  const items: DueItem[] = [];
  for (const reminder of claimed) {
    const { id, soft } = reminder;
    const round = await roundOf(reminder, ports);
    if (round === undefined) outcomes.set(id, finishedReminder(reminder, { state: 'cancelled' }));
    else if (!isSendingTime(now, soft, policy))
      outcomes.set(id, putOff(reminder, sendingTimeFrom(now, soft, policy), {}));
    else if (escalatesAt(round, reminder, policy) > now)
      outcomes.set(id, putOff(reminder, escalatesAt(round, reminder, policy), {}));
    else {
      const assignee = await assigneeNow(round, reminder, ports);
      if (assignee === reminder.assignee) items.push({ round, reminder });
      else outcomes.set(id, putOff(reminder, now, { assignee }));
    }
  }
  return items;
}

/** Sends what is to be said, under the claim's lease; what is answered meanwhile is left out and cancelled. */
async function deliver(
  person: Person,
  items: readonly DueItem[],
  outcomes: Outcomes,
  ports: Ports,
): Promise<void> {
  const current = async () => {
    const checked = await Promise.all(
      items.map(async ({ reminder }) => ({ reminder, round: await roundOf(reminder, ports) })),
    );
    for (const { reminder, round } of checked)
      if (round === undefined)
        outcomes.set(reminder.id, finishedReminder(reminder, { state: 'cancelled' }));
    return checked.flatMap(({ reminder, round }) => (round ? [{ reminder, round }] : []));
  };
  const delivery: Delivery = await ports.notifier.remind(person, items, current);
  if (delivery.kind === 'unreachable') await markUnreachable(person.id, delivery.reason, ports);
  for (const { reminder } of items)
    if (!outcomes.has(reminder.id))
      outcomes.set(reminder.id, outcomeOf(reminder, person.id, delivery, ports.clock.now()));
}

async function send(
  claimed: readonly Reminder[],
  roles: Roles,
  policy: MonitoringPolicy,
  outcomes: Outcomes,
  ports: Ports,
): Promise<void> {
  const items = await sift(claimed, policy, outcomes, ports);
  const [first] = items;
  if (first?.reminder.assignee === undefined) return;
  const person = await personBehind(first.reminder.assignee, roles, ports);
  if (person === undefined) {
    const until = new Date(ports.clock.now().getTime() + NOBODY_TO_REMIND);
    for (const { reminder } of items)
      outcomes.set(reminder.id, putOff(reminder, until, { reason: 'nobody-to-remind' }));
    return;
  }
  const today = copenhagen(ports.clock.now()).day;
  // Before anything is said, so that a process that dies breaks no chain.
  for (const { round, reminder } of items) {
    const next = repeatOf(round, reminder, policy, today);
    if (next !== undefined) await ports.documents.create(reminders, next);
  }
  await deliver(person, items, outcomes, ports);
}

/** Sends the claimed reminders of one assignee as one message, and writes what became of each; returns those. */
export async function sendDigest(
  claimed: readonly Versioned<Reminder>[],
  roles: Roles,
  policy: MonitoringPolicy,
  ports: Ports,
): Promise<Reminder[]> {
  const outcomes: Outcomes = new Map();
  const documents = claimed.map(({ document }) => document);
  const held = await underLease(
    claimed,
    async () => {
      try {
        await send(documents, roles, policy, outcomes, ports);
      } catch (error) {
        // What cannot be sent must not hold up the others: it is tried again like any other failure.
        const ids = documents.map(({ id }) => id);
        ports.log.error({ err: error, reminders: ids }, 'Reminders could not be sent');
      }
    },
    ports,
  );
  const now = ports.clock.now();
  const became = await Promise.all(
    held.map(async ({ document, version }) => {
      const outcome = outcomes.get(document.id) ?? retried(document, 'error', now);
      return (await ports.documents.replace(reminders, outcome, version))?.document;
    }),
  );
  return became.filter((one) => one !== undefined);
}
