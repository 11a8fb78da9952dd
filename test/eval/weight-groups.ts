import type { Feature } from '../../src/asking/intents/candidate';

/**
 * What can be taken away by weights alone. A group names its features by how they begin, or, with
 * a `$` at the end, in full; a feature belongs to the first group that names it.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'kind of answer': ['is-'],
  'share of the words explained': ['explained$', 'unexplained$', 'loose$', 'dropped$'],
  'question words': ['agrees$', 'disagrees$', 'no-person$', 'noun-'],
  'words for attributes': ['cue$', 'text', 'frame$'],
  'what is not stated': ['not-stated', 'unstated', 'lacking'],
  'unknown words': ['foreign', 'unknown-foreign$'],
  'full names': ['name$', 'reads-name$'],
  'partial names': ['guess$'],
  'scope of lists': ['list$', 'plural', 'unite', 'column', 'empty'],
  'scope of numbers': ['single$', 'implied-sum$'],
  contradictions: ['contradicts$', 'vague$', 'of-others$'],
  'follow-ups': ['inherits', 'ignores-context$', 'again$', 'narrowing$', 'replaces$', 'partitive'],
  passages: ['passage'],
  commands: ['whole$', 'command-sentence$'],
};

const names = (pattern: string, feature: string): boolean =>
  pattern.endsWith('$') ? pattern === `${feature}$` : feature.startsWith(pattern);

/** The features of each group; features that no group names are one of their own. */
export function groupFeatures(features: readonly Feature[]): Map<string, Feature[]> {
  const groups = new Map<string, Feature[]>(Object.keys(GROUPS).map((group) => [group, []]));
  for (const feature of features) {
    const group = Object.entries(GROUPS).find(([, patterns]) =>
      patterns.some((pattern) => names(pattern, feature)),
    );
    const name = group?.[0] ?? feature;
    groups.set(name, [...(groups.get(name) ?? []), feature]);
  }
  return groups;
}

/**
 * Features that only candidates of one layer have, so that a very low weight switches the layer
 * off.
 */
export const LAYERS: Readonly<Record<string, readonly Feature[]>> = {
  commands: ['is-command'],
  'facts of an entry': ['is-attribute'],
  details: ['is-detail'],
  comparisons: ['is-compare'],
  'names only mentioned': ['is-mention'],
  passages: ['is-passage'],
  experiences: ['is-experience'],
  lists: ['is-find'],
  'lists of everything': ['is-all'],
  numbers: ['is-aggregate'],
  groups: ['is-group'],
  'not stated': ['is-not-stated'],
  'says nothing about it': ['is-lacking'],
  'nothing is known': ['is-unknown'],
  'partial names': ['guess'],
  'follow-ups': ['inherits'],
  'themes as alternatives': ['unite'],
  'lists with columns': ['column'],
  'facts found by their text': ['text'],
  'short texts': ['frame'],
};
