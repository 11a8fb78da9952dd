import { z } from 'zod';
import { isOf } from '../../../src/asking/slots/slot';
import { read, slotsIn } from './slots-in';

/** The spans of time in a text, with the words that each covers. */
const times = (text: string) => slotsIn(text, 'time');
/** The span of a text that names one. */
const span = (text: string) => times(text).map((slot) => slot.split(' = ')[1]);

describe('readTimes', () => {
  it.each([
    ['den 19. august 2008', '2008-08-19'],
    ['on the 19th of August 2008', '2008-08-19'],
    ['August 19, 2008', '2008-08-19'],
    ['19/8-2008', '2008-08-19'],
    ['19/8/2008', '2008-08-19'],
    ['19.8.2008', '2008-08-19'],
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
    ['29. februar 2012', '2012-02-29'],
    ['nytår 2013', '2013-01-01'],
    ['new year 2013', '2013-01-01'],
  ])('reads the day in %j', (text, day) => {
    expect(span(text)).toEqual([`${day}..${day}`]);
  });

  it.each([
    ['i 2011', '2011-01-01..2011-12-31'],
    ['siden sidst i 09', '2009-01-01..2009-12-31'],
    ["i '98", '1998-01-01..1998-12-31'],
    ['august 2008', '2008-08-01..2008-08-31'],
    ['februar 2012', '2012-02-01..2012-02-29'],
    ['2010-2012', '2010-01-01..2012-12-31'],
    ['2010 til 2012', '2010-01-01..2012-12-31'],
    ['fra 2010 til 2012', '2010-01-01..2012-12-31'],
    ['mellem 2010 og 2012', '2010-01-01..2012-12-31'],
    ['between 2010 and 2012', '2010-01-01..2012-12-31'],
    ['udgangen af 2013', '2013-12-01..2013-12-31'],
    ['at the end of 2013', '2013-12-01..2013-12-31'],
    ['ultimo 2012', '2012-12-01..2012-12-31'],
    ['første halvår 2012', '2012-01-01..2012-06-30'],
    ['second half of 2011', '2011-07-01..2011-12-31'],
  ])('reads the span in %j', (text, expected) => {
    expect(span(text)).toEqual([expected]);
  });

  it.each([
    ['efter 2013', '2014-01-01..9999-12-31'],
    ['after August 2008', '2008-09-01..9999-12-31'],
    ['efter nytår 2013', '2013-01-02..9999-12-31'],
    ['efter den 19. august 2008', '2008-08-20..9999-12-31'],
    ['før den 19. august 2008', '0001-01-01..2008-08-18'],
    ['siden den 1. januar 2010', '2010-01-01..9999-12-31'],
    ['tidligere end 2010', '0001-01-01..2009-12-31'],
    ['op til 2012', '0001-01-01..2012-12-31'],
    ['ud over 2012', '2013-01-01..9999-12-31'],
    ['beyond 2013', '2014-01-01..9999-12-31'],
    ['later than 2013', '2014-01-01..9999-12-31'],
    ['siden 2010', '2010-01-01..9999-12-31'],
    ['since 2010', '2010-01-01..9999-12-31'],
    ['fra og med 2010', '2010-01-01..9999-12-31'],
    ['før 2012', '0001-01-01..2011-12-31'],
    ['before 2012', '0001-01-01..2011-12-31'],
    ['inden 2012', '0001-01-01..2011-12-31'],
    ['before new year 2012', '0001-01-01..2011-12-31'],
    ['earlier than 2010', '0001-01-01..2009-12-31'],
    ['senest i 2012', '0001-01-01..2012-12-31'],
    ['no later than 2012', '0001-01-01..2012-12-31'],
  ])('reads a word before the span as its bound: %j', (text, expected) => {
    expect(span(text)).toEqual([expected]);
  });

  it.each(['til og med 2012', 'indtil 2012', 'until 2012', 'through 2012', 'frem til 2012'])(
    'marks the span that something lasts until: %j',
    (text) => {
      expect(slotsIn(text, 'time')).toHaveLength(1);
      expect(read(text).slots.find(isOf('time'))?.meaning).toMatchObject({
        from: '2012-01-01',
        to: '2012-12-31',
        until: true,
      });
    },
  );

  it.each([
    ['inden udgangen af 2012', '0001-01-01..2012-12-31'],
    ['before the end of 2012', '0001-01-01..2012-12-31'],
    ['by the end of 2012', '0001-01-01..2012-12-31'],
  ])('includes the last day of the year in %j', (text, expected) => {
    expect(span(text)).toEqual([expected]);
  });

  it.each(['bevilget for 2013', 'money for 2013'])(
    'distinguishes the preposition "for" from the Danish "før": %j',
    (text) => {
      expect(span(text)).toEqual(['2013-01-01..2013-12-31']);
    },
  );

  // Today is 1 March 2012.
  it.each([
    ['i år', '2012-01-01..2012-12-31'],
    ['this year', '2012-01-01..2012-12-31'],
    ['sidste år', '2011-01-01..2011-12-31'],
    ['last year', '2011-01-01..2011-12-31'],
    ['i fjor', '2011-01-01..2011-12-31'],
    ['næste år', '2013-01-01..2013-12-31'],
    ['til næste år', '2013-01-01..2013-12-31'],
    ['før næste år', '0001-01-01..2012-12-31'],
    ['nu', '2012-03-01..2012-03-01'],
    ['lige nu', '2012-03-01..2012-03-01'],
    ['i dag', '2012-03-01..2012-03-01'],
    ['p.t.', '2012-03-01..2012-03-01'],
    ['i aar', '2012-01-01..2012-12-31'],
    ['inden årets udgang', '0001-01-01..2012-12-31'],
    ['at the moment', '2012-03-01..2012-03-01'],
    ['snart', '2012-03-01..2013-03-01'],
    ['inden for to år', '2012-03-01..2014-02-28'],
    ['within the next 2 years', '2012-03-01..2014-02-28'],
    ['within six months', '2012-03-01..2012-09-01'],
    ['inden udgangen af året', '0001-01-01..2012-12-31'],
    ['before the end of this year', '0001-01-01..2012-12-31'],
  ])('counts from today in %j', (text, expected) => {
    expect(span(text)).toEqual([expected]);
  });

  it.each([
    ['Which grants run out before the end of 2013?', ['before the end of 2013']],
    ['hvad blev bevilget den 19. august 2008 og siden?', ['19 august 2008']],
    ['startede i 2008 og sluttede efter 2011', ['2008', 'efter 2011']],
    ['Hvad kører nu, og hvad slutter næste år?', ['nu', 'næste år']],
  ])('covers the words of each span in %j: %j', (text, words) => {
    expect(times(text).map((slot) => slot.split(' = ')[0])).toEqual(words);
  });

  it.each([
    'menu',
    'known',
    'i årevis',
    'et par år',
    'hvert andet år',
    'august',
    'den 5.',
    'i 1850',
    'bilag 6',
    'sag 12012',
    'ring på 98201234',
    '',
  ])('finds no time in %j', (text) => {
    expect(times(text)).toEqual([]);
  });

  it.each(['32/1/2010', '1/13/2010'])('reads only the year of %j, which is no day', (text) => {
    expect(span(text)).toEqual(['2010-01-01..2010-12-31']);
  });

  it.each(['31. februar 2012', '30. feb 2011', '29. februar 2011', '31/4-2012'])(
    'reads no day that does not exist: %j',
    (text) => {
      const days = span(text).flatMap((found) => found?.split('..') ?? []);
      expect(days.filter((day) => !z.iso.date().safeParse(day).success)).toEqual([]);
    },
  );

  it.each(['årshjul 2028', 'skjul 2028', 'amar 2028'])(
    'finds no month inside a word: %j',
    (text) => {
      expect(span(text)).toEqual(['2028-01-01..2028-12-31']);
    },
  );
});
