import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/lib/dates';
import {
  isQuiet,
  isSendingDay,
  isWorkingDay,
  nearestSendingDay,
  sendingDayFrom,
  workingDayFrom,
} from '../../src/lib/working-days';
import { policyWith } from '../builders/policy';

const OFF = policyWith();

/** The weekdays off of each year, from the calendar of the Danish church and state. */
const WEEKDAYS_OFF: Readonly<Record<number, readonly string[]>> = {
  2023: ['04-06', '04-07', '04-10', '05-05', '05-18', '05-29', '06-05', '12-25', '12-26'],
  2024: ['01-01', '03-28', '03-29', '04-01', '05-09', '05-20', '06-05', '12-24', '12-25', '12-26'],
  2025: ['01-01', '04-17', '04-18', '04-21', '05-29', '06-05', '06-09', '12-24', '12-25', '12-26'],
  2026: ['01-01', '04-02', '04-03', '04-06', '05-14', '05-25', '06-05', '12-24', '12-25'],
  2027: ['01-01', '03-25', '03-26', '03-29', '05-06', '05-17', '12-24'],
  2028: ['04-13', '04-14', '04-17', '05-25', '06-05', '12-25', '12-26'],
  2029: ['01-01', '03-29', '03-30', '04-02', '05-10', '05-21', '06-05', '12-24', '12-25', '12-26'],
  2030: ['01-01', '04-18', '04-19', '04-22', '05-30', '06-05', '06-10', '12-24', '12-25', '12-26'],
};

const everyDay = (year: number) =>
  Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) =>
    day.startsWith(String(year)),
  );
const weekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('isWorkingDay', () => {
  it.each(Object.entries(WEEKDAYS_OFF))('knows the days off of %s, and no others', (year, off) => {
    const found = everyDay(Number(year)).filter((day) => weekday(day) && !isWorkingDay(day, OFF));

    expect(found).toEqual(off.map((day) => `${year}-${day}`));
  });

  it('has no day of prayer since 2024', () => {
    expect(isWorkingDay('2023-05-05', OFF)).toBe(false);
    expect(isWorkingDay('2024-04-26', OFF)).toBe(true);
  });
});

describe('isQuiet', () => {
  it.each([
    ['2027-07-11', false],
    ['2027-07-12', true],
    ['2027-08-01', true],
    ['2027-08-02', false],
    ['2027-12-22', false],
    ['2027-12-23', true],
    ['2028-01-01', true],
    ['2028-01-02', false],
    ['2026-07-05', false],
    ['2026-07-06', true],
  ])('on %s: %s', (day, quiet) => {
    expect(isQuiet(day, OFF)).toBe(quiet);
  });
});

describe('a span of weeks', () => {
  it('may go over the turn of the year', () => {
    const winter = { quiet: [{ fromWeek: 52, toWeek: 1 }] };

    const days = ['2026-12-20', '2026-12-21', '2027-01-10', '2027-01-11'];

    // 2026 has a week 53.
    expect(days.map((day) => isQuiet(day, winter))).toEqual([false, true, true, false]);
  });
});

describe('sendingDayFrom', () => {
  it('lets a soft reminder wait for people to be back, and no other', () => {
    expect(sendingDayFrom('2027-07-14', true, OFF)).toBe('2027-08-02');
    expect(sendingDayFrom('2027-07-14', false, OFF)).toBe('2027-07-14');
    expect(sendingDayFrom('2026-12-23', true, OFF)).toBe('2027-01-04');
  });

  it('finds the first day that may be, in any year', () => {
    const anyDay = fc
      .integer({ min: 0, max: 36_500 })
      .map((offset) => addDays('2000-01-01', offset));
    fc.assert(
      fc.property(anyDay, fc.boolean(), (day, soft) => {
        const found = sendingDayFrom(day, soft, OFF);

        expect(found >= day).toBe(true);
        expect(isSendingDay(found, soft, OFF)).toBe(true);
        for (let before = day; before < found; before = addDays(before, 1))
          expect(isSendingDay(before, soft, OFF)).toBe(false);
      }),
    );
  });
});

describe('workingDayFrom', () => {
  it('goes over Easter', () => {
    expect(workingDayFrom('2027-03-25', OFF)).toBe('2027-03-30');
  });
});

describe('nearestSendingDay', () => {
  it.each([
    ['2027-03-01', '2027-03-01'],
    ['2027-03-06', '2027-03-05'],
    ['2027-03-07', '2027-03-08'],
    ['2027-07-14', '2027-07-09'],
    ['2027-07-30', '2027-08-02'],
  ])('to %s is %s', (day, expected) => {
    expect(nearestSendingDay(day, OFF)).toBe(expected);
  });

  it('has none nearer, before or after, in any year', () => {
    const anyDay = fc
      .integer({ min: 0, max: 36_500 })
      .map((offset) => addDays('2000-01-01', offset));
    fc.assert(
      fc.property(anyDay, (day) => {
        const found = nearestSendingDay(day, OFF);
        const distance = Math.abs(daysBetween(day, found));

        expect(isSendingDay(found, true, OFF)).toBe(true);
        for (let nearer = 0; nearer < distance; nearer++) {
          expect(isSendingDay(addDays(day, nearer), true, OFF)).toBe(false);
          expect(isSendingDay(addDays(day, -nearer), true, OFF)).toBe(false);
        }
      }),
    );
  });
});
