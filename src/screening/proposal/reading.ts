import type { Vocabulary } from '../../catalogue/vocabulary';

/** Ids of the vocabulary that a text names. */
export interface Recognised {
  readonly areas: readonly string[];
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  readonly programmes: readonly string[];
}

/** What screening needs to know of the catalogue's words; made by whoever can read them. */
export interface ProposalReading {
  readonly vocabulary: Vocabulary;
  /** ISO date; absent where a day without a year says nothing. */
  readonly today?: string;
  recognise(text: string): Recognised;
  /** Whether a word carries no content, in either language. */
  isFunctionWord(word: string): boolean;
}
