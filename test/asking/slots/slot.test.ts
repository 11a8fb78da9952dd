import {
  bySpecificity,
  coveredBy,
  isOf,
  mostSpecific,
  overlap,
  positionsOf,
  type Slot,
} from '../../../src/asking/slots/slot';

const slot = (from: number, to: number, id: string, given: Partial<Slot> = {}): Slot => ({
  from,
  to,
  meaning: { is: 'theme', id },
  exact: true,
  ...given,
});
const ids = (slots: readonly Slot[]) => slots.map(({ meaning }) => meaning.id);

describe('positionsOf', () => {
  it('covers the positions from one up to another, or those that it names', () => {
    expect(positionsOf({ from: 2, to: 5 })).toEqual([2, 3, 4]);
    expect(positionsOf({ from: 2, to: 2 })).toEqual([]);
    expect(positionsOf({ from: 2, to: 5, at: [2, 4] })).toEqual([2, 4]);
  });
});

describe('coveredBy', () => {
  it('lists each position once', () => {
    expect([
      ...coveredBy([
        { from: 0, to: 2 },
        { from: 1, to: 3 },
      ]),
    ]).toEqual([0, 1, 2]);
  });
});

describe('overlap', () => {
  it.each([
    [{ from: 0, to: 2 }, { from: 1, to: 3 }, true],
    [{ from: 0, to: 2 }, { from: 2, to: 3 }, false],
    [{ from: 0, to: 3, at: [0, 2] }, { from: 1, to: 2 }, false],
    [{ from: 0, to: 3, at: [0, 2] }, { from: 2, to: 3 }, true],
  ])('judges whether %j and %j share a word: %s', (one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
    expect(overlap(other, one)).toBe(expected);
  });
});

describe('bySpecificity', () => {
  it('orders by length, then exact before stemmed, then by likeness, then by position', () => {
    const slots = [
      slot(3, 4, 'later'),
      slot(0, 1, 'unlike', { exact: false, distance: 2 }),
      slot(0, 1, 'stemmed', { exact: false, distance: 1 }),
      slot(1, 2, 'exact'),
      slot(0, 2, 'long', { exact: false }),
    ];

    expect(ids(slots.toSorted(bySpecificity))).toEqual([
      'long',
      'exact',
      'later',
      'stemmed',
      'unlike',
    ]);
  });
});

describe('isOf', () => {
  it('selects the slots of some kinds', () => {
    const country = slot(1, 2, 'no', { meaning: { is: 'country', id: 'no' } });

    expect(ids([slot(0, 1, 'ports'), country].filter(isOf('country', 'kind')))).toEqual(['no']);
  });
});

describe('mostSpecific', () => {
  it('drops a phrase inside a longer one, and a stemmed one beside an exact one', () => {
    expect(
      ids(
        mostSpecific([
          slot(1, 2, 'sea'),
          slot(0, 2, 'north-sea'),
          slot(3, 4, 'health', { exact: false }),
          slot(3, 4, 'public-health'),
        ]),
      ),
    ).toEqual(['north-sea', 'public-health']);
  });

  it('keeps several meanings of the same words, and orders the rest by position', () => {
    expect(ids(mostSpecific([slot(4, 6, 'c'), slot(1, 2, 'a'), slot(1, 2, 'b')]))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
