import { SHORTEST_OTHER_SPELLING, MAX_SPELLING_DISTANCE, MOST_OTHER_SPELLINGS } from './tuning';
import SearchableMap from 'minisearch/SearchableMap';
import type { IndexedKnowledge } from './index-knowledge';
import { type Meaning } from './lexicon';
import { FACETS } from './filter';
import { STOP_WORDS } from './stop-words';
import { fold } from '../lib/text';
import { tokenOf } from './tokens';
import { LANGUAGES } from '../lib/language';

const SUBJECTS: readonly Meaning['is'][] = [...FACETS, 'collaboration', 'mention'];

/** Collected on demand: it takes some milliseconds, and only misspelt questions need it. */
const collected = new WeakMap<IndexedKnowledge, SearchableMap<true>>();

function collect({ lexicon }: IndexedKnowledge): SearchableMap<true> {
  const words = new SearchableMap<true>();
  for (const language of LANGUAGES)
    for (const { tokens, meaning } of [...lexicon[language].values()].flat())
      for (const { word } of SUBJECTS.includes(meaning.is) ? tokens : [])
        if (word.length >= SHORTEST_OTHER_SPELLING && !STOP_WORDS.has(word)) words.set(word, true);
  return words;
}

function wordsOf(index: IndexedKnowledge): SearchableMap<true> {
  const words = collected.get(index) ?? collect(index);
  collected.set(index, words);
  return words;
}

/** The edit distance between two words, up to two. */
function distanceOf(one: string, other: string): number | undefined {
  const only = new SearchableMap<true>();
  only.set(one, true);
  return only.fuzzyGet(other, MAX_SPELLING_DISTANCE).get(one)?.[1];
}

/** Domain words that are as near to a misspelt word as the correction that was chosen. */
function equallyNearWords(from: string, to: string, index: IndexedKnowledge): string[] {
  const distance = distanceOf(to, from);
  if (distance === undefined) return [];
  const chosen = tokenOf(to);
  return [...wordsOf(index).fuzzyGet(from, distance)].flatMap(([word]) => {
    const { da, en } = tokenOf(word);
    const isSame = da === chosen.da || en === chosen.en;
    return isSame || !word.startsWith(from.slice(0, 1)) ? [] : [word];
  });
}

/** The question with the misspelt word replaced by each other word that is equally near. */
export function otherSpellings(
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
  index: IndexedKnowledge,
): string[] {
  return equallyNearWords(from, to, index)
    .slice(0, MOST_OTHER_SPELLINGS)
    .map((word) =>
      text.replace(/[\p{L}\p{M}]+/gu, (typed) => (fold(typed) === from ? word : typed)),
    );
}
