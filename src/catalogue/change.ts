import { z } from 'zod';
import type { DocumentStore, Collection } from '../store/document-store';

/** Records a change to an entry; recording it twice has no effect. */
export async function recordChange(
  change: Change,
  { documents }: { documents: DocumentStore },
): Promise<void> {
  await documents.create(changes, change);
}

/**
 * Creates a recorder of the changes that a document is about to get, which are written first: what is
 * in the document is never without its history. If it must be changed anew, because its version has
 * changed meanwhile, what no longer holds of the last attempt is written over or deleted.
 */
export function recordAhead({
  documents,
}: {
  documents: DocumentStore;
}): (ahead: readonly Change[]) => Promise<void> {
  let last: readonly Change[] = [];
  const record = async (change: Change): Promise<void> => {
    if ((await documents.create(changes, change)) !== undefined) return;
    const stored = await documents.get(changes, change.subject, change.id);
    const isSame =
      stored?.document.before === change.before && stored?.document.after === change.after;
    if (stored !== undefined && !isSame) await documents.replace(changes, change, stored.version);
  };
  return async (ahead) => {
    const gone = last.filter(({ id }) => !ahead.some((one) => one.id === id));
    for (const { id, subject } of gone) await documents.delete(changes, subject, id);
    for (const change of ahead) await record(change);
    last = ahead;
  };
}

/** A change to an entry of the catalogue, with author and time; never modified once it is made. */
const changeSchema = z.strictObject({
  /** Derived from the change, so that it is written only once. */
  id: z.string(),
  /** The id of the entry. */
  subject: z.string(),
  /** `reported`: a last day that a case decides. */
  did: z.enum([
    'added',
    'corrected',
    'confirmed',
    'learnt',
    'condition',
    'proposed',
    'declined',
    'reported',
  ]),
  /** The corrected fact with its old and new value, or the text of an experience. */
  what: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  at: z.iso.datetime(),
  /** The person who made the change. */
  by: z.string(),
  name: z.string(),
  /** The screening that caused it. */
  screening: z.string().optional(),
  /** The monitoring round that caused it. */
  round: z.string().optional(),
});
/** A change to an entry of the catalogue. */
export type Change = z.infer<typeof changeSchema>;

/** The collection of changes, partitioned by entry. */
export const changes: Collection<Change> = {
  name: 'changes',
  schema: changeSchema,
  id: (change) => change.id,
  partition: (change) => change.subject,
  indexes: ['at'],
};
