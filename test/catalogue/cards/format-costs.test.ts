import {
  formatAmount,
  formatCost,
  formatDecisions,
} from '../../../src/catalogue/cards/format-costs';
import type { Cost } from '../../../src/catalogue/collaboration';
import { localized } from '../../builders/localized';
import { entryOf, renderContextOf } from '../../cards/render-context-of';

const DA = renderContextOf('da');
const EN = renderContextOf('en');

const cost = (given: Partial<Cost> = {}): Cost => ({
  amount: 25_000,
  currency: 'DKK',
  approximate: false,
  kind: 'membership-fee',
  per: 'year',
  decisions: [],
  ...given,
});

describe('amountInWords', () => {
  it.each<[Partial<Cost>, string, string]>([
    [{}, '25.000 kr. om året', 'DKK 25,000 a year'],
    [{ per: 'total' }, '25.000 kr. i alt', 'DKK 25,000 in all'],
    [{ per: 'participant' }, '25.000 kr. pr. deltager', 'DKK 25,000 per participant'],
    [{ approximate: true }, 'ca. 25.000 kr. om året', 'about DKK 25,000 a year'],
    [{ amount: 4940, currency: 'EUR' }, '4.940 EUR om året', 'EUR 4,940 a year'],
    [
      {
        amount: 4940,
        currency: 'EUR',
        equivalent: { amount: 37_050, currency: 'DKK', approximate: true },
      },
      '4.940 EUR om året (ca. 37.050 kr.)',
      'EUR 4,940 a year (about DKK 37,050)',
    ],
    [{ amount: 12_700_000, per: 'total' }, '12,7 mio. kr. i alt', 'DKK 12.7 million in all'],
  ])('tells %j', (given, da, en) => {
    expect([formatAmount(cost(given), DA), formatAmount(cost(given), EN)]).toEqual([da, en]);
  });
});

describe('decisionsInWords', () => {
  it('tells who decided when, and who recommended it, each once', () => {
    const decision = { by: 'regionsraadet', on: '2011-01-18', recommendedBy: 'vaekstforum' };
    const costs = [cost({ decisions: [decision] }), cost({ decisions: [decision] })];

    expect(formatDecisions(costs, 'decided', DA)).toBe(
      'besluttet af Regionsrådet den 18. januar 2011 efter indstilling fra Vækstforum',
    );
    expect(formatDecisions(costs, 'decided', EN)).toBe(
      'decided by Regionsrådet (the Regional Council) on 18 January 2011 on the recommendation of Vækstforum (the Growth Forum)',
    );
  });

  it('says nothing where nobody decided', () => {
    expect(formatDecisions([cost()], 'by', DA)).toBe('');
  });
});

describe('costInWords', () => {
  it('tells the kind, the amount, the years and the decision', () => {
    const [fee] = entryOf('nordsoekommissionen').costs;

    expect(fee && formatCost(fee, DA)).toBe(
      'kontingent: 4.940 EUR om året (ca. 37.050 kr.), bevilget for 2011-2013, besluttet af Vækstforum den 30. november 2010',
    );
    expect(fee && formatCost(fee, EN)).toBe(
      'membership fee: EUR 4,940 a year (about DKK 37,050), granted for 2011-2013, decided by Vækstforum (the Growth Forum) on 30 November 2010',
    );
  });

  it('tells what it is for, where it stands and what is to be noted, without the last full stop', () => {
    const told = cost({
      label: localized('Rejser'),
      note: localized('Anslået. Dækkes af andre.'),
      source: { document: 'strategy-2012', place: localized('Bilag 2') },
    });

    expect(formatCost(told, DA)).toBe(
      'Rejser: 25.000 kr. om året (Bilag 2). Anslået. Dækkes af andre',
    );
  });
});
