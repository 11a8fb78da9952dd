import type { DocumentStore } from '../ports/document-store';
import { reminders } from './reminder';
import type { DueItem } from './reminder-notifier';
import { collaborationOf, rounds } from './round';

const PAGE = 50;

/** Reminders that were given up, of rounds that are still open. */
export interface Failed {
  readonly items: readonly DueItem[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** What a coordinator must know: whom Udsyn could not remind of what, and why; the latest first in each page. */
export async function listFailed(
  { documents }: { documents: DocumentStore },
  after?: string,
): Promise<Failed> {
  const { items, next } = await documents.query(reminders, {
    where: [{ field: 'state', is: 'eq', value: 'failed' }],
    limit: PAGE,
    ...(after !== undefined && { after }),
  });
  const found = await Promise.all(
    items.map(async ({ document: reminder }) => {
      const stored = await documents.get(rounds, collaborationOf(reminder.round), reminder.round);
      const round = stored?.document;
      return round?.state === 'open' && round.plan === reminder.plan ? [{ round, reminder }] : [];
    }),
  );
  const latestFirst = found
    .flat()
    .sort((one, other) => other.reminder.dueAt.localeCompare(one.reminder.dueAt));
  return { items: latestFirst, ...(next !== undefined && { next }) };
}
