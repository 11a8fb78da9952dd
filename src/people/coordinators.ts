import type { DocumentStore } from '../store/document-store';
import { people, type Person } from './person';
import type { Roles } from './roles';

/**
 * All configured coordinators that the bot can write to, leaving out `except` if there are others. If
 * everybody is a coordinator, one of them.
 */
export async function findCoordinators(
  roles: Roles,
  ports: { documents: DocumentStore },
  except?: string,
): Promise<Person[]> {
  const found: Person[] = [];
  for (const id of new Set(roles.coordinators)) {
    const stored = await ports.documents.get(people, id, id);
    if (stored?.document.reachable === true) found.push(stored.document);
  }
  const others = found.filter(({ id }) => id !== except);
  if (others.length > 0) return others;
  const one = found[0] ?? (await findCoordinator(roles, ports, except));
  return one === undefined ? [] : [one];
}

/** The coordinators that the bot can write to, cached so that a turn needs no read. */
export interface LiveCoordinators {
  current(): readonly Person[];
  /** Reads the coordinators again. */
  refresh(): Promise<void>;
}

/** Creates the cache, which is empty until the first refresh. */
export function createLiveCoordinators(
  roles: Roles,
  ports: { documents: DocumentStore },
): LiveCoordinators {
  let found: readonly Person[] = [];
  return {
    current: () => found,
    refresh: async () => {
      found = await findCoordinators(roles, ports);
    },
  };
}

/** A coordinator that the bot can write to, if there is one; preferably not `except`. */
export async function findCoordinator(
  roles: Roles,
  { documents }: { documents: DocumentStore },
  except?: string,
): Promise<Person | undefined> {
  let last: Person | undefined;
  for (const id of roles.coordinators) {
    const stored = await documents.get(people, id, id);
    if (stored?.document.reachable !== true) continue;
    if (id !== except) return stored.document;
    last = stored.document;
  }
  if (!roles.everybodyCoordinates) return last;
  const { items } = await documents.query(people, {
    where: [{ field: 'reachable', is: 'eq', value: true }],
    orderBy: { field: 'name', direction: 'asc' },
    limit: except === undefined ? 1 : 2,
  });
  return (items.find(({ document }) => document.id !== except) ?? items[0])?.document;
}
