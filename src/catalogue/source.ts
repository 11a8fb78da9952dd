import { z } from 'zod';
import { localizedSchema } from '../lib/language';

/** Where a fact stands: a document of the organisation, and the place in it. */
export const sourceSchema = z.strictObject({
  /** Id of a document in `organisation.yaml`, or `udsyn` for what was recorded here. */
  document: z.string(),
  /** "Bilag 4, tabel 3" / "Annex 4, table 3". */
  place: localizedSchema,
});
export type Source = z.infer<typeof sourceSchema>;
