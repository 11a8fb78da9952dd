import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { DaysOff } from '../../lib/working-days';
import type { Outbox } from '../../outbox/outbox';
import { type DocumentStore, logUnreadable, type Versioned } from '../../store/document-store';
import { reminderDraftsOf } from '../case/notices';
import { screenings, type StoredScreening } from '../case/screening';
import { type DeadlinePolicy, remindersOf, type ReminderStep } from './waits';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

/** The policy of an organisation, and its days off. */
interface Rules {
  readonly deadlines: DeadlinePolicy;
  readonly policy: DaysOff;
}

const PAGE = 50;

/** Of several due reminders of the same kind, where no process ran in between, only the last. */
function lastOfEach(due: readonly ReminderStep[]): ReminderStep[] {
  const keyOf = ({ event, name }: ReminderStep) => `${event} ${name}`;
  const last = new Map(
    due.toSorted((one, other) => one.on.localeCompare(other.on)).map((one) => [keyOf(one), one]),
  );
  return [...last.values()];
}

async function remind(
  { document, version }: Versioned<StoredScreening>,
  { deadlines, policy }: Rules,
  day: string,
  { documents, outbox }: Ports,
): Promise<void> {
  const { remindOn = day, ...screening } = document;
  const all = remindersOf(screening, { policy: deadlines, off: policy, day });
  const due = all.filter(({ on }) => on >= remindOn && on <= day);
  // Queued before the screening records it: if the process stops here, the same messages are found.
  await outbox.post(lastOfEach(due).flatMap((one) => reminderDraftsOf(screening, one)));
  const [next] = all
    .map(({ on }) => on)
    .filter((on) => on > day)
    .sort();
  // A change at the same time has marked the screening anew, and the next tick plans it again.
  await documents.replace(
    screenings,
    { ...screening, ...(next !== undefined && { remindOn: next }) },
    version,
  );
}

/**
 * Queues the reminders of cases that wait for somebody, and plans their next ones, found by index;
 * returns the number of cases.
 */
export function remindWaits(rules: Rules, ports: Ports): Promise<number> {
  const { clock, documents, log } = ports;
  const { day } = copenhagen(clock.now());
  return forEachFound({
    find: (page) =>
      documents.query(screenings, {
        where: [{ field: 'remindOn', is: 'lte', value: day }],
        orderBy: { field: 'remindOn', direction: 'asc' },
        limit: PAGE,
        onUnreadable: logUnreadable(log),
        ...page,
      }),
    work: (found) => remind(found, rules, day, ports),
    failed: (error, { document }) => {
      log.error({ err: error, screening: document.id }, 'Could not remind of a waiting case');
    },
  });
}
