import type { Language } from '../lib/language';
import { da, type Strings } from './da';
import { en } from './en';

const STRINGS: Readonly<Record<Language, Strings>> = { da, en };

/** All texts in a language. */
export function stringsFor(language: Language): Strings {
  return STRINGS[language];
}
