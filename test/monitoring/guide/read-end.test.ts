import { readEnd } from '../../../src/monitoring/guide/read-end';

describe('readEnd', () => {
  it.each([
    ['2028', '2028'],
    ['2028-06', '2028-06'],
    ['2028-06-30', '2028-06-30'],
    ['30.6.2028', '2028-06-30'],
    ['30/06/2028', '2028-06-30'],
    ['juni 2028', '2028-06'],
    ['30. juni 2028', '2028-06-30'],
    ['til 31. dec. 2028', '2028-12-31'],
    ['until March 2029', '2029-03'],
    ['løbende', 'endless'],
    ['No end date', 'endless'],
  ])('reads "%s"', (typed, end) => {
    expect(readEnd(typed)).toBe(end);
  });

  it.each(['', 'engang', '31.2.2028', '2028-13', '2028-02-30', 'om to år', 'foo 2028'])(
    'cannot read "%s"',
    (typed) => {
      expect(readEnd(typed)).toBeUndefined();
    },
  );
});
