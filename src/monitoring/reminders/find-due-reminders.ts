import type { Clock } from '../../lib/clock';
import type { DocumentStore, Versioned } from '../../store/document-store';
import { type Reminder, reminders } from './reminder';

const PAGE = 200;

/** A page of the reminders that are due, in order; costs by what is due, not by what is stored. */
export async function findDueReminders({
  clock,
  documents,
}: {
  clock: Clock;
  documents: DocumentStore;
}): Promise<readonly Versioned<Reminder>[]> {
  const { items } = await documents.query(reminders, {
    where: [{ field: 'nextAt', is: 'lte', value: clock.now().toISOString() }],
    orderBy: { field: 'nextAt', direction: 'asc' },
    limit: PAGE,
  });
  return items;
}
