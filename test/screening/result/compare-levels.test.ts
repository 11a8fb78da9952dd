import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import { compareLevels } from '../../../src/screening/result/compare-levels';
import { checklist, criterion } from '../../builders/checklist';
import { assessment, screening } from '../../builders/screening';

const political = checklist();
const administrative = checklist({
  id: 'administrative',
  level: 'administrative',
  criteria: [
    criterion('resources', 30, ['a-unit', 'a-hours', 'a-money']),
    criterion('relevance', 50, ['a-strategy', 'a-focus', 'a-problem']),
    criterion('usefulness', 20, ['a-gain', 'a-users', 'a-value']),
  ],
});

const all = (ids: readonly string[], value: AnswerValue) =>
  Object.fromEntries(ids.map((id) => [id, value]));

const compared = (
  politically: Readonly<Record<string, AnswerValue>>,
  administratively: Readonly<Record<string, AnswerValue>>,
) =>
  compareLevels(
    screening({
      checklists: [political, administrative],
      assessments: [
        assessment(politically),
        assessment(administratively, { level: 'administrative' }),
      ],
    }),
  );

const RELEVANCE = ['strategy', 'focus', 'problem'];
const RESOURCES = ['unit', 'hours', 'financing'];
const A_RELEVANCE = ['a-strategy', 'a-focus', 'a-problem'];
const A_RESOURCES = ['a-unit', 'a-hours', 'a-money'];
const A_USEFULNESS = ['a-gain', 'a-users', 'a-value'];

describe('compareLevels', () => {
  it('agrees, differs or misses criterion by criterion', () => {
    const { criteria } = compared(
      { ...all(RELEVANCE, 2), ...all(RESOURCES, 3) },
      { ...all(A_RELEVANCE, 2), ...all(A_RESOURCES, 1), ...all(A_USEFULNESS, 3) },
    );

    expect(criteria.map(({ criterion: { id }, verdict }) => [id, verdict])).toEqual([
      ['resources', 'differ'],
      ['relevance', 'agree'],
      ['usefulness', 'missing'],
    ]);
    expect(criteria[0]).toMatchObject({ political: 100, administrative: 33.333333 });
    expect(criteria[2]).toMatchObject({ political: undefined, administrative: 100 });
  });

  it.each([
    ['half a level apart on average', { 'a-strategy': 2, 'a-focus': 3 }, 'agree'], // 2.5 of 3
    ['more than that', { 'a-strategy': 3, 'a-focus': 3 }, 'differ'],
  ] as const)('takes %s as it is', (_, answers, verdict) => {
    const { criteria } = compared(all(RELEVANCE, 2), answers);

    expect(criteria.find(({ criterion: { id } }) => id === 'relevance')?.verdict).toBe(verdict);
  });

  it('compares the recommendations', () => {
    const good = { ...all(RELEVANCE, 3), ...all(RESOURCES, 3) };
    const alsoGood = all([...A_RELEVANCE, ...A_RESOURCES, ...A_USEFULNESS], 2);
    const bad = all([...A_RELEVANCE, ...A_RESOURCES, ...A_USEFULNESS], 1);

    expect(compared(good, alsoGood).verdict).toBe('agree');
    expect(compared(good, bad)).toMatchObject({
      verdict: 'differ',
      scores: {
        political: { recommendation: 'recommend' },
        administrative: { recommendation: 'not-recommended' },
      },
    });
    expect(compared(good, {}).verdict).toBe('missing');
  });

  it('misses the level that was never begun', () => {
    const one = screening({ assessments: [assessment(all(RELEVANCE, 3))] });

    const { scores, criteria, verdict } = compareLevels(one);

    expect(scores.administrative).toBeUndefined();
    expect(scores.political?.percent).toBe(100);
    expect(new Set(criteria.map((each) => each.verdict))).toEqual(new Set(['missing']));
    expect(verdict).toBe('missing');
  });
});
