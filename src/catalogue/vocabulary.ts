import { z } from 'zod';
import { localizedSchema } from '../lib/language';
import type { Currency } from '../lib/money';

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
  /** Cities, in lower case, as they are written in either language. */
  places: z.array(z.string()).optional(),
});

/** The regions of a country, in lower case, as they are written in either language. */
export const regionsSchema = z.strictObject({
  /** The id of a country. */
  country: z.string(),
  names: z.array(z.string()).min(1),
});
type Regions = z.infer<typeof regionsSchema>;

/** A currency, and what people call it besides its code, in lower case. */
export const currencySchema = z.strictObject({
  /** ISO 4217. */
  code: z.string().regex(/^[A-Z]{3}$/),
  words: z.array(z.string()).default([]),
});

/** A programme; it only pays for what begins within its period. */
const programmeSchema = termSchema.extend({
  period: z.strictObject({ from: z.int(), to: z.int() }).optional(),
});
/** A programme with its period. */
export type Programme = z.infer<typeof programmeSchema>;

/** What a question may name besides themes, at every organisation. */
export const commonNamesSchema = z.strictObject({
  kinds: z.array(termSchema),
  levels: z.array(termSchema),
  countries: z.array(countrySchema),
  programmes: z.array(programmeSchema),
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
  readonly regions: readonly Regions[];
  /** What money can be in; the first one is meant where none is named. */
  readonly currencies: readonly Currency[];
}
