import { formatFact } from '../../../../src/asking/cards/facts/format-facts';
import type { Collaboration } from '../../../../src/catalogue/collaboration';
import { collaboration } from '../../../builders/collaboration';
import { cost } from '../../../builders/cost';
import { plainRenderContext } from '../../../cards/plain-render-context';

const yearly = (facts: Partial<Collaboration>, years?: { from: number; to: number }) =>
  formatFact(
    'cost',
    collaboration({
      ...facts,
      costs: [cost({ amount: 25_000, currency: 'DKK', per: 'year', ...(years && { years }) })],
    }),
    plainRenderContext('da'),
  );

describe('formatFact of a yearly amount', () => {
  it('says what it comes to over the years of the grant', () => {
    expect(yearly({}, { from: 2011, to: 2013 })).toContain('I alt 75.000 kr. på 3 år (beregnet)');
  });

  it('says what it comes to over a period of whole years', () => {
    const period = { start: '2010-05-01', end: '2013-04-30', rolling: false };
    expect(yearly({ period })).toContain('I alt 75.000 kr. på 3 år (beregnet)');
  });

  it.each([
    { start: '2010-05-01', end: '2012-12-31', rolling: false },
    { start: '2010', end: '2013', rolling: false },
    { start: '2010-05-01', rolling: true },
    { start: '2010-01-01', end: '2010-12-31', rolling: false },
  ])('says no total over the period %j', (period) => {
    expect(yearly({ period })).not.toContain('I alt');
  });
});
