import type { Strings } from './da';

export const enScreening: Strings['screening'] = {
  title: 'Screening',
  proposal: 'The proposal',
  progress: (number, total, part) => `${number} of ${total} · ${part}`,
  facts: {
    name: {
      ask: 'What is the proposed collaboration called?',
      help: 'A short title that colleagues will recognise.',
      label: 'Name',
    },
    area: {
      ask: 'Which area does it belong to?',
      help: 'Among other things it settles who decides.',
      label: 'Area',
    },
    partners: {
      ask: 'Who are the partners, and from which countries?',
      help: 'For example "Region Skåne, Sweden".',
      label: 'Partners and countries',
    },
    cost: {
      ask: 'What does it cost a year?',
      help: 'For example "DKK 25,000" or "10,000 euros". Write 0 if it costs nothing.',
      label: 'Yearly cost',
    },
    unit: {
      ask: 'Which unit is responsible?',
      help: 'The department or institution that will do the work.',
      label: 'Responsible unit',
    },
  },
  inputLabel: 'Your answer',
  save: 'Save and go on',
  skip: 'Skip',
  back: 'Back',
  pause: 'Pause',
  unknown: 'I do not know',
  paused:
    'The screening is saved and paused. Write "continue" when you are ready; you go on where you left off.',
  resume: 'Continue the screening',
  seeResult: 'See the result',
  started: 'New screening',
  nothingToContinue: 'You have no screening under way. Write "new screening" to start one.',
  mine: 'Your screenings',
  noneYet: 'You have no screenings yet. Write "new screening" to start one.',
  unnamed: 'No name',
  states: { draft: 'draft', completed: 'completed' },
  onlyPersonal:
    'We take a screening in our own chat, so that the answers are yours. Open it with the button and write "new screening".',
  openChat: 'Open the chat with Udsyn',
  refusals: {
    stale: 'That card was not the newest. Here is where you are.',
    'bad-cost': 'I could not read the amount. Write for example "DKK 25,000" or "10,000 euros".',
    'too-long': 'That is rather long. Keep it under 200 characters.',
    empty: 'There was nothing in it. Write an answer, or choose "Skip".',
    'unknown-screening': 'That screening is no longer there. Write "new screening" to start one.',
    'not-yours': 'That screening belongs to somebody else, so I cannot show it to you.',
  },
  asWritten: (choices) => `I do not know that answer here. Write ${choices}, or use the buttons.`,
  typedChoices: '0, 1, 2, 3, "don\'t know", "back" or "pause"',
  result: {
    title: (name) => `Result: ${name}`,
    overall: 'Overall',
    percent: (value) => `${value}%`,
    noAnswer: 'not answered',
    recommendation: {
      recommend: 'Recommended',
      'recommend-with-conditions': 'Recommended with conditions',
      'not-recommended': 'Not recommended',
      'insufficient-basis': 'Insufficient basis',
    },
    conditions: (criteria) => `Conditions: strengthen ${criteria}.`,
    stopped: 'Stops the proposal until it is settled:',
    unanswered: (count) =>
      count === 1 ? '1 question is not answered.' : `${count} questions are not answered.`,
    edit: 'Change the last answer',
  },
};
