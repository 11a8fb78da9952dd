import {
  NOW,
  readDate,
  RECURRENCES,
  YEARS_FROM_NOW,
} from '../../../src/asking/phrases/time-phrases';
import { fold } from '../../../src/lib/text';

describe('readDate', () => {
  it.each([
    ['den 19. august 2008', '2008-08-19'],
    ['on the 19th of August 2008', '2008-08-19'],
    ['1. jan 2010', '2010-01-01'],
    ['1st January 2010', '2010-01-01'],
    ['2. feb. 2010', '2010-02-02'],
    ['3 marts 2010', '2010-03-03'],
    ['4 apr 2010', '2010-04-04'],
    ['5. maj 2010', '2010-05-05'],
    ['6 June 2010', '2010-06-06'],
    ['7. juli 2010', '2010-07-07'],
    ['22nd of September 2010', '2010-09-22'],
    ['3rd October 2010', '2010-10-03'],
    ['30. november 2010', '2010-11-30'],
    ['31. dec 2010', '2010-12-31'],
  ])('reads %j as %s', (text, day) => {
    expect(readDate(fold(text))?.day).toBe(day);
  });

  it('tells where the date stands', () => {
    const text = 'hvad blev bevilget den 19. august 2008 og siden?';
    const found = readDate(text);

    expect(text.slice(found?.start, found?.end)).toBe('19. august 2008');
  });

  it.each(['august 2008', '19. august', '19/8 2008', '2008', ''])('reads no day in %j', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('RECURRENCES', () => {
  const timesAYear = (text: string) =>
    RECURRENCES.find(([pattern]) => pattern.test(fold(text)))?.[1];

  it.each([
    ['hvert andet år', 1 / 2],
    ['every 2 years', 1 / 2],
    ['hvert 3. år', 1 / 3],
    ['triennially', 1 / 3],
    ['halvårlige møder', 2],
    ['twice a year', 2],
    ['kvartalsvis', 4],
    ['every quarter', 4],
    ['månedligt', 12],
    ['every month', 12],
    ['én gang om året', 1],
    ['årlige konferencer', 1],
    ['annually', 1],
  ])('takes %j for %d times a year', (text, times) => {
    expect(timesAYear(text)).toBe(times);
  });

  it.each(['årlige udgifter', 'annual fee', 'i år', 'ofte'])('says nothing of %j', (text) => {
    expect(timesAYear(text)).toBeUndefined();
  });
});

describe('YEARS_FROM_NOW', () => {
  it.each([
    ['i år', 0],
    ['this year', 0],
    ['sidste år', -1],
    ['last year', -1],
    ['næste år', 1],
    ['til næste år', 1],
  ])('counts %j as %d', (text, offset) => {
    expect(YEARS_FROM_NOW.find(([pattern]) => pattern.test(fold(text)))?.[1]).toBe(offset);
  });
});

describe('NOW', () => {
  it.each(['nu', 'lige nu', 'i dag', 'p.t.', 'right now', 'at the moment'])('is %j', (text) => {
    expect(NOW.test(fold(text))).toBe(true);
  });

  it.each(['menu', 'known', 'todays'])('is not %j', (text) => {
    expect(NOW.test(text)).toBe(false);
  });
});
