import type { Clock } from '../../lib/clock';
import { addDays, copenhagen, morningOf } from '../../lib/dates';
import type { Log } from '../../lib/log';
import { NOBODY_WAIT } from '../../outbox/policy';
import { sendDue, type Sent } from '../../outbox/send-due';
import {
  type Delivery,
  ended,
  isWornOut,
  NOBODY_REACHABLE,
  outcomeOf,
  postponed,
  retried,
  type Send,
  claim,
  underLease,
} from '../../outbox/sending';
import { findCoordinator } from '../../people/coordinators';
import { markUnreachable } from '../../people/meet-person';
import { type Person, readPerson } from '../../people/person';
import type { Roles } from '../../people/roles';
import { type DocumentStore, type Versioned, logUnreadable } from '../../store/document-store';
import type { MonitoringPolicy } from '../guide/guide';
import { collaborationOfRound, type Round, rounds } from '../rounds/round';
import { repeatOf, escalatesAt, isOwnersStep, isSnoozedAway, assigneeNow } from './ladder';
import { COORDINATOR, type DueItem, type Reminder, reminders } from './reminder';
import { isSendingTime, sendingTimeFrom } from '../../lib/working-days';

/**
 * Composes one message with everything that is due to a person; returns `undefined` when nothing is
 * due any more.
 */
export type ComposeDigest = (person: Person, items: readonly DueItem[]) => object | undefined;

interface Ports {
  readonly clock: Clock;
  readonly composeDigest: ComposeDigest;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly send: Send;
  /**
   * Whether it is being decided how a collaboration goes on, so that nobody is asked about it until
   * then; absent where no cases are handled.
   */
  readonly isEndUnderWay?: (collaboration: string) => Promise<boolean>;
  /** Aborted on shutdown: work in progress is finished, and nothing new is started. */
  readonly stop?: AbortSignal;
}

interface Sending extends Ports {
  readonly policy: MonitoringPolicy;
  readonly roles: Roles;
}

const MOST_IN_ONE = 100;
/** A reminder that waits for a decision is looked at again after this many days. */
const HELD_DAYS = 1;

/** Returns whether another process is sending to an assignee right now. */
async function isHeld(
  assignee: string,
  { clock, documents, log }: Pick<Ports, 'clock' | 'documents' | 'log'>,
): Promise<boolean> {
  const now = clock.now().toISOString();
  const { items } = await documents.query(reminders, {
    where: [
      { field: 'assignee', is: 'eq', value: assignee },
      { field: 'state', is: 'eq', value: 'claimed' },
    ],
    limit: MOST_IN_ONE,
    onUnreadable: logUnreadable(log),
  });
  return items.some(({ document: { nextAt = '' } }) => nextAt > now);
}

/**
 * Claims everything that is due to the assignee of a reminder. The given reminder is the first one
 * due to them and serves as a lock: of several competing processes, one claims all reminders and
 * the others none.
 */
export async function claimDigest(
  first: Versioned<Reminder>,
  ports: Pick<Ports, 'clock' | 'documents' | 'log'>,
): Promise<Versioned<Reminder>[]> {
  const { assignee } = first.document;
  if (assignee !== undefined && (await isHeld(assignee, ports))) return [];
  const lock = await claim(reminders, first, ports);
  if (lock === undefined || assignee === undefined) return lock === undefined ? [] : [lock];
  const due = await ports.documents.query(reminders, {
    where: [
      { field: 'assignee', is: 'eq', value: assignee },
      { field: 'nextAt', is: 'lte', value: ports.clock.now().toISOString() },
    ],
    orderBy: { field: 'nextAt', direction: 'asc' },
    limit: MOST_IN_ONE,
    onUnreadable: logUnreadable(ports.log),
  });
  const others = due.items.filter(({ document }) => document.id !== lock.document.id);
  const rest = await Promise.all(others.map((one) => claim(reminders, one, ports)));
  return [lock, ...rest.filter((one) => one !== undefined)].sort((one, other) =>
    one.document.dueAt.localeCompare(other.document.dueAt),
  );
}

/** The new state of each reminder of a digest, by id. */
type Outcomes = Map<string, Reminder>;

/**
 * Returns the round of a reminder, or `undefined` if the reminder is void: its round is closed,
 * deleted, snoozed or has a new due date.
 */
async function roundOf(
  reminder: Reminder,
  { documents }: Pick<Ports, 'documents'>,
): Promise<Round | undefined> {
  const stored = await documents.get(rounds, collaborationOfRound(reminder.round), reminder.round);
  const round = stored?.document;
  if (round?.state !== 'open' || round.plan !== reminder.plan) return undefined;
  return isSnoozedAway(round, reminder) ? undefined : round;
}

/**
 * Returns the round of a claimed reminder if it must be sent now; otherwise the new state of the
 * reminder.
 */
async function checkReminder(reminder: Reminder, ports: Sending): Promise<Reminder | Round> {
  const { policy } = ports;
  const now = ports.clock.now();
  if (isWornOut(reminder)) return ended(reminder, 'failed');
  const round = await roundOf(reminder, ports);
  if (round === undefined) return ended(reminder, 'cancelled');
  if (!isSendingTime(now, reminder.soft, policy))
    return postponed(reminder, sendingTimeFrom(now, reminder.soft, policy));
  if ((await ports.isEndUnderWay?.(round.collaboration)) === true) {
    const heldUntil = addDays(copenhagen(now).day, HELD_DAYS);
    return { ...postponed(reminder, morningOf(heldUntil)), heldUntil };
  }
  const escalates = escalatesAt(round, reminder, policy);
  if (escalates > now) return postponed(reminder, escalates);
  const assignee = await assigneeNow(round, reminder, ports);
  return assignee === reminder.assignee ? round : postponed(reminder, now, { assignee });
}

/**
 * Does work for one reminder of a digest. If that fails, the reminder is retried alone, so that the
 * others are sent without it.
 */
async function attempt<T>(
  reminder: Reminder,
  work: () => Promise<T>,
  outcomes: Outcomes,
  { clock, log }: Pick<Ports, 'clock' | 'log'>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    log.error({ err: error, reminder: reminder.id }, 'Could not prepare a reminder');
    outcomes.set(reminder.id, retried(reminder, { reason: 'error' }, clock.now()));
    return undefined;
  }
}

/** Whether a step of the owner waited for a decision until a later one of the same round came due. */
const isReplacedAfterHold = (reminder: Reminder, items: readonly DueItem[]): boolean =>
  reminder.heldUntil !== undefined &&
  isOwnersStep(reminder) &&
  items.some(
    ({ reminder: other }) =>
      other.round === reminder.round && isOwnersStep(other) && other.dueAt > reminder.dueAt,
  );

/**
 * Returns the claimed reminders to send to their assignee now, and stores the new state of the
 * others in `outcomes`.
 */
async function selectDue(
  claimed: readonly Reminder[],
  outcomes: Outcomes,
  ports: Sending,
): Promise<DueItem[]> {
  const items: DueItem[] = [];
  for (const reminder of claimed) {
    const work = () => checkReminder(reminder, ports);
    const checked = await attempt(reminder, work, outcomes, ports);
    if (checked === undefined) continue;
    if ('round' in checked) outcomes.set(reminder.id, checked);
    else items.push({ round: checked, reminder });
  }
  return items.filter(({ reminder }) => {
    const isReplaced = isReplacedAfterHold(reminder, items);
    if (isReplaced) outcomes.set(reminder.id, ended(reminder, 'cancelled'));
    return !isReplaced;
  });
}

/** Returns the items whose reminders have no new state yet. */
const pending = (items: readonly DueItem[], outcomes: Outcomes): DueItem[] =>
  items.filter(({ reminder }) => !outcomes.has(reminder.id));

/** Returns the person that an assignee stands for, if they can be reached. */
async function personBehind(
  assignee: string,
  { documents, roles }: Sending,
): Promise<Person | undefined> {
  if (assignee === COORDINATOR) return findCoordinator(roles, { documents });
  const stored = await readPerson(assignee, { documents });
  return stored?.document.reachable === true ? stored.document : undefined;
}

/**
 * Returns the new state of a reminder after a delivery. If the recipient cannot be reached, it goes
 * to a coordinator at once.
 */
function reminderAfter(
  reminder: Reminder,
  recipient: string,
  delivery: Delivery,
  now: Date,
): Reminder {
  if (delivery.kind !== 'unreachable') return outcomeOf(reminder, recipient, delivery, now);
  const { reason } = delivery;
  return { ...postponed(reminder, now, { assignee: COORDINATOR, reason }), attempts: 0 };
}

/**
 * Sends a digest. Reminders that are answered while the digest waits to be sent are left out and
 * cancelled.
 */
async function deliver(
  person: Person,
  items: readonly DueItem[],
  outcomes: Outcomes,
  ports: Sending,
): Promise<void> {
  // Every attempt to send reads the rounds again; what an earlier one has left out stays out.
  const current = async (): Promise<DueItem[]> => {
    const checked = pending(items, outcomes).map(async ({ reminder }) => {
      const work = async () => (await roundOf(reminder, ports)) ?? ended(reminder, 'cancelled');
      const became = await attempt(reminder, work, outcomes, ports);
      if (became === undefined) return [];
      if (!('round' in became)) return [{ reminder, round: became }];
      outcomes.set(reminder.id, became);
      return [];
    });
    return (await Promise.all(checked)).flat();
  };
  const { composeDigest, clock } = ports;
  const about = { reminders: items.map(({ reminder }) => reminder.id) };
  const delivery: Delivery =
    person.conversation === undefined
      ? { kind: 'unreachable', reason: 'no-conversation' }
      : await ports.send(
          person.conversation,
          async () => composeDigest(person, await current()),
          about,
        );
  if (delivery.kind === 'unreachable') await markUnreachable(person.id, delivery.reason, ports);
  for (const { reminder } of pending(items, outcomes))
    outcomes.set(reminder.id, reminderAfter(reminder, person.id, delivery, clock.now()));
}

/** Writes the reminders that follow repeated ones. */
async function planRepeats(
  items: readonly DueItem[],
  outcomes: Outcomes,
  ports: Sending,
): Promise<void> {
  const { clock, documents, policy } = ports;
  const today = copenhagen(clock.now()).day;
  for (const { round, reminder } of items) {
    const next = repeatOf(round, reminder, policy, today);
    if (next !== undefined)
      await attempt(reminder, () => documents.create(reminders, next), outcomes, ports);
  }
}

/** Sends claimed reminders to their assignee and records the outcome of each. */
async function sendClaimed(
  claimed: readonly Reminder[],
  outcomes: Outcomes,
  ports: Sending,
): Promise<void> {
  const items = await selectDue(claimed, outcomes, ports);
  const [first] = items;
  if (first?.reminder.assignee === undefined) return;
  const person = await personBehind(first.reminder.assignee, ports);
  if (person === undefined) {
    const until = new Date(ports.clock.now().getTime() + NOBODY_WAIT);
    for (const { reminder } of items)
      outcomes.set(reminder.id, postponed(reminder, until, { reason: NOBODY_REACHABLE }));
    return;
  }
  // Before the message is sent, so that the repetition goes on even if the process stops.
  await planRepeats(items, outcomes, ports);
  await deliver(person, pending(items, outcomes), outcomes, ports);
}

/**
 * Sends the claimed reminders of one assignee as one message, stores their new states, and returns
 * the stored reminders.
 */
async function sendDigest(
  claimed: readonly Versioned<Reminder>[],
  ports: Sending,
): Promise<Reminder[]> {
  const outcomes: Outcomes = new Map();
  const documents = claimed.map(({ document }) => document);
  const work = async () => {
    try {
      await sendClaimed(documents, outcomes, ports);
    } catch (error) {
      // Retried like any other failure, so that it does not block the reminders of others.
      const ids = documents.map(({ id }) => id);
      ports.log.error({ err: error, reminders: ids }, 'Could not send reminders');
    }
  };
  const held = await underLease(reminders, claimed, work, ports);
  const now = ports.clock.now();
  const became = await Promise.all(
    held.map(async ({ document, version }) => {
      const outcome = outcomes.get(document.id) ?? retried(document, { reason: 'error' }, now);
      return (await ports.documents.replace(reminders, outcome, version))?.document;
    }),
  );
  return became.filter((one) => one !== undefined);
}

/**
 * Sends the due reminders, one message per person; outside office hours they wait for the next
 * working morning.
 */
export function sendDueReminders(
  roles: Roles,
  policy: MonitoringPolicy,
  ports: Ports,
): Promise<Sent> {
  const { clock, stop } = ports;
  return sendDue(
    {
      collection: reminders,
      sendWith: async (first) => {
        const claimed = await claimDigest(first, ports);
        return claimed.length === 0 ? [] : sendDigest(claimed, { ...ports, policy, roles });
      },
      goesOn: () => stop?.aborted !== true && isSendingTime(clock.now(), false, policy),
    },
    ports,
  );
}
