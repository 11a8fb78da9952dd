import type { DeadlinePolicy } from '../../src/screening/deadlines/waits';

/** When waiting cases are reminded. */
export const DEADLINES: DeadlinePolicy = {
  untaken: { remind: 3, escalate: 10 },
  undecided: { remind: 30, escalate: 90 },
  question: { remind: 7, escalate: 14 },
  invitation: { remind: 7, escalate: 14 },
  repeat: 14,
  answerBy: { before: 2 },
};
