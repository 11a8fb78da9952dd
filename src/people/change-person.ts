import type { DocumentStore, Versioned } from '../store/document-store';
import { people, type Person } from './person';

/** Reads what is known of a person. */
export function readPerson(
  id: string,
  { documents }: { documents: DocumentStore },
): Promise<Versioned<Person> | undefined> {
  return documents.get(people, id, id);
}

/**
 * Changes a person, again on a newer version when somebody else was faster; `undefined` when unknown.
 * `read`: the person, where the caller is reading already.
 */
export async function changePerson(
  id: string,
  change: (person: Person) => Person,
  { documents }: { documents: DocumentStore },
  read = readPerson(id, { documents }),
): Promise<Person | undefined> {
  for (let reading = read; ; reading = readPerson(id, { documents })) {
    const stored = await reading;
    if (stored === undefined) return undefined;
    const changed = change(stored.document);
    if (JSON.stringify(changed) === JSON.stringify(stored.document)) return changed;
    const saved = await documents.replace(people, changed, stored.version);
    if (saved !== undefined) return saved.document;
  }
}
