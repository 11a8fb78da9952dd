import { z } from 'zod';
import type { Collection } from '../store/document-store';
import { CORRECTABLE } from './correctable';
import { collaborationSchema } from './collaboration';

/** What an entry that came from a screening rests on. */
const basisSchema = z.strictObject({
  /** The screening, by id. */
  screening: z.string(),
  decidedOn: z.iso.date(),
  /** Id of a body in the vocabulary. */
  body: z.string(),
  outcome: z.enum(['approved', 'rejected']),
  reason: z.string(),
  /** What the checklist had recommended. */
  recommendation: z.string(),
});

/** Something learnt that is worth sharing, as it was written. */
const experienceSchema = z.strictObject({
  text: z.string(),
  on: z.iso.date(),
  by: z.string(),
  name: z.string(),
  /** The round it was told in. */
  round: z.string(),
});

/** A fact that the source does not vouch for any more, but a person. */
const correctedSchema = z.strictObject({
  fact: z.enum(CORRECTABLE),
  on: z.iso.date(),
  by: z.string(),
  name: z.string(),
  /** The round it was put right in. */
  round: z.string(),
});

/** A collaboration as the live catalogue has it: its facts, and who vouches for them. */
const entrySchema = z.strictObject({
  organisation: z.string(),
  id: z.string(),
  facts: collaborationSchema,
  /** `content`: as the pack has it; `edited`: a person has changed it since, and the pack no longer overwrites it. */
  origin: z.enum(['content', 'edited', 'screening']),
  /** The person who answers for it, by id. */
  owner: z.string().optional(),
  ownerName: z.string().optional(),
  /** When a person last said that the facts are right, and who. */
  confirmed: z
    .strictObject({
      on: z.iso.date(),
      by: z.string(),
      name: z.string(),
      /** The round in which it was said. */
      round: z.string().optional(),
    })
    .optional(),
  /** The facts that a person has put right since, each as it was last. */
  corrected: z.array(correctedSchema).optional(),
  /** What was learnt and is worth sharing, from its monitoring. */
  experiences: z.array(experienceSchema).optional(),
  basis: basisSchema.optional(),
  updatedAt: z.iso.datetime(),
});
export type Entry = z.infer<typeof entrySchema>;

export const entries: Collection<Entry> = {
  name: 'collaborations',
  schema: entrySchema,
  id: (entry) => entry.id,
  partition: (entry) => entry.organisation,
  indexes: ['updatedAt'],
};
