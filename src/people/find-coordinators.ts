import type { DocumentStore } from '../store/document-store';
import { findCoordinator } from './find-coordinator';
import { people, type Person } from './person';
import type { Roles } from './roles';

/**
 * All coordinators of the settings whom the bot can write to, but for `not` where there are others.
 * Where everybody coordinates, one of them.
 */
export async function findCoordinators(
  roles: Roles,
  ports: { documents: DocumentStore },
  not?: string,
): Promise<Person[]> {
  const found: Person[] = [];
  for (const id of new Set(roles.coordinators)) {
    const stored = await ports.documents.get(people, id, id);
    if (stored?.document.reachable === true) found.push(stored.document);
  }
  const others = found.filter(({ id }) => id !== not);
  if (others.length > 0) return others;
  const one = found[0] ?? (await findCoordinator(roles, ports, not));
  return one === undefined ? [] : [one];
}
