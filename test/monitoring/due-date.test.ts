import { isWeekday } from '../../src/monitoring/copenhagen-time';
import { dueDateOf } from '../../src/monitoring/due-date';

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
