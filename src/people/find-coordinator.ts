import type { DocumentStore } from '../store/document-store';
import { people, type Person } from './person';
import type { Roles } from './roles';

/** A coordinator whom the bot can write to, if there is one; rather another one than `not`. */
export async function findCoordinator(
  roles: Roles,
  { documents }: { documents: DocumentStore },
  not?: string,
): Promise<Person | undefined> {
  let last: Person | undefined;
  for (const id of roles.coordinators) {
    const stored = await documents.get(people, id, id);
    if (stored?.document.reachable !== true) continue;
    if (id !== not) return stored.document;
    last = stored.document;
  }
  if (!roles.everybodyCoordinates) return last;
  const { items } = await documents.query(people, {
    where: [{ field: 'reachable', is: 'eq', value: true }],
    orderBy: { field: 'name', direction: 'asc' },
    limit: not === undefined ? 1 : 2,
  });
  return (items.find(({ document }) => document.id !== not) ?? items[0])?.document;
}
