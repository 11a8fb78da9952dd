import { z } from 'zod';
import { localizedSchema } from '../lib/language';
import { sourceSchema, type Collaboration, type Mention } from './collaboration';
import { wordsSchema, type Vocabulary } from './vocabulary';

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
type Organisation = z.infer<typeof organisationSchema>;

/** A person named in the catalogue: one spelling, and the variants that the source uses. */
export const namedPersonSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  note: localizedSchema.optional(),
});
export type NamedPerson = z.infer<typeof namedPersonSchema>;

/** One row of the competence plan: which body decides a matter and which recommend it. */
export const competenceRuleSchema = z.strictObject({
  id: z.string(),
  /** Its number in the plan, which jumps: only an extract is published. */
  number: z.int(),
  part: localizedSchema,
  matter: localizedSchema,
  /** Ids of bodies in `vocabulary/names.yaml`. */
  decides: z.string(),
  recommends: z.array(z.string()).default([]),
  /** Facts of a proposal under which the row applies; absent: it is for reference only. */
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
  /** Area that the row is limited to. */
  area: z.string().optional(),
  source: sourceSchema,
});
export type CompetenceRule = z.infer<typeof competenceRuleSchema>;

/** What an organisation's pack says about its collaborations: the ground that all capabilities stand on. */
export interface CatalogueContent {
  readonly organisation: Organisation;
  readonly collaborations: readonly Collaboration[];
  readonly mentions: readonly Mention[];
  readonly people: readonly NamedPerson[];
  readonly rules: readonly CompetenceRule[];
  readonly vocabulary: Vocabulary;
}
