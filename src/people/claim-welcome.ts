import type { Clock } from '../lib/clock';
import type { DocumentStore } from '../store/document-store';
import { changePerson } from './change-person';

/** Claims the one welcome that a person gets: true for the first who asks, false ever after. */
export async function claimWelcome(
  id: string,
  { clock, documents }: { clock: Clock; documents: DocumentStore },
): Promise<boolean> {
  const now = clock.now().toISOString();
  let first = false;
  await changePerson(
    id,
    (person) => {
      first = person.welcomedAt === undefined;
      return first ? { ...person, welcomedAt: now } : person;
    },
    { documents },
  );
  return first;
}
