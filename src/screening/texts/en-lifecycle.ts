import type { LifecycleTexts } from './da-lifecycle';

/** The English texts about deadlines of handling and the life of a case. */
export const enLifecycle: LifecycleTexts = {
  deadlines: {
    answerBy: 'Answer by (optional)',
    answerByHint: 'Date for the answer',
    by: (date) => `Answer by ${date}.`,
    sentBy: (date) => `The answer is due by ${date}.`,
    untaken: (date) => `The case has been waiting since ${date}, and nobody has taken it.`,
    undecided: (date) =>
      `You are handling the case, and nothing has happened in it since ${date}. It still needs a decision.`,
    undecidedLong: (handler, date) =>
      `${handler} is handling the case, but nothing has happened in it since ${date}. Another coordinator can take it over.`,
    unanswered: (date) => `The coordinator asked on ${date} and is waiting for your answer.`,
    unansweredBy: (date) => `Remember your answer. It is due by ${date}.`,
    unansweredLate: (date) => `Your answer is missing. It was due by ${date}.`,
    overdue: (owner, date) => `${owner} has not answered the question from ${date}.`,
    overdueBy: (owner, date) => `${owner} has not answered. The answer was due by ${date}.`,
    unbegun: (date) => `You were invited on ${date} and have not started yet.`,
    invitation: (invited, name) => `${invited} has not started to assess: ${name}`,
    invitationHelp: (date) =>
      `The invitation is from ${date}. You can invite another colleague or submit without the assessment.`,
  },
  give: {
    button: 'Hand over',
    title: (name) => `Hand over: ${name}`,
    help: 'The new owner gets the facts and answers the checklist themselves. The former owner stays an assessor with the answers already given. I can only hand over to colleagues who have written to me.',
    send: 'Hand over',
    done: (name, to) => `${name} has been handed over to ${to}, who has been notified.`,
    doneQueued: (name, to) => `${name} has been handed over to ${to}, who will be notified.`,
    doneAlone: (name, to) =>
      `${name} has been handed over to ${to}, but I could not notify them. Ask ${to} to write "my screenings" to me.`,
    received: (by, name) => `${by} has handed the screening over to you: ${name}`,
    receivedHelp: {
      draft: 'You are now the owner. Check the facts and answer the checklist yourself.',
      case: 'You are now the owner and will be notified about the case.',
    },
    changed: (by, name, to) => `${by} has handed ${name} over. ${to} is now the owner.`,
  },
  inWords: {
    which: 'Which screening do you mean?',
    none: 'I found no screening that you can do that with.',
    onlyCoordinators: 'Only a coordinator can do that.',
    noneCalled: (name: string) => `I found no screening called "${name}".`,
    meant:
      'This is what the question and its answers cover. If in doubt, answer "don\'t know" and write a comment.',
    isRemark:
      'I do not read that as an answer. Save it as a comment if that is what you mean, and go back to answer.',
    nothingToUndo: 'There is nothing to undo. What can be undone has a button on its card.',
    decided:
      'A decision cannot be undone. A coordinator can correct it, or reopen a rejected case. An approved collaboration is changed or left with a new case.',
    undecided: 'The case is not decided, so there is no decision to change.',
    restate: {
      draft: 'Here is the draft. Write the correction again while it is open.',
      submitted:
        'The case is submitted, and nothing was changed. The facts can be changed if the coordinator asks for information. You can also withdraw the case and submit a corrected copy.',
      'more-information':
        'The coordinator waits for your answer, and nothing was changed. Write the correction in the answer.',
      approved:
        'The case is decided, and nothing was changed. A change must be proposed in a new case.',
      rejected:
        'The case is decided, and nothing was changed. A change must be proposed in a new case.',
      withdrawn:
        'The case is decided, and nothing was changed. A change must be proposed in a new case.',
    },
    isProposed: 'Proposed, not decided',
    isCase: (state: string) => `A proposal that is ${state}`,
    decides: (name: string) => `Who decides: ${name}`,
    confirmReply:
      'Send this as your reply to the coordinator? Change it if it is not right. If it was a question, write it again with a question mark.',
    how: 'Write what you want to screen, for example "screen a collaboration with Skåne about robotic surgery", or "new screening". I then ask the questions one at a time.',
  },
  withdraw: {
    title: (name) => `Withdraw: ${name}`,
    help: 'You can undo this for 24 hours.',
    helpSubmitted:
      'Whoever handles the case is told, with your reason. You can undo this for 24 hours.',
    why: 'Why is it withdrawn?',
    whyOptional: 'Why is it withdrawn? (optional)',
    whyHint: 'For example "The partner has pulled out"',
    withdrawn: (by, name, why) => `${by} has withdrawn ${name}. Reason: ${why}`,
    restored: (by, name) => `${by} has undone the withdrawal of ${name}.`,
  },
  copies: {
    heading: 'Copy',
    copyOf: (name) => (name === '' ? 'Copy of another screening.' : `Copy of: ${name}`),
    amends: (name) => `Change of ${name}`,
    changes: 'What changes',
    pastStart: 'The new start date is in the past. Check that this is intended.',
    noChanges: 'Nothing has been changed yet.',
    open: 'Show the original',
    amend: 'Propose a change',
    amending:
      'Here is a proposed change with the facts as they are today. Change what is to be different. The approval holds until the change is decided.',
    carried: {
      heading: 'Answers carried over from the approved case',
      count: (carried, total, names) =>
        `${carried} of ${total} answers are carried over from the approved case (answered by ${names}).`,
      confirm:
        'You confirm them by submitting, and you can change them. What a change affects is asked again.',
      remark: (name, date) =>
        `Carried over from the approved case: answered by ${name} on ${date}.`,
      original: (recommendation, each) =>
        `Original assessment: ${recommendation}.${each === '' ? '' : ` ${each}.`}`,
      onlyAgreed: 'Answers that the assessments do not agree on are not carried over.',
      mark: 'carried over',
    },
  },
  similar: {
    same: 'The same proposal',
    like: (name) => `A similar proposal ("${name}")`,
    open: (like, date) => `${like} was submitted on ${date} and is being handled.`,
    rejected: (like, date, body) => `${like} was rejected on ${date} by ${body}.`,
    ended: (date) => `ended ${date}`,
  },
};
