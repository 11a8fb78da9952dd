import type { Localized } from '../../src/lib/language';

/** A text in both languages that tells which it is. */
export const localized = (text: string): Localized => ({ da: text, en: `${text} (en)` });
