import type { DocumentStore } from '../../store/document-store';
import { rounds } from './round';

/** The day on which the next open round of a collaboration is due; `undefined` where none is. */
export async function nextDue(
  collaboration: string,
  { documents }: { readonly documents: DocumentStore },
): Promise<string | undefined> {
  const { items } = await documents.query(rounds, {
    partition: collaboration,
    where: [{ field: 'state', is: 'eq', value: 'open' }],
    orderBy: { field: 'dueOn', direction: 'asc' },
    limit: 1,
  });
  return items[0]?.document.dueOn;
}
