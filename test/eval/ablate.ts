import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { WEIGHTS } from '../../src/asking/intents/weights';
import { loadContent } from '../../src/content/load-content';
import { countOf, examplesOf, FEATURES, meanPoints } from './examples';
import { chosenPoints, fitWeights, tableOf, type Weights } from './fit-weights';
import { BLIND_SETS, SETS } from './question-sets';
import { groupFeatures, LAYERS } from './weight-groups';

const NEVER = -1000;
const STEPS = 150;

/**
 * Prints what the engine scores without a part of it, taken away by weights alone. A layer whose
 * candidates are never chosen shows what the layer earns. A group of features that count nothing,
 * with the other weights fitted again, shows what the group earns beyond the others; the same for
 * each feature, without fitting again.
 */
function main(): void {
  const index = indexKnowledge(loadContent('nordjylland'));
  const examples = [...SETS, ...BLIND_SETS].flatMap((set) => examplesOf(set, index));
  const table = tableOf(examples, FEATURES);
  const counts = Float64Array.from(examples, countOf);
  const current = Float64Array.from(FEATURES, (feature) => WEIGHTS[feature]);
  const without = (features: readonly string[], weight: number): Weights =>
    current.map((before, column) => (features.includes(FEATURES[column] ?? '') ? weight : before));

  const whole = meanPoints(examples, chosenPoints(table, current));
  const print = (title: string, weights: Weights) => {
    const { own, blind } = meanPoints(examples, chosenPoints(table, weights));
    const change = (mean: number, before: number) =>
      `${mean.toFixed(4)} ${(mean - before >= 0 ? '+' : '') + (mean - before).toFixed(4)}`;
    console.log(
      `${title.padEnd(34)} own ${change(own, whole.own)}  blind ${change(blind, whole.blind)}`,
    );
  };

  print('everything', current);
  console.log('\nWithout a layer');
  for (const [layer, features] of Object.entries(LAYERS)) print(layer, without(features, NEVER));
  console.log('\nWithout a group of features, the others fitted again');
  print('nothing less', fitWeights(table, { start: current, counts, steps: STEPS }));
  for (const [group, features] of groupFeatures(FEATURES)) {
    const fixed = new Set(features.map((feature) => FEATURES.indexOf(feature)));
    print(group, fitWeights(table, { start: without(features, 0), counts, steps: STEPS, fixed }));
  }
  console.log('\nWithout a feature');
  for (const feature of FEATURES) print(feature, without([feature], 0));
}

main();
