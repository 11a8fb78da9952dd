import {
  addDays,
  copenhagen,
  daysBetween,
  isOfficeTime,
  isWeekday,
  morningOf,
  officeTimeFrom,
  weekdayFrom,
} from '../../src/monitoring/copenhagen-time';

// Summer time 2027: from Sunday 28 March, 01:00 UTC, to Sunday 31 October, 01:00 UTC.

describe('copenhagen', () => {
  it.each([
    ['2027-01-15T12:00:00Z', '2027-01-15', 13],
    ['2027-07-15T12:00:00Z', '2027-07-15', 14],
    ['2027-03-28T00:59:59Z', '2027-03-28', 1],
    ['2027-03-28T01:00:00Z', '2027-03-28', 3],
    ['2027-10-31T00:59:59Z', '2027-10-31', 2],
    ['2027-10-31T01:00:00Z', '2027-10-31', 2],
    ['2027-10-31T02:00:00Z', '2027-10-31', 3],
    ['2027-12-31T23:00:00Z', '2028-01-01', 0],
    ['2027-06-30T21:59:00Z', '2027-06-30', 23],
    ['2027-06-30T22:00:00Z', '2027-07-01', 0],
  ])('at %s has the date %s and the hour %i', (moment, day, hour) => {
    expect(copenhagen(new Date(moment))).toEqual({ day, hour });
  });
});

describe('addDays', () => {
  it.each([
    ['2027-03-27', 1, '2027-03-28'],
    ['2027-03-28', 1, '2027-03-29'],
    ['2027-10-30', 2, '2027-11-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-10', -30, '2026-12-11'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });
});

describe('weekdayFrom', () => {
  it.each([
    ['2027-03-26', '2027-03-26'],
    ['2027-03-27', '2027-03-29'],
    ['2027-03-28', '2027-03-29'],
    ['2028-12-31', '2029-01-01'],
  ])('from %s is %s', (day, expected) => {
    expect(weekdayFrom(day)).toBe(expected);
    expect(isWeekday(expected)).toBe(true);
  });
});

describe('morningOf', () => {
  it.each([
    ['2027-03-27', '2027-03-27T08:00:00.000Z'],
    ['2027-03-28', '2027-03-28T07:00:00.000Z'],
    ['2027-03-29', '2027-03-29T07:00:00.000Z'],
    ['2027-10-30', '2027-10-30T07:00:00.000Z'],
    ['2027-10-31', '2027-10-31T08:00:00.000Z'],
    ['2027-11-01', '2027-11-01T08:00:00.000Z'],
  ])('of %s is %s', (day, moment) => {
    expect(morningOf(day).toISOString()).toBe(moment);
    expect(copenhagen(morningOf(day))).toEqual({ day, hour: 9 });
  });
});

describe('isOfficeTime', () => {
  it.each([
    ['Monday 7:59 in winter', '2027-03-01T06:59:59Z', false],
    ['Monday 8:00 in winter', '2027-03-01T07:00:00Z', true],
    ['Monday 15:59 in winter', '2027-03-01T14:59:59Z', true],
    ['Monday 16:00 in winter', '2027-03-01T15:00:00Z', false],
    ['Monday 8:00 the day after summer time begins', '2027-03-29T06:00:00Z', true],
    ['Monday 7:00 the day after summer time ends', '2027-11-01T06:00:00Z', false],
    ['Saturday at noon', '2027-03-06T11:00:00Z', false],
    ['Sunday at noon', '2027-03-07T11:00:00Z', false],
  ])('%s: %s is %s', (_, moment, expected) => {
    expect(isOfficeTime(new Date(moment))).toBe(expected);
  });
});

describe('officeTimeFrom', () => {
  it.each([
    ['stays in office time', '2027-03-01T09:30:00.000Z', '2027-03-01T09:30:00.000Z'],
    [
      'waits from the early morning for the same day',
      '2027-03-01T04:00:00Z',
      '2027-03-01T08:00:00.000Z',
    ],
    [
      'waits from the afternoon for the next day',
      '2027-03-01T15:00:00Z',
      '2027-03-02T08:00:00.000Z',
    ],
    [
      'waits from Friday afternoon over the weekend',
      '2027-03-05T17:00:00Z',
      '2027-03-08T08:00:00.000Z',
    ],
    [
      'waits over the weekend that summer time begins in',
      '2027-03-26T16:00:00Z',
      '2027-03-29T07:00:00.000Z',
    ],
    [
      'waits over the weekend that summer time ends in',
      '2027-10-30T10:00:00Z',
      '2027-11-01T08:00:00.000Z',
    ],
    [
      'waits from just after midnight in Copenhagen',
      '2027-07-05T22:30:00Z',
      '2027-07-06T07:00:00.000Z',
    ],
  ])('%s', (_, moment, expected) => {
    expect(officeTimeFrom(new Date(moment)).toISOString()).toBe(expected);
  });
});
