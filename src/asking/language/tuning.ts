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
export const NAME_CLEARLY_BEHIND = 0.8;
export const NAME_WHOLE_SCORE = 3;

// Another reading of the question.
/** The minimum explained share of a second name, relative to the first. */
export const OTHER_READING_SHARE = 0.8;
/** The minimum share of the question's content that an offered passage must explain. */
export const OTHER_READING_COVERAGE = 0.7;

// Passages of the strategy.
/** This many words from a passage's own phrases are not accidental. */
export const PASSAGE_EXACT_PHRASE_WORDS = 3;
/** The minimum share of the question's content that a passage must explain to answer it. */
export const PASSAGE_COVERAGE = 0.55;
/** A lower minimum if the question asks for rules or names the strategy. */
export const PASSAGE_COVERAGE_FOR_RULES = 0.3;
/** A lower minimum if the catalogue has no answer. */
export const PASSAGE_COVERAGE_AS_FALLBACK = 0.45;
/** How much more than the catalogue a passage must explain. */
export const PASSAGE_MARGIN = 0.05;
export const PASSAGE_PHRASE_BONUS = 0.2;
/** The share of its score that a passage gains for each word of a matching phrase. */
export const PASSAGE_PHRASE_WORD_BONUS = 0.3;
/** A topic with a theme that is not phrased as a question asks for collaborations. */
export const PASSAGE_TOPIC_MARGIN = 0.6;
/** A question about a year is about the catalogue, unless the passage explains nearly all of it. */
export const PASSAGE_NEARLY_ALL = 0.9;

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
export const SHORTEST_OTHER_SPELLING = 4;
export const MAX_SPELLING_DISTANCE = 2;
/** More alternatives than this are no help, and each one must be understood. */
export const MOST_OTHER_SPELLINGS = 3;
