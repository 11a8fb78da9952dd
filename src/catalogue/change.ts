import { z } from 'zod';
import type { DocumentStore, Collection } from '../store/document-store';

/** Writes down what was done to an entry; said again, the first line stands. */
export async function recordChange(
  change: Change,
  { documents }: { documents: DocumentStore },
): Promise<void> {
  await documents.create(changes, change);
}

/** One thing that was done to an entry of the catalogue, by whom and when: written once, and never changed again. */
const changeSchema = z.strictObject({
  /** Fixed by what was done, so that it is written once. */
  id: z.string(),
  /** The entry, by id. */
  subject: z.string(),
  did: z.enum(['added', 'corrected', 'confirmed', 'learnt']),
  /** The fact that was corrected, what it was before, and what it is now; what was learnt, in words. */
  what: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  at: z.iso.datetime(),
  /** The person who did it. */
  by: z.string(),
  name: z.string(),
  /** The screening that it follows from. */
  screening: z.string().optional(),
  /** The round of monitoring that it follows from. */
  round: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;

export const changes: Collection<Change> = {
  name: 'changes',
  schema: changeSchema,
  id: (change) => change.id,
  partition: (change) => change.subject,
  indexes: ['at'],
};
