import type { Feature } from './candidate';

/** How much each feature counts for a candidate. Fitted by `npm run eval:fit`; see its head. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  'is-command': -1.08,
  'is-attribute': 0.82,
  'is-detail': -0.31,
  'is-compare': 0.05,
  'is-mention': 0.15,
  'is-passage': -2.04,
  'is-experience': 2,
  'is-find': 0.41,
  'is-all': -0.43,
  'is-aggregate': 1.26,
  'is-group': 1.59,
  'is-not-stated': 3.07,
  'not-stated-alone': -0.87,
  'unknown-foreign': 0.22,
  'is-lacking': -2.25,
  'lacking-share': -0.56,
  'lacking-foreign': 0.26,
  'lacking-cue': -1.35,
  'is-unknown': 0.56,
  explained: 3.22,
  unexplained: -0.64,
  agrees: -0.37,
  disagrees: -0.65,
  name: 0.4,
  guess: 0.15,
  cue: 0.52,
  text: 0.09,
  unstated: -0.54,
  'unstated-asked': -0.34,
  frame: 1.51,
  'passage-rare': 0.7,
  'passage-text-only': 0.06,
  again: 0.05,
  narrowing: -1.69,
  person: 0.43,
  'unite-narrow': -0.62,
  'passage-topic': -0.52,
  'unite-all': 0.22,
  column: -0.32,
  having: -0.89,
  unite: 0.63,
  'foreign-named': -0.05,
  'foreign-short': 0.22,
  'foreign-about': -1.13,
  'foreign-next': -0.57,
  'splits-name': -0.23,
  'reads-name': -1.4,
  'noun-foreign': -1.1,
  'noun-left': -0.99,
  'of-others': -1.95,
  partitive: 0.52,
  'partitive-all': -1,
  vague: -1.53,
  contradicts: -1.53,
  foreign: -1.51,
  list: 0.61,
  'empty-clear': -2.53,
  empty: -2.5,
  everything: -0.23,
  single: -1.19,
  'implied-sum': -1.25,
  plural: 0.55,
  'plural-one': -1.06,
  loose: -1.76,
  dropped: -1.01,
  inherits: 0.74,
  'inherits-none': 0.39,
  'inherits-reference': 1.4,
  'inherits-own': -1.16,
  replaces: 1.24,
  'ignores-context': -1.22,
  'passage-coverage': 0,
  'passage-title': 1.06,
  'passage-phrase': 0.2,
  'passage-rules': 1.47,
  'passage-no-number': -0.58,
  'passage-rank': 1.25,
  'command-sentence': 0.67,
  whole: 2.25,
};

/**
 * How likely the best candidate is right, as the log odds: by its score, and by its lead over the
 * next. Fitted to the blind sets (`npm run eval:fit` prints it).
 */
export const CONFIDENCE = { score: 0.25, lead: 0.48, base: 0.5 };
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
