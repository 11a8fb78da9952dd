import { firstDay, lastDay } from '../../src/lib/partial-date';

describe('firstDay', () => {
  it.each([
    ['2011', '2011-01-01'],
    ['2010-11', '2010-11-01'],
    ['2009-01-15', '2009-01-15'],
  ])('of %s is %s', (date, day) => {
    expect(firstDay(date)).toBe(day);
  });
});

describe('lastDay', () => {
  it.each([
    ['2011', '2011-12-31'],
    ['2010-11', '2010-11-30'],
    ['2010-12', '2010-12-31'],
    ['2011-02', '2011-02-28'],
    ['2012-02', '2012-02-29'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2009-01-15', '2009-01-15'],
  ])('of %s is %s', (date, day) => {
    expect(lastDay(date)).toBe(day);
  });
});
