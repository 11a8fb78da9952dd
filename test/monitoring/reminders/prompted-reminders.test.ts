import { promptedBy, promptOf } from '../../../src/monitoring/reminders/prompted-reminders';
import type { RoundEvent } from '../../../src/monitoring/rounds/round';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';

const event = (did: RoundEvent['did'], given: Partial<RoundEvent> = {}): RoundEvent => ({
  // Friday afternoon, after office hours.
  at: '2027-02-26T15:30:00.000Z',
  by: 'carl',
  name: 'Carl Holm',
  did,
  ...given,
});
const MONDAY = new Date('2027-03-01T08:00:00.000Z');

describe('promptedBy', () => {
  it('reminds on the morning on which a snooze ends', () => {
    const snoozes = [{ by: 'mette', at: '2027-02-25T09:00:00.000Z', until: '2027-03-04' }];

    expect(promptedBy(round({ snoozes }), policyWith())).toEqual([
      { step: 'snoozed.1', at: new Date('2027-03-04T08:00:00.000Z') },
    ]);
  });

  it.each(['handed-over', 'passed-on'] as const)(
    'tells the new owner what was %s, as soon as it is office time',
    (did) => {
      const handed = round({ owner: 'bent', history: [event('noted'), event(did)] });

      expect(promptedBy(handed, policyWith())).toEqual([{ step: `${did}.2`, at: MONDAY }]);
    },
  );

  it('tells a coordinator what was declined', () => {
    expect(promptedBy(round({ history: [event('declined')] }), policyWith())).toEqual([
      { step: 'declined.1', to: 'coordinator', at: MONDAY },
    ]);
  });

  it('tells nobody what they did themselves, or what is nobody’s', () => {
    const own = round({ owner: 'carl', history: [event('handed-over')] });
    const nobodys = round({ history: [event('passed-on')] });
    const claimed = round({ owner: 'bent', history: [event('claimed')] });

    expect([own, nobodys, claimed].flatMap((one) => promptedBy(one, policyWith()))).toEqual([]);
  });

  it('begins anew with another date, but counts on', () => {
    const snoozes = [
      { by: 'mette', at: '2027-02-25T09:00:00.000Z', until: '2027-03-04' },
      { by: 'mette', at: '2027-03-01T09:00:00.000Z', until: '2027-03-10' },
    ];
    const history = [event('handed-over'), event('moved')];

    expect(promptedBy(round({ owner: 'bent', snoozes, history }), policyWith())).toEqual([
      { step: 'snoozed.2', at: new Date('2027-03-10T08:00:00.000Z') },
    ]);
  });
});

describe('promptOf', () => {
  it('tells them from the steps of the ladder', () => {
    expect(promptOf('snoozed.2')).toBe('snoozed');
    expect(promptOf('declined.1')).toBe('declined');
    expect(promptOf('after-7')).toBeUndefined();
    expect(promptOf('coordinator-14.3')).toBeUndefined();
  });
});
