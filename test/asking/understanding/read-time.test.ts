import { understood } from '../nordjylland';

describe('readTime', () => {
  it.each([
    ['hvilke projekter kører i 2010?', 'find kind project, running 2010-01-01..2010-12-31'],
    ['what was running in 2009?', 'find running 2009-01-01..2009-12-31'],
    ['projekter 2010 til 2012', 'find kind project, running 2010-01-01..2012-12-31'],
    ['hvilke startede i 2011?', 'find started 2011-01-01..2011-12-31'],
    ['which began in 2008?', 'find started 2008-01-01..2008-12-31'],
    ['hvad sluttede i 2011?', 'find ended 2011-01-01..2011-12-31'],
    ['which projects ended in 2012?', 'find kind project, ended 2012-01-01..2012-12-31'],
    ['hvad blev besluttet i 2010?', 'find decided 2010-01-01..2010-12-31'],
    ['grants from 2008', 'find decided 2008-01-01..2008-12-31'],
    [
      'hvad har Regionsrådet besluttet i 2008?',
      'find body regionsraadet, decided 2008-01-01..2008-12-31',
    ],
    ['Vækstforum 2010', 'find body vaekstforum, decided 2010-01-01..2010-12-31'],
    ['hvilke er bevilget for 2013?', 'find granted 2013-01-01..2013-12-31'],
    ['money granted for 2012', 'find granted 2012-01-01..2012-12-31'],
    ['hvilke fortsætter efter 2012?', 'find beyond 2012-01-01..2012-12-31'],
    ['which go beyond 2013?', 'find beyond 2013-01-01..2013-12-31'],
    ['hvilke slutter før 2012?', 'find before 2012-01-01..2012-12-31'],
    ['which end before 2012?', 'find before 2012-01-01..2012-12-31'],
    ['hvilke slutter inden 2012?', 'find before 2012-01-01..2012-12-31'],
    ['hvilke løber i år?', 'find running 2012-01-01..2012-12-31'],
    ['what started last year?', 'find started 2011-01-01..2011-12-31'],
    ['hvilke sluttede sidste år?', 'find ended 2011-01-01..2011-12-31'],
    [
      'hvilke projekter løber efter nytår 2013?',
      'find kind project, beyond 2013-01-01..2013-01-01',
    ],
    ['which end before new year 2012?', 'find before 2012-01-01..2012-01-01'],
    ['hvilke slutter næste år?', 'find ended 2013-01-01..2013-12-31'],
    ['hvilke er i gang nu?', 'find running 2012-03-01..2012-03-01'],
    ['which are running right now?', 'find running 2012-03-01..2012-03-01'],
    ['hvilke er aktive?', 'find running 2012-03-01..2012-03-01'],
    ['hvilke er afsluttet?', 'find ended 0001-01-01..2012-03-01'],
    ['hvad blev bevilget den 18. marts 2008?', 'find decided 2008-03-18..2008-03-18'],
    ['what was granted on 18 March 2008?', 'find decided 2008-03-18..2008-03-18'],
    [
      'what did the growth forum decide on 30 November 2010?',
      'find body vaekstforum, decided 2010-11-30..2010-11-30',
    ],
  ])('reads %j as %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['det ældste samarbejde', 'min start of all'],
    ['open ended networks', 'find kind membership-network, property rolling'],
  ])('reads no time in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
