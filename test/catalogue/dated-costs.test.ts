import { appliesIn, countsIn, isFormerCost } from '../../src/catalogue/dated-costs';
import { measureMoney, measureYear } from '../../src/asking/answer/money-measures';
import { collaboration } from '../builders/collaboration';
import { cost } from '../builders/cost';

describe('dated costs', () => {
  const grant = cost({ amount: 900, years: { from: 2011, to: 2013 } });
  const fee = cost({ amount: 1200, valid: { from: '2028' } });
  const old = cost({ amount: 1000, valid: { to: '2027' } });

  it('are former once they end or a newer line of their kind precedes them', () => {
    const other = cost({ kind: 'co-financing' });
    const costs = [fee, old, grant, other];

    expect(costs.map((one) => isFormerCost(one, costs))).toEqual([false, true, true, false]);
    expect([grant, other].map((one) => isFormerCost(one, [grant, other]))).toEqual([false, false]);
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

  it('are measured by the newest line, and in a year by the line of that year', () => {
    const entry = collaboration({ costs: [fee, old, grant] });

    expect(measureMoney('fee', entry)?.value).toBe(1200);
    expect([2012, 2027, 2028].map((year) => measureYear('fee', entry, year)?.value)).toEqual([
      1000, 1000, 1200,
    ]);
  });

  it('are unknown in kroner when the newest line is in another currency', () => {
    const euros = cost({ amount: 7200, currency: 'EUR', valid: { from: '2028' } });

    expect(measureMoney('fee', collaboration({ costs: [euros, grant] }))).toBeUndefined();
  });
});
