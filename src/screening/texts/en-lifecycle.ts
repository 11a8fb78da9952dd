import type { LifecycleTexts } from './da-lifecycle';

/** The English texts about deadlines of handling and the life of a case. */
export const enLifecycle: LifecycleTexts = {
  deadlines: {
    answerBy: 'Answer by (optional)',
    answerByHint: 'Date for the answer',
    by: (date) => `Answer by ${date}.`,
    sentBy: (date) => `The answer is due by ${date}.`,
    untaken: (date) => `The case has been waiting since ${date}, and nobody has taken it.`,
    unanswered: (date) => `The coordinator asked on ${date} and is waiting for your answer.`,
    unansweredBy: (date) => `Remember your answer. It is due by ${date}.`,
    overdue: (owner, date) => `${owner} has not answered the question from ${date}.`,
    overdueBy: (owner, date) => `${owner} has not answered. The answer was due by ${date}.`,
    unbegun: (date) => `You were invited on ${date} and have not started yet.`,
    invitation: (invited, name) => `${invited} has not started to assess: ${name}`,
    invitationHelp: (date) =>
      `The invitation is from ${date}. You can invite another colleague or submit without the assessment.`,
  },
};
