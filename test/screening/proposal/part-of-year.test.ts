import { inMonths } from '../../../src/screening/proposal/read-period';

describe('inMonths', () => {
  it.each([
    ['Q1 2027', '2027-01 - 2027-03'],
    ['fra Q1 2027', 'fra 2027-01'],
    ['Q1-Q3 2027', '2027-01-2027-09'],
    ['2. halvår 2027', '2027-07 - 2027-12'],
    ['om foråret i 2027 og efteråret i 2028', 'om 2027-03 og 2028-11'],
    ['en Q-kurve fra 2027', 'en Q-kurve fra 2027'],
    ['forår uden år', 'forår uden år'],
  ])('writes "%s" as "%s"', (text, months) => {
    expect(inMonths(text)).toBe(months);
  });
});
