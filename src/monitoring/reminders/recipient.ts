import { findCoordinator } from '../../people/coordinators';
import { people, type Person } from '../../people/person';
import type { Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import type { Reminder } from './reminder';
import type { Round } from '../rounds/round';

/** Stands for whoever coordinates. */
export const COORDINATOR = 'coordinator';

interface Ports {
  documents: DocumentStore;
}

/** Whom a reminder is for now: of who answers for the round, their stand-in and a coordinator the first who can be written to. */
export async function assigneeNow(
  { owner }: Pick<Round, 'owner'>,
  { to }: Pick<Reminder, 'to'>,
  { documents }: Ports,
): Promise<string> {
  if (to !== undefined || owner === undefined) return COORDINATOR;
  const stored = await documents.get(people, owner, owner);
  if (stored?.document.reachable === true) return owner;
  const standIn = stored?.document.standIn?.id;
  const other = standIn === undefined ? undefined : await documents.get(people, standIn, standIn);
  return other?.document.reachable === true ? other.document.id : COORDINATOR;
}

/** The person behind an assignee, if there is one who can be written to. */
export async function personBehind(
  assignee: string,
  roles: Roles,
  { documents }: Ports,
): Promise<Person | undefined> {
  if (assignee === COORDINATOR) return findCoordinator(roles, { documents });
  const stored = await documents.get(people, assignee, assignee);
  return stored?.document.reachable === true ? stored.document : undefined;
}
