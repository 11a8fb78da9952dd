import type { Feature } from './candidate';

/** How much each feature counts for a candidate. Fitted by `npm run eval:fit`; see its head. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  'is-command': -1.08,
  'is-attribute': 0.81,
  'is-detail': -0.3,
  'is-compare': 0.05,
  'is-mention': 0.15,
  'is-passage': -2.1,
  // By hand: few questions of the sets show it.
  'is-route': 3,
  'is-experience': 2,
  'is-find': 0.38,
  'is-all': -0.43,
  'is-aggregate': 1.25,
  'is-group': 1.6,
  'is-not-stated': 3.13,
  'not-stated-alone': -0.88,
  'unknown-foreign': 0.24,
  'is-lacking': -2.39,
  'lacking-share': -0.59,
  'lacking-foreign': 0.26,
  'lacking-cue': -1.35,
  'is-unknown': 0.52,
  explained: 3.28,
  unexplained: -0.66,
  agrees: -0.39,
  disagrees: -0.69,
  // By hand: few questions of the sets show it.
  'no-person': -0.3,
  name: 0.41,
  guess: 0.15,
  cue: 0.55,
  'text-no-number': -0.51,
  text: 0.14,
  unstated: -0.56,
  'unstated-asked': -0.33,
  frame: 1.54,
  'passage-rare': 0.72,
  again: 0.04,
  narrowing: -1.73,
  'passage-topic': -0.47,
  // By hand: few questions of the sets show it.
  'column-blank': -2,
  column: -0.34,
  unite: 0.64,
  'foreign-short': 0.22,
  'foreign-about': -1.14,
  'reads-name': -1.4,
  'noun-foreign': -1.1,
  'noun-left': -1.03,
  'of-others': -1.97,
  partitive: 0.53,
  'partitive-all': -1,
  vague: -1.53,
  contradicts: -1.62,
  foreign: -1.51,
  list: 0.66,
  'empty-clear': -2.28,
  empty: -2.55,
  single: -1.22,
  'implied-sum': -1.27,
  plural: 0.59,
  'plural-one': -1.06,
  loose: -1.79,
  dropped: -1.05,
  inherits: 0.76,
  'inherits-reference': 1.43,
  'inherits-own': -1.17,
  replaces: 1.26,
  'ignores-context': -1.23,
  'passage-coverage': 0.05,
  'passage-title': 1.05,
  'passage-phrase': 0.12,
  'passage-rules': 1.48,
  'passage-rank': 1.25,
  'command-sentence': 0.69,
  whole: 2.26,
};

/**
 * How likely the best candidate is right, as the log odds: by its score, and by its lead over the
 * next. Fitted to the blind sets by logistic regression.
 */
export const CONFIDENCE = { score: 0.28, lead: 0.42, base: 0.39 };
/** A longer lead says no more. */
export const MOST_LEAD = 3;

/** An answer that is less likely right is marked as unsure. */
export const LEAST_CONFIDENCE = 0.78;

/** How near another reading must be to be offered; and if the best is unsure. */
export const MARGIN_OF_OTHER = 0.12;
export const MARGIN_IF_UNSURE = 0.6;

/** How near it must be where one word is a name and a theme: "eHealth". */
export const MARGIN_OF_AMBIGUITY = 1;

/** How much better the parts of a question must be explained than the whole of it. */
export const MARGIN_OF_PARTS = -0.1;
