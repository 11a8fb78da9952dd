import type { Strings } from '../../texts/da';
import { enScreeningCases } from './en-screening-cases';
import { enScreeningResult } from './en-screening-result';

/** How each fact of a proposal is asked for in English, and what its choices are called. */
const enScreeningFacts: Strings['screening']['facts'] = {
  name: {
    ask: 'What is the proposed collaboration called?',
    help: 'A short title that colleagues will recognise.',
    label: 'Name',
  },
  level: {
    ask: 'Is the collaboration administrative or political?',
    help: 'A political collaboration is carried by elected members, an administrative one by staff. The answer settles which checklist you get.',
    label: 'Level',
  },
  area: {
    ask: 'Which area does it belong to?',
    help: 'Among other things it settles who decides.',
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
    help: 'A few sentences on what the collaboration is to lead to, and for whom. 1,000 characters at most.',
    label: 'Purpose',
  },
  themes: {
    ask: 'Which subjects is it about?',
    help: 'For example "robotic surgery and patient safety".',
    label: 'Subjects',
  },
  period: {
    ask: 'When does it begin and end?',
    help: 'For example "2027-2029", "1 March 2027 to 31 December 2029" or "ongoing".',
    label: 'Period',
  },
  cost: {
    ask: 'What does it cost the region a year?',
    help: 'For example "DKK 25,000" or "10,000 euros". Write 0 if it costs nothing.',
    label: 'Yearly cost',
  },
  total: {
    ask: 'What does it cost the region in all?',
    help: 'For the whole period, for example "DKK 75,000" or "30,000 euros".',
    label: 'Cost in all',
  },
  funding: {
    ask: 'Does money come from outside?',
    help: 'For example from the EU, the state or a foundation. Whether extra posts come with it matters for who decides.',
    label: 'External funding',
    how: 'With or without extra posts?',
  },
  programme: {
    ask: 'Which programme or foundation does the money come from?',
    help: 'For example "Interreg North Sea" or "Horizon Europe".',
    label: 'Programme or foundation',
  },
  appointment: {
    ask: 'Is anybody to be appointed to an office?',
    help: 'For example to a board, a commission or a council.',
    label: 'Appointment',
  },
  travel: {
    ask: 'Are council members to attend meetings or travel abroad?',
    help: 'As part of the office that they are appointed to.',
    label: 'Travel by the council',
  },
  unit: {
    ask: 'Which unit is responsible?',
    help: 'The department or institution that will do the work.',
    label: 'Responsible unit',
  },
  responsible: {
    ask: 'Who is responsible?',
    help: 'The name of the member of staff who is to look after the collaboration.',
    label: 'Responsible person',
  },
  fundingChoices: {
    none: 'No',
    'same-staff': 'Yes, without extra posts',
    'more-staff': 'Yes, with extra posts',
  },
};

/** What screening says in English when something cannot be done, or is. */
export const enScreeningMoves: Strings['screeningMoves'] = {
  youWrote: (text) => `You wrote: "${text}"`,
  refusals: {
    'not-now': 'That has been settled already. This is how the case stands now.',
    closed: 'The screening is submitted or decided, so it cannot be changed.',
    incomplete:
      'It cannot be submitted yet: name, level, area and an answer to every question must be there ("don\'t know" is an answer too).',
    empty: 'There was nothing written. Write it in the field.',
    'too-long': 'That is rather long. Keep it under 1,000 characters.',
    'already-taken': 'Another coordinator has taken the case.',
    'unknown-body': 'Choose who decided.',
    'bad-date': 'I could not read the date. Write it as 2027-03-01.',
    'future-date': 'The date lies in the future. Write when it was decided.',
    'reason-needed': 'The decision differs from the recommendation. Write why.',
    'too-late': 'The 24 hours are over. You can make a copy instead.',
    'level-first': 'Choose the level and begin the first checklist before you take the other one.',
    yourself: 'You assess it already. Write the name of a colleague.',
    'unknown-person':
      'I know nobody of that name. Ask your colleague to write "hello" to me first.',
    answered: 'You have been through the whole checklist, so your assessment counts.',
    'too-many': 'There is no room for more: twelve assessments is the most.',
  },
  onlyCoordinators: 'Only coordinators can see the submitted screenings.',
};

export const enScreening: Strings['screening'] = {
  title: 'Screening',
  proposal: 'The proposal',
  progress: (number, total, part) => `${number} of ${total} · ${part}`,
  facts: enScreeningFacts,
  inputLabel: 'Your answer',
  save: 'Save and go on',
  skip: 'Skip',
  back: 'Back',
  backToScreening: 'Back to the screening',
  pause: 'Pause',
  undo: 'Undo the last answer',
  overview: 'See all answers',
  guess: 'That is my guess from what you have written. Write "yes" if it is right, or change it.',
  unknown: 'I do not know',
  proposalCard: {
    confirm: 'Please look through the facts before you go on.',
    missing: 'missing',
    passed: 'skipped',
    stillMissing: (count) => (count === 1 ? '1 fact is missing.' : `${count} facts are missing.`),
    proceed: 'Go on',
    proceedAnyway: 'Go on all the same',
    edit: 'Change the facts',
    editHint: 'Tap the fact that you want to change.',
    editOne: (fact) => `Change: ${fact}`,
    overlaps: (count) =>
      count === 1
        ? 'One collaboration resembles the proposal. Tap to read about it.'
        : `${count} collaborations resemble the proposal. Tap to read about them.`,
    overlapsMore: (count) => `And ${count} more that resemble it less.`,
    overlapsKept: 'The case will say that you went on all the same.',
    noOverlaps: 'I found no collaborations in the catalogue that resemble the proposal.',
    shares: {
      theme: (names) => `same subject: ${names}`,
      country: (names) => `same country: ${names}`,
      programme: (names) => `same programme: ${names}`,
      partner: (names) => `same partner: ${names}`,
      name: (names) => `similar name: ${names}`,
    },
  },
  note: {
    title: 'Comment and evidence',
    write: 'Write a comment',
    change: 'Change the comment',
    help: 'Both fields may be empty. Empty them to delete the comment.',
    comment: 'Comment',
    commentHint: 'Reasons or reservations, 1,000 characters at most',
    evidence: 'Link to evidence',
    evidenceHint: 'https://…',
    save: 'Save the comment',
    own: (comment) => `Your comment: ${comment}`,
    ownEvidence: (link) => `Your evidence: ${link}`,
  },
  answers: {
    title: (name) => `All answers: ${name}`,
    hint: 'Tap a part to see the answers in it.',
    editHint: 'Tap a question to answer again or to change the comment.',
    readHint: 'The answers cannot be changed. Long comments stand in full in the case note.',
    open: (criterion) => `Open: ${criterion}`,
    change: (question) => `Change: ${question}`,
    count: (answered, total) => `${answered} of ${total} answered`,
    notes: (count) => (count === 1 ? '1 comment' : `${count} comments`),
    unanswered: 'not answered',
    passed: 'skipped',
    all: 'All parts',
  },
  paused:
    'The screening is saved and paused. Write "continue" when you are ready; you go on where you left off.',
  resume: 'Continue the screening',
  seeResult: 'See the result',
  offerResume: (name) => `You are in the middle of screening ${name}.`,
  nothingToContinue: 'You have no screening under way. Write "new screening" to start one.',
  mine: 'Your screenings',
  invited: 'You are invited to',
  noneYet: 'You have no screenings yet. Write "new screening" to start one.',
  listHint:
    'Tap a screening to open it. It can be withdrawn or copied from the result or from "Change the facts".',
  moreInList: (count) => `And ${count} older that are not shown.`,
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
    'We take a screening in our own chat, so that the answers are yours. Open it with the button and write "new screening".',
  openChat: 'Open the chat with Udsyn',
  refusals: {
    stale: 'That card was not the newest. Here is where you are.',
    empty: 'There was nothing in it. Write an answer, or choose "Skip".',
    'too-long':
      'That is rather long. Keep it under 200 characters (purpose and comments: 1,000 characters).',
    'bad-choice': 'I cannot choose that here. Use one of the buttons.',
    'bad-cost': 'I could not read the amount. Write for example "DKK 25,000" or "10,000 euros".',
    'other-currency':
      'I can only read amounts in Danish kroner and euros. Please convert the amount and write it again.',
    'bad-period':
      'I could not read the period. Write for example "2027-2029", "from 1 March 2027" or "ongoing".',
    'period-backwards':
      'The period ends before it begins. Write it again, for example "2027-2029".',
    'bad-link': 'The link must begin with https:// or http://. The comment is not saved yet.',
    'level-fixed':
      'The level is settled, because questions have been answered. You can take the other checklist from the result.',
    'nothing-to-undo': 'There is no answer to undo.',
    closed: 'The screening is submitted or decided, so it cannot be changed.',
    'owner-only': 'Only the owner can change the facts of the proposal.',
    'unknown-screening': 'That screening is no longer there. Write "new screening" to start one.',
    'not-yours': 'That screening belongs to somebody else, so I cannot show it to you.',
  },
  asWritten: (choices) => `I do not know that answer here. Write ${choices}, or use the buttons.`,
  typedChoices: '0, 1, 2, 3, "don\'t know", "back", "undo" or "pause"',
  result: enScreeningResult,
  cases: enScreeningCases,
};
