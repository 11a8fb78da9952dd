import type { Feature } from '../../src/asking/intents/candidate';
import { WEIGHTS } from '../../src/asking/intents/weights';
import {
  chosenPoints,
  fitWeights,
  roundWeights,
  tableOf,
  weightedMean,
  withWeights,
} from './fit-weights';
import { groupFeatures, LAYERS } from './weight-groups';

const FEATURES: readonly Feature[] = ['cue', 'text', 'name'];

/** Two questions that a word for an attribute answers, and one that it answers wrongly. */
const QUESTIONS = [
  {
    candidates: [
      { features: { text: 1 }, points: 0 },
      { features: { cue: 1 }, points: 1 },
    ],
  },
  {
    candidates: [
      { features: { cue: 1, name: 1 }, points: 1 },
      { features: { text: 1, name: 1 }, points: 0.5 },
    ],
  },
  {
    candidates: [
      { features: { cue: 1 }, points: 0 },
      { features: { text: 1 }, points: 1 },
    ],
  },
];
const TABLE = tableOf(QUESTIONS, FEATURES);
const START = Float64Array.of(0, 0.5, 0);

describe('chosenPoints', () => {
  it('are those of the best candidate, and of the first of equal ones', () => {
    expect([...chosenPoints(TABLE, Float64Array.of(1, 0, 0))]).toEqual([1, 1, 0]);
    expect([...chosenPoints(TABLE, Float64Array.of(0, 0, 5))]).toEqual([0, 1, 0]);
  });
});

describe('weightedMean', () => {
  it('counts each number by its weight', () => {
    expect(weightedMean(Float64Array.of(1, 0.5, 0), Float64Array.of(3, 0, 1))).toBe(0.75);
    expect(weightedMean(Float64Array.of(1), Float64Array.of(0))).toBe(0);
  });
});

describe('tableOf', () => {
  it('refuses a feature without a weight', () => {
    expect(() => tableOf(QUESTIONS, ['cue', 'text'])).toThrow('name');
  });
});

describe('fitWeights', () => {
  const fit = (counts: Float64Array, fixed?: ReadonlySet<number>) =>
    fitWeights(TABLE, { start: START, counts, steps: 200, ...(fixed && { fixed }) });

  it('finds weights that choose what scores most', () => {
    const counts = Float64Array.of(1, 1, 1);

    expect(weightedMean(chosenPoints(TABLE, START), counts)).toBeCloseTo(0.5);
    expect([...chosenPoints(TABLE, fit(counts))]).toEqual([1, 1, 0]);
  });

  it('lets a question count as much as it is told, and nothing when it is held out', () => {
    const [cue = 0, text = 0] = fit(Float64Array.of(0, 0, 1));

    expect(text).toBeGreaterThanOrEqual(cue);
    expect([...chosenPoints(TABLE, fit(Float64Array.of(1, 1, 5)))]).toEqual([0, 0.5, 1]);
  });

  it('finds the same weights each time, and leaves fixed ones as they are', () => {
    const counts = Float64Array.of(1, 1, 1);

    expect(fit(counts)).toEqual(fit(counts));
    expect(fit(counts, new Set([0]))[0]).toBe(0);
    expect(fit(counts, new Set([0]))[1]).toBeLessThan(0);
  });
});

describe('withWeights', () => {
  const source = "const A = {\n  cue: -0.5,\n  'is-find': 1,\n};\nconst MARGIN = 0.12;\n";

  it('writes rounded weights and nothing else', () => {
    const weights = roundWeights(Float64Array.of(0.123, -2.456));

    expect(withWeights(source, ['cue', 'is-find'], weights)).toBe(
      "const A = {\n  cue: 0.12,\n  'is-find': -2.46,\n};\nconst MARGIN = 0.12;\n",
    );
  });

  it('refuses a source that lacks a feature', () => {
    expect(() => withWeights(source, ['text'], Float64Array.of(1))).toThrow('text');
  });
});

describe('groupFeatures', () => {
  it('puts each feature into one group, which the group has named', () => {
    const features = Object.keys(WEIGHTS) as Feature[];
    const groups = [...groupFeatures(features).values()];

    expect(groups.flat().toSorted()).toEqual(features.toSorted());
    expect(groups.filter((group) => group.length === 0)).toEqual([]);
    expect([...groupFeatures(features).keys()].filter((name) => name in WEIGHTS)).toEqual([]);
  });
});

describe('LAYERS', () => {
  it('name features that have a weight', () => {
    expect(
      Object.values(LAYERS)
        .flat()
        .filter((feature) => !(feature in WEIGHTS)),
    ).toEqual([]);
  });
});
