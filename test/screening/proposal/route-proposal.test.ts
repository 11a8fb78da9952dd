import { loadContent } from '../../../src/content/load-content';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import { routeProposal } from '../../../src/screening/proposal/route-proposal';

const { rules } = loadContent('nordjylland');

/** Numbers of the rows of annex 6 with who decides, and why. */
const routed = (proposal: Proposal) => {
  const { rows, missing } = routeProposal(proposal, rules);
  return {
    rows: rows.map(({ rule, because }) => [rule.number, rule.decides, because]),
    missing,
  };
};

describe('routeProposal', () => {
  it('finds who decides on taking part in regional development, and on spending for it', () => {
    const cost = { amount: 10_000, currency: 'EUR' } as const;

    expect(routed({ area: 'regional-development', cost })).toEqual({
      rows: [
        [8, 'forretningsudvalget', 'area'],
        [9, 'administrationen', 'cost'],
      ],
      missing: false,
    });
  });

  it('takes the whole sum where the yearly one is not known, and nothing for what is free', () => {
    const area = 'regional-development';

    expect(routed({ area, total: { amount: 30_000, currency: 'DKK' } }).rows).toContainEqual([
      9,
      'administrationen',
      'total',
    ]);
    expect(routed({ area, cost: { amount: 0, currency: 'DKK' } }).rows).toEqual([
      [8, 'forretningsudvalget', 'area'],
    ]);
  });

  it.each(['health', 'special-sector', 'common'])('has no row for taking part in %s', (area) => {
    expect(routed({ area, cost: { amount: 10_000, currency: 'EUR' } })).toEqual({
      rows: [],
      missing: true,
    });
  });

  it('finds the general rows in every area, and says all the same that there is none of it', () => {
    const proposal: Proposal = {
      area: 'health',
      appointment: 'yes',
      travel: 'yes',
      funding: 'more-staff',
    };

    expect(routed(proposal)).toEqual({
      rows: [
        [1, 'regionsraadet', 'appointment'],
        [10, 'forretningsudvalget', 'travel'],
        [22, 'forretningsudvalget', 'funding'],
      ],
      missing: true,
    });
  });

  it('tells outside money with and without more posts apart', () => {
    expect(routed({ funding: 'same-staff' }).rows).toEqual([[23, 'administrationen', 'funding']]);
    expect(routed({ funding: 'none' }).rows).toEqual([]);
  });

  it('finds nothing for what is answered with no', () => {
    expect(routed({ area: 'health', appointment: 'no', travel: 'no' }).rows).toEqual([]);
  });

  it('never routes a proposal by the row on strategies, nor by one that is for reference', () => {
    const [rule] = rules;
    const { appliesWhen, ...reference } = rule ?? {};
    const strategy = rules.filter((one) => one.appliesWhen === 'strategy');

    expect(appliesWhen).toBe('appointment');
    expect(strategy).toHaveLength(1);
    expect(
      routeProposal({ area: 'regional-development', appointment: 'yes' }, [
        ...strategy,
        reference as (typeof rules)[number],
      ]),
    ).toEqual({ rows: [], missing: true });
  });

  it('misses the row where the area is not known', () => {
    expect(routed({})).toEqual({ rows: [], missing: true });
  });
});
