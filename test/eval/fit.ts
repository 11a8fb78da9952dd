import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { MOST_LEAD, WEIGHTS } from '../../src/asking/intents/weights';
import { loadContent } from '../../src/content/load-content';
import { countOf, type Example, examplesOf, FEATURES, meanPoints } from './examples';
import {
  chosenPoints,
  fitWeights,
  leadsOf,
  roundWeights,
  type Table,
  tableOf,
  weightedMean,
  type Weights,
  withWeights,
} from './fit-weights';
import { fitConfidence } from './fit-confidence';
import { BLIND_SETS, isBlind, SETS } from './question-sets';

const WEIGHTS_FILE = path.join(__dirname, '../../src/asking/intents/weights.ts');
/** A short run stays close to where it starts, a long one gets further; the better one is kept. */
const RUNS = [100, 400];

type Counts = (example: Example) => number;

/** Prints the scores of the chosen candidates in the own sets and in the blind ones. */
function printScores(title: string, examples: readonly Example[], points: Float64Array): void {
  const { own, blind } = meanPoints(examples, points);
  console.log(`${title.padEnd(34)} own ${own.toFixed(4)}  blind ${blind.toFixed(4)}`);
}

const bestPoints = (examples: readonly Example[]) =>
  Float64Array.from(examples, ({ candidates }) =>
    Math.max(0, ...candidates.map(({ points }) => points)),
  );

/** Fits without each blind set in turn, and scores that set. */
function printHeldOut(
  examples: readonly Example[],
  table: Table,
  fit: (counts: Counts, start: Weights) => Weights,
): void {
  const current = Float64Array.from(FEATURES, (feature) => WEIGHTS[feature]);
  const starts = { 'from these weights': current, 'from zero': new Float64Array(FEATURES.length) };
  for (const [name, start] of Object.entries(starts)) {
    const scores = BLIND_SETS.map((heldOut) => {
      const weights = fit((one) => (one.set === heldOut ? 0 : countOf(one)), start);
      const counts = Float64Array.from(examples, ({ set }) => (set === heldOut ? 1 : 0));
      return { heldOut, mean: weightedMean(chosenPoints(table, weights), counts), of: counts };
    });
    const sizes = Float64Array.from(scores, ({ of }) => of.reduce((sum, one) => sum + one, 0));
    const all = weightedMean(
      Float64Array.from(scores, ({ mean }) => mean),
      sizes,
    );
    console.log(
      `left out, ${name.padEnd(24)} ${all.toFixed(4)}  ` +
        scores.map(({ heldOut, mean }) => `${heldOut} ${mean.toFixed(3)}`).join('  '),
    );
  }
}

/** Prints the constants of the confidence, fitted to the blind sets with some weights. */
function printConfidence(examples: readonly Example[], table: Table, weights: Weights): void {
  const points = chosenPoints(table, weights);
  const judged = leadsOf(table, weights).flatMap(({ score, next }, question) => {
    const example = examples[question];
    if (example === undefined || !isBlind(example.set)) return [];
    return [{ score, lead: Math.min(MOST_LEAD, score - next), points: points[question] ?? 0 }];
  });
  const { score, lead, base } = fitConfidence(judged);
  console.log(
    `confidence, for CONFIDENCE: score ${score.toFixed(2)}, lead ${lead.toFixed(2)}, base ${base.toFixed(2)}`,
  );
}

/**
 * Fits the weights of the candidates to all question sets, and prints how good they are: on the
 * questions they were fitted to, and on each blind set when it is left out. It prints the constants
 * of the confidence too. A fit that starts from
 * the present weights still knows the set that is left out, because they were fitted to it; one
 * that starts from zero does not. `--write` writes `weights.ts`, `--quick` leaves nothing out.
 */
function main(options: readonly string[]): void {
  const index = indexKnowledge(loadContent('nordjylland'));
  const examples = [...SETS, ...BLIND_SETS].flatMap((set) => examplesOf(set, index));
  const table = tableOf(examples, FEATURES);
  const fit = (countOne: Counts, start: Weights): Weights => {
    const counts = Float64Array.from(examples, countOne);
    const scoreOf = (weights: Weights) => weightedMean(chosenPoints(table, weights), counts);
    return RUNS.map((steps) => roundWeights(fitWeights(table, { start, counts, steps }))).reduce(
      (one, other) => (scoreOf(other) > scoreOf(one) ? other : one),
    );
  };
  const current = Float64Array.from(FEATURES, (feature) => WEIGHTS[feature]);
  printScores('the best candidates', examples, bestPoints(examples));
  printScores('these weights', examples, chosenPoints(table, current));
  const fitted = fit(countOf, current);
  printScores('fitted weights', examples, chosenPoints(table, fitted));
  printConfidence(examples, table, options.includes('--write') ? fitted : current);
  if (!options.includes('--quick')) printHeldOut(examples, table, fit);
  if (options.includes('--write'))
    writeFileSync(WEIGHTS_FILE, withWeights(readFileSync(WEIGHTS_FILE, 'utf8'), FEATURES, fitted));
}

main(process.argv.slice(2));
