import { extractMoney } from '../../../src/screening/proposal/read-fact';

const dkk = (amount: number) => ({ amount, currency: 'DKK' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('cutMoney', () => {
  it.each([
    ['med Skåne, 10.000 euro om året, 2027', { cost: eur(10_000) }],
    ['with Skåne, 10,000 euro a year, 2027', { cost: eur(10_000) }],
    ['med Skåne til 50.000 kr.', { cost: dkk(50_000) }],
    ['300.000 kr. i alt', { total: dkk(300_000) }],
    ['i alt 300.000 kr.', { total: dkk(300_000) }],
    ['EUR 1.5 million in total', { total: eur(1_500_000) }],
    ['med et budget på 1,5 mio. kr. i alt', { total: dkk(1_500_000) }],
    ['6.500 euro pr. år og 20.000 i alt', { cost: eur(6500), total: eur(20_000) }],
    ['med Skåne, 25.000 kr. om måneden', { cost: dkk(300_000) }],
    ['with Skåne, EUR 1,000 per month', { cost: eur(12_000) }],
    ['10.000 kr. pr. kvartal', { cost: dkk(40_000) }],
    ['2 mio. i alt', { total: dkk(2_000_000) }],
    ['25.000,- om måneden', { cost: dkk(300_000) }],
    ['100.000 kr. for hele perioden', { total: dkk(100_000) }],
    ['€4,940 per year and €12,000 in total', { cost: eur(4940), total: eur(12_000) }],
  ])('reads the money in "%s"', (text, money) => {
    const { rest: _, ...read } = extractMoney(text);

    expect(read).toEqual(money);
  });

  it('leaves the rest, with a comma for what it cut', () => {
    const { rest } = extractMoney('med Skåne til 10.000 euro om året fra 2027');

    expect(rest).toBe('med Skåne ,  fra 2027');
  });

  it.each(['50.000 NOK', '$5,000 a year', '10.000 svenske kroner om året', 'USD 500'])(
    'cuts out, and takes for no kroner, "%s"',
    (money) => {
      expect(extractMoney(`om havne, ${money}`)).toEqual({ rest: 'om havne, , ' });
    },
  );

  it.each(['fra 2027 til 2029', '3 år', 'et EU-projekt med 12 partnere', ''])(
    'finds no money in "%s"',
    (text) => {
      expect(extractMoney(text)).toEqual({ rest: text });
    },
  );
});
