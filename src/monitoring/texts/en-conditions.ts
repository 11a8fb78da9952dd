import type { ConditionTexts } from './da-conditions';

/** The English texts about the conditions of an approval. */
export const enConditions: ConditionTexts = {
  due: {
    title: (name) => `Condition for ${name}`,
    line: (condition) => condition,
    ahead: (deadline, days) =>
      days === 0
        ? `Due today, ${deadline}.`
        : `Due ${deadline}, in ${days === 1 ? '1 day' : `${days} days`}.`,
    overdue: (deadline, days) =>
      `Was due ${deadline}, ${days === 1 ? '1 day' : `${days} days`} ago.`,
    undated: 'No deadline.',
    basis: (body, date) => `Set by ${body} on ${date}.`,
    owner: (name) => `Responsible: ${name}.`,
    noOwner: 'Nobody is responsible for the collaboration.',
    note: 'How has it been met? Or why does it change?',
    noteHint: 'A short explanation, at least three words',
    deadline: 'New deadline',
    deadlineHint: 'Date',
    met: 'Met',
    move: 'Move the deadline',
    drop: 'No longer applies',
    entry: 'Show the collaboration',
    message: 'reminder of a condition',
  },
  list: {
    own: 'Your open conditions',
    all: 'Open conditions',
    count: (count, late) =>
      `${count === 1 ? '1 open condition' : `${count} open conditions`}${late === 0 ? '' : `, ${late} past the deadline`}.`,
    none: 'There are no open conditions.',
    noneLate: 'No condition is past its deadline.',
    more: (count) => `There are ${count} more than there is room for here.`,
  },
  status: { open: 'open', met: 'met', dropped: 'no longer applies' },
  row: (text, deadline, status) =>
    [text, ...(deadline === '' ? [] : [`no later than ${deadline}`]), status].join(' · '),
  information: {
    title: (name) => `Information about ${name}`,
    heading: 'Information to the Regional Council',
    origin: "The deadline is Udsyn's proposal. The strategy sets none.",
    actor: 'A coordinator informs the Regional Council.',
    on: 'Informed at the meeting on',
    onHint: 'Date of the meeting',
    item: 'Agenda item',
    itemHint: 'For example item 12',
    note: 'Note, or why the deadline moves or the duty no longer applies',
    noteHint: 'At least three words if the deadline moves or the duty no longer applies',
    met: 'Informed',
    informed: (date, item) => `Informed on ${date}, ${item}.`,
    status: { open: 'owed', met: 'informed', dropped: 'no longer applies' },
    done: {
      met: 'The information is recorded.',
      dropped: 'It is recorded that the information no longer applies.',
      reopened: 'The duty to inform is open again, and its reminders run again.',
    },
    list: {
      title: 'What the Regional Council must be informed about',
      count: (count, late) =>
        [
          count === 1 ? '1 item of information is owed' : `${count} items of information are owed`,
          late === 0 ? '' : `${late} past the deadline`,
        ]
          .filter((part) => part !== '')
          .join(', ') + '.',
      none: 'No information is owed that Udsyn knows of.',
      noneOf: (name) => `No information about ${name} is owed that Udsyn knows of.`,
      late: 'Past the deadline',
      coming: 'Coming up',
      more: (count) => `Show ${count} more`,
      open: (name) => `Open the information about ${name}`,
      show: (name) => `Show ${name}`,
      given: 'What the Regional Council has been informed about',
      givenCount: (given, missing) =>
        `${given === 1 ? '1 item of information has' : `${given} items of information have`} been given, ${missing} owed.`,
      closed: 'Closed',
      closedOn: (state, date, name) => `Recorded as ${state} on ${date} by ${name}.`,
      unknown: (about) =>
        `Udsyn cannot see which collaboration or area "${about}" is, and so shows all.`,
      noDuty: 'Udsyn knows of no duty to inform the Regional Council.',
      noDutyOf: (name) => `Udsyn knows of no duty to inform the Regional Council about ${name}.`,
    },
  },
  done: {
    met: 'The condition is recorded as met.',
    dropped: 'The condition is recorded as no longer applying.',
    reopened: 'The condition is open again, and its reminders run again.',
    open: (deadline) => `The deadline has been moved to ${deadline}.`,
  },
  reopen: {
    button: 'Reopen',
    why: 'Was it closed by mistake? Why is it reopened?',
    whyHint: 'At least three words',
  },
  refusals: {
    unknown: 'The condition no longer exists.',
    closed: 'The condition is already closed.',
    'not-yours': 'Only the person responsible and the coordinators can follow up the condition.',
    'coordinators-only':
      'Only a coordinator can move the deadline, record that a condition no longer applies, or reopen one that does not.',
    'note-needed': 'Say briefly how or why, in at least three words.',
    'meeting-needed': 'Enter the meeting and the agenda item at which the information was given.',
    'future-meeting': 'The meeting cannot be later than today.',
    'early-meeting': 'The meeting cannot be earlier than what it is about.',
    'bad-date': 'Enter a new deadline after today, for example 1 October 2027.',
  },
};
