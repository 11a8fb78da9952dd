import { z } from 'zod';
import { hashOf } from '../../lib/canonical-text';
import { UdsynError } from '../../lib/errors';
import type { Collection, DocumentStore } from '../../store/document-store';
import { type Checklist, checklistSchema } from './checklist';

/** Names a checklist exactly as it was: the hash is of its content, whatever its version says. */
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

/** Checklists as they were when screenings started, each stored once; they are never changed or deleted. */
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

/** What is known to be stored. Nothing of it can become outdated. */
interface Known {
  readonly checklists: Map<string, Checklist>;
  /** Saves hashing: the checklist of a screening that was read is the object in `checklists`. */
  readonly references: WeakMap<Checklist, ChecklistReference>;
}

const known = new WeakMap<DocumentStore, Known>();

function knownIn(documents: DocumentStore): Known {
  const found = known.get(documents) ?? { checklists: new Map(), references: new WeakMap() };
  known.set(documents, found);
  return found;
}

const idOf = ({ level, version, hash }: ChecklistReference) => `${level}.${version}.${hash}`;

/** Stores a checklist unless it is stored already; returns what names it. */
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

/** Reads a frozen checklist, from the store only the first time. */
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
