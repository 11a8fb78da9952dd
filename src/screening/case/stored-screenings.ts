import type { DocumentStore, Versioned } from '../../store/document-store';
import { freezeChecklist, readFrozenChecklist } from '../checklist/frozen-checklists';
import { type Screening, screenings, type StoredScreening } from './screening';

interface Ports {
  readonly documents: DocumentStore;
}

/** A stored screening with the checklists that it refers to. */
export async function withChecklists(stored: StoredScreening, ports: Ports): Promise<Screening> {
  const checklists = await Promise.all(
    stored.checklists.map(async (one) => ('hash' in one ? readFrozenChecklist(one, ports) : one)),
  );
  return { ...stored, checklists };
}

/** Found screenings with their checklists, one after the other: most share a checklist, which is then read once. */
export async function screeningsOf(
  found: readonly Versioned<StoredScreening>[],
  ports: Ports,
): Promise<Screening[]> {
  const complete: Screening[] = [];
  for (const { document } of found) complete.push(await withChecklists(document, ports));
  return complete;
}

/** Reads a screening with its checklists. */
export async function readScreening(
  id: string,
  ports: Ports,
): Promise<Versioned<Screening> | undefined> {
  const stored = await ports.documents.get(screenings, id, id);
  return stored && { ...stored, document: await withChecklists(stored.document, ports) };
}

/** Writes a screening after its checklists: a process that dies in between leaves a checklist that the next one uses. */
async function write(
  screening: Screening,
  ports: Ports,
  save: (document: StoredScreening) => Promise<Versioned<StoredScreening> | undefined>,
): Promise<Versioned<Screening> | undefined> {
  const { checklists } = screening;
  const references = await Promise.all(checklists.map((one) => freezeChecklist(one, ports)));
  const saved = await save({ ...screening, checklists: references });
  return saved && { document: { ...saved.document, checklists }, version: saved.version };
}

/** Stores a new screening; `undefined` when there is already one with its id. */
export function createScreening(
  screening: Screening,
  ports: Ports,
): Promise<Versioned<Screening> | undefined> {
  return write(screening, ports, (document) => ports.documents.create(screenings, document));
}

/** Replaces the version of a screening that was read; `undefined` when it has another by now. */
export function replaceScreening(
  screening: Screening,
  version: string,
  ports: Ports,
): Promise<Versioned<Screening> | undefined> {
  return write(screening, ports, (document) =>
    ports.documents.replace(screenings, document, version),
  );
}
