import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import { forEachFound } from '../../lib/for-each-found';
import type { Log } from '../../lib/log';
import type { DaysOff } from '../../lib/working-days';
import type { Outbox } from '../../outbox/outbox';
import { type DocumentStore, logUnreadable, type Versioned } from '../../store/document-store';
import { reminderDraftsOf } from '../case/notices';
import { screenings, type StoredScreening } from '../case/screening';
import type { State } from '../case/states';
import { type DeadlinePolicy, overlookedSince, remindersOf, type ReminderStep } from './waits';

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
    { ...screening, ...(next === undefined ? { reminded: true as const } : { remindOn: next }) },
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

/** The states in which a case may wait for somebody. */
const WAITING = ['submitted', 'more-information', 'draft'] as const;

/**
 * Creates the work that plans the reminders of cases stored before there were any, which no index
 * finds. Each call reads one page of the open cases, the longest unchanged first, until the process
 * has seen them all; it returns the number of cases that it planned.
 */
export function createWaitPlanner(): (ports: Pick<Ports, 'documents' | 'log'>) => Promise<number> {
  const states: State[] = [...WAITING];
  let after: string | undefined;
  return async ({ documents, log }) => {
    const [state] = states;
    if (state === undefined) return 0;
    const page = await documents.query(screenings, {
      where: [{ field: 'state', is: 'eq', value: state }],
      orderBy: { field: 'updatedAt', direction: 'asc' },
      limit: PAGE,
      onUnreadable: logUnreadable(log),
      ...(after !== undefined && { after }),
    });
    after = page.next;
    if (after === undefined) states.shift();
    const planned = page.items.map(async ({ document, version }) => {
      const remindOn = overlookedSince(document);
      if (remindOn === undefined) return [];
      const saved = await documents.replace(screenings, { ...document, remindOn }, version);
      // Somebody who has changed it meanwhile has planned it too.
      return saved === undefined ? [] : [saved];
    });
    return (await Promise.all(planned)).flat().length;
  };
}
