/*
 * The numbers of asking that were tuned, in one place. Each was chosen by trying values with `npm run eval` on the
 * questions in `test/eval/questions` that are not put aside; the scores that they reach are in `recorded-scores.json`.
 */

// Finding entries by words.
/** The minimum share of the words' weight that an entry must contain. */
export const FIND_COVERAGE = 0.5;
/** A lower minimum, for telling apart the many entries of a broad theme. */
export const FIND_COVERAGE_WITH_THEME = 0.2;
export const FIND_FEW_WITH_THEME = 5;
/** Entries that contain nearly as much as the best one are listed with it. */
export const FIND_NEAR_BEST = 0.85;
export const FIND_NEAR_BEST_THEMES = 0.85;

// Names given in part.
/** The minimum share of a name that consists of words with another meaning. */
export const NAME_SHARE_OF_COMMON = 0.6;
/** The minimum share of a name's weight when at least two of its words match. */
export const NAME_SHARE = 0.55;
/** The minimum share when a single word matches that only this name has. */
export const NAME_SHARE_IF_DISTINCTIVE = 0.25;
export const NAME_DISTINCTIVE_LENGTH = 4;
export const NAME_MOST_SPREAD = 2;
/** A word that occurs in more names than this distinguishes none of them. */
export const NAME_MOST_OWNERS = 100;
export const NAME_COMMON_WEIGHT = 0.3;

// Correcting and splitting words.
export const SHORTEST_TO_CORRECT = 5;
/**
 * Longer words are not corrected, because the fuzzy search takes memory by the square of the
 * length.
 */
export const LONGEST_TO_CORRECT = 50;
export const LONG_WORD = 7;
/** Shorter words outside the vocabulary are too similar to each other to be corrected. */
export const SHORTEST_OTHER_CORRECTION = 6;
export const VOCABULARY_WEIGHT = 2;
export const SHORTEST_PART = 4;
export const SHORTEST_TO_RELATE = 7;
export const SHARED_BEGINNING = 5;
export const LENGTH_DIFFERENCE = 4;
/**
 * The minimum share of a word that the known word must begin with, so that "skolemad" does not
 * become "skoleleder".
 */
export const SHARED_SHARE = 0.6;
