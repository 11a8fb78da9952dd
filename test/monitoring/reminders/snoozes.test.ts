import {
  escalatesAt,
  isSnoozedAway,
  snoozeBounds,
  snoozedUntil,
} from '../../../src/monitoring/reminders/snoozes';
import { type Round } from '../../../src/monitoring/rounds/round';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';

const WHEEL = policyWith();

const putOff = (until: string, given: Partial<Round> = {}) =>
  round({
    owner: 'mette',
    snoozes: [{ by: 'mette', at: '2027-02-25T09:00:00.000Z', until }],
    ...given,
  });

const moved = {
  at: '2027-02-26T09:00:00.000Z',
  by: 'carl',
  name: 'Carl Holm',
  did: 'moved',
} as const;

/** The coordinator's step, two weeks after the date: Monday 15 March at nine. */
const escalation = reminder({
  step: 'coordinator-14',
  to: 'coordinator',
  dueAt: '2027-03-15T08:00:00.000Z',
});

describe('snoozeBounds', () => {
  it('allows thirty days and two times, the second with a reason', () => {
    expect(snoozeBounds(round(), WHEEL, '2027-03-01', false)).toEqual({
      latest: '2027-03-31',
      timesLeft: 2,
      needsReason: false,
    });
    expect(snoozeBounds(putOff('2027-03-08'), WHEEL, '2027-03-08', false)).toMatchObject({
      timesLeft: 1,
      needsReason: true,
    });
  });
});

describe('snoozedUntil', () => {
  it('is the last date', () => {
    const { snoozes } = putOff('2027-03-08');
    const again = { by: 'mette', at: '2027-03-08T09:00:00.000Z', until: '2027-03-20' };

    expect(snoozedUntil(round({ snoozes: [...snoozes, again] }))).toBe('2027-03-20');
  });

  it('ends when the round is moved', () => {
    expect(snoozedUntil(putOff('2027-03-08', { history: [moved] }))).toBeUndefined();
  });
});

describe('isSnoozedAway', () => {
  it('is what falls due before the snooze ends, but not what falls due then', () => {
    const its = putOff('2027-03-08');

    expect(isSnoozedAway(its, reminder())).toBe(true);
    expect(isSnoozedAway(its, reminder({ dueAt: '2027-03-08T08:00:00.000Z' }))).toBe(false);
  });

  it('is an earlier snooze that a later one replaces', () => {
    const first = reminder({ step: 'snoozed.1', dueAt: '2027-03-02T08:00:00.000Z' });

    expect(isSnoozedAway(putOff('2027-03-08'), first)).toBe(true);
  });

  it.each(['handed-over.1', 'passed-on.2'])('is not that it is theirs now: %s', (step) => {
    expect(isSnoozedAway(putOff('2027-03-08'), reminder({ step }))).toBe(false);
  });

  it('is nothing for a coordinator, nor of a round that is not put off', () => {
    expect(isSnoozedAway(putOff('2027-03-31'), escalation)).toBe(false);
    expect(isSnoozedAway(round(), reminder())).toBe(false);
  });
});

describe('escalatesAt', () => {
  const at = (its: Round, one = escalation) => escalatesAt(its, one, WHEEL).toISOString();

  it('is when the step is due', () => {
    expect(at(round())).toBe('2027-03-15T08:00:00.000Z');
    expect(at(putOff('2027-03-08'))).toBe('2027-03-15T08:00:00.000Z');
  });

  it('is the working day after a snooze that lasts longer', () => {
    // Friday 19 March; then Monday.
    expect(at(putOff('2027-03-19'))).toBe('2027-03-22T08:00:00.000Z');
  });

  it('is never moved beyond the bound: thirty days after the first escalation, on a working day', () => {
    // 14 April is a Wednesday; summer time has begun.
    expect(at(putOff('2027-05-10'))).toBe('2027-04-14T07:00:00.000Z');
    // 17 April would be a Saturday.
    expect(at(putOff('2027-05-10', { dueOn: '2027-03-04' }))).toBe('2027-04-16T07:00:00.000Z');
  });

  it('is at once where the bound has passed', () => {
    const repeated = { ...escalation, step: 'coordinator-14.3', dueAt: '2027-04-26T07:00:00.000Z' };

    expect(at(putOff('2027-05-10'), repeated)).toBe('2027-04-26T07:00:00.000Z');
  });

  it('does not wait with what was declined', () => {
    const declined = { ...escalation, step: 'declined.1', dueAt: '2027-03-02T08:00:00.000Z' };

    expect(at(putOff('2027-03-19'), declined)).toBe('2027-03-02T08:00:00.000Z');
  });
});
