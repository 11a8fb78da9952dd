import type { Strings } from '../../texts/da';
import { enDecisions } from './en-decisions';
import { enEntryCases } from './en-entry-cases';
import { enLifecycle } from './en-lifecycle';
import { enRegister } from './en-register';
import { enScreeningCases } from './en-screening-cases';
import { enScreeningResult } from './en-screening-result';

/** The English question, help and label for each detail of a proposal. */
const enScreeningFacts: Strings['screening']['facts'] = {
  name: {
    ask: 'What is the proposed collaboration called?',
    help: 'A short title that colleagues will recognise.',
    label: 'Name',
  },
  level: {
    ask: 'Is the collaboration administrative or political?',
    help: 'A political collaboration is run by elected members, an administrative one by staff. Your answer determines which checklist you get.',
    label: 'Level',
  },
  kind: {
    ask: 'What kind of collaboration is it?',
    help: 'For example a project, an agreement or the membership of a network.',
    label: 'Kind',
  },
  area: {
    ask: 'Which area does the collaboration belong to?',
    help: 'This helps determine who decides.',
    label: 'Area',
  },
  partners: {
    ask: 'Who are the partners?',
    help: 'For example "Region Skåne and Lund University".',
    label: 'Partners',
  },
  countries: {
    ask: 'Which countries take part?',
    help: 'For example "Sweden and Norway".',
    label: 'Countries',
  },
  purpose: {
    ask: 'What is the purpose?',
    help: 'A few sentences about what the collaboration should achieve, and for whom. No more than 1,000 characters.',
    label: 'Purpose',
  },
  themes: {
    ask: 'Which topics does the collaboration cover?',
    help: 'For example "robotic surgery and patient safety".',
    label: 'Topics',
  },
  period: {
    ask: 'When does the collaboration start and end?',
    help: 'For example "2027-2029", "1 March 2027 to 31 December 2029" or "ongoing".',
    label: 'Period',
  },
  cost: {
    ask: 'What does the collaboration cost the region per year?',
    help: 'For example "DKK 25,000", "DKK 700,000 over 3 years" or "DKK 200,000 in 2027, DKK 250,000 in 2028". Enter 0 if it costs nothing.',
    label: 'Yearly cost',
  },
  total: {
    ask: 'What does the collaboration cost the region in total?',
    help: 'For the whole period, for example "DKK 75,000" or "30,000 euros".',
    label: 'Total cost',
  },
  years: {
    ask: 'What does the collaboration cost the region in each budget year?',
    help: 'For example "DKK 200,000 in 2027, DKK 250,000 in 2028".',
    label: 'Cost by budget year',
  },
  moneyNote: {
    ask: 'What else is there to say about the finances?',
    help: 'For example one-off payments, travel or VAT that the amount does not include.',
    label: 'Note on the finances',
  },
  grant: {
    ask: 'Has a grant that covers the cost already been given?',
    help: 'The answer affects who decides.',
    label: 'Grant given',
  },
  account: {
    ask: 'Which account or appropriation is the cost paid from, and who pays?',
    help: 'For example "account 12345, Health Planning".',
    label: 'Account and payer',
  },
  funding: {
    ask: 'Is there external funding?',
    help: 'For example from the EU, the state or a foundation. Whether it comes with extra posts affects who decides.',
    label: 'External funding',
    how: 'With or without extra posts?',
  },
  programme: {
    ask: 'Which programme or foundation does the money come from?',
    help: 'For example "Interreg North Sea" or "Horizon Europe".',
    label: 'Programme or foundation',
  },
  budget: {
    ask: 'What is the total budget of the project?',
    help: 'For all partners together, for example "DKK 4 million".',
    label: 'Total budget',
  },
  external: {
    ask: 'How much do the EU or other outside sources pay?',
    help: 'A share or an amount, for example "75%" or "DKK 3 million".',
    label: 'External contribution',
  },
  hours: {
    ask: 'How many hours will employees spend?',
    help: 'For example "120 hours a year" or "half a full-time post".',
    label: 'Employee hours',
  },
  appointment: {
    ask: 'Does anyone need to be appointed to an office?',
    help: 'For example to a board, a commission or a council.',
    label: 'Appointment',
  },
  travel: {
    ask: 'Will members of the regional council attend meetings or travel abroad?',
    help: 'For example to a general assembly, on a political visit or with a delegation.',
    label: 'Travel by the council',
  },
  unit: {
    ask: 'Which unit is responsible?',
    help: 'The department or institution that will do the work.',
    label: 'Responsible unit',
  },
  responsible: {
    ask: 'Who is responsible?',
    help: 'The name of the member of staff who will look after the collaboration.',
    label: 'Responsible person',
  },
  unknownCurrency: (written) => `${written} (unknown currency, not converted)`,
  inYear: (year, amount) => `${year}: ${amount}`,
  fundingChoices: {
    none: 'No',
    'same-staff': 'Yes, without extra posts',
    'more-staff': 'Yes, with extra posts',
  },
};

/** The English answers to what cannot be done with a screening. */
export const enScreeningMoves: Strings['screeningMoves'] = {
  youWrote: (text) => `You wrote: "${text}"`,
  refusals: {
    'not-now': 'That has already been dealt with. This is the current status of the case.',
    closed: 'The screening has been submitted or decided, so it cannot be changed.',
    incomplete:
      'The screening cannot be submitted yet. Enter the name, level and area, and answer all questions ("don\'t know" is also an answer).',
    empty: 'The field is empty. Fill it in and try again.',
    'too-long': 'The text is too long. It must not exceed 1,000 characters.',
    'already-taken': 'Another coordinator has taken the case.',
    'unknown-body': 'Choose a body.',
    'bad-date': 'I could not read the date. Enter it as 2027-03-01.',
    'no-such-day': 'There is no such date, so I have sent nothing. Correct the date and try again.',
    'future-date': 'The date is in the future. Enter the date of the decision.',
    'already-owner': 'The screening already belongs to that person.',
    unreachable: 'I can no longer write to that person. Choose somebody else.',
    'past-date': 'The date must be later than today.',
    'reason-needed': 'Enter at least three words in the field "Reason".',
    'why-needed': 'Enter at least three words in the field that asks why.',
    warned: 'Check the information below before you save.',
    unchanged: 'Nothing has been changed.',
    'own-case':
      'This is your own case. Another coordinator must record what was recommended and decided.',
    'bad-effective': 'Enter the last day of the collaboration, for example 31 December 2028.',
    'ended-before': 'The last day cannot be before the day of the decision.',
    superseded: 'Another case about the same thing has been opened.',
    'early-deadline':
      'The deadline of a condition is before the date of the meeting. Correct the deadline or the date.',
    'bad-deadline': 'One of the deadlines is not an existing date. Write it as 1 October 2027.',
    'empty-condition': 'Write before the deadline what the condition is.',
    'long-condition': 'A condition may be at most 500 characters.',
    'many-conditions': 'There can be at most ten conditions.',
    'condition-needed':
      'A condition cannot be deleted here. Write what it should say. If it no longer applies, close it in the follow-up.',
    'too-late': 'The 24-hour limit has passed. You can make a copy instead.',
    'level-first': 'Choose the level and start the first checklist before you start the other one.',
    yourself: 'You are already taking part in the assessment. Choose a colleague.',
    'unknown-person':
      'That colleague has not used Udsyn yet. Ask them to write "hello" to me first.',
    answered: 'You have completed the whole checklist, so your assessment counts.',
    'too-many': 'There can be no more than twelve assessments.',
  },
  onlyCoordinators: 'Only coordinators can see the submitted screenings.',
};

/** The English texts of screening. */
export const enScreening: Strings['screening'] = {
  title: 'Screening',
  proposal: 'The proposal',
  progress: (number, total, part) => `${number} of ${total} · ${part}`,
  facts: enScreeningFacts,
  save: 'Save and continue',
  skip: 'Skip',
  back: 'Back',
  backToScreening: 'Back to the screening',
  pause: 'Pause',
  undo: 'Undo last answer',
  overview: 'See all answers',
  unknown: "Don't know",
  proposalCard: {
    confirm: 'Check the details before you continue.',
    missing: 'missing',
    unanswered: 'Missing',
    passed: 'Skipped',
    stillMissing: (count) =>
      count === 1 ? '1 detail is missing.' : `${count} details are missing.`,
    proceed: 'Continue',
    proceedAnyway: 'Continue anyway',
    edit: 'Edit details',
    editHint: 'Tap the detail you want to change. The details that belong with it open too.',
    groups: {
      what: 'What is the collaboration about?',
      who: 'Who takes part, and where?',
      when: 'When, and at what cost?',
      responsible: 'Who is responsible?',
    },
    emptyIsSkipped: 'Fields that you leave empty are skipped.',
    typedGoesTo: (fact) => `What you type in the chat is read as: ${fact}.`,
    guessed: (facts) =>
      `My guess based on what you have written: ${facts}. Change it if it is wrong.`,
    guess: (value) => `${value} (my guess)`,
    restSaved: 'Everything else is saved.',
    choose: (fact) => `Choose: ${fact}`,
    others: {
      unit: { label: 'Another unit', hint: 'If the unit is not in the list' },
      responsible: { label: 'Another person', hint: 'If the person is not in the list' },
    },
    editOne: (fact) => `Edit: ${fact}`,
    overlaps: (count) =>
      count === 1
        ? 'One collaboration is similar to the proposal. Tap to read about it.'
        : `${count} collaborations are similar to the proposal. Tap to read about them.`,
    overlapsMore: (count) => `And ${count} more that are less similar.`,
    overlapsKept: 'The case will show that you continued anyway.',
    noOverlaps: 'I found no similar collaborations in the catalogue.',
    shares: {
      theme: (names) => `same topic: ${names}`,
      country: (names) => `same country: ${names}`,
      programme: (names) => `same programme: ${names}`,
      partner: (names) => `same partner: ${names}`,
      name: (names) => `similar name: ${names}`,
    },
  },
  note: {
    title: 'Comment and evidence',
    write: 'Add a comment',
    change: 'Edit comment',
    help: 'Both fields are optional. Clear them to delete the comment.',
    comment: 'Comment',
    commentHint: 'Reasons or reservations, no more than 1,000 characters',
    evidence: 'Evidence',
    evidenceHint: 'https://… or "case 2026-12345"',
    save: 'Save comment',
    own: (comment) => `Your comment: ${comment}`,
    ownEvidence: (link) => `Your evidence: ${link}`,
  },
  answers: {
    title: (name) => `All answers: ${name}`,
    hint: 'Tap a part to see its answers.',
    editHint: 'Tap a question to answer it again or edit the comment.',
    readHint: 'The answers cannot be changed. Long comments are shown in full in the case note.',
    open: (criterion) => `Open: ${criterion}`,
    change: (question) => `Change: ${question}`,
    count: (answered, total) => `${answered} of ${total} answered`,
    notes: (count) => (count === 1 ? '1 comment' : `${count} comments`),
    unanswered: 'not answered',
    passed: 'skipped',
    all: 'All parts',
  },
  paused:
    'The screening is saved and paused. Type "continue" when you are ready to pick up where you left off.',
  resume: 'Continue the screening',
  seeResult: 'See the result',
  offerResume: (name) => `You are in the middle of screening ${name}.`,
  nothingToContinue: 'You have no screening in progress. Type "new screening" to start one.',
  mine: 'Your screenings',
  invited: 'Others that you take part in',
  noneYet: 'You have no screenings yet. Type "new screening" to start one.',
  listHint:
    'Tap a screening to open it. You can withdraw or copy it from the result or from "Edit details".',
  moreInList: (count) => `And ${count} older ones that are not shown.`,
  unnamed: 'No name',
  states: {
    draft: 'draft',
    submitted: 'submitted',
    'more-information': 'awaiting information',
    approved: 'approved',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
  },
  onlyPersonal:
    'Screening takes place in your private chat with Udsyn. Use the button to open it and type "new screening".',
  openChat: 'Open the chat with Udsyn',
  read: {
    facts: (facts: string) => `Read as: ${facts}`,
    fact: (label: string, value: string) => `${label}: ${value}`,
    yearly: (amount: string) => `${amount} a year`,
    inAll: (amount: string) => `${amount} in total`,
    doubtedChange: (called: string) =>
      `I have changed nothing. To change ${called}, write "change ${called} to" and what it should say.`,
    unused: (parts: string) => `Not used: ${parts}.`,
  },
  refusals: {
    stale: 'That card is out of date. This is where you are now.',
    empty: 'The field is empty. Enter an answer, or go on without one.',
    'too-long':
      'The text is too long. It must not exceed 200 characters (purpose and comments: 1,000 characters).',
    'bad-choice': 'That answer is not available here. Choose one of the answers on the card.',
    'no-words': 'Write it in words.',
    'bad-cost': 'I could not read the amount. Enter, for example, "DKK 25,000" or "10,000 euros".',
    'cost-range':
      'I read this as a range, and I can only save one amount. Write the amount that you expect, for example "DKK 150,000".',
    'cost-several':
      'I read several amounts and do not know which one applies. Write one amount, or say what each one is, for example "DKK 75,000 a year, DKK 225,000 in total".',
    'cost-repeated':
      'I cannot turn that into a cost a year. Write one amount a year or in total, for example "50.000 kr. a year".',
    'cost-negative':
      'The amount is negative. Write what the collaboration costs, for example "DKK 5,000", or 0 if it costs nothing.',
    'cost-mistyped':
      'I cannot tell which amount is meant. Write it with digits only, for example "DKK 75,000".',
    'cost-of-others':
      'I read this as the total budget of the project or what others contribute. Write what the Region itself pays, for example "DKK 75,000 a year".',
    'bad-period':
      'I could not read the period. Enter, for example, "2027-2029", "from 1 March 2027" or "ongoing".',
    'period-backwards':
      'The period ends before it starts. Enter it again, for example "2027-2029".',
    'bad-link':
      'Enter a link that starts with https://, or a case number. The comment has not been saved yet.',
    'level-fixed':
      'The level cannot be changed once questions have been answered. You can start the other checklist from the result.',
    'nothing-to-undo': 'There is no answer to undo.',
    closed: 'The screening has been submitted or decided, so it cannot be changed.',
    'owner-only': 'Only the owner can change the details of the proposal.',
    'unknown-screening':
      'That screening no longer exists. Type "new screening" to start a new one.',
    'not-yours': 'That screening belongs to someone else, so I cannot show it to you.',
  },
  asWritten: (choices) => `I don't recognise that answer. Type ${choices}, or use the buttons.`,
  typedChoices: '0, 1, 2, 3, "don\'t know", "back", "undo" or "pause"',
  result: enScreeningResult,
  cases: enScreeningCases,
  decisions: enDecisions,
  lifecycle: enLifecycle,
  entryCases: enEntryCases,
  register: enRegister,
};
