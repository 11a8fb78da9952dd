import { parseMoney } from '../../src/lib/money';

describe('parseMoney', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567,89', 1_234_567.89],
    ['1,234,567', 1_234_567],
    ['10.000', 10_000],
    ['10,000', 10_000],
    ['10 000 kr.', 10_000],
    ['10\u00a0000 kr.', 10_000],
    ["10'000", 10_000],
    ['10000kr', 10_000],
    ['kr. 25.000', 25_000],
    ['det bliver nok 25.000 kr.', 25_000],
    ['25.000,-', 25_000],
    ['12,50', 12.5],
    ['0,5', 0.5],
    ['0,500 mio. kr.', 500_000],
    ['1234,567', 1234.57],
    ['0', 0],
    ['0 kr.', 0],
    ['gratis', 0],
    ['Ingen udgift', 0],
    ['no cost', 0],
    ['1,5 mio. kr.', 1_500_000],
    ['1.5 million DKK', 1_500_000],
    ['25 tusind', 25_000],
    ['25 t.kr.', 25_000],
    ['25tkr', 25_000],
    ['25k kr.', 25_000],
    ['ca. 75.000 kr. om året', 75_000],
    ['75.000 kr. (ca. 10.000 euro)', 75_000],
    ['75.000 kr. (ca. 110.000 NOK)', 75_000],
    ['10.000 danske kroner', 10_000],
    ['5000 til neurologisk kongres', 5000],
  ])('reads "%s" as kroner', (text, amount) => {
    expect(parseMoney(text)).toEqual({ amount, currency: 'DKK' });
  });

  it.each([
    ['€4.940', 4940],
    ['€ 6,513', 6513],
    ['10.000 euro', 10_000],
    ['EUR 1.5 million', 1_500_000],
    ['15.000 EUR (ca. 112.500 kr.)', 15_000],
  ])('reads "%s" as euro', (text, amount) => {
    expect(parseMoney(text)).toEqual({ amount, currency: 'EUR' });
  });

  it.each([
    '',
    'ved ikke',
    'kr.',
    '-5',
    '- 500 kr.',
    '25.000-30.000 kr.',
    '25.000–30.000 kr.',
    '1.3.2027',
    '1.00.00',
    '25.000 NOK',
    '10.000 svenske kroner',
    '500 dollars',
    '$500',
    'SEK 25.000 (ca. 17.000 kr.)',
    '9'.repeat(20),
    '9'.repeat(400),
  ])('reads no amount in "%s"', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });
});
