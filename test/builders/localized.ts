import type { Localized } from '../../src/lib/language';

/** A text in both languages, marked with the language. */
export const localized = (text: string): Localized => ({ da: text, en: `${text} (en)` });
