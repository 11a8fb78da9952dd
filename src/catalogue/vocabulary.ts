import { z } from 'zod';
import { localizedSchema } from '../lib/language';

/** A theme and all narrower ones: a question about mobility also covers transport systems. */
export function withNarrower(theme: string, themes: readonly Theme[]): ReadonlySet<string> {
  const found = new Set([theme]);
  let hasGrown = true;
  while (hasGrown) {
    const size = found.size;
    for (const { id, broader } of themes) if (broader.some((one) => found.has(one))) found.add(id);
    hasGrown = found.size > size;
  }
  return found;
}

/** Words for something in each language, uninflected. */
export const wordsSchema = z.strictObject({
  da: z.array(z.string()).default([]),
  en: z.array(z.string()).default([]),
});

/** Something that people call by many names: its label, and the uninflected words for it. */
const termSchema = z.strictObject({
  id: z.string(),
  label: localizedSchema,
  words: wordsSchema,
});
/** Something that people call by many names. */
export type Term = z.infer<typeof termSchema>;

/** A theme; a question about a broader one also covers the narrower ones. */
export const themeSchema = termSchema.extend({ broader: z.array(z.string()).default([]) });
/** A theme with its broader themes. */
export type Theme = z.infer<typeof themeSchema>;

/**
 * A country. A proposal that names one of its places concerns the country; a question about a place
 * does not.
 */
const countrySchema = termSchema.extend({
  /** Regions and cities, in lower case, as they are written in either language. */
  places: z.array(z.string()).optional(),
});

/** What a question may name besides themes, at every organisation. */
export const commonNamesSchema = z.strictObject({
  kinds: z.array(termSchema),
  levels: z.array(termSchema),
  countries: z.array(countrySchema),
  programmes: z.array(termSchema),
});

/** What a question may name that only one organisation has. */
export const ownNamesSchema = z.strictObject({
  areas: z.array(termSchema),
  units: z.array(termSchema),
  bodies: z.array(termSchema),
  /** What this organisation also calls a level, by its id: the annex that lists it. */
  levelWords: z
    .strictObject({ political: wordsSchema, administrative: wordsSchema })
    .partial()
    .optional(),
});

type Names = z.infer<typeof commonNamesSchema> & z.infer<typeof ownNamesSchema>;

/** How an organisation's staff talk about its collaborations. */
export interface Vocabulary extends Names {
  readonly themes: readonly Theme[];
}
