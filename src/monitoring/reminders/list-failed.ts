import type { DocumentStore } from '../../store/document-store';
import { reminders } from './reminder';
import type { DueItem } from './reminder-notifier';
import { collaborationOfRound, rounds } from '../rounds/round';

interface Ports {
  readonly documents: DocumentStore;
}

/** What a card holds, and what one tap sends again at most. */
export const FAILED_PAGE = 12;
/** Pages on which nobody waits any more that are passed over at once. */
const MOST_EMPTY = 10;

/** Reminders that were given up, of rounds that are still open. */
export interface Failed {
  readonly items: readonly DueItem[];
  /** Absent on the last page. */
  readonly next?: string;
}

async function pageOf({ documents }: Ports, after: string | undefined): Promise<Failed> {
  const { items, next } = await documents.query(reminders, {
    where: [{ field: 'state', is: 'eq', value: 'failed' }],
    limit: FAILED_PAGE,
    ...(after !== undefined && { after }),
  });
  const found = await Promise.all(
    items.map(async ({ document: reminder }) => {
      const stored = await documents.get(
        rounds,
        collaborationOfRound(reminder.round),
        reminder.round,
      );
      const round = stored?.document;
      return round?.state === 'open' && round.plan === reminder.plan ? [{ round, reminder }] : [];
    }),
  );
  const latestFirst = found
    .flat()
    .sort((one, other) => other.reminder.dueAt.localeCompare(one.reminder.dueAt));
  return { items: latestFirst, ...(next !== undefined && { next }) };
}

/** What a coordinator must know: whom Udsyn could not remind of what, and why; the latest first in each page. */
export async function listFailed(ports: Ports, after?: string): Promise<Failed> {
  let page = await pageOf(ports, after);
  for (let empty = 1; page.items.length === 0 && page.next && empty < MOST_EMPTY; empty++)
    page = await pageOf(ports, page.next);
  return page;
}
