import type { Feature } from './candidate';

/** How much each feature counts for a candidate. Fitted by `npm run eval:fit`; see its head. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  'is-command': -1.05,
  'is-attribute': 0.8,
  'is-detail': -0.33,
  'is-compare': 0.05,
  'is-mention': 0.15,
  'is-passage': -1.96,
  'is-experience': 2,
  'is-find': 0.38,
  'is-all': -0.43,
  'is-aggregate': 1.25,
  'is-group': 1.59,
  'is-not-stated': 3.02,
  'not-stated-alone': -0.88,
  'unknown-foreign': 0.21,
  'is-lacking': -2.24,
  'lacking-share': -0.54,
  'lacking-foreign': 0.26,
  'lacking-cue': -1.35,
  'is-unknown': 0.54,
  explained: 3.15,
  unexplained: -0.63,
  agrees: -0.37,
  disagrees: -0.6,
  name: 0.39,
  guess: 0.16,
  cue: 0.46,
  text: 0.07,
  unstated: -0.5,
  'unstated-asked': -0.32,
  frame: 1.47,
  'passage-rare': 0.63,
  'passage-text-only': 0.03,
  again: 0.07,
  narrowing: -1.61,
  person: 0.46,
  'unite-narrow': -0.59,
  'passage-topic': -0.61,
  'unite-all': 0.22,
  column: -0.32,
  having: -0.64,
  unite: 0.6,
  'foreign-named': -0.06,
  'foreign-short': 0.24,
  'foreign-about': -1.11,
  'foreign-next': -0.61,
  'splits-name': -0.26,
  'reads-name': -1.4,
  'noun-foreign': -1.07,
  'noun-left': -0.93,
  'of-others': -1.88,
  partitive: 0.5,
  'partitive-all': -1,
  vague: -1.53,
  contradicts: -1.52,
  foreign: -1.54,
  list: 0.59,
  'empty-clear': -2.51,
  empty: -2.42,
  everything: -0.24,
  single: -1.17,
  'implied-sum': -1.23,
  plural: 0.55,
  'plural-one': -1.08,
  loose: -1.6,
  dropped: -0.96,
  inherits: 0.69,
  'inherits-none': 0.39,
  'inherits-reference': 1.34,
  'inherits-own': -1.16,
  replaces: 1.23,
  'ignores-context': -1.21,
  'passage-coverage': -0.03,
  'passage-title': 0.85,
  'passage-phrase': 0.2,
  'passage-rules': 1.45,
  'passage-no-number': 0,
  'passage-rank': 1.24,
  'command-sentence': 0.63,
  whole: 2.23,
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
