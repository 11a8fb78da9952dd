import type { Strings } from '../../texts/da';

const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);
const rounds = (count: number) =>
  count === 1 ? '1 monitoring round' : `${count} monitoring rounds`;

export const enMonitoring: Strings['monitoring'] = {
  title: {
    yearly: (name) => `Yearly monitoring: ${name}`,
    renewal: (name) => `Renewal: ${name}`,
    closing: (name) => `Closing: ${name}`,
  },
  why: {
    yearly: 'The strategy asks that every collaboration is assessed at least once a year.',
    renewal: 'The grant or period is about to end. Before that, a renewal has to be considered.',
    closing: 'Its period has ended. Sum up what it gave, so that the catalogue is right.',
  },
  due: (day, days) =>
    days > 0
      ? `Due ${day}, in ${inDays(days)}.`
      : days === 0
        ? `Due today, ${day}.`
        : `It was due ${day}, ${inDays(-days)} ago.`,
  effort: (questions, minutes) => `${questions} questions, ${minutes} minutes.`,
  owner: (name) => `Responsible: ${name}.`,
  noOwner: 'Nobody is responsible for it, so it is with the coordinator.',
  snoozedUntil: (day, times, isPast) =>
    `${isPast ? 'Was snoozed' : 'Snoozed'} until ${day} (${times === 1 ? 'once' : `${times} times`}).`,
  prompts: {
    'handed-over': (name) => `${name} has handed it over to you.`,
    'passed-on': 'It has come to you because the person responsible cannot be reached.',
    declined: (name) => `${name} does not answer for it. Find somebody else.`,
  },
  note: (text) => `Message: ${text}${/[.!?…]$/.test(text) ? '' : '.'}`,
  begin: 'Begin now',
  goOn: 'Continue',
  snooze: 'Snooze',
  handOver: 'Hand over',
  decline: 'That is not me',
  open: (name) => `Open: ${name}`,
  digest: {
    title: (count) => `${rounds(count)} ${count === 1 ? 'waits' : 'wait'} for you`,
    help: 'Tap one of them to begin, snooze or hand it over.',
    more: (count) => `… and ${count} more. Write "my reminders" to see them all.`,
  },
  inOwnChat: {
    title: 'Monitoring',
    onlyPersonal:
      'We take monitoring in our own chat, so that the answers are yours. Open it with the button, and write "my reminders".',
  },
  reportInOwnChat: {
    title: 'Report',
    onlyPersonal:
      'I show the report in our own chat. Open it with the button, and write the same there.',
  },
  unknown: 'That monitoring round is no longer there.',
  notYours: 'That monitoring round is for somebody else, so I cannot show it to you.',
  onlyCoordinators: 'Only a coordinator can do that.',
  /** Why Udsyn closed a round; people give reasons of their own. */
  closedBecause: {
    gone: 'the collaboration was taken out of the catalogue',
    ended: 'its period has ended',
    'end-moved': 'its period was changed in the catalogue',
  },
  alreadyAnswered: (name) => `The monitoring of ${name} is answered already.`,
  alreadySkipped: (name) => `The monitoring of ${name} is skipped this time.`,
  duties: {
    mine: 'Your monitoring rounds',
    standIn: 'Stand-in',
    unowned: 'Nobody responsible',
    more: 'Show more',
    wheel: 'See the year wheel',
    failed: 'Not arrived',
    snoozed: 'Snoozed',
    noneOf: {
      own: 'You have no monitoring rounds ahead of you.',
      unowned: 'Somebody is responsible for each round.',
      snoozed: 'No monitoring rounds are snoozed.',
    },
    titles: {
      own: 'Your monitoring rounds',
      unowned: 'Nobody responsible',
      snoozed: 'Snoozed monitoring rounds',
    },
    count: (total, overdue) =>
      overdue === 0 ? `${rounds(total)}.` : `${rounds(total)}, ${overdue} overdue.`,
    page: (page, pages) => `Page ${page} of ${pages}.`,
    help: 'Tap one of them to begin, snooze or hand it over.',
  },
  snoozing: {
    title: (name) => `Snooze: ${name}`,
    help: (latest, whom) =>
      `Choose when I should remind ${whom ?? 'you'} of it again, ${latest} at the latest.`,
    left: (times) =>
      times === 1 ? 'You can snooze it once more.' : `You can snooze it ${times} times.`,
    escalation: 'The due date stays, and the coordinator can see that it is snoozed.',
    until: 'Snooze until',
    untilHint: 'Date, e.g. 2027-03-08',
    reason: 'Why are you snoozing it again?',
    reasonHint: 'A short reason',
    tomorrow: 'Until tomorrow',
    week: 'A week',
    toDate: 'Until the date',
    done: (name, day, whom) => `I will remind ${whom ?? 'you'} of ${name} again on ${day}.`,
    already: (name, day) => `${name} is already snoozed until ${day}.`,
    refusals: {
      'no-date': 'Choose a date, or write it as 2027-03-08.',
      past: 'Choose a day after today.',
      'too-far': (latest) => `It cannot be snoozed for so long. The last day is ${latest}.`,
      'too-often': 'It is snoozed as often as it can be. Begin now, or hand it over.',
      'no-reason': 'Write briefly why, when you snooze it again.',
    },
  },
  handing: {
    title: (name) => `Hand over: ${name}`,
    help: 'Write the name of the colleague who shall answer for the collaboration from now on. They must have written to Udsyn before, and are told.',
    label: "The colleague's name",
    hint: 'E.g. Mette Sørensen',
    note: 'Message to the colleague',
    noteHint: 'Optional',
    send: 'Hand over',
    which: 'Whom do you mean?',
    done: (name, to) => `${to} is now responsible for ${name} and is told.`,
    already: (name, to) => `${to} is already responsible for ${name}.`,
  },
  colleague: {
    empty: 'Write a name.',
    unknown: (name) =>
      `I know nobody called "${name}". Ask your colleague to write "hello" to Udsyn first.`,
    unreachable: (name) =>
      `I cannot write to ${name}. Ask them to write to Udsyn first, or choose somebody else.`,
    itself: 'It cannot be yourself.',
  },
  declining: {
    title: (name) => `Not you: ${name}`,
    help: 'Then you no longer answer for the collaboration. The coordinator is told and finds somebody else.',
    label: 'Do you know who it is instead?',
    hint: 'Optional',
    send: 'That is not me',
    done: (name) => `Thank you. ${name} goes to the coordinator, who finds somebody else.`,
  },
  standIn: {
    title: 'Your stand-in',
    now: (name) => `${name} can answer for you, and is reminded when you cannot be reached.`,
    none: 'Nobody answers for you when you cannot be reached. Then it goes to the coordinator.',
    save: 'Save',
    remove: 'No stand-in',
    done: (name) => `${name} is now your stand-in.`,
    removed: 'You no longer have a stand-in.',
  },
  claim: {
    ask: (contact) => `Are you ${contact} in the catalogue?`,
    help: (count) =>
      `Then you are the contact for ${count === 1 ? 'this collaboration' : `these ${count} collaborations`}, and I remind you of the yearly monitoring:`,
    more: (count) => `… and ${count} more.`,
    yes: 'Yes, that is me',
    no: 'No',
    accepted: (count) =>
      count === 1
        ? 'Thank you. You are now responsible for 1 collaboration. Write "my reminders" to see it.'
        : `Thank you. You are now responsible for ${count} collaborations. Write "my reminders" to see them.`,
    nothing: 'Thank you. Somebody is responsible for those collaborations already.',
    declined: 'Thank you. I will not ask again.',
  },
  passed: {
    message: 'can no longer be reached',
    title: (name) => `${name} can no longer be reached`,
    text: (count, to) => {
      const what = count === 1 ? '1 collaboration' : `${count} collaborations`;
      return to === undefined
        ? `Nobody is responsible any more for ${what}, now with you as coordinator:`
        : `${to} is the stand-in and now answers for ${what}:`;
    },
    more: (count) => `… and ${count} more.`,
    show: 'Find somebody',
  },
};
