import type { EntryCaseTexts } from './da-entry-cases';

/** The English texts about cases on collaborations that exist: to leave, prolong or change them. */
export const enEntryCases: EntryCaseTexts = {
  title: {
    exit: (name) => `Leaving: ${name}`,
    renewal: (name) => `Renewal: ${name}`,
    change: (name) => `Change: ${name}`,
  },
  matters: { exit: 'Leaving', renewal: 'Renewal', change: 'Change' },
  question: {
    exit: 'Should the Region leave the collaboration?',
    renewal: 'Should the collaboration be renewed?',
  },
  reason: (text) => `Reason: ${text}`,
  noReason: 'No reason was written. See the answers in the monitoring round.',
  effective: {
    exit: (date) => `Proposed end: ${date}`,
    renewal: (date) => `Proposed new end date: ${date}`,
  },
  noDate: {
    exit: 'No end date has been proposed. It is set with the decision.',
    renewal: 'No new end date has been proposed. It is set with the decision.',
  },
  /** What a round has said since the case was opened, above its date and reason. */
  reported: (name, date) => `Reported since by ${name} in the monitoring round of ${date}:`,
  reportedNotice: (name) =>
    `${name} has given the same answer in a monitoring round. It has been added to the case.`,
  facts: 'The collaboration today',
  showRound: 'See the monitoring round',
  form: {
    title: {
      exit: (name) => `Open a case about leaving: ${name}`,
      renewal: (name) => `Open a case about renewing: ${name}`,
    },
    help: 'The case goes to the coordinators. The collaboration continues unchanged until the competent body decides otherwise.',
    why: 'Why?',
    whyHint: 'Give a reason of at least three words',
    last: { exit: 'When should it end? (optional)', renewal: 'New end date (optional)' },
    lastHint: 'For example "31 December 2028"',
    open: 'Open the case',
    which: 'Which collaboration do you mean?',
  },
  change: {
    help: 'The change is proposed in a new case with the facts as they are today. What applies now applies until the change is decided.',
    noCase:
      'There is no case in Udsyn behind the collaboration, so the change cannot be proposed in it. Start a screening of the changed collaboration, or propose the correction in the next follow-up.',
  },
  opened: (number) => `Case ${number} has been opened. The coordinator has been notified.`,
  openedQueued: (number) => `Case ${number} has been opened. The coordinator will be notified.`,
  openedAlone: (number) =>
    `Case ${number} has been opened and is on the coordinators' list. I could not notify a coordinator.`,
  underWay: (number) => `A case about the same thing is already under way: case ${number}.`,
  underWayHidden: (number, owner) =>
    `A case about the same thing is already under way: case ${number}. Ask ${owner} about it.`,
  refusals: {
    'unknown-entry':
      'I cannot find the collaboration in the catalogue. Enter the name as it appears there.',
    'not-allowed':
      'Only a coordinator or the person responsible for the collaboration can open the case.',
    'ended-already': 'According to the catalogue, the collaboration has already ended.',
    'leaving-already': 'It has already been decided to leave the collaboration.',
    'reason-needed': 'Enter at least three words in the field "Why?".',
    'too-long': 'The text is too long. It must not exceed 1,000 characters.',
    'bad-date': 'I could not read the date. Enter it as 31 December 2028.',
  },
  last: { exit: 'Last day of the collaboration', renewal: 'New end date' },
  lastHint: {
    exit: 'For example "31 December 2028"',
    renewal: 'A date, or "rolling"',
  },
  noEnd: 'rolling',
  decidedEnd: {
    exit: (date) => `The collaboration ends on ${date}.`,
    renewal: (date) => `The collaboration is renewed until ${date}.`,
  },
  rolling: 'The collaboration is renewed without an end date.',
  entered: {
    exit: 'The date is now in the catalogue. Until then the collaboration is running.',
    renewal: 'The renewal is now in the catalogue.',
    change: 'The change is now in the catalogue. What applied before stays in the history.',
  },
  gone: 'The collaboration is no longer in the catalogue. The decision is in the case only.',
  entering: 'The catalogue has not been updated yet. It will be shortly.',
  ended: (date) => `Note: According to the catalogue, the collaboration ended on ${date}.`,
  unchanged: 'The collaboration continues unchanged.',
  closed: 'The case is closed.',
  asks: {
    exit: (body, name) => `It is for ${body} to decide whether the Region leaves ${name}.`,
    renewal: (body, name) => `It is for ${body} to decide whether ${name} is renewed.`,
  },
  notAssessed: 'The case has not been assessed with a checklist.',
  events: {
    started: 'opened the case',
    entered: 'entered the decision in the catalogue',
    gone: 'could not enter the decision: the collaboration is no longer in the catalogue',
  },
  openTitle: 'Under way',
  open: (matter, number) => `${matter} is under way (case ${number}).`,
  show: (matter) => `See the case: ${matter}`,
};
