import { findFlip } from '../../../src/screening/result/explain';
import { checklist, question } from '../../builders/checklist';
import { localized } from '../../builders/localized';

const IDS = ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'];
const CHECKLIST = checklist();

/** Values in the order of the questions, each one assessor's or several's. */
const flipOf = (given: readonly (number | readonly number[] | undefined)[], list = CHECKLIST) => {
  const values = new Map(
    given.flatMap((value, index) =>
      value === undefined ? [] : [[IDS[index] ?? '', [value].flat()] as const],
    ),
  );
  const flip = findFlip(list, values);
  return (
    flip && {
      changes: flip.changes.map(({ question: { id }, from, to }) => [id, from, to]),
      recommendation: flip.recommendation,
    }
  );
};

describe('findFlip', () => {
  it('lifts a stop, by no more than it takes', () => {
    expect(flipOf([3, 3, 3, 3, 3, 0])).toEqual({
      changes: [['financing', 0, 1]],
      recommendation: 'recommend',
    });
  });

  it('lifts a stop that only one of the assessors sees', () => {
    expect(flipOf([3, 3, 3, 3, 3, [0, 3]])).toEqual({
      changes: [['financing', 1.5, 2]],
      recommendation: 'recommend',
    });
  });

  it('adds to the stop what else is needed', () => {
    // Without the stop at most 20 + 22.2 %: 45 takes another, and 33.3 + 13.3 is the shortest way.
    expect(flipOf([1, 1, 1, 1, 1, 0])).toEqual({
      changes: [
        ['financing', 0, 1],
        ['strategy', 1, 3],
      ],
      recommendation: 'recommend-with-conditions',
    });
  });

  it('tells of the best recommendation what would lose it', () => {
    // 66.7 %: a level less anywhere is less than 66; in relevance it costs most.
    expect(flipOf([2, 2, 2, 2, 2, 2])).toEqual({
      changes: [['strategy', 2, 1]],
      recommendation: 'recommend-with-conditions',
    });
  });

  it('takes two changes where no single one is enough', () => {
    // 13.3 %: the best single answer is worth 20 more, and 45 are needed.
    expect(flipOf([0, 0, 0, 0, 0, 3])).toEqual({
      changes: [
        ['strategy', 0, 3],
        ['focus', 0, 2],
      ],
      recommendation: 'recommend-with-conditions',
    });
  });

  it('answers what is missing where the basis is insufficient', () => {
    expect(flipOf([3, 3, 3, 3])).toEqual({
      changes: [['hours', undefined, 0]],
      recommendation: 'recommend',
    });
  });

  it.each([
    ['the proposal is weak throughout', [0, 0, 0, 0, 0, 1]],
    ['hardly anything is answered', [3]],
  ])('has nothing to tell when %s', (_, values) => {
    expect(flipOf(values)).toBeUndefined();
  });

  it('has nothing to tell when more stops it than a few changes lift', () => {
    const stop = { stop: { at: 0, reason: localized('Stop.') } };
    const stopping = checklist({
      criteria: checklist().criteria.map((one) => ({
        ...one,
        questions: one.questions.map(({ id }) => question(id, stop)),
      })),
    });

    expect(flipOf([0, 0, 0, 3, 3, 3], stopping)?.changes).toHaveLength(3);
    expect(flipOf([0, 0, 0, 0, 3, 3], stopping)).toBeUndefined();
  });
});
