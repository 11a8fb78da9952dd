import { people } from '../../people/person';
import { isCoordinator, type Roles } from '../../people/roles';
import type { DocumentStore } from '../../store/document-store';
import type { Round } from '../rounds/round';

/** Returns whether a person may answer a round: its owner, their stand-in, and coordinators may. */
export async function mayAnswer(
  { owner }: Pick<Round, 'owner'>,
  person: string,
  roles: Roles,
  { documents }: { readonly documents: DocumentStore },
): Promise<boolean> {
  if (owner === person || isCoordinator(person, roles)) return true;
  if (owner === undefined) return false;
  const stored = await documents.get(people, owner, owner);
  return stored?.document.standIn?.id === person;
}
