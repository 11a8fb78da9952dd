import type { Strings } from '../../texts/da';

/** What screening says of its result in English. */
export const enScreeningResult: Strings['screening']['result'] = {
  title: (name) => `Result: ${name}`,
  overall: 'Overall',
  percent: (value) => `${value}%`,
  weight: (label, percent) => `${label} (weight ${percent}%)`,
  noAnswer: 'not answered',
  scores: 'Score',
  recommendation: {
    recommend: 'Recommended',
    'recommend-with-conditions': 'Recommended with conditions',
    'not-recommended': 'Not recommended',
    'insufficient-basis': 'Insufficient basis',
  },
  why: {
    recommend: (score, needed) =>
      `Overall score ${score}; ${needed} is enough for a recommendation.`,
    'recommend-with-conditions': (score, needed) =>
      `Overall score ${score}; a recommendation without conditions takes ${needed}, and no weak part.`,
    'not-recommended': (score, needed) =>
      `Overall score ${score}; a recommendation with conditions takes at least ${needed}.`,
    'insufficient-basis': (answered, needed) =>
      `${answered} of the questions are answered with something other than "I do not know"; at least ${needed} must be.`,
  },
  conditions: (criteria) => `Conditions: strengthen ${criteria}.`,
  stopped: 'Stops the proposal until it is settled:',
  unanswered: (count) =>
    count === 1
      ? '1 question is not answered, or answered "I do not know", and does not count.'
      : `${count} questions are not answered, or answered "I do not know", and do not count.`,
  missing: (things) => `Missing before you can submit: ${things}.`,
  missingAnswers: (count) =>
    count === 1 ? 'the answer to 1 question' : `the answers to ${count} questions`,
  closedEarly: 'Closed before you were done',
  closedEarlyText:
    'The screening was submitted before you had been through the checklist. Your answers are kept, but do not count in the result.',
  flip: {
    intro: (recommendation) => `The result would then be "${recommendation}":`,
    change: (criterion, to, from, question) =>
      `${criterion}: ${to} instead of ${from} (${question})`,
    together: (criterion, to, values, question) =>
      `${criterion}: ${to} from everybody instead of ${values} (${question})`,
    none: 'It takes more than a few other answers to change the result.',
  },
  routing: {
    heading: 'Who decides',
    decides: (body) => `Decides: ${body}`,
    recommends: (bodies) => `Recommends: ${bodies}`,
    because: (reason) => `Because ${reason}`,
    causes: {
      area: (area) => `the area is ${area}`,
      funding: (choice) => `money comes from outside: ${choice}`,
      appointment: () => 'somebody is to be appointed',
      travel: () => 'council members are to attend meetings or travel abroad',
      cost: (amount) => `the yearly cost is ${amount}`,
      total: (amount) => `the cost in all is ${amount}`,
    },
    missing: (area, advice) =>
      `The extract of the competence plan has no row on taking part in international cooperation for ${area}. ${advice}`,
    ask: (coordinator) => `Ask ${coordinator} who decides.`,
    settle: 'Please settle who decides before the case is decided.',
    areaMissing: 'the area',
    coordinator: 'your coordinator',
  },
  agreement: {
    heading: 'Agreement',
    line: (assessors, agreed, total) =>
      `${assessors} have assessed. They agree on ${agreed} of ${total} questions.`,
    most: 'Where they differ most:',
    waiting: (names) => `Still to assess: ${names}.`,
    title: (name) => `Agreement: ${name}`,
    share: (percent) => `Agree on ${percent} of the questions`,
    spread: (points) => (points === 1 ? '1 level apart' : `${points} levels apart`),
    allAgree: 'Everybody gave the same answers.',
    alone: 'There is only one assessment so far.',
    hidden: 'You will see the others’ answers when you have been through the checklist yourself.',
    more: (count) => `And ${count} more with a difference; the case note has them.`,
  },
  explanation: {
    title: (name) => `Explanation: ${name}`,
    intro: 'How many percentage points each answer gave of what it could give at most.',
    points: (got, most) => `${got} of ${most}`,
    weakest: 'The weakest answers',
    flip: 'The smallest change that would flip the recommendation',
    notCounted: 'does not count',
  },
  comparison: {
    title: (name) => `Two checklists: ${name}`,
    verdict: { agree: 'agree', differ: 'differ', missing: 'answers missing' },
    administrative: 'Administrative checklist',
    political: 'Political checklist',
    notBegun: 'not begun',
  },
  actions: {
    submit: 'Submit',
    answerMissing: 'Answer what is missing',
    explain: 'Explain the result',
    agreement: 'See agreement',
    compare: 'Compare the checklists',
    otherLevel: {
      administrative: 'Take the administrative checklist too',
      political: 'Take the political checklist too',
    },
    openLevel: {
      administrative: 'See the administrative checklist',
      political: 'See the political checklist',
    },
    invite: 'Invite a colleague',
    caseNote: 'Case note',
    facts: 'Change the facts',
    withdraw: 'Withdraw',
    duplicate: 'Make a copy',
    reply: 'Reply to the coordinator',
  },
};
