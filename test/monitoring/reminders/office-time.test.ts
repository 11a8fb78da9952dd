import fc from 'fast-check';
import { copenhagen, isOfficeHour } from '../../../src/lib/dates';
import { isSendingTime, sendingTimeFrom } from '../../../src/monitoring/reminders/office-time';
import { isQuiet, isWorkingDay } from '../../../src/lib/working-days';
import { policyWith } from '../../builders/policy';

const OFF = policyWith();

describe('isSendingTime', () => {
  it.each([
    ['Monday 7:59 in winter', '2027-03-01T06:59:59Z', false],
    ['Monday 8:00 in winter', '2027-03-01T07:00:00Z', true],
    ['Monday 15:59 in winter', '2027-03-01T14:59:59Z', true],
    ['Monday 16:00 in winter', '2027-03-01T15:00:00Z', false],
    ['Tuesday 8:00 after the Easter in which summer time begins', '2027-03-30T06:00:00Z', true],
    ['Monday 7:00 the day after summer time ends', '2027-11-01T06:00:00Z', false],
    ['Saturday at noon', '2027-03-06T11:00:00Z', false],
    ['Maundy Thursday at noon', '2027-03-25T11:00:00Z', false],
    ['Easter Monday at noon', '2027-03-29T10:00:00Z', false],
    ['Constitution Day at noon', '2028-06-05T10:00:00Z', false],
    ['Christmas Eve at noon', '2027-12-24T11:00:00Z', false],
    ['the day of prayer that was, at noon', '2024-04-26T10:00:00Z', true],
  ])('%s: %s is %s', (_, moment, expected) => {
    expect(isSendingTime(new Date(moment), false, OFF)).toBe(expected);
  });

  it('keeps soft messages out of the quiet weeks, and no others', () => {
    const inSummer = new Date('2027-07-14T10:00:00Z');

    expect(isSendingTime(inSummer, true, OFF)).toBe(false);
    expect(isSendingTime(inSummer, false, OFF)).toBe(true);
  });
});

describe('sendingTimeFrom', () => {
  it.each([
    ['stays in office time', '2027-03-01T09:30:00.000Z', '2027-03-01T09:30:00.000Z'],
    ['waits from early for the same day', '2027-03-01T04:00:00Z', '2027-03-01T08:00:00.000Z'],
    ['waits from late for the next day', '2027-03-01T15:00:00Z', '2027-03-02T08:00:00.000Z'],
    ['waits over a weekend', '2027-03-05T17:00:00Z', '2027-03-08T08:00:00.000Z'],
    [
      'waits over the Easter in which summer time begins',
      '2027-03-24T16:00:00Z',
      '2027-03-30T07:00:00.000Z',
    ],
    [
      'waits over the weekend in which summer time ends',
      '2027-10-30T10:00:00Z',
      '2027-11-01T08:00:00.000Z',
    ],
    [
      'waits from just after midnight in Copenhagen',
      '2027-07-05T22:30:00Z',
      '2027-07-06T07:00:00.000Z',
    ],
    ['waits from Christmas Eve', '2027-12-24T08:00:00Z', '2027-12-27T08:00:00.000Z'],
  ])('%s', (_, moment, expected) => {
    expect(sendingTimeFrom(new Date(moment), false, OFF).toISOString()).toBe(expected);
  });

  it('lets a soft message wait for people to be back', () => {
    const found = sendingTimeFrom(new Date('2027-07-14T10:00:00Z'), true, OFF);

    expect(found.toISOString()).toBe('2027-08-02T07:00:00.000Z');
  });

  it('is never earlier, always in office hours of a working day, in any year', () => {
    const anyMoment = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2060-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyMoment, fc.boolean(), (moment, soft) => {
        const found = sendingTimeFrom(moment, soft, OFF);
        const { day } = copenhagen(found);

        expect(found.getTime()).toBeGreaterThanOrEqual(moment.getTime());
        expect(isOfficeHour(found)).toBe(true);
        expect(isWorkingDay(day, OFF)).toBe(true);
        expect(soft && isQuiet(day, OFF)).toBe(false);
        expect(sendingTimeFrom(found, soft, OFF)).toEqual(found);
      }),
    );
  });
});
