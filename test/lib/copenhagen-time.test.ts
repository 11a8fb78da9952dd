import {
  addDays,
  addMonths,
  copenhagen,
  daysBetween,
  isBeforeOffice,
  isOfficeHour,
  isWeekday,
  morningOf,
} from '../../src/lib/dates';

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

describe('addMonths', () => {
  it.each([
    ['2027-03-01', 12, '2028-03-01'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2027-12-31', -6, '2027-06-30'],
    ['2027-02-01', -14, '2025-12-01'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('isWeekday', () => {
  it.each([
    ['2027-03-26', true],
    ['2027-03-27', false],
    ['2027-03-28', false],
    ['2027-03-29', true],
  ])('%s: %s', (day, expected) => {
    expect(isWeekday(day)).toBe(expected);
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

describe('isOfficeHour', () => {
  it.each([
    ['7:59 in winter', '2027-03-01T06:59:59Z', false, true],
    ['8:00 in winter', '2027-03-01T07:00:00Z', true, false],
    ['15:59 in winter', '2027-03-01T14:59:59Z', true, false],
    ['16:00 in winter', '2027-03-01T15:00:00Z', false, false],
    ['8:00 the day after summer time begins', '2027-03-29T06:00:00Z', true, false],
    ['7:00 the day after summer time ends', '2027-11-01T06:00:00Z', false, true],
    ['midnight', '2027-03-01T23:00:00Z', false, true],
  ])('%s: %s is in office hours: %s, before them: %s', (_, moment, during, before) => {
    expect(isOfficeHour(new Date(moment))).toBe(during);
    expect(isBeforeOffice(new Date(moment))).toBe(before);
  });
});
