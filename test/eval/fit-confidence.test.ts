import { fitConfidence, type Judged } from './fit-confidence';

/** How likely an answer is right, by fitted constants. */
const likelihood = (judged: readonly Judged[], score: number, lead: number) => {
  const fitted = fitConfidence(judged);
  return 1 / (1 + Math.exp(-(fitted.score * score + fitted.lead * lead + fitted.base)));
};

describe('fitConfidence', () => {
  it('gives the share of right answers where score and lead say nothing', () => {
    const judged = [1, 1, 1, 0].map((points) => ({ score: 0, lead: 0, points }));
    expect(likelihood(judged, 0, 0)).toBeCloseTo(0.75, 2);
  });

  it('is greater with the score and the lead of right answers', () => {
    const judged = [
      { score: 4, lead: 2, points: 1 },
      { score: 3, lead: 2, points: 1 },
      { score: 1, lead: 0.2, points: 0 },
      { score: 2, lead: 0.1, points: 1 },
      { score: 2, lead: 0.3, points: 0 },
    ];
    expect(likelihood(judged, 4, 2)).toBeGreaterThan(0.8);
    expect(likelihood(judged, 1, 0)).toBeLessThan(0.4);
  });
});
