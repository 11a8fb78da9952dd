import type { Reminder } from '../../src/monitoring/reminder';

/** A planned reminder due at nine in the morning of 1 March 2027, but for what is given; its id follows round and step. */
export const reminder = (given: Partial<Reminder> = {}): Reminder => {
  const { round = 'cpmr.2027', step = 'due', dueAt = '2027-03-01T08:00:00.000Z' } = given;
  return {
    id: `${round}.${step}`,
    round,
    step,
    month: dueAt.slice(0, 7),
    dueAt,
    state: 'planned',
    nextAt: dueAt,
    attempts: 0,
    ...given,
  };
};
