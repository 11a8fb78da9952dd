import { z } from 'zod';
import type { Collection } from '../ports/document-store';

/** One thing that was done to an entry of the catalogue, by whom and when: written once, and never changed again. */
const changeSchema = z.strictObject({
  /** Fixed by what was done, so that it is written once. */
  id: z.string(),
  /** The entry, by id. */
  subject: z.string(),
  did: z.enum(['added']),
  at: z.iso.datetime(),
  /** The person who did it. */
  by: z.string(),
  name: z.string(),
  /** The screening that it follows from. */
  screening: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;

export const changes: Collection<Change> = {
  name: 'changes',
  schema: changeSchema,
  id: (change) => change.id,
  partition: (change) => change.subject,
  indexes: ['at'],
};
