import { groupEntries } from '../../../src/asking/answer/group-entries';
import { GROUPINGS } from '../../../src/asking/answer/query';
import { CONTENT } from '../nordjylland';

describe('groupEntries', () => {
  it.each([
    ['contact', 'Runa Coxeter', 5],
    ['unit', 'center-doevblindhed-hoeretab', 7],
    ['programme', 'interreg-iva-oeks', 4],
    ['area', 'special-sector', 19],
  ] as const)('finds the largest group by %s with %s: %d', (per, id, count) => {
    const [first] = groupEntries(CONTENT.collaborations, per);

    expect([first?.id, first?.entries.length]).toEqual([id, count]);
  });

  it.each(GROUPINGS)(
    'puts an entry into each of its groups once, largest group first: %s',
    (per) => {
      const groups = groupEntries(CONTENT.collaborations, per);
      const sizes = groups.map(({ entries }) => entries.length);

      expect(groups.every(({ entries }) => new Set(entries).size === entries.length)).toBe(true);
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
      expect(sizes.length).toBeGreaterThan(0);
    },
  );
});
