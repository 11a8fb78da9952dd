import { z } from 'zod';
import { localizedSchema } from '../lib/language';
import { sourceSchema } from './source';

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
