import { isWeekday } from '../../src/monitoring/copenhagen-time';
import { anniversaryOf, dueDateOf } from '../../src/monitoring/due-date';

const datesOf = (count: number, year: number) =>
  Array.from({ length: count }, (_, index) => dueDateOf(index, count, year));

const sameMonth = (one: string, other: string) => one.slice(0, 7) === other.slice(0, 7);

describe('dueDateOf', () => {
  const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032];

  it.each(years)(
    'is a weekday of %i between 7 January and 13 December, never in the summer',
    (year) => {
      for (const count of [1, 2, 7, 38, 200])
        for (const day of datesOf(count, year)) {
          expect(isWeekday(day)).toBe(true);
          expect(day >= `${year}-01-07` && day <= `${year}-12-13`).toBe(true);
          expect(day > `${year}-06-17` && day < `${year}-08-15`).toBe(false);
        }
    },
  );

  it.each(years)('is in the order of the index, and overloads no month of %i', (year) => {
    const dates = datesOf(38, year);

    expect(dates).toEqual(dates.toSorted());
    const fullest = Math.max(
      ...dates.map((day) => dates.filter((one) => sameMonth(one, day)).length),
    );
    expect(fullest).toBeLessThanOrEqual(5);
    expect(new Set(dates).size).toBe(38);
  });

  it('is in the middle of the year for a single one', () => {
    expect(dueDateOf(0, 1, 2027)).toBe('2027-05-26');
  });

  it('knows no date of an index that is not below the count', () => {
    expect(() => dueDateOf(38, 38, 2027)).toThrow(RangeError);
  });
});

describe('anniversaryOf', () => {
  it.each([
    ['a year later at the earliest', '2027-02-23', '2027-02-23', '2028-02-23'],
    ['on a Monday where it is in a weekend', '2026-02-28', '2026-03-01', '2027-03-01'],
    ['today where it is today', '2027-02-23', '2028-02-23', '2028-02-23'],
    ['in the next year once it is past', '2027-02-23', '2028-02-24', '2029-02-23'],
    ['after the 28th of February for the 29th', '2028-02-29', '2028-03-01', '2029-03-01'],
    [
      'in January where the end of December is in a weekend',
      '2027-12-31',
      '2029-01-01',
      '2029-01-01',
    ],
    ['long after', '2027-02-23', '2040-02-24', '2041-02-25'],
  ])('is %s', (_, day, today, expected) => {
    expect(anniversaryOf(day, today)).toBe(expected);
  });
});
