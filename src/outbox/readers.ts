import { findCoordinator, findCoordinators } from '../people/coordinators';
import { type Person, readPerson } from '../people/person';
import { isCoordinator, type Roles } from '../people/roles';
import type { DocumentStore } from '../store/document-store';
import type { Message } from './message';

interface Ports {
  readonly documents: DocumentStore;
  readonly roles: Roles;
}

async function reachable(id: string, { documents }: Ports): Promise<Person[]> {
  const stored = await readPerson(id, { documents });
  return stored?.document.reachable === true ? [stored.document] : [];
}

/** Returns the current recipients of a message who can be reached. */
export async function readersOf(
  to: Exclude<Message['to'], { conversation: unknown }>,
  ports: Ports,
): Promise<Person[]> {
  if ('person' in to) return reachable(to.person, ports);
  const { rather } = to;
  const mayGetIt = rather !== undefined && isCoordinator(rather, ports.roles);
  const preferred = mayGetIt ? await reachable(rather, ports) : [];
  if (preferred.length > 0) return preferred;
  const except = to.never ?? to.not;
  const found =
    to.role === 'coordinators'
      ? await findCoordinators(ports.roles, ports, except)
      : [await findCoordinator(ports.roles, ports, except)];
  return found.flatMap((one) => (one === undefined || one.id === to.never ? [] : [one]));
}

/** Returns why a person cannot be reached. */
export async function hindranceOf(id: string, { documents }: Ports): Promise<string> {
  const stored = await readPerson(id, { documents });
  return stored?.document.unreachable?.reason ?? 'no-conversation';
}
