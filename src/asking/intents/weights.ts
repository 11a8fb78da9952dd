import type { Feature } from './candidate';

/** How much each feature counts for a candidate. Fitted by `npm run eval:fit`; see its head. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  'is-command': -0.68,
  'is-attribute': -0.02,
  'is-detail': -0.15,
  'is-compare': 0.18,
  'is-mention': 0.27,
  'is-passage': -1.34,
  'is-find': -0.02,
  'is-all': -0.07,
  'is-aggregate': 0.5,
  'is-group': 0.49,
  'is-not-stated': 1.87,
  'not-stated-alone': -0.46,
  'is-unknown': -0.1,
  explained: 1.93,
  unexplained: -0.25,
  agrees: -0.05,
  disagrees: -0.28,
  name: 0.68,
  guess: 0.35,
  cue: 0.4,
  text: -0.17,
  unstated: 0.2,
  column: -0.08,
  having: -0.22,
  unite: -0,
  foreign: -1.02,
  list: 0.42,
  empty: -1.71,
  everything: -0.22,
  single: -0.53,
  'implied-sum': -0.28,
  plural: 0.33,
  'plural-one': -0.28,
  loose: -1.32,
  dropped: -0.78,
  inherits: 0.14,
  'inherits-none': 0.25,
  'inherits-reference': 0.64,
  'inherits-own': -0.5,
  'ignores-context': -0.81,
  'passage-coverage': 0.11,
  'passage-title': 0.27,
  'passage-phrase': 0.08,
  'passage-rules': 0.75,
  'passage-rank': 0.96,
  whole: 1.52,
};

/** The score of a candidate below which a question counts as not understood. */
export const MARGIN_OF_OTHER = 0.12;

/** How much better the parts of a question must be explained than the whole of it. */
export const MARGIN_OF_PARTS = 0;
