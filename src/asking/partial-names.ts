import {
  NAME_SHARE_OF_COMMON,
  NAME_SHARE,
  NAME_SHARE_IF_DISTINCTIVE,
  NAME_DISTINCTIVE_LENGTH,
  NAME_MOST_SPREAD,
  NAME_MOST_OWNERS,
  NAME_COMMON_WEIGHT,
} from './tuning';
import type { Knowledge } from '../catalogue/knowledge';
import { STOP_WORDS } from './stop-words';
import { tokenise, type Token } from './tokens';

/** A collaboration, mention or person that a question refers to by part of its name. */
interface PartialName {
  readonly is: 'collaboration' | 'mention' | 'person';
  readonly id: string;
  /** Share of the name's weight that was found, 0 to 1. */
  readonly share: number;
  /** Positions of the tokens that matched the name. */
  readonly positions: readonly number[];
  /**
   * Every matched word also has another meaning, so the match only counts where the question calls
   * for a name.
   */
  readonly common: boolean;
}

/** Finds names by some of their words. */
export interface PartialNames {
  /** With `common`, also returns names whose matched words all have another meaning. */
  find(tokens: readonly Token[], common?: boolean): readonly PartialName[];
}

/** How words are used outside names. */
interface Usage {
  /** Whether the vocabulary gives the stem another meaning. */
  readonly isCommon: (stem: string) => boolean;
  /**
   * The same for a whole word, because names of persons are not inflected: Larsen is not "lære".
   */
  readonly isCommonWord: (word: string) => boolean;
  /** In how many entries' texts it occurs. */
  readonly spread: (token: Token) => number;
}

interface Variant {
  readonly is: PartialName['is'];
  readonly id: string;
  readonly words: readonly Token[];
}

function* variantsOf({ collaborations, mentions, people }: Knowledge): Generator<Variant> {
  const words = (text: string) => [
    ...new Set(tokenise(text).filter(({ word }) => !STOP_WORDS.has(word) && !/\d/.test(word))),
  ];
  const named = { collaboration: collaborations, mention: mentions } as const;
  for (const is of ['collaboration', 'mention'] as const)
    for (const { id, name, aliases } of named[is])
      for (const text of [name.da, name.en, ...aliases]) yield { is, id, words: words(text) };
  // Keep every word, so that a name that contains a stop word ("per") weighs the same as others.
  for (const { name } of people)
    yield { is: 'person', id: name, words: [...new Set(tokenise(name))] };
}

const isBetter = (one: PartialName, other: PartialName | undefined) =>
  other === undefined || (one.common === other.common ? one.share > other.share : !one.common);

/** Indexes the words of all names. */
export function createPartialNames(
  knowledge: Knowledge,
  { isCommon, isCommonWord, spread }: Usage,
): PartialNames {
  const byStem = new Map<string, Variant[]>();
  const owners = new Map<string, Set<string>>();
  for (const variant of variantsOf(knowledge))
    for (const { da } of variant.words) {
      const variants = byStem.get(da);
      if (variants === undefined) byStem.set(da, [variant]);
      else variants.push(variant);
      owners.set(da, (owners.get(da) ?? new Set()).add(variant.id));
    }
  const ownersOf = (stem: string) => owners.get(stem)?.size ?? 0;
  const total = knowledge.collaborations.length + knowledge.mentions.length + 1;
  const weight = ({ da }: Token) =>
    Math.log(1 + total / Math.max(1, ownersOf(da))) * (isCommon(da) ? NAME_COMMON_WEIGHT : 1);
  const isDistinctive = (token: Token) =>
    ownersOf(token.da) === 1 &&
    !isCommon(token.da) &&
    token.da.length >= NAME_DISTINCTIVE_LENGTH &&
    spread(token) <= NAME_MOST_SPREAD;
  const sum = (words: readonly Token[]) => words.reduce((all, word) => all + weight(word), 0);

  const matchName = (variant: Variant, tokens: readonly Token[]): PartialName | undefined => {
    const names = (word: Token, token: Token) =>
      variant.is === 'person'
        ? token.word === word.word || token.word === `${word.word}s`
        : token.da === word.da;
    const asked = tokens.filter(({ word }) => !STOP_WORDS.has(word));
    const found = variant.words.filter((word) => asked.some((token) => names(word, token)));
    const share = sum(found) / sum(variant.words);
    const enough =
      variant.is === 'person'
        ? found.some(({ word }) => !isCommonWord(word))
        : (share >= NAME_SHARE_IF_DISTINCTIVE && found.some(isDistinctive)) ||
          (share >= NAME_SHARE && found.length >= 2);
    if (!enough) return undefined;
    const common = variant.is !== 'person' && found.every(({ da }) => isCommon(da));
    if (common && share < NAME_SHARE_OF_COMMON) return undefined;
    const positions = tokens.flatMap((token, position) =>
      found.some((word) => names(word, token)) ? [position] : [],
    );
    return { is: variant.is, id: variant.id, share, positions, common };
  };
  return {
    find: (tokens, withCommon = false) => {
      const candidates = new Set(
        tokens.flatMap(({ da }) => (ownersOf(da) > NAME_MOST_OWNERS ? [] : (byStem.get(da) ?? []))),
      );
      const best = new Map<string, PartialName>();
      for (const variant of candidates) {
        const match = matchName(variant, tokens);
        if (match === undefined || (match.common && !withCommon)) continue;
        if (isBetter(match, best.get(match.id))) best.set(match.id, match);
      }
      return [...best.values()].sort(
        (one, other) => other.positions.length - one.positions.length || other.share - one.share,
      );
    },
  };
}
