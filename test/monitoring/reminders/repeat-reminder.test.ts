import fc from 'fast-check';
import { addDays } from '../../../src/lib/dates';
import { repeatOf } from '../../../src/monitoring/reminders/repeat-reminder';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';

const LAST = { step: 'coordinator-14', to: 'coordinator' as const };
const WHEEL = policyWith();

describe('repeatOf', () => {
  it('follows after as many days as the wheel says', () => {
    // Due on 1 March: the 15th, the 29th (the Monday after Easter, so the 30th), 12 April.
    const next = repeatOf(round(), reminder(LAST), WHEEL, '2027-03-15');

    expect(next).toEqual(
      reminder({ ...LAST, step: 'coordinator-14.1', dueAt: '2027-03-30T07:00:00.000Z' }),
    );
    expect(
      repeatOf(round(), { ...LAST, step: 'coordinator-14.1' }, WHEEL, '2027-03-30'),
    ).toMatchObject({ step: 'coordinator-14.2', dueAt: '2027-04-12T07:00:00.000Z' });
  });

  it('does not make up for those that were missed', () => {
    expect(repeatOf(round(), LAST, WHEEL, '2027-06-01')).toMatchObject({
      step: 'coordinator-14.6',
      dueAt: '2027-06-07T07:00:00.000Z',
    });
  });

  it.each([{ step: 'due' }, { step: 'gone' }, { step: 'coordinator-14.snoozed' }])(
    'is nothing after %j',
    ({ step }) => {
      expect(repeatOf(round(), { step }, WHEEL, '2027-03-15')).toBeUndefined();
    },
  );

  it('has one date whoever asks and whenever: ids and partitions agree', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(20), (late, count) => {
        const today = addDays('2027-03-15', late);
        const step = count === 0 ? LAST.step : `${LAST.step}.${count}`;
        const next = repeatOf(round(), { ...LAST, step }, WHEEL, today);
        const [, number = ''] = /\.(\d+)$/.exec(next?.step ?? '') ?? [];

        const before = { ...LAST, step: `${LAST.step}.${Number(number) - 1}` };
        expect(Number(number)).toBeGreaterThan(count);
        expect((next?.dueAt ?? '') > `${today}T`).toBe(true);
        expect(repeatOf(round(), before, WHEEL, '2027-03-01')).toEqual(next);
      }),
    );
  });
});
