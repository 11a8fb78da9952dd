import { z } from 'zod';
import { hashOf } from '../../lib/canonical-text';
import { UdsynError } from '../../lib/errors';
import type { Collection, DocumentStore } from '../../store/document-store';
import { type Checklist, checklistSchema } from './checklist';

/**
 * Identifies a checklist by its exact content: the hash covers the content, regardless of the
 * version.
 */
export const checklistReferenceSchema = z.strictObject({
  level: z.enum(['administrative', 'political']),
  version: z.int().positive(),
  hash: z.string(),
});
type ChecklistReference = z.infer<typeof checklistReferenceSchema>;

const frozenChecklistSchema = z.strictObject({
  /** `<level>.<version>.<hash>`. */
  id: z.string(),
  checklist: checklistSchema,
});
type FrozenChecklist = z.infer<typeof frozenChecklistSchema>;

/** Checklists as they were when screenings started, each stored once; never changed or deleted. */
export const frozenChecklists: Collection<FrozenChecklist> = {
  name: 'checklists',
  schema: frozenChecklistSchema,
  id: ({ id }) => id,
  partition: ({ id }) => id,
  indexes: [],
};

interface Ports {
  readonly documents: DocumentStore;
}

/** A cache of checklists known to be stored; it never becomes outdated. */
interface Known {
  readonly checklists: Map<string, Checklist>;
  /**
   * Avoids hashing: the checklist of a screening that was read is the same object as in
   * `checklists`.
   */
  readonly references: WeakMap<Checklist, ChecklistReference>;
}

const known = new WeakMap<DocumentStore, Known>();

function knownIn(documents: DocumentStore): Known {
  const found = known.get(documents) ?? { checklists: new Map(), references: new WeakMap() };
  known.set(documents, found);
  return found;
}

const idOf = ({ level, version, hash }: ChecklistReference) => `${level}.${version}.${hash}`;

/** Stores a checklist if it is not stored yet, and returns a reference to it. */
export async function freezeChecklist(
  checklist: Checklist,
  { documents }: Ports,
): Promise<ChecklistReference> {
  const { checklists, references } = knownIn(documents);
  const stored = references.get(checklist);
  if (stored !== undefined) return stored;
  const { level, version } = checklist;
  const reference = { level, version, hash: hashOf(checklist) };
  const id = idOf(reference);
  if (!checklists.has(id)) {
    const created = await documents.create(frozenChecklists, { id, checklist });
    if (created !== undefined) checklists.set(id, created.document.checklist);
  }
  references.set(checklist, reference);
  return reference;
}

/** Reads a frozen checklist; only the first read accesses the store. */
export async function readFrozenChecklist(
  reference: ChecklistReference,
  { documents }: Ports,
): Promise<Checklist> {
  const { checklists, references } = knownIn(documents);
  const id = idOf(reference);
  const checklist =
    checklists.get(id) ?? (await documents.get(frozenChecklists, id, id))?.document.checklist;
  if (checklist === undefined)
    throw new UdsynError(
      'storage/invalid-document',
      `The checklist "${id}" of a screening is not stored: restore the collection "${frozenChecklists.name}" from the same backup as the screenings.`,
    );
  checklists.set(id, checklist);
  references.set(checklist, reference);
  return checklist;
}
