import { z } from 'zod';
import { localizedSchema } from '../lib/language';
import { wordsSchema } from './vocabulary';

/** Who the content belongs to, and the documents its facts come from. */
export const organisationSchema = z.strictObject({
  id: z.string(),
  name: localizedSchema,
  documents: z
    .array(
      z.strictObject({
        id: z.string(),
        title: localizedSchema,
        /** "marts 2012": how old the facts are. */
        published: localizedSchema.optional(),
        publisher: z.string(),
        /** Words by which a question asks for this document's own statements rather than the main one's. */
        words: wordsSchema.default({ da: [], en: [] }),
      }),
    )
    .min(1),
  /** What the documents name but do not contain, so that Udsyn can say so. */
  missing: z.array(
    z.strictObject({ what: localizedSchema, note: localizedSchema, named: localizedSchema }),
  ),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** A person named in the catalogue: one spelling, and the variants that the source uses. */
export const namedPersonSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  note: localizedSchema.optional(),
});
export type NamedPerson = z.infer<typeof namedPersonSchema>;
