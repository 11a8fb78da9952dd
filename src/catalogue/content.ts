import { z } from 'zod';
import { localizedSchema } from '../lib/language';
import { sourceSchema, type Collaboration, type Mention } from './collaboration';
import { wordsSchema, type Vocabulary } from './vocabulary';

/** The organisation that owns the content, and the documents that its facts come from. */
export const organisationSchema = z.strictObject({
  id: z.string(),
  name: localizedSchema,
  documents: z
    .array(
      z.strictObject({
        id: z.string(),
        title: localizedSchema,
        /** "marts 2012": the age of the facts. */
        published: localizedSchema.optional(),
        publisher: z.string(),
        /** Words that ask for this document's statements instead of the main document's. */
        words: wordsSchema.default({ da: [], en: [] }),
      }),
    )
    .min(1),
  /** What the documents mention but do not contain, so that Udsyn can say so. */
  missing: z.array(
    z.strictObject({ what: localizedSchema, note: localizedSchema, named: localizedSchema }),
  ),
});
type Organisation = z.infer<typeof organisationSchema>;

/** A person named in the catalogue: the correct spelling, and the variants in the source. */
export const namedPersonSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  note: localizedSchema.optional(),
});
/** A person named in the catalogue. */
export type NamedPerson = z.infer<typeof namedPersonSchema>;

/** One row of the competence plan: which body decides a matter, and which bodies recommend. */
export const competenceRuleSchema = z.strictObject({
  id: z.string(),
  /** Its number in the plan; numbers are missing because only an extract is published. */
  number: z.int(),
  part: localizedSchema,
  matter: localizedSchema,
  /** Ids of bodies in `vocabulary.yaml`. */
  decides: z.string(),
  recommends: z.array(z.string()).default([]),
  /** The facts of a proposal that make the row apply; if absent, the row is for reference only. */
  appliesWhen: z
    .enum([
      'appointment',
      'council-travel',
      'external-funding-more-staff',
      'external-funding-same-staff',
      'strategy',
      'participation',
      'grant-spending',
    ])
    .optional(),
  /** The area that the row is limited to. */
  area: z.string().optional(),
  source: sourceSchema,
});
/** One row of the competence plan. */
export type CompetenceRule = z.infer<typeof competenceRuleSchema>;

/** The part of an organisation's content pack that every room uses. */
export interface CatalogueContent {
  readonly organisation: Organisation;
  readonly collaborations: readonly Collaboration[];
  readonly mentions: readonly Mention[];
  readonly people: readonly NamedPerson[];
  readonly rules: readonly CompetenceRule[];
  readonly vocabulary: Vocabulary;
}
