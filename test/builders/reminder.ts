import type { Reminder } from '../../src/monitoring/reminders/reminder';

/** A planned reminder to Mette, due at nine in the morning of 1 March 2027, but for what is given; its id follows round, plan and step. */
export const reminder = (given: Partial<Reminder> = {}): Reminder => {
  const {
    round = 'cpmr.1',
    plan = 0,
    step = 'due',
    dueAt = '2027-03-01T08:00:00.000Z',
    to,
  } = given;
  return {
    id: `${round}.${plan}.${step}`,
    round,
    step,
    plan,
    month: dueAt.slice(0, 7),
    dueAt,
    state: 'planned',
    nextAt: dueAt,
    attempts: 0,
    assignee: to ?? 'mette',
    soft: false,
    ...given,
  };
};
