import { z } from 'zod';
import { sourceSchema } from './source';
import { localizedSchema } from '../lib/language';

/** A statement of the strategy, retold, that answers questions as it stands. */
export const passageSchema = z.strictObject({
  id: z.string(),
  title: localizedSchema,
  text: localizedSchema,
  /** It only tells that the document does not say it. */
  lacking: z.boolean().optional(),
  /** Words and phrases by which it is asked for, beside those of title and text. */
  words: z.strictObject({
    da: z.array(z.string()).default([]),
    en: z.array(z.string()).default([]),
  }),
  source: sourceSchema,
});
export type Passage = z.infer<typeof passageSchema>;
