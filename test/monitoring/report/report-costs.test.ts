import { reportCosts } from '../../../src/monitoring/report/report';
import { cost } from '../../builders/cost';
import { entry } from '../../builders/entry';

describe('reportCosts', () => {
  it.each([
    ['a fee without years', cost(), 1000],
    [
      'a grant of these years',
      cost({ kind: 'operating-grant', years: { from: 2027, to: 2027 } }),
      1000,
    ],
    ['co-financing', cost({ kind: 'co-financing' }), 1000],
    [
      'euro that the source converts',
      cost({
        currency: 'EUR',
        equivalent: { amount: 7500, currency: 'DKK', approximate: true },
      }),
      7500,
    ],
    ['euro that nothing converts', cost({ currency: 'EUR' }), undefined],
    ['years that are over', cost({ years: { from: 2011, to: 2026 } }), undefined],
    ['years to come', cost({ years: { from: 2028, to: 2030 } }), undefined],
    ['an amount in all', cost({ per: 'total' }), undefined],
    ['staff hours', cost({ kind: 'staff-hours' }), undefined],
    ['what others pay', cost({ kind: 'external-grant' }), undefined],
  ])('shows %s, and counts what can be added', (_, one, kroner) => {
    const all = [entry({ costs: [one] })];

    const costs = reportCosts(all, 2027);

    expect(costs.costs).toEqual([
      { entry: all[0], cost: one, ...(kroner !== undefined && { kroner }) },
    ]);
    expect(costs.kroner).toBe(kroner ?? 0);
  });

  it('is about what runs in the year, if only for a day', () => {
    const running = (start?: string, end?: string) =>
      reportCosts(
        [entry({ period: { rolling: false, ...(start && { start }), ...(end && { end }) } })],
        2027,
      ).without.length;

    expect(running()).toBe(1);
    expect(running('2027-12-31')).toBe(1);
    expect(running('2028')).toBe(0);
    expect(running('2020', '2027-01')).toBe(1);
    expect(running('2020', '2026-12-31')).toBe(0);
  });

  it('adds all, and tells what has no cost', () => {
    const costs = reportCosts(
      [
        entry({ id: 'a', costs: [cost(), cost({ amount: 500, kind: 'co-financing' })] }),
        entry({ id: 'b', costs: [cost({ amount: 20 })] }),
        entry({ id: 'c' }),
      ],
      2027,
    );

    expect(costs.kroner).toBe(1520);
    expect(costs.without.map(({ id }) => id)).toEqual(['c']);
  });
});
