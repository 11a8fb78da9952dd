import { isActive, statusOn } from '../../src/catalogue/collaboration';

describe('statusOn', () => {
  it.each([
    ['is upcoming the day before it starts', '2010-10-31', { start: '2010-11' }, 'upcoming'],
    [
      'runs from the first day of its first month',
      '2010-11-01',
      { start: '2010-11' },
      'open-ended',
    ],
    ['is upcoming before the year it starts in', '2011-12-31', { start: '2012' }, 'upcoming'],
    [
      'runs to the last day of its last year',
      '2011-12-31',
      { start: '2008', end: '2011' },
      'running',
    ],
    ['has ended the day after', '2012-01-01', { start: '2008', end: '2011' }, 'ended'],
    ['runs on 29 February of a leap year', '2012-02-29', { end: '2012-02' }, 'running'],
    ['has ended on 1 March', '2012-03-01', { end: '2012-02' }, 'ended'],
    ['runs on its last day', '2013-04-30', { end: '2013-04-30' }, 'running'],
    ['has no end when none is stated', '2027-01-01', {}, 'open-ended'],
    ['runs for as long as it is called rolling', '2027-01-01', { rolling: true }, 'running'],
    [
      'has ended though rolling when an end is stated',
      '2027-01-01',
      { rolling: true, end: '2013' },
      'ended',
    ],
  ])('%s', (_, day, period, status) => {
    expect(statusOn(day, { period: { rolling: false, ...period } })).toBe(status);
  });
});

describe('isActive', () => {
  it.each([
    ['upcoming', false],
    ['running', true],
    ['open-ended', true],
    ['ended', false],
  ] as const)('%s: %s', (status, active) => {
    expect(isActive(status)).toBe(active);
  });
});
