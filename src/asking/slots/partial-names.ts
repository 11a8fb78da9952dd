import type { Collaboration, Mention } from '../../catalogue/collaboration';
import type { Knowledge } from '../../catalogue/knowledge';
import {
  NAME_COMMON_WEIGHT,
  NAME_DISTINCTIVE_LENGTH,
  NAME_MOST_OWNERS,
  NAME_MOST_SPREAD,
  NAME_SHARE,
  NAME_SHARE_IF_DISTINCTIVE,
  NAME_SHARE_OF_COMMON,
} from '../language/tuning';
import { STOP_WORDS } from '../language/stop-words';
import { tokenise, type Token } from '../language/tokens';

type Kind = 'collaboration' | 'mention' | 'person';

/** A collaboration, mention or person that a question refers to by part of its name. */
export interface PartialName {
  readonly is: Kind;
  readonly id: string;
  /** Share of the name's weight that was found, 0 to 1. */
  readonly share: number;
  /** Positions of the words that matched the name. */
  readonly positions: readonly number[];
  /** Every matched word also has another meaning. */
  readonly common: boolean;
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
  readonly is: Kind;
  readonly id: string;
  readonly words: readonly Token[];
}

const isBetter = (one: PartialName, other: PartialName | undefined) =>
  other === undefined || (one.common === other.common ? one.share > other.share : !one.common);

/** Finds names by some of their words. */
export class PartialNames {
  readonly #byStem = new Map<string, Variant[]>();
  readonly #owners = new Map<string, Set<string>>();
  readonly #named = new Set<string>();
  readonly #variants = new Set<string>();
  readonly #usage: Usage;

  constructor({ collaborations, mentions, people }: Knowledge, usage: Usage) {
    this.#usage = usage;
    for (const entry of collaborations) this.add('collaboration', entry);
    for (const mention of mentions) this.add('mention', mention);
    // Keep every word, so that a name that contains a stop word ("per") weighs the same as others.
    for (const { name } of people)
      this.#addVariant({ is: 'person', id: name, words: [...new Set(tokenise(name))] });
  }

  /** Adds the names of something; a later version of it only adds names. */
  add(
    is: 'collaboration' | 'mention',
    { id, name, aliases }: Pick<Collaboration | Mention, 'id' | 'name' | 'aliases'>,
  ): void {
    this.#named.add(id);
    for (const text of [name.da, name.en, ...aliases]) {
      const words = tokenise(text).filter(({ word }) => !STOP_WORDS.has(word) && !/\d/.test(word));
      this.#addVariant({ is, id, words: [...new Set(words)] });
    }
  }

  #addVariant(variant: Variant): void {
    const key = [variant.is, variant.id, ...variant.words.map(({ word }) => word)].join(' ');
    if (this.#variants.has(key)) return;
    this.#variants.add(key);
    for (const { da } of variant.words) {
      const variants = this.#byStem.get(da);
      if (variants === undefined) this.#byStem.set(da, [variant]);
      else variants.push(variant);
      const owners = this.#owners.get(da);
      if (owners === undefined) this.#owners.set(da, new Set([variant.id]));
      else owners.add(variant.id);
    }
  }

  #ownersOf(stem: string): number {
    return this.#owners.get(stem)?.size ?? 0;
  }

  #weigh(words: readonly Token[]): number {
    return words.reduce((all, { da }) => {
      const rarity = Math.log(1 + (this.#named.size + 1) / Math.max(1, this.#ownersOf(da)));
      return all + rarity * (this.#usage.isCommon(da) ? NAME_COMMON_WEIGHT : 1);
    }, 0);
  }

  #isDistinctive(token: Token): boolean {
    return (
      this.#ownersOf(token.da) === 1 &&
      !this.#usage.isCommon(token.da) &&
      token.da.length >= NAME_DISTINCTIVE_LENGTH &&
      this.#usage.spread(token) <= NAME_MOST_SPREAD
    );
  }

  #match(variant: Variant, tokens: readonly Token[]): PartialName | undefined {
    const names = (word: Token, token: Token) =>
      variant.is === 'person'
        ? token.word === word.word || token.word === `${word.word}s`
        : token.da === word.da;
    const asked = tokens.filter(({ word }) => !STOP_WORDS.has(word));
    const found = variant.words.filter((word) => asked.some((token) => names(word, token)));
    if (found.length === 0) return undefined;
    const share = this.#weigh(found) / this.#weigh(variant.words);
    const enough =
      variant.is === 'person'
        ? found.some(({ word }) => !this.#usage.isCommonWord(word))
        : (share >= NAME_SHARE_IF_DISTINCTIVE && found.some((word) => this.#isDistinctive(word))) ||
          (share >= NAME_SHARE && found.length >= 2);
    if (!enough) return undefined;
    const common = variant.is !== 'person' && found.every(({ da }) => this.#usage.isCommon(da));
    if (common && share < NAME_SHARE_OF_COMMON) return undefined;
    const positions = tokens.flatMap((token, position) =>
      !STOP_WORDS.has(token.word) && found.some((word) => names(word, token)) ? [position] : [],
    );
    return { is: variant.is, id: variant.id, share, positions, common };
  }

  /** The names that share words with the question, those with most words first. */
  find(tokens: readonly Token[]): readonly PartialName[] {
    const candidates = new Set(
      tokens.flatMap(({ da }) =>
        this.#ownersOf(da) > NAME_MOST_OWNERS ? [] : (this.#byStem.get(da) ?? []),
      ),
    );
    const best = new Map<string, PartialName>();
    for (const variant of candidates) {
      const match = this.#match(variant, tokens);
      if (match !== undefined && isBetter(match, best.get(match.id))) best.set(match.id, match);
    }
    return [...best.values()].sort(
      (one, other) => other.positions.length - one.positions.length || other.share - one.share,
    );
  }
}
