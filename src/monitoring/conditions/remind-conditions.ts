import { withCondition } from '../../catalogue/change-condition';
import {
  type ApprovalCondition,
  isInformation,
  isOverdue,
  isRemindedSince,
  reminderUntil,
  withDeadline,
  withNextReminder,
} from '../../catalogue/condition';
import { entries, type Entry, withAllConditions } from '../../catalogue/entry';
import type { Clock } from '../../lib/clock';
import { addDays, copenhagen } from '../../lib/dates';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import { type DaysOff, lastDayBeforeWork } from '../../lib/working-days';
import type { Draft, Message } from '../../outbox/message';
import type { Outbox } from '../../outbox/outbox';
import { type DocumentStore, logUnreadable, type Versioned } from '../../store/document-store';

/** The kind of message that reminds somebody of a condition. */
export const CONDITION_DUE = 'condition-due';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

const PAGE = 50;

/** Today, and the last day of which it is told today. */
interface Days {
  readonly day: string;
  readonly until: string;
}

/**
 * The reminders of a condition: to whoever is responsible for the entry, and once it is overdue to
 * the coordinators too. It is the coordinators who inform a body.
 */
function draftsOf(
  { id, organisation, owner }: Entry,
  condition: ApprovalCondition,
  { day, until }: Days,
): Draft[] {
  const remindOn = reminderUntil(condition, until);
  const about = { condition: condition.id, organisation, remindOn };
  const draft = (to: string, addressee: Draft['to']): Draft => ({
    id: `${condition.id}.${remindOn}.${to}`,
    kind: CONDITION_DUE,
    subject: id,
    about,
    to: addressee,
  });
  const coordinators = {
    role: 'coordinators' as const,
    ...(owner !== undefined && { not: owner }),
  };
  if (isInformation(condition)) return [draft('coordinators', { role: 'coordinators' })];
  return [
    ...(owner === undefined ? [] : [draft('owner', { person: owner })]),
    ...(owner === undefined || isOverdue(condition, day)
      ? [draft('coordinators', coordinators)]
      : []),
  ];
}

async function remind({ document: entry, version }: Versioned<Entry>, days: Days, ports: Ports) {
  const { until } = days;
  const due = (entry.facts.conditions ?? []).filter(
    ({ remindOn = '', status }) => status === 'open' && remindOn !== '' && remindOn <= until,
  );
  // Queued before the entry records it: if the process stops here, the same messages are found.
  await ports.outbox.post(due.flatMap((condition) => draftsOf(entry, condition, days)));
  const reminded = due.reduce(
    (all, condition) => withCondition(all, withDeadline(condition, condition.deadline, until)),
    entry,
  );
  await ports.documents.replace(entries, reminded, version);
}

/**
 * Queues the reminders of the conditions that are due, found by index; returns the entries. What
 * falls on a weekend or a holiday is told on the last working day before it: afterwards it would be
 * late.
 */
export function remindConditions(off: DaysOff, ports: Ports): Promise<number> {
  const { day } = copenhagen(ports.clock.now());
  const until = lastDayBeforeWork(day, off);
  return forEachFound({
    find: (page) =>
      ports.documents.query(entries, {
        where: [{ field: 'conditionsDue', is: 'lte', value: until }],
        orderBy: { field: 'conditionsDue', direction: 'asc' },
        limit: PAGE,
        onUnreadable: logUnreadable(ports.log),
        ...page,
      }),
    work: (found) => remind(found, { day, until }, ports),
    failed: (error, { document }) => {
      ports.log.error({ err: error, entry: document.id }, 'Could not remind of a condition');
    },
  });
}

/**
 * Plans the reminders of conditions that were overdue before reminders were repeated, which no index
 * finds; returns the entries.
 */
export async function resumeConditions(
  found: readonly Versioned<Entry>[],
  { clock, documents }: Pick<Ports, 'clock' | 'documents'>,
): Promise<number> {
  const yesterday = addDays(copenhagen(clock.now()).day, -1);
  const saved = found.map(async ({ document: entry, version }) => {
    const { conditions = [] } = entry.facts;
    const planned = conditions.map((one) => withNextReminder(one, yesterday));
    if (planned.every(({ remindOn }, index) => remindOn === conditions[index]?.remindOn)) return [];
    // Somebody who changes the entry meanwhile is found again on the next day.
    const became = await documents.replace(entries, withAllConditions(entry, planned), version);
    return became === undefined ? [] : [became];
  });
  return (await Promise.all(saved)).flat().length;
}

/**
 * An open condition with its entry, as a message or a button names them; none for a reminder that
 * another has come after before it could be sent.
 */
export async function openConditionOf(
  { subject, about }: Pick<Message, 'subject' | 'about'>,
  { documents }: { readonly documents: DocumentStore },
): Promise<{ readonly entry: Entry; readonly condition: ApprovalCondition } | undefined> {
  const stored = await documents.get(entries, String(about['organisation']), subject);
  const condition = stored?.document.facts.conditions?.find(({ id }) => id === about['condition']);
  if (stored === undefined || condition?.status !== 'open') return undefined;
  const { remindOn } = about;
  const isLate = typeof remindOn === 'string' && isRemindedSince(condition, remindOn);
  return isLate ? undefined : { entry: stored.document, condition };
}
