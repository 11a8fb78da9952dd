import { appliesIn, countsIn, currentCosts, withNewCost } from '../../src/catalogue/dated-costs';
import type { Cost } from '../../src/catalogue/collaboration';
import { measureMoney, measureYear } from '../../src/asking/answer/money-measures';
import { collaboration } from '../builders/collaboration';
import { cost } from '../builders/cost';

describe('dated costs', () => {
  const grant = cost({ amount: 900, years: { from: 2011, to: 2013 } });
  const fee = cost({ amount: 1200, valid: { from: '2028' } });
  const old = cost({ amount: 1000, valid: { to: '2027' } });

  it('are current until they end and until a newer line of their kind begins', () => {
    const other = cost({ kind: 'co-financing' });
    const costs = [fee, old, grant, other];

    expect(currentCosts(costs, '2027-12-31')).toEqual([old, grant, other]);
    expect(currentCosts(costs, '2028-01-01')).toEqual([fee, other]);
    expect(currentCosts([grant, other], '2027-12-31')).toEqual([grant, other]);
  });

  it('are those to come where none of their kind has begun', () => {
    expect(currentCosts([fee], '2027-12-31')).toEqual([fee]);
    const later = cost({ amount: 1400, valid: { from: '2029' } });
    expect(currentCosts([later, fee], '2027-12-31')).toEqual([fee]);
  });

  it('go on with a line that was there before an earlier one was added', () => {
    const planned = cost({ amount: 30_000, valid: { from: '2028' } });
    const costs = withNewCost(
      collaboration({ costs: [planned] }),
      cost({ amount: 20_000, valid: { from: '2027-03' } }),
    );
    const entry = collaboration({ costs });

    expect(measureMoney('fee', entry, '2027-06-01')?.value).toBe(20_000);
    expect(measureMoney('fee', entry, '2028-06-01')?.value).toBe(30_000);
    expect([2027, 2028].map((year) => measureYear('fee', entry, year)?.value)).toEqual([
      20_000, 30_000,
    ]);
  });

  it('end on the day before the next one begins, in whichever order they are given', () => {
    const given = (from: string) => cost({ amount: 1, valid: { from } });
    const entry = (costs: Cost[]) => collaboration({ costs });

    const later = withNewCost(entry([cost({ amount: 1000 })]), given('2029-07'));
    const between = withNewCost(entry(later), given('2028'));

    expect(between.map(({ valid }) => valid)).toEqual([
      { from: '2029-07' },
      { from: '2028', to: '2029-06-30' },
      { to: '2027' },
    ]);
  });

  it('apply in the years of their grant or validity', () => {
    expect([2010, 2011, 2013, 2014].map((year) => appliesIn(year, grant))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([appliesIn(2027, fee), appliesIn(2028, fee)]).toEqual([false, true]);
    expect(appliesIn(2027, cost())).toBeUndefined();
  });

  it('count once in a year, the newest line first', () => {
    const running = cost({ amount: 1000, years: { from: 2027, to: 2029 } });
    const costs = [fee, running];

    expect(costs.map((one) => countsIn(2027, one, costs))).toEqual([false, true]);
    expect(costs.map((one) => countsIn(2028, one, costs))).toEqual([true, false]);
  });

  it('are measured by the line of the day, and in a year by the line of that year', () => {
    const entry = collaboration({ costs: [fee, old, grant] });

    expect(measureMoney('fee', entry, '2027-12-31')?.value).toBe(1000);
    expect(measureMoney('fee', entry, '2028-01-01')?.value).toBe(1200);
    expect([2012, 2027, 2028].map((year) => measureYear('fee', entry, year)?.value)).toEqual([
      1000, 1000, 1200,
    ]);
  });

  it('are unknown in kroner when the newest line is in another currency', () => {
    const euros = cost({ amount: 7200, currency: 'EUR', valid: { from: '2028' } });

    const entry = collaboration({ costs: [euros, grant] });

    expect(measureMoney('fee', entry, '2028-01-01')).toBeUndefined();
  });
});
