import { withCondition } from '../../catalogue/change-condition';
import {
  type ApprovalCondition,
  isInformation,
  isOverdue,
  withDeadline,
} from '../../catalogue/condition';
import { entries, type Entry } from '../../catalogue/entry';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
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

/**
 * The reminders of a condition: to whoever is responsible for the entry, and once it is overdue to
 * the coordinators too. It is the coordinators who inform a body.
 */
function draftsOf(
  { id, organisation, owner }: Entry,
  condition: ApprovalCondition,
  day: string,
): Draft[] {
  const about = { condition: condition.id, organisation };
  const draft = (to: string, addressee: Draft['to']): Draft => ({
    id: `${condition.id}.${condition.remindOn ?? day}.${to}`,
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

async function remind({ document: entry, version }: Versioned<Entry>, day: string, ports: Ports) {
  const due = (entry.facts.conditions ?? []).filter(
    ({ remindOn = '', status }) => status === 'open' && remindOn !== '' && remindOn <= day,
  );
  // Queued before the entry records it: if the process stops here, the same messages are found.
  await ports.outbox.post(due.flatMap((condition) => draftsOf(entry, condition, day)));
  const reminded = due.reduce(
    (all, condition) => withCondition(all, withDeadline(condition, condition.deadline, day)),
    entry,
  );
  await ports.documents.replace(entries, reminded, version);
}

/** Queues the reminders of the conditions that are due, found by index; returns the entries. */
export function remindConditions(ports: Ports): Promise<number> {
  const { day } = copenhagen(ports.clock.now());
  return forEachFound({
    find: (page) =>
      ports.documents.query(entries, {
        where: [{ field: 'conditionsDue', is: 'lte', value: day }],
        orderBy: { field: 'conditionsDue', direction: 'asc' },
        limit: PAGE,
        onUnreadable: logUnreadable(ports.log),
        ...page,
      }),
    work: (found) => remind(found, day, ports),
    failed: (error, { document }) => {
      ports.log.error({ err: error, entry: document.id }, 'Could not remind of a condition');
    },
  });
}

/** An open condition with its entry, as a message or a button names them. */
export async function openConditionOf(
  { subject, about }: Pick<Message, 'subject' | 'about'>,
  { documents }: { readonly documents: DocumentStore },
): Promise<{ readonly entry: Entry; readonly condition: ApprovalCondition } | undefined> {
  const stored = await documents.get(entries, String(about['organisation']), subject);
  const condition = stored?.document.facts.conditions?.find(({ id }) => id === about['condition']);
  return stored === undefined || condition?.status !== 'open'
    ? undefined
    : { entry: stored.document, condition };
}
