import type { Feature, Features } from '../../src/asking/intents/candidate';

/** A weight for each feature, by its column. */
export type Weights = Float64Array<ArrayBuffer>;

interface Candidates {
  readonly candidates: readonly { readonly features: Features; readonly points: number }[];
}

/**
 * Questions in flat arrays. Question `q` has the candidates from `candidates[q]` to
 * `candidates[q + 1]`; candidate `c` has the columns and values from `cells[c]` to `cells[c + 1]`,
 * and `points[c]` is the score of its answer.
 */
export interface Table {
  readonly candidates: Int32Array;
  readonly cells: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly points: Float64Array;
}

/** Puts questions into flat arrays, with a column for each feature. */
export function tableOf(questions: readonly Candidates[], features: readonly Feature[]): Table {
  const columnOf = new Map<string, number>(features.map((feature, column) => [feature, column]));
  const candidates = [0];
  const cells = [0];
  const columns: number[] = [];
  const values: number[] = [];
  const points: number[] = [];
  for (const question of questions) {
    for (const candidate of question.candidates) {
      for (const [feature, value] of Object.entries(candidate.features)) {
        const column = columnOf.get(feature);
        if (column === undefined) throw new Error(`The feature ${feature} has no weight.`);
        columns.push(column);
        values.push(value);
      }
      cells.push(columns.length);
      points.push(candidate.points);
    }
    candidates.push(points.length);
  }
  return {
    candidates: Int32Array.from(candidates),
    cells: Int32Array.from(cells),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    points: Float64Array.from(points),
  };
}

// The indices below stay within the arrays, so that 0 never stands in for a missing number.
const at = (numbers: Float64Array | Int32Array, index: number): number => numbers[index] ?? 0;
const add = (numbers: Float64Array, index: number, amount: number): void => {
  numbers[index] = at(numbers, index) + amount;
};

function scoreCandidates({ cells, columns, values }: Table, weights: Weights): Float64Array {
  return Float64Array.from({ length: cells.length - 1 }, (_, candidate) => {
    let score = 0;
    for (let cell = at(cells, candidate); cell < at(cells, candidate + 1); cell++)
      score += at(weights, at(columns, cell)) * at(values, cell);
    return score;
  });
}

/** How far the best candidate of each question is ahead, with its own score: what confidence is read from. */
export function leadsOf(table: Table, weights: Weights): { score: number; next: number }[] {
  const scores = scoreCandidates(table, weights);
  return Array.from({ length: table.candidates.length - 1 }, (_, question) => {
    const own = scores.slice(at(table.candidates, question), at(table.candidates, question + 1));
    const [score = 0, next = -Infinity] = [...own].sort((one, other) => other - one);
    return { score, next };
  });
}

/** What each question scores when its best candidate is chosen; the first of equal ones. */
export function chosenPoints(table: Table, weights: Weights): Float64Array {
  const scores = scoreCandidates(table, weights);
  return Float64Array.from({ length: table.candidates.length - 1 }, (_, question) => {
    let best = at(table.candidates, question);
    for (let other = best + 1; other < at(table.candidates, question + 1); other++)
      if (at(scores, other) > at(scores, best) + 1e-9) best = other;
    return at(table.points, best);
  });
}

/** The mean of some numbers, each counted by its weight. */
export function weightedMean(numbers: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let all = 0;
  for (let index = 0; index < numbers.length; index++) {
    sum += at(numbers, index) * at(weights, index);
    all += at(weights, index);
  }
  return all === 0 ? 0 : sum / all;
}

/** The gradient of the expected score, if candidates are drawn by the softmax of their scores. */
function gradientOf(
  table: Table,
  weights: Weights,
  shares: Float64Array,
  temperature: number,
): Float64Array {
  const { candidates, cells, columns, values, points } = table;
  const gradient = new Float64Array(weights.length);
  const likelihoods = scoreCandidates(table, weights);
  for (let question = 0; question + 1 < candidates.length; question++) {
    const [from, to] = [at(candidates, question), at(candidates, question + 1)];
    if (at(shares, question) === 0) continue;
    const ofQuestion = likelihoods.subarray(from, to);
    const best = ofQuestion.reduce((most, score) => Math.max(most, score), -Infinity);
    let all = 0;
    let expected = 0;
    for (let candidate = from; candidate < to; candidate++) {
      const likelihood = Math.exp((at(likelihoods, candidate) - best) / temperature);
      likelihoods[candidate] = likelihood;
      all += likelihood;
      expected += likelihood * at(points, candidate);
    }
    expected /= all;
    for (let candidate = from; candidate < to; candidate++) {
      const gain = at(points, candidate) - expected;
      const pull = (at(shares, question) * at(likelihoods, candidate) * gain) / (all * temperature);
      if (pull === 0) continue;
      for (let cell = at(cells, candidate); cell < at(cells, candidate + 1); cell++)
        add(gradient, at(columns, cell), pull * at(values, cell));
    }
  }
  return gradient;
}

const HOTTEST = 0.3;
const COLDEST = 0.08;
const RATE = 0.01;
const PULL_TO_START = 0.003;
const CHECK_EVERY = 50;
/** Decay of the moving averages of the gradient and of its square (Adam). */
const DECAY = { gradient: 0.9, square: 0.99 };

interface Fit {
  /** What the weights are pulled to, and where they start. */
  readonly start: Weights;
  /** How much each question counts; a question that counts 0 is held out. */
  readonly counts: Float64Array;
  readonly steps: number;
  /** Columns whose weight stays as it is at the start. */
  readonly fixed?: ReadonlySet<number>;
}

/**
 * The weights with which the best candidates score most. They follow the gradient of the expected
 * score while the temperature falls, and the best of the weights on the way are kept.
 */
export function fitWeights(table: Table, { start, counts, steps, fixed }: Fit): Weights {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => count / total);
  const weights = start.slice();
  const mean = new Float64Array(start.length);
  const square = new Float64Array(start.length);
  let best = { weights: start.slice(), score: weightedMean(chosenPoints(table, start), counts) };
  for (let step = 1; step <= steps; step++) {
    const temperature = HOTTEST * (COLDEST / HOTTEST) ** (step / steps);
    const gradient = gradientOf(table, weights, shares, temperature);
    for (let column = 0; column < weights.length; column++) {
      if (fixed?.has(column) === true) continue;
      const pull = 2 * PULL_TO_START * (at(weights, column) - at(start, column));
      const slope = at(gradient, column) - pull;
      mean[column] = DECAY.gradient * at(mean, column) + (1 - DECAY.gradient) * slope;
      square[column] = DECAY.square * at(square, column) + (1 - DECAY.square) * slope ** 2;
      const steady = at(mean, column) / (1 - DECAY.gradient ** step);
      const spread = Math.sqrt(at(square, column) / (1 - DECAY.square ** step));
      add(weights, column, (RATE * steady) / (spread + 1e-8));
    }
    if (step % CHECK_EVERY !== 0 && step !== steps) continue;
    const score = weightedMean(chosenPoints(table, weights), counts);
    if (score > best.score) best = { weights: weights.slice(), score };
  }
  return best.weights;
}

/** Rounds weights as they are written: to two decimals. */
export const roundWeights = (weights: Weights): Weights =>
  weights.map((weight) => Math.round(weight * 100) / 100 + 0);

/** The source of `weights.ts` with other weights; everything else in it stays. */
export function withWeights(
  source: string,
  features: readonly Feature[],
  weights: Weights,
): string {
  return features.reduce((text, feature, column) => {
    const line = new RegExp(`^(  '?${feature}'?: )-?[0-9.]+,$`, 'm');
    if (!line.test(text)) throw new Error(`weights.ts has no line for ${feature}.`);
    return text.replace(line, `$1${at(weights, column)},`);
  }, source);
}
