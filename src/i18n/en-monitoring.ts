import type { Strings } from './da';

export const enMonitoring: Strings['monitoring'] = {
  title: (name) => `Yearly monitoring: ${name}`,
  why: 'The strategy asks that every collaboration is assessed at least once a year.',
  due: (day, days) =>
    days > 0
      ? `Due ${day}, in ${days === 1 ? '1 day' : `${days} days`}.`
      : days === 0
        ? `Due today, ${day}.`
        : `It was due ${day}, ${days === -1 ? '1 day' : `${-days} days`} ago.`,
  effort: (questions, minutes) => `${questions} questions, ${minutes} minutes.`,
  begin: 'Begin now',
  snooze: 'Remind me in a week',
  snoozed: (name, day) => `I will remind you of ${name} again on ${day}.`,
  answered: (name) => `The monitoring of ${name} is answered. Thank you.`,
  alreadyAnswered: (name) => `The monitoring of ${name} is answered already.`,
  unknown: 'That monitoring round is no longer there.',
  stale: 'That card was not the newest. Here is where you are.',
  summary: 'Your answers',
  mine: 'Your coming monitoring rounds',
  none: 'You have no monitoring rounds ahead of you.',
  tapToBegin: 'Tap one of them to begin.',
  helpWithPurpose: (help, purpose) => `${help} Purpose: ${purpose}`,
  dueOn: (day) => `due ${day}`,
};
