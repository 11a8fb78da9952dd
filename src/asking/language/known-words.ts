import {
  SHORTEST_TO_CORRECT,
  LONGEST_TO_CORRECT,
  LONG_WORD,
  SHORTEST_OTHER_CORRECTION,
  VOCABULARY_WEIGHT,
  SHORTEST_PART,
  SHORTEST_TO_RELATE,
  SHARED_BEGINNING,
  LENGTH_DIFFERENCE,
  SHARED_SHARE,
} from './tuning';
import SearchableMap from 'minisearch/SearchableMap';
import { LANGUAGES, type Language } from '../../lib/language';
import { isSlip, isSwap, sharedBeginning, phoneticKeyOf } from './phonetic';
import { STOP_WORDS } from './stop-words';
import { type Token, tokenOf } from './tokens';
/** Letters that Danish puts between the parts of a compound. */
const LINKS = ['', 's', 'e', 'er', 'n'];

/** Every word that Udsyn recognises, and the ways to correct an unknown one. */
export interface KnownWords {
  /** Adds the words of a text that has come in; words of a text that has gone stay known. */
  learn(tokens: Iterable<Token>, language: Language): void;
  knows(token: Token): boolean;
  /** Whether a source or the vocabulary contains the word, in any form. */
  isOfDomain(token: Token): boolean;
  /** Whether the vocabulary or a name contains exactly this word. */
  isVocabularyWord(word: string): boolean;
  /** A vocabulary word that an unknown word sounds like: psychiatri, psykiatry → psykiatri. */
  phoneticallyLike(word: string): string | undefined;
  /** The nearest known word to a misspelt one, if one is near enough. */
  correct(word: string): string | undefined;
  /** A vocabulary word with the same beginning: vandrere → vandre. */
  relate(word: string): string | undefined;
  /** The known parts of a compound: havneudvikling → havn, udvikling. */
  split(word: string): readonly string[] | undefined;
}

interface SpellingCandidate {
  readonly word: string;
  readonly distance: number;
  readonly weight: number;
}

/** Words by language. */
export type WordsByLanguage = Readonly<Record<Language, Iterable<Token>>>;

/** Collects the known words; those of the vocabulary and of names weigh more than others. */
export function collectKnownWords(
  vocabulary: WordsByLanguage,
  others: WordsByLanguage,
): KnownWords {
  const weights = new Map<string, number>();
  /** The same, to look them up by their beginnings and by spelling. */
  const words = new SearchableMap<number>();
  const byPhoneticKey = new Map<string, string>();
  const stems = { da: new Set<string>(), en: new Set<string>() };
  const domain = { da: new Set<string>(), en: new Set<string>() };
  const add = (tokens: Iterable<Token>, language: Language, weight: 0 | 1 | 2) => {
    for (const token of tokens) {
      stems[language].add(token[language]);
      if (weight > 0) domain[language].add(token[language]);
      const before = weights.get(token.word);
      if (before !== undefined && before >= weight) continue;
      weights.set(token.word, weight);
      words.set(token.word, weight);
      if (weight === VOCABULARY_WEIGHT) byPhoneticKey.set(phoneticKeyOf(token.word), token.word);
    }
  };
  for (const language of LANGUAGES) {
    add(others[language], language, 1);
    add(vocabulary[language], language, VOCABULARY_WEIGHT);
    add([...STOP_WORDS].map(tokenOf), language, 0);
  }
  const knows = ({ word, da, en }: Token) =>
    weights.has(word) || stems.da.has(da) || stems.en.has(en);

  const phoneticallyLike = (word: string): string | undefined =>
    word.length < SHORTEST_TO_CORRECT || weights.has(word)
      ? undefined
      : byPhoneticKey.get(phoneticKeyOf(word));

  const correct = (word: string): string | undefined => {
    if (word.length < SHORTEST_TO_CORRECT || word.length > LONGEST_TO_CORRECT || /\d/.test(word))
      return undefined;
    let best: SpellingCandidate | undefined;
    for (const [near, [weight, distance]] of words.fuzzyGet(word, 2)) {
      const isNear =
        weight === VOCABULARY_WEIGHT || (distance < 2 && word.length >= SHORTEST_OTHER_CORRECTION);
      if (near.length < SHORTEST_TO_CORRECT - 1 || !near.startsWith(word.slice(0, 1)) || !isNear)
        continue;
      const isFar = word.length < LONG_WORD ? !isSwap(word, near) : !isSlip(word, near);
      if (distance > 1 && isFar) continue;
      const better =
        best === undefined ||
        distance < best.distance ||
        (distance === best.distance && weight > best.weight);
      if (better) best = { word: near, distance, weight };
    }
    return best?.word;
  };

  const relate = (word: string): string | undefined => {
    if (word.length < SHORTEST_TO_RELATE) return undefined;
    let best: { word: string; shared: number } | undefined;
    for (const [near, weight] of words.atPrefix(word.slice(0, SHARED_BEGINNING))) {
      if (weight !== VOCABULARY_WEIGHT || Math.abs(near.length - word.length) > LENGTH_DIFFERENCE)
        continue;
      const shared = sharedBeginning(near, word);
      if (shared < Math.max(word.length, near.length) * SHARED_SHARE) continue;
      if (best === undefined || shared > best.shared) best = { word: near, shared };
    }
    return best?.word;
  };

  const split = (word: string): readonly string[] | undefined => {
    if (word.length > LONGEST_TO_CORRECT) return undefined;
    for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART - 1; at--) {
      const tail = word.slice(at);
      if (!knows(tokenOf(tail))) continue;
      for (const link of LINKS) {
        const head = word.slice(0, at - link.length);
        if (head.length < SHORTEST_PART - 1 || !word.slice(0, at).endsWith(link)) continue;
        if (weights.has(head) && !STOP_WORDS.has(head)) return [head, tail];
      }
    }
    return undefined;
  };
  return {
    learn: (tokens, language) => {
      add(tokens, language, 1);
    },
    knows,
    isOfDomain: ({ da, en }) => domain.da.has(da) || domain.en.has(en),
    isVocabularyWord: (word) => weights.get(word) === VOCABULARY_WEIGHT,
    phoneticallyLike,
    correct,
    relate,
    split,
  };
}
