import type { Strings } from '../../texts/da';

const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);
const rounds = (count: number) =>
  count === 1 ? '1 monitoring round' : `${count} monitoring rounds`;

/** The English texts of reminders and monitoring duties. */
export const enMonitoring: Strings['monitoring'] = {
  title: {
    yearly: (name) => `Yearly monitoring: ${name}`,
    renewal: (name) => `Renewal: ${name}`,
    closing: (name) => `Closing: ${name}`,
  },
  why: {
    yearly:
      'The strategy asks for continual monitoring, and the 2008 evaluation recommends doing it every year.',
    renewal: 'The grant or period is about to end. You need to consider a renewal before then.',
    closing: 'The period has ended. Summarise the results so that the catalogue is up to date.',
  },
  due: (day, days) =>
    days > 0
      ? `Due ${day}, in ${inDays(days)}.`
      : days === 0
        ? `Due today, ${day}.`
        : `It was due ${day}, ${inDays(-days)} ago.`,
  awaitsCase:
    'Waits for the case on how the collaboration continues. No reminders are sent until then.',
  effort: (questions, minutes) => `${questions} questions, about ${minutes} minutes.`,
  owner: (name) => `Responsible: ${name}.`,
  noOwner: 'No one is responsible, so it is with the coordinator.',
  snoozedUntil: (day, times, isPast) =>
    `${isPast ? 'Was snoozed' : 'Snoozed'} until ${day} (${times === 1 ? 'once' : `${times} times`}).`,
  prompts: {
    'handed-over': (name) => `${name} has handed this monitoring round over to you.`,
    'passed-on':
      'This monitoring round has been passed on to you because the person responsible cannot be reached.',
    declined: (name) => `${name} is not responsible for the collaboration. Find someone else.`,
  },
  note: (text) => `Message: "${text}".`,
  begin: 'Start now',
  goOn: 'Continue',
  snooze: 'Snooze',
  handOver: 'Hand over',
  decline: 'That is not me',
  open: (name) => `Open: ${name}`,
  back: 'Back to the round',
  digest: {
    title: (count) => `${rounds(count)} waiting for you`,
    help: 'Tap a monitoring round to start it, snooze it or hand it over.',
    more: (count) => `… and ${count} more. Type "my reminders" to see them all.`,
  },
  inOwnChat: {
    title: 'Monitoring',
    onlyPersonal:
      'Monitoring takes place in your private chat with Udsyn. Use the button to open it and type "my reminders".',
  },
  reportInOwnChat: {
    title: 'Report',
    onlyPersonal:
      'The report is shown in your private chat with Udsyn. Use the button to open it and ask for the report there.',
  },
  unknown: 'That monitoring round no longer exists.',
  notYours: 'Someone else is responsible for that monitoring round, so I cannot show it to you.',
  onlyCoordinators: 'Only coordinators can do that.',
  /** Why Udsyn closed a round; people enter their own reasons. */
  closedBecause: {
    gone: 'the collaboration was removed from the catalogue',
    ended: 'the period has ended',
    'end-moved': 'the period was changed in the catalogue',
    leaving: 'it has been decided to leave the collaboration',
  },
  alreadyAnswered: (name) => `The monitoring round for ${name} has already been answered.`,
  alreadySkipped: (name) => `The monitoring round for ${name} is skipped this time.`,
  duties: {
    mine: 'Your monitoring rounds',
    standIn: 'Stand-in',
    unowned: 'No one responsible',
    more: 'Show more',
    wheel: 'See monitoring calendar',
    failed: 'Not delivered',
    snoozed: 'Snoozed',
    assign: 'Assign several',
    groups: {
      late: 'Find someone responsible: overdue',
      unowned: 'Find someone responsible',
      unreachable: 'Find someone else: the person responsible cannot be reached',
      conditions: 'Overdue conditions',
      othersConditions: 'Overdue conditions of others',
      proposals: 'Proposed changes that await a coordinator',
    },
    noneOf: {
      own: 'You have no upcoming monitoring rounds.',
      unowned: 'Every monitoring round has someone responsible.',
      snoozed: 'No monitoring rounds are snoozed.',
    },
    titles: {
      own: 'Your monitoring rounds',
      unowned: 'No one responsible',
      snoozed: 'Snoozed monitoring rounds',
    },
    leftBy: (name) => `Without an owner after ${name}`,
    noneLeft: 'None of the monitoring rounds lacks an owner.',
    count: (total, overdue) =>
      overdue === 0 ? `${rounds(total)}.` : `${rounds(total)}, ${overdue} overdue.`,
    page: (page, pages) => `Page ${page} of ${pages}.`,
    help: 'Tap a monitoring round to start it, snooze it or hand it over.',
  },
  assigning: {
    title: 'Assign monitoring rounds with no one responsible',
    help: 'The colleague you choose becomes responsible for all the chosen collaborations and gets one message.',
    which: 'Area',
    all: (count) => `All with no one responsible (${count})`,
    area: (area, count) => `${area} (${count})`,
    send: 'Assign',
    done: (name, collaborations) =>
      collaborations === ''
        ? 'There was nothing to assign.'
        : `${name} is now responsible for: ${collaborations}.`,
    undo: 'Undo',
    undone: (collaborations) =>
      `The assignment is undone. No one is now responsible for: ${collaborations}.`,
    alreadyUndone: 'The assignment has already been undone.',
    nothingLeft:
      'There is nothing to undo. Others are responsible now, or the monitoring has been completed.',
    told: (by, collaborations) =>
      `${by} has undone an assignment. You are no longer responsible for: ${collaborations}.`,
    message: 'undone assignment',
  },
  snoozing: {
    title: (name) => `Snooze: ${name}`,
    help: (latest, whom) =>
      `Choose when I should remind ${whom ?? 'you'} again, no later than ${latest}.`,
    left: (times) =>
      times === 1
        ? 'You can snooze it once more.'
        : times === 2
          ? 'You can snooze it twice.'
          : `You can snooze it ${times} times.`,
    escalation: 'The due date does not change, and the coordinator can see that it is snoozed.',
    until: 'Snooze until',
    untilHint: 'Date, e.g. 2027-03-08',
    reason: 'Why are you snoozing it again?',
    reasonHint: 'A short reason',
    tomorrow: 'Until tomorrow',
    week: 'For a week',
    toDate: 'Until this date',
    undo: 'Undo the snooze',
    undone: (name) => `${name} is no longer snoozed. The reminders come as planned.`,
    notSnoozed: 'The snooze cannot be undone here. It has changed since.',
    done: (name, day, whom) => `I will remind ${whom ?? 'you'} about ${name} again on ${day}.`,
    already: (name, day) => `${name} is already snoozed until ${day}.`,
    refusals: {
      'no-date': 'Choose a date, or enter it as 2027-03-08.',
      past: 'Choose a date after today.',
      'too-far': (latest) => `It cannot be snoozed beyond ${latest}.`,
      'too-often': 'It cannot be snoozed any more. Start now, or hand it over.',
      'no-reason': 'Enter a short reason for snoozing it again.',
    },
  },
  handing: {
    title: (name) => `Hand over: ${name}`,
    help: 'Choose the colleague who will be responsible for the collaboration from now on. They must have written to Udsyn before and will be notified.',
    note: 'Message to the colleague',
    noteHint: 'Optional',
    send: 'Hand over',
    done: (name, to) => `${to} is now responsible for ${name} and will be notified.`,
    already: (name, to) => `${to} is already responsible for ${name}.`,
  },
  colleague: {
    itself: 'You cannot choose yourself.',
  },
  declining: {
    title: (name) => `Not responsible: ${name}`,
    help: 'You will no longer be responsible for the collaboration. The coordinator will be notified and find someone else.',
    label: 'Do you know who is responsible?',
    hint: 'Optional',
    send: 'That is not me',
    done: (name) => `Thank you. The coordinator will find someone else for ${name}.`,
  },
  standIn: {
    title: 'Your stand-in',
    now: (name) =>
      `${name} can answer on your behalf and gets the reminders when you cannot be reached.`,
    none: 'You have no stand-in. When you cannot be reached, your monitoring rounds go to the coordinator.',
    save: 'Save',
    remove: 'No stand-in',
    done: (name) => `${name} is now your stand-in.`,
    removed: 'You no longer have a stand-in.',
  },
  claim: {
    ask: (contact) => `Are you ${contact} in the catalogue?`,
    help: (count) =>
      `If so, you are the contact for ${count === 1 ? 'this collaboration' : `these ${count} collaborations`}, and I will remind you about the yearly monitoring:`,
    more: (count) => `… and ${count} more.`,
    yes: 'Yes, that is me',
    no: 'No',
    accepted: (count) =>
      count === 1
        ? 'Thank you. You are now responsible for 1 collaboration. Type "my reminders" to see it.'
        : `Thank you. You are now responsible for ${count} collaborations. Type "my reminders" to see them.`,
    nothing: 'Thank you. Someone is already responsible for those collaborations.',
    declined: 'Thank you. I will not ask again.',
  },
  passed: {
    message: 'can no longer be reached',
    title: (name) => `${name} can no longer be reached`,
    text: (count, to) => {
      const what = count === 1 ? '1 collaboration' : `${count} collaborations`;
      return to === undefined
        ? `No one is responsible any more for ${what}, now with you as coordinator:`
        : `${to} is the stand-in and is now responsible for ${what}:`;
    },
    more: (count) => `… and ${count} more.`,
    show: 'Find someone responsible',
  },
};
