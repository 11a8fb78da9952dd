import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import { agreementOf, mayCompare } from '../../../src/screening/result/agreement';
import { assessment, screening } from '../../builders/screening';

const IDS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'] as const;
const answersOf = (values: readonly AnswerValue[]) =>
  Object.fromEntries(values.map((value, index) => [IDS[index] ?? '', value]));

const mette = (...values: AnswerValue[]) => assessment(answersOf(values));
const bent = (...values: AnswerValue[]) => assessment(answersOf(values), { assessor: 'bent' });
const carl = (...values: AnswerValue[]) => assessment(answersOf(values), { assessor: 'carl' });

describe('agreementOf', () => {
  it('sets the answers of each question side by side, with their spread', () => {
    const assessments = [mette(3, 2, 1, 0, 1, 2), bent(3, 0, 2, 'unknown', 1, 3)];

    const { assessors, perQuestion } = agreementOf(screening({ assessments }), 'political');

    expect(assessors).toEqual(['Mette Sørensen', 'Bent Holm']);
    expect(perQuestion[1]).toMatchObject({
      question: { id: 'focus' },
      values: [
        { name: 'Mette Sørensen', value: 2 },
        { name: 'Bent Holm', value: 0 },
      ],
      spread: 2,
    });
    expect(perQuestion.map(({ spread }) => spread)).toEqual([0, 2, 1, undefined, 0, 1]);
  });

  it('counts as agreeing the questions on which all that know say the same', () => {
    const assessments = [mette(3, 2, 1, 0, 1, 2), bent(3, 0, 2, 'unknown', 1, 3)];

    expect(agreementOf(screening({ assessments }), 'political').agreeing).toBe(40); // 2 of 5
  });

  it('names the questions on which they differ most, at most three, the widest first', () => {
    const assessments = [
      mette(3, 2, 1, 0, 1, 2),
      bent(2, 0, 1, 3, 1, 1),
      carl(3, 2, 1, 1, 'unknown', 2),
    ];

    const { mostDiffering } = agreementOf(screening({ assessments }), 'political');

    expect(mostDiffering.map(({ question: { id }, spread }) => [id, spread])).toEqual([
      ['unit', 3],
      ['focus', 2],
      ['strategy', 1],
    ]);
  });

  it('leaves out a colleague who is not through', () => {
    const assessments = [mette(3, 2, 1, 0, 1, 2), bent(0, 0, 0)];

    const agreement = agreementOf(screening({ assessments }), 'political');

    expect(agreement.assessors).toEqual(['Mette Sørensen']);
    expect(agreement.agreeing).toBeUndefined();
    expect(agreement.mostDiffering).toEqual([]);
  });
});

describe('mayCompare', () => {
  const through = mette(3, 2, 1, 0, 1, 2);
  const underWay = bent(3, 2);
  const draft = screening({ assessments: [through, underWay] });
  const submitted = screening({
    ...draft,
    state: 'submitted',
    submittedAt: '2027-01-05T08:00:00.000Z',
  });

  it('lets a person who has been through their own', () => {
    expect(mayCompare(draft, 'mette', 'political')).toBe(true);
  });

  it.each([
    ['a person who has not', draft, 'bent', false],
    ['a person who has not, though it is submitted', submitted, 'bent', false],
    ['a stranger', draft, 'dorte', false],
    ['a stranger, though it is submitted', submitted, 'dorte', false],
    ['a coordinator while it is a draft', draft, 'dorte', true],
  ])('does not let %s', (_, one, person, coordinates) => {
    expect(mayCompare(one, person, 'political', coordinates)).toBe(false);
  });

  it('does not take one level for the other', () => {
    expect(mayCompare(draft, 'mette', 'administrative')).toBe(false);
  });

  it('lets a coordinator once it is submitted', () => {
    expect(mayCompare(submitted, 'dorte', 'political', true)).toBe(true);
  });

  it('lets a coordinator who was invited too only when nobody can answer any more', () => {
    const asked = { ...submitted, state: 'more-information' } as const;

    expect(mayCompare(asked, 'bent', 'political', true)).toBe(false);
    expect(mayCompare(submitted, 'bent', 'political', true)).toBe(true);
  });
});
