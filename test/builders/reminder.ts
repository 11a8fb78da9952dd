import type { Reminder } from '../../src/monitoring/reminders/reminder';

/**
 * A reminder planned for Mette at nine in the morning on 1 March 2027, with the given fields; its
 * id is derived from round, plan and step.
 */
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
