import type { Strings } from '../../texts/da';

/** The English texts of the monitoring guide. */
export const enMonitoringGuide: Strings['monitoringGuide'] = {
  progress: (number, total, name) => `${number} of ${total} · ${name}`,
  helpWithPurpose: (help, purpose) => `${help} Purpose of the question: ${purpose}`,
  unknown: "Don't know",
  back: 'Back',
  pause: 'Continue later',
  overview: 'See your answers',
  backToGuide: 'Back to the question',
  paused: (name) =>
    `Your answers about ${name} are saved. Use the button to continue, or type "my reminders".`,
  resume: 'Continue the monitoring',
  before: (day, name, answer) => `Last time (${day}, ${name}): ${answer}`,
  beforeNote: (note) => `Note last time: ${note}`,
  whatChanged: 'What has changed since then?',
  decided: (body, day) => `Basis: decided by ${body} on ${day}.`,
  scored: (percent, day) => `The screening scored ${percent} overall (submitted ${day}).`,
  openScreening: 'See the screening',
  decidedBecause: (reason) => `Reason at the time: ${reason}`,
  purpose: (text) => `Purpose according to the catalogue: ${text}`,
  outcome: (text) => `Expected outcome according to the catalogue: ${text}`,
  factNow: (label, value) => `${label}: ${value}`,
  notStated: 'not stated',
  note: {
    write: 'Add a note',
    change: 'Edit note',
    title: 'Note',
    help: 'The note is saved with the answer, and the coordinator can see it. Clear the field to delete it.',
    label: 'Your note',
    hint: 'What should others know about the answer?',
    save: 'Save note',
    own: (text) => `Your note: ${text}`,
  },
  explanation: {
    title: 'Explain the answer',
    help: 'Write briefly, in at least three words. It is kept with the answer, and the coordinator can see it. It may be printed in the report.',
    label: 'Short explanation',
    hint: 'How, when, by whom?',
    save: 'Save',
  },
  sharing: {
    title: (name) => `Experience from ${name}`,
    help: 'Describe what others can learn. Your experience becomes part of the catalogue, so colleagues can find it by asking. Do not include anything confidential.',
    label: 'Your experience in brief',
    hint: 'What worked, and what did not?',
    save: 'Save experience',
    nothing: 'Share nothing',
  },
  corrections: {
    title: (name) => `Correct the information about ${name}`,
    help: 'This is what the catalogue says today. Correct anything that is wrong. Separate names with semicolons.',
    decided:
      'A new cost or end date applies once a coordinator has accepted it. Until then the catalogue keeps the old one.',
    why: 'Why does the cost or end date change?',
    whyHint: 'E.g. invoice, letter or decision',
    save: 'Save corrections',
    labels: {
      'administrative-contact': 'Administrative contact',
      'political-contact': 'Political representation',
      unit: 'Unit',
      end: 'Ends',
      cost: 'Cost per year',
      partners: 'Partners',
    },
    hints: {
      'administrative-contact': 'Names, separated by semicolons',
      'political-contact': 'Names, separated by semicolons',
      unit: 'Choose the unit',
      end: 'E.g. 31.12.2029 or ongoing',
      cost: 'E.g. DKK 25,000 from 2028',
      partners: 'Names, separated by semicolons',
    },
  },
  summary: {
    title: (name) => `Your answers about ${name}`,
    missing: (count) =>
      count === 1
        ? 'One question has no answer yet. Tap it to answer.'
        : `${count} questions have no answer yet. Tap them to answer.`,
    ready: 'Check your answers and submit them. Tap an answer to change it.',
    unanswered: 'No answer yet',
    corrections: 'Corrections to the catalogue',
    correction: (label, before, after) => `${label}: ${before} → ${after}`,
    shared: 'Experience to be shared',
    change: (question) => `Change the answer: ${question}`,
    send: 'Submit',
    firstMissing: 'Go to what is missing',
  },
  done: {
    title: (name) => `Thank you. The monitoring round for ${name} has been answered.`,
    by: (name, day) => `Answered by ${name} on ${day}.`,
    answers: 'The answers',
    adjust:
      'The recommendation of changes does not change the collaboration by itself. No case about them has been opened.',
    toCase: (number) =>
      `There was already a case about the same thing. The answer has been added to case ${number}, where those who handle it can see it.`,
    noCase: {
      'unknown-entry':
        'The collaboration is no longer in the catalogue. No case has been opened, and a new end date has not been entered.',
      'ended-already':
        'According to the catalogue, the collaboration has already ended. No case has been opened, and a new end date has not been entered.',
      'leaving-already':
        'It has already been decided to leave the collaboration. No new case has been opened, and a new end date has not been entered.',
    },
    told: (name) => `${name} has been notified as coordinator.`,
    toCoordinator: 'The coordinator will be notified of the answer.',
    corrected: (day, name) =>
      `The corrections are in the catalogue, confirmed on ${day} by ${name}.`,
    confirmed: (day, name) =>
      `The information in the catalogue was confirmed on ${day} by ${name}.`,
    proposed: 'A new cost or end date is proposed. It applies once a coordinator has accepted it.',
    shared: 'Colleagues can now find the experience by asking.',
    show: 'See the catalogue',
  },
  concluded: {
    message: 'answered monitoring round',
    title: {
      yearly: {
        continue: (name) => `Recommended to continue: ${name}`,
        adjust: (name) => `Changes recommended: ${name}`,
        end: (name) => `Recommended to end: ${name}`,
        unknown: (name) => `No recommendation: ${name}`,
      },
      renewal: {
        continue: (name) => `Renewal recommended: ${name}`,
        adjust: (name) => `Renewal with changes recommended: ${name}`,
        end: (name) => `Renewal not recommended: ${name}`,
        unknown: (name) => `No recommendation on renewal: ${name}`,
      },
      closing: {
        continue: (name) => `The period has ended, but the collaboration continues: ${name}`,
        adjust: (name) => `Ended, but follow-up is needed: ${name}`,
        end: (name) => `Ended: ${name}`,
        unknown: (name) => `Unclear whether the collaboration has ended: ${name}`,
      },
    },
    help: {
      yearly: 'The answer is a recommendation. Decisions are made under the competence plan.',
      renewal: 'The answer is a recommendation. Decisions are made under the competence plan.',
      closing:
        'The answer is the assessment of the person responsible. Check that the catalogue is up to date.',
    },
  },
  refusals: {
    stale: 'That card is out of date. This is where you are now.',
    'too-long': 'The text is too long. It must not exceed 1,000 characters.',
    'words-needed': 'Write briefly, in at least three words.',
    'names-only':
      'Enter names only, separated by semicolons. Write "has left" after a name, or delete it, if the person has left.',
    'bad-date': 'I could not read the date. Enter, for example, 31.12.2029 or ongoing.',
    'bad-cost':
      'I could not read the amount. Enter one amount a year with its currency, and from when if you know it, for example DKK 25,000 or 10,000 euros from 2028.',
    'which-cost':
      'The collaboration has several costs. Keep them all in the same order, separated by semicolons, and change only the one that is different. Write DKK 0 if one has ended.',
    'cost-in-case':
      'The collaboration has several costs of the same kind. They cannot be corrected here, but are changed in a case on changing the collaboration.',
    'bad-unit': "I don't know that unit. Enter the name as it appears in the catalogue.",
    empty: 'The field is empty.',
    closed: 'The monitoring round is already closed. Here are the answers.',
    unanswered: 'An answer is missing. Complete it before you submit.',
  },
  about: (label, refusal) => `${label}: ${refusal}`,
  asWritten: (choices) =>
    `You can type: ${choices}. You can also type "don't know", "back", "overview" or "pause".`,
};
