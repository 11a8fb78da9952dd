import { z } from 'zod';

/** The languages Udsyn speaks. */
export const languageSchema = z.enum(['da', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** A text in both languages; nothing half-translated can be loaded. */
export const localizedSchema = z.strictObject({
  da: z.string().trim().min(1),
  en: z.string().trim().min(1),
});
export type Localized = z.infer<typeof localizedSchema>;
