import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/lib/dates';
import { openCalendar } from '../../../src/monitoring/rounds/plan-rounds';
import { isQuiet, isWorkingDay } from '../../../src/lib/working-days';
import { policyWith } from '../../builders/policy';

const OFF = policyWith();

const taken = (today: string, owners: readonly (string | undefined)[]) => {
  const calendar = openCalendar(today, [], OFF);
  return owners.map((owner) => ({ owner, dueOn: calendar.take(owner) ?? '' }));
};

const fullestMonth = (dates: readonly { readonly dueOn: string }[]) => {
  const months = dates.map(({ dueOn }) => dueOn.slice(5, 7));
  return Math.max(0, ...months.map((month) => months.filter((one) => one === month).length));
};

const anyDay = fc.integer({ min: 0, max: 14_600 }).map((offset) => addDays('2020-01-01', offset));

describe('openCalendar', () => {
  it('takes the soonest day for a single round, with room for the first reminder', () => {
    expect(taken('2027-01-04', [undefined])).toEqual([{ owner: undefined, dueOn: '2027-02-03' }]);
  });

  it('gives 38 rounds of nobody’s over twelve months none with more than four', () => {
    const dates = taken(
      '2027-01-04',
      Array.from({ length: 38 }, () => undefined),
    );

    expect(fullestMonth(dates)).toBeLessThanOrEqual(4);
    expect(new Set(dates.map(({ dueOn }) => dueOn)).size).toBe(38);
  });

  it('gives working days outside the quiet weeks, a month to a year ahead, in any year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (today, count) => {
        for (const { dueOn } of taken(
          today,
          Array.from({ length: count }, () => undefined),
        )) {
          expect(isWorkingDay(dueOn, OFF) && !isQuiet(dueOn, OFF)).toBe(true);
          expect(daysBetween(today, dueOn)).toBeGreaterThanOrEqual(30);
          expect(daysBetween(today, dueOn)).toBeLessThan(30 + 365);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('overloads no month and no owner, in any year, however the rounds are owned', () => {
    const owner = fc.constantFrom('mette', 'bent', 'runa', undefined);
    fc.assert(
      fc.property(anyDay, fc.array(owner, { minLength: 1, maxLength: 60 }), (today, owners) => {
        const dates = taken(today, owners);

        expect(fullestMonth(dates)).toBeLessThanOrEqual(Math.ceil((dates.length / 12) * 1.6) + 1);
        for (const one of ['mette', 'bent', 'runa']) {
          const own = dates.filter((date) => date.owner === one);
          expect(fullestMonth(own)).toBeLessThanOrEqual(Math.ceil((own.length / 12) * 1.6) + 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps away from what is taken, also by rounds of the year before that come again', () => {
    const calendar = openCalendar(
      '2027-01-04',
      [{ dueOn: '2027-02-03' }, { dueOn: '2026-03-08' }],
      OFF,
    );

    expect(calendar.take()).toBe('2027-04-08');
  });

  it('keeps one owner’s rounds apart even where others have nothing', () => {
    const calendar = openCalendar(
      '2027-01-04',
      [
        { dueOn: '2027-02-03', owner: 'mette' },
        { dueOn: '2027-09-01', owner: 'bent' },
      ],
      OFF,
    );

    const [mette, bent] = [calendar.take('mette') ?? '', calendar.take('bent') ?? ''];

    expect(daysBetween('2027-02-03', mette)).toBeGreaterThan(30);
    expect(Math.abs(daysBetween('2027-09-01', bent))).toBeGreaterThan(30);
  });

  it('takes no day after the last that will do', () => {
    const calendar = openCalendar('2027-01-04', [{ dueOn: '2027-02-03' }], OFF);

    expect((calendar.take(undefined, '2027-02-12') ?? '') <= '2027-02-12').toBe(true);
    expect(calendar.take(undefined, '2027-02-01')).toBeUndefined();
  });
});
