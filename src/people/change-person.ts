import type { DocumentStore, Versioned } from '../ports/document-store';
import { people, type Person } from './person';

/** Changes a person, again on a newer version when somebody else was faster; `undefined` when unknown. */
export async function changePerson(
  id: string,
  change: (person: Person) => Person,
  { documents }: { documents: DocumentStore },
): Promise<Person | undefined> {
  for (;;) {
    const stored: Versioned<Person> | undefined = await documents.get(people, id, id);
    if (stored === undefined) return undefined;
    const changed = change(stored.document);
    if (JSON.stringify(changed) === JSON.stringify(stored.document)) return changed;
    const saved = await documents.replace(people, changed, stored.version);
    if (saved !== undefined) return saved.document;
  }
}
