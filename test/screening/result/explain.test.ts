import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import { explain } from '../../../src/screening/result/explain';
import { scoreOf } from '../../../src/screening/result/score';
import { checklist, criterion } from '../../builders/checklist';
import { assessment, screening } from '../../builders/screening';

const CHECKLIST = checklist();
type Answers = Readonly<Record<string, AnswerValue>>;
const MIDDLING: Answers = { strategy: 3, focus: 2, problem: 2, unit: 1, hours: 1, financing: 2 };

const explained = (...all: readonly Answers[]) =>
  explain(
    CHECKLIST,
    all.map((answers, index) => assessment(answers, { assessor: `p${index}` })),
  );

describe('explain', () => {
  it('gives each question its share of the score and of what it could give', () => {
    const { contributions } = explained(MIDDLING);

    expect(
      contributions.map(({ question: { id }, criterion: { id: of }, value }) => [id, of, value]),
    ).toEqual([
      ['strategy', 'relevance', 3],
      ['focus', 'relevance', 2],
      ['problem', 'relevance', 2],
      ['unit', 'resources', 1],
      ['hours', 'resources', 1],
      ['financing', 'resources', 2],
    ]);
    expect(contributions[0]).toMatchObject({ points: 20, possible: 20 });
    expect(contributions[1]?.points).toBeCloseTo(40 / 3, 10);
    expect(contributions[3]?.points).toBeCloseTo(40 / 9, 10);
    expect(contributions[3]?.possible).toBeCloseTo(40 / 3, 10);
  });

  it.each([
    ['all are answered', [MIDDLING]],
    ['some are unknown', [{ ...MIDDLING, focus: 'unknown', unit: 'unknown' }]],
    ['a criterion is not answered', [{ strategy: 3, focus: 0 }]],
    ['two assess', [MIDDLING, { strategy: 0, focus: 3, hours: 3 }]],
  ] as const)('adds up to the score when %s', (_, all) => {
    const assessments = all.map((answers, index) =>
      assessment(answers, { assessor: `p${index}`, passed: [...Object.keys(MIDDLING)] }),
    );
    const one = screening({ owner: 'p0', assessments });

    const { contributions } = explain(CHECKLIST, assessments);

    const sum = (of: 'points' | 'possible') =>
      contributions.reduce((total, contribution) => total + contribution[of], 0);
    expect(sum('points')).toBeCloseTo(scoreOf(one, 'political').percent ?? NaN, 5);
    expect(sum('possible')).toBeCloseTo(100, 5);
  });

  it('gives nothing for a question that nobody knows', () => {
    const { contributions } = explained({ ...MIDDLING, focus: 'unknown' });

    expect(contributions[1]).toMatchObject({ value: undefined, points: 0, possible: 0 });
  });

  it('names the weakest answers, of as weak ones that which costs most first', () => {
    const { weakest } = explained({ ...MIDDLING, problem: 1, financing: 0, unit: 1 });

    expect(weakest.map(({ question }) => question.id)).toEqual(['financing', 'problem', 'unit']);
  });

  it('finds no answer weak when all are as good as what is recommended', () => {
    const { weakest } = explained(
      Object.fromEntries(Object.keys(MIDDLING).map((id) => [id, 2 as const])),
    );

    expect(weakest).toEqual([]);
  });

  it('tells the smallest change that would bring a better recommendation', () => {
    const { flip } = explained(MIDDLING);

    // 64.4 % lacks 1.6; one level more is worth 6.7 in relevance and 4.4 in resources.
    expect(flip?.changes.map(({ question: { id }, from, to }) => [id, from, to])).toEqual([
      ['focus', 2, 3],
    ]);
    expect(flip?.recommendation).toBe('recommend');
  });

  it('has no change to tell where nothing is answered and much is asked', () => {
    expect(explained({})).toMatchObject({ weakest: [] });
    expect(explained({}).flip).toBeUndefined();
  });

  it('does not depend on the number of criteria', () => {
    const only = checklist({ criteria: [criterion('only', 100, ['a', 'b', 'c'])] });

    const { contributions } = explain(only, [assessment({ a: 3, b: 0, c: 0 })]);

    expect(contributions.map(({ points }) => Math.round(points))).toEqual([33, 0, 0]);
  });
});
