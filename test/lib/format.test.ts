import {
  formatDate,
  formatList,
  formatMoment,
  formatMoney,
  formatNumber,
} from '../../src/lib/format';

describe('formatNumber', () => {
  it.each([
    [0, '0', '0'],
    [1234.5, '1.234,5', '1,234.5'],
    [1_000_000, '1.000.000', '1,000,000'],
    [0.005, '0,01', '0.01'],
  ])('writes %d', (value, da, en) => {
    expect([formatNumber(value, 'da'), formatNumber(value, 'en')]).toEqual([da, en]);
  });
});

describe('formatMoney', () => {
  it.each([
    [0, 'DKK', '0 kr.', 'DKK 0'],
    [37_050, 'DKK', '37.050 kr.', 'DKK 37,050'],
    [4940, 'EUR', '4.940 EUR', 'EUR 4,940'],
    [12_700_000, 'DKK', '12,7 mio. kr.', 'DKK 12.7 million'],
    [1_000_000, 'EUR', '1 mio. EUR', 'EUR 1 million'],
    [999_900, 'DKK', '999.900 kr.', 'DKK 999,900'],
    [1_262_953, 'DKK', '1.262.953 kr.', 'DKK 1,262,953'],
    [99.95, 'DKK', '99,95 kr.', 'DKK 99.95'],
  ] as const)('writes %d %s', (amount, currency, da, en) => {
    expect([formatMoney(amount, currency, 'da'), formatMoney(amount, currency, 'en')]).toEqual([
      da,
      en,
    ]);
  });
});

describe('formatDate', () => {
  it.each([
    ['2011', '2011', '2011'],
    ['2010-11', 'november 2010', 'November 2010'],
    ['2009-01-01', '1. januar 2009', '1 January 2009'],
    ['2024-02-29', '29. februar 2024', '29 February 2024'],
    ['2026-12-31', '31. december 2026', '31 December 2026'],
  ])('writes %s', (date, da, en) => {
    expect([formatDate(date, 'da'), formatDate(date, 'en')]).toEqual([da, en]);
  });
});

describe('formatMoment', () => {
  it.each([
    ['2027-01-04T08:00:00.000Z', '4. januar 2027 kl. 09.00', '4 January 2027 at 09:00'],
    ['2027-07-31T22:05:00.000Z', '1. august 2027 kl. 00.05', '1 August 2027 at 00:05'],
  ])('writes %s as clocks in Denmark show it', (moment, da, en) => {
    expect([formatMoment(moment, 'da'), formatMoment(moment, 'en')]).toEqual([da, en]);
  });
});

describe('formatList', () => {
  it.each([
    [[], '', ''],
    [['Norge'], 'Norge', 'Norge'],
    [['Norge', 'Sverige'], 'Norge og Sverige', 'Norge and Sverige'],
    [['a', 'b', 'c'], 'a, b og c', 'a, b and c'],
  ])('writes %j', (items, da, en) => {
    expect([formatList(items, 'da'), formatList(items, 'en')]).toEqual([da, en]);
  });
});
