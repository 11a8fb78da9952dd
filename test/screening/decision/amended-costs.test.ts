import fc from 'fast-check';
import { measureMoney, measureYear } from '../../../src/asking/answer/money-measures';
import type { Collaboration } from '../../../src/catalogue/collaboration';
import { currentCosts } from '../../../src/catalogue/dated-costs';
import { reportCosts } from '../../../src/monitoring/report/report-costs';
import { proposalAsCollaboration } from '../../../src/screening/case/collaboration-of';
import type { Decision } from '../../../src/screening/case/screening';
import { amendedFacts } from '../../../src/screening/decision/amended-facts';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import { entry } from '../../builders/entry';
import { proposal, screening } from '../../builders/screening';
import { propertyRuns } from '../../property-runs';
import { VOCABULARY } from '../life';

type Money = Pick<Proposal, 'cost' | 'total' | 'years'>;

const PERIOD = { start: '2027', end: '2030', rolling: false };
const kroner = (amount: number) => ({ amount, currency: 'DKK' as const });
const inYear = (year: number, amount: number) => ({ year, ...kroner(amount) });

function costing({ cost, total, years }: Money, period = PERIOD): Collaboration {
  const {
    budget: _budget,
    cost: _cost,
    total: _total,
    years: _years,
    ...others
  } = proposal({ period });
  const money = { ...(cost && { cost }), ...(total && { total }), ...(years && { years }) };
  const decision = { outcome: 'approved', body: 'regionsraadet', on: '2026-12-01', reason: 'Ja' };
  return proposalAsCollaboration(
    screening({ id: 'original', proposal: { ...others, ...money } }),
    { ...decision, by: { id: 'mette', name: 'Mette' }, at: '2026-12-01T10:00:00Z' } as Decision,
    VOCABULARY,
  );
}

/** What an entry says after changes of its money, each decided on its own day. */
function changed(
  first: Money,
  changes: readonly { readonly to: Money; readonly on: string }[],
  period = PERIOD,
): Collaboration {
  let had = first;
  return changes.reduce(
    (facts, { to, on }, index) => {
      const [before, after] = [costing(had, period), costing(to, period)];
      had = to;
      const id = `change-${index}`;
      const decided = {
        screening: id,
        matter: 'change',
        decidedOn: on,
        body: 'regionsraadet',
      } as const;
      const decision = { ...decided, reason: 'Det er aftalt' };
      return amendedFacts(facts, { before, after, decision, day: on }).facts;
    },
    costing(first, period),
  );
}

const statedIn = (year: number, { cost, years = [] }: Money) =>
  cost?.amount ?? years.find((one) => one.year === year)?.amount;

const amountsOf = ({ cost, years = [] }: Money) =>
  [...(cost === undefined ? [] : [cost]), ...years].map(({ amount }) => amount);

const paidIn = (year: number, facts: Collaboration) =>
  reportCosts([{ ...entry(), facts }], year).kroner;

describe('the money of an entry after a change', () => {
  it('counts a budget year once, with its new amount', () => {
    const facts = changed({ years: [inYear(2027, 200_000), inYear(2028, 250_000)] }, [
      { to: { years: [inYear(2027, 220_000), inYear(2028, 250_000)] }, on: '2027-03-01' },
    ]);

    expect([2027, 2028].map((year) => paidIn(year, facts))).toEqual([220_000, 250_000]);
    expect(measureYear('cost', facts, 2027)?.value).toBe(220_000);
    expect(facts.costs.map(({ amount, replaced }) => [amount, replaced?.on])).toContainEqual([
      200_000,
      '2027-03-01',
    ]);
  });

  it('says the new amount also before its first year begins', () => {
    const facts = changed({ years: [inYear(2028, 100_000), inYear(2029, 100_000)] }, [
      { to: { years: [inYear(2028, 150_000), inYear(2029, 150_000)] }, on: '2027-03-01' },
    ]);

    expect(measureMoney('cost', facts, '2027-03-02')?.value).toBe(300_000);
  });

  it('applies from the beginning of a collaboration that has not begun', () => {
    const facts = changed(
      { cost: kroner(18_000) },
      [{ to: { cost: kroner(30_000) }, on: '2027-01-11' }],
      { start: '2027-09-01', end: '2030-08-31', rolling: false },
    );

    expect(currentCosts(facts.costs, '2027-01-12')).toMatchObject([{ amount: 30_000 }]);
    expect(facts.costs[0]?.valid).toBeUndefined();
    expect(measureMoney('cost', facts, '2027-01-12')?.value).toBe(90_000);
  });

  it('keeps what was paid in the years before it', () => {
    const facts = changed({ years: [inYear(2027, 200_000), inYear(2028, 250_000)] }, [
      { to: { years: [inYear(2028, 300_000)] }, on: '2028-02-01' },
    ]);

    expect([2027, 2028].map((year) => paidIn(year, facts))).toEqual([200_000, 300_000]);
  });

  it('is what the last decision says, whatever was decided before', () => {
    const years = [2027, 2028, 2029, 2030];
    const amount = fc.integer({ min: 1, max: 5 }).map((thousands) => thousands * 1000);
    const money: fc.Arbitrary<Money> = fc.oneof(
      fc.record({ cost: amount.map(kroner) }),
      fc.record({
        years: fc
          .tuple(
            fc.subarray(years, { minLength: 1 }),
            fc.array(amount, { minLength: 4, maxLength: 4 }),
          )
          .map(([of, amounts]) => of.map((year, index) => inYear(year, amounts[index] ?? 1000))),
      }),
    );
    const decided = fc.tuple(money, money, money, money, fc.boolean());
    fc.assert(
      fc.property(decided, ([first, second, third, last, isBegun]) => {
        const days = isBegun
          ? ['2027-02-01', '2027-05-01', '2027-09-01']
          : ['2026-12-05', '2026-12-10', '2026-12-20'];
        const facts = changed(
          first,
          [second, third, last].map((to, index) => ({ to, on: days[index] ?? '' })),
        );

        // Once it has begun, a yearly amount was promised until the first year that names another.
        const stated = years.flatMap((year) => {
          const amount = statedIn(year, last) ?? (isBegun ? undefined : 0);
          return amount === undefined ? [] : [[year, amount]];
        });
        expect(stated.map(([year = 0]) => [year, paidIn(year, facts)])).toEqual(stated);
        const kept = facts.costs.map(({ amount }) => amount);
        for (const one of [first, second, third, last].flatMap(amountsOf))
          expect(kept).toContain(one);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});
