import { z } from 'zod';
import { localizedSchema } from '../lib/language';

/** A theme and all that are narrower than it: who asks for mobility is shown transport systems too. */
export function withNarrower(theme: string, themes: readonly Theme[]): ReadonlySet<string> {
  const found = new Set([theme]);
  let grown = true;
  while (grown) {
    const size = found.size;
    for (const { id, broader } of themes) if (broader.some((one) => found.has(one))) found.add(id);
    grown = found.size > size;
  }
  return found;
}

/** Words for a thing in each language, uninflected. */
export const wordsSchema = z.strictObject({
  da: z.array(z.string()).default([]),
  en: z.array(z.string()).default([]),
});

/** A thing that people name in many ways: its label, and the words (uninflected) that mean it. */
const termSchema = z.strictObject({
  id: z.string(),
  label: localizedSchema,
  words: wordsSchema,
});
export type Term = z.infer<typeof termSchema>;

/** A theme; whoever asks for a broader one is shown the narrower ones too. */
export const themeSchema = termSchema.extend({ broader: z.array(z.string()).default([]) });
export type Theme = z.infer<typeof themeSchema>;

/** A country; a proposal that names one of its places is about it, but a question for the place is not. */
const countrySchema = termSchema.extend({
  /** Regions and cities, lower case, as they are written in either language. */
  places: z.array(z.string()).optional(),
});

/** Everything but themes that a question may name. */
export const namesSchema = z.strictObject({
  areas: z.array(termSchema),
  kinds: z.array(termSchema),
  levels: z.array(termSchema),
  countries: z.array(countrySchema),
  programmes: z.array(termSchema),
  units: z.array(termSchema),
  bodies: z.array(termSchema),
});
type Names = z.infer<typeof namesSchema>;

/** How an organisation's staff speak about its collaborations. */
export interface Vocabulary extends Names {
  readonly themes: readonly Theme[];
}
