import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import type { Checklist } from '../../../src/screening/checklist/checklist';
import { countedAssessments, scoreOf } from '../../../src/screening/result/score';
import { checklist, criterion } from '../../builders/checklist';
import { assessment, screening } from '../../builders/screening';

const QUESTIONS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'] as const;

/** The score of answers given in the order of the questions; `undefined` is no answer. */
function scored(values: readonly (AnswerValue | undefined)[], given: Partial<Checklist> = {}) {
  const answers = Object.fromEntries(
    QUESTIONS.flatMap((id, index) => {
      const value = values[index];
      return value === undefined ? [] : [[id, value]];
    }),
  );
  const one = screening({ checklists: [checklist(given)], assessments: [assessment(answers)] });
  return scoreOf(one, 'political');
}

const withThresholds = (given: Partial<Checklist['thresholds']>): Partial<Checklist> => ({
  thresholds: { ...checklist().thresholds, ...given },
});

describe('scoreOf', () => {
  // Relevance weighs 60, resources 40; a criterion's percent is its points of 3 a question.
  it.each([
    ['3 throughout', [3, 3, 3, 3, 3, 3], 100, 'recommend'],
    ['2 throughout', [2, 2, 2, 2, 2, 2], 66.666667, 'recommend'],
    ['1 throughout', [1, 1, 1, 1, 1, 1], 33.333333, 'not-recommended'],
    ['0 throughout, which stops', [0, 0, 0, 0, 0, 0], 0, 'not-recommended'],
    ['7/9 and 4/9: 46.67 + 17.78', [3, 2, 2, 1, 1, 2], 64.444444, 'recommend-with-conditions'],
    [
      '9/9 and 3/9: good, but resources are weak',
      [3, 3, 3, 1, 1, 1],
      73.333333,
      'recommend-with-conditions',
    ],
    ['3/9 and 6/9: 20 + 26.67', [1, 1, 1, 2, 2, 2], 46.666667, 'recommend-with-conditions'],
    ['3/9 and 5/9: 20 + 22.22', [1, 1, 1, 2, 2, 1], 42.222222, 'not-recommended'],
    [
      '9/9 and 6/9 with financing at 0, which stops',
      [3, 3, 3, 3, 3, 0],
      86.666667,
      'not-recommended',
    ],
  ] as const)('of %s', (_, values, percent, recommendation) => {
    const score = scored(values);

    expect(score.percent).toBeCloseTo(percent, 5);
    expect(score.recommendation).toBe(recommendation);
    expect(score.unanswered).toEqual([]);
  });

  it('tells each criterion, the weak ones and the stops', () => {
    const score = scored([3, 2, 'unknown', 0, undefined, 0]);

    expect(
      score.criteria.map(({ criterion: { id }, percent, answered }) => [id, percent, answered]),
    ).toEqual([
      ['relevance', 83.333333, 2],
      ['resources', 0, 2],
    ]);
    expect(score.weak.map(({ id }) => id)).toEqual(['resources']);
    expect(score.stops.map(({ id }) => id)).toEqual(['financing']);
    expect(score.unanswered.map(({ id }) => id)).toEqual(['problem', 'hours']);
    expect(score.recommendation).toBe('not-recommended');
  });

  it('weighs only the criteria that were answered', () => {
    const score = scored([3, 3, 3], withThresholds({ answered: 50 }));

    expect(score.percent).toBe(100);
    expect(score.criteria[1]?.percent).toBeUndefined();
    expect(score.weak).toEqual([]);
    expect(score.recommendation).toBe('recommend');
  });

  it.each([
    ['nothing is answered', []],
    ['all is unknown', QUESTIONS.map(() => 'unknown' as const)],
    ['fewer are answered than the share asked for', [3, 3, 3, 3]],
  ])('is an insufficient basis when %s', (_, values) => {
    expect(scored(values).recommendation).toBe('insufficient-basis');
  });

  it('takes an answered share that is exactly as asked for as enough', () => {
    const half = [3, 3, 3] as const;

    expect(scored(half, withThresholds({ answered: 50 })).recommendation).toBe('recommend');
    expect(scored(half, withThresholds({ answered: 51 })).recommendation).toBe(
      'insufficient-basis',
    );
  });

  it('stops a proposal whatever is unanswered', () => {
    const onlyStop = [undefined, undefined, undefined, undefined, undefined, 0 as const];

    expect(scored(onlyStop).recommendation).toBe('not-recommended');
  });

  it('takes a score that is exactly a threshold as reaching it', () => {
    const threes = [3, 3, 3, 0, 0, 1] as const; // 60 and 1/9 of 40: 64.44
    const none = { weakCriterion: 0 };

    const at = scored([3, 3, 3, 3, 3, 3], withThresholds({ recommend: 100, ...none }));
    const sixty = scored([3, 3, 3, 0, 0, 'unknown'], withThresholds({ recommend: 60, ...none }));
    const below = scored(threes, withThresholds({ recommend: 65, ...none }));

    expect(at.recommendation).toBe('recommend');
    expect(sixty.recommendation).toBe('recommend');
    expect(below.recommendation).toBe('recommend-with-conditions');
  });

  it('does not lose a threshold to the rounding of thirds', () => {
    // 30 × 7/12 + 25 × 1/12 + 25 × 11/12 + 20 × 0/12 and the like: 45 % exactly, 44.999… in floating point.
    const weights = [30, 25, 25, 20];
    const criteria = weights.map((weight, c) =>
      criterion(`c${c}`, weight, [`c${c}-0`, `c${c}-1`, `c${c}-2`, `c${c}-3`]),
    );
    const pointsOf = (sum: number) =>
      [0, 3, 6, 9].map((from) => Math.min(3, Math.max(0, sum - from)));
    const sums = Array.from({ length: 13 ** 4 }, (_, n) => [
      n % 13,
      Math.floor(n / 13) % 13,
      Math.floor(n / 169) % 13,
      Math.floor(n / 2197),
    ]).filter((points) => points.reduce((sum, p, c) => sum + p * (weights[c] ?? 0), 0) === 45 * 12);

    const wrong = sums.filter((points) => {
      const answers = points.flatMap((sum, c) =>
        pointsOf(sum).map((value, q) => [`c${c}-${q}`, value] as const),
      );
      const one = screening({
        checklists: [checklist({ criteria })],
        assessments: [assessment(Object.fromEntries(answers))],
      });
      return scoreOf(one, 'political').recommendation !== 'recommend-with-conditions';
    });

    expect(sums.length).toBe(275);
    expect(wrong).toEqual([]);
  });

  it('takes a criterion exactly at the limit as not weak', () => {
    const criteria = [criterion('only', 100, ['a', 'b', 'c', 'd', 'e'])];
    const scoreWith = (last: AnswerValue) =>
      scoreOf(
        screening({
          checklists: [checklist({ criteria })],
          assessments: [assessment({ a: 3, b: 2, c: 0, d: 0, e: last })],
        }),
        'political',
      );

    expect(scoreWith(1).weak).toEqual([]); // 6 of 15: 40 %
    expect(scoreWith(0).weak).toEqual(criteria);
  });

  it('is an insufficient basis on a level that nobody has assessed', () => {
    const one = screening({ assessments: [assessment({ strategy: 3 })] });

    expect(scoreOf(one, 'administrative')).toMatchObject({
      percent: undefined,
      recommendation: 'insufficient-basis',
    });
  });
});

const answersOf = (values: readonly AnswerValue[]) =>
  Object.fromEntries(values.map((value, index) => [QUESTIONS[index] ?? '', value]));

/** Mette's answers, and those of colleagues, in the order of the questions. */
const assessedBy = (...all: readonly (readonly AnswerValue[])[]) =>
  screening({
    assessments: all.map((values, index) =>
      assessment(answersOf(values), { assessor: ['mette', 'bent', 'carl'][index] ?? '' }),
    ),
  });

describe('the score of several assessors', () => {
  it('is of the mean of each question', () => {
    const score = scoreOf(assessedBy([3, 3, 3, 3, 3, 3], [0, 3, 3, 3, 3, 3]), 'political');

    // The first question is 1.5 of 3: 7.5 of 9 points of what weighs 60.
    expect(score.percent).toBeCloseTo((7.5 / 9) * 60 + 40, 5);
  });

  it('leaves out who does not know', () => {
    const score = scoreOf(assessedBy([3, 3, 3, 3, 3, 3], Array(6).fill('unknown')), 'political');

    expect(score.percent).toBe(100);
  });

  it('stops where any of them sees a stop', () => {
    const score = scoreOf(assessedBy([3, 3, 3, 3, 3, 3], [3, 3, 3, 3, 3, 0]), 'political');

    expect(score.recommendation).toBe('not-recommended');
    expect(score.stops.map(({ id }) => id)).toEqual(['financing']);
  });

  it('counts colleagues only when they are through, and the owner always', () => {
    const one = assessedBy([3], [0, 0, 0, 0, 0], [2, 2, 2, 2, 2, 2]);

    expect(countedAssessments(one, 'political').map(({ assessor }) => assessor)).toEqual([
      'mette',
      'carl',
    ]);
  });

  it('counts a colleague who has passed over what was not answered', () => {
    const bent = assessment(answersOf([2, 2, 2, 2, 2]), {
      assessor: 'bent',
      passed: ['financing'],
    });
    const one = screening({ assessments: [assessment(), bent] });

    expect(countedAssessments(one, 'political')).toContain(bent);
  });

  it('keeps the levels apart', () => {
    const other = assessment(answersOf([0, 0, 0, 0, 0, 0]), { level: 'administrative' });
    const one = assessedBy([3, 3, 3, 3, 3, 3]);

    expect(scoreOf({ ...one, assessments: [...one.assessments, other] }, 'political').percent).toBe(
      100,
    );
  });
});
