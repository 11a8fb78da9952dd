import type { Knowledge } from '../catalogue/knowledge';
import { STOP_WORDS } from './stop-words';
import { tokenise, type Token } from './tokens';

/** A collaboration, mention or person that a question calls by part of its name. */
interface PartialName {
  readonly is: 'collaboration' | 'mention' | 'person';
  readonly id: string;
  /** Share of the name's weight that was found, 0 to 1. */
  readonly share: number;
  /** Positions of the tokens that named it. */
  readonly positions: readonly number[];
  /** All of its words mean something else too: it is called so only where a name is looked for. */
  readonly common: boolean;
}

/** Finds names by some of their words. */
export interface PartialNames {
  /** With `common`, those too whose words all mean something else as well. */
  find(tokens: readonly Token[], common?: boolean): readonly PartialName[];
}

/** How words are used apart from names. */
interface Usage {
  /** Whether the vocabulary means something else by it. */
  readonly isCommon: (stem: string) => boolean;
  /** Names of persons are not inflected: Larsen is no "lære". */
  readonly isCommonWord: (word: string) => boolean;
  /** In how many entries' texts it occurs. */
  readonly spread: (token: Token) => number;
}

interface Variant {
  readonly is: PartialName['is'];
  readonly id: string;
  readonly words: readonly Token[];
}

/** Words that mean something else too name only what has hardly another word. */
const ENOUGH_OF_COMMON = 0.6;
/** A share of a name's weight that names it, if two of its words are there … */
const ENOUGH = 0.55;
/** … and for a single word that only this name has. */
const LEAST = 0.25;
const DISTINCTIVE_LENGTH = 4;
const MOST_SPREAD = 2;
/** A word of more names than this tells none of them apart. */
const MOST_OWNERS = 100;
const COMMON_WEIGHT = 0.3;

function* variantsOf({ collaborations, mentions, people }: Knowledge): Generator<Variant> {
  const words = (text: string) => [
    ...new Set(tokenise(text).filter(({ word }) => !STOP_WORDS.has(word) && !/\d/.test(word))),
  ];
  const named = { collaboration: collaborations, mention: mentions } as const;
  for (const is of ['collaboration', 'mention'] as const)
    for (const { id, name, aliases } of named[is])
      for (const text of [name.da, name.en, ...aliases]) yield { is, id, words: words(text) };
  // Whole, so that a name with a small word in it ("per") weighs no more than others.
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
    Math.log(1 + total / Math.max(1, ownersOf(da))) * (isCommon(da) ? COMMON_WEIGHT : 1);
  const isDistinctive = (token: Token) =>
    ownersOf(token.da) === 1 &&
    !isCommon(token.da) &&
    token.da.length >= DISTINCTIVE_LENGTH &&
    spread(token) <= MOST_SPREAD;
  const sum = (words: readonly Token[]) => words.reduce((all, word) => all + weight(word), 0);

  const judge = (variant: Variant, tokens: readonly Token[]): PartialName | undefined => {
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
        : (share >= LEAST && found.some(isDistinctive)) || (share >= ENOUGH && found.length >= 2);
    if (!enough) return undefined;
    const common = variant.is !== 'person' && found.every(({ da }) => isCommon(da));
    if (common && share < ENOUGH_OF_COMMON) return undefined;
    const positions = tokens.flatMap((token, position) =>
      found.some((word) => names(word, token)) ? [position] : [],
    );
    return { is: variant.is, id: variant.id, share, positions, common };
  };
  return {
    find: (tokens, withCommon = false) => {
      const candidates = new Set(
        tokens.flatMap(({ da }) => (ownersOf(da) > MOST_OWNERS ? [] : (byStem.get(da) ?? []))),
      );
      const best = new Map<string, PartialName>();
      for (const variant of candidates) {
        const judged = judge(variant, tokens);
        if (judged === undefined || (judged.common && !withCommon)) continue;
        if (isBetter(judged, best.get(judged.id))) best.set(judged.id, judged);
      }
      return [...best.values()].sort(
        (one, other) => other.positions.length - one.positions.length || other.share - one.share,
      );
    },
  };
}
