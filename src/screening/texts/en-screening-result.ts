import type { Strings } from '../../texts/da';

/** The English texts about the result of a screening. */
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
      `Overall score ${score}. A recommendation requires at least ${needed}.`,
    'recommend-with-conditions': (score, needed) =>
      `Overall score ${score}. A recommendation without conditions requires at least ${needed} and no weak parts.`,
    'not-recommended': (score, needed) =>
      `Overall score ${score}. A recommendation with conditions requires at least ${needed}.`,
    'insufficient-basis': (answered, needed) =>
      `${answered} of the questions have an answer other than "don't know". A recommendation requires at least ${needed}.`,
  },
  conditions: (criteria) => `Conditions: strengthen ${criteria}.`,
  stopped: 'The proposal cannot proceed until this is resolved:',
  unanswered: (count) =>
    count === 1
      ? '1 question is unanswered or answered with "don\'t know" and does not count.'
      : `${count} questions are unanswered or answered with "don't know" and do not count.`,
  missing: (things) => `Still needed before you can submit: ${things}.`,
  missingAnswers: (count) =>
    count === 1 ? 'the answer to 1 question' : `the answers to ${count} questions`,
  closedEarly: 'Closed before you had finished',
  closedEarlyText:
    'The screening was submitted before you had completed the checklist. Your answers are saved but do not count towards the result.',
  flip: {
    intro: (recommendation) => `The result would be "${recommendation}" with:`,
    change: (criterion, to, from, question) =>
      `${criterion}: ${to} instead of ${from} (${question})`,
    together: (criterion, to, values, question) =>
      `${criterion}: ${to} from everyone instead of ${values} (${question})`,
    none: 'A few different answers are not enough to change the result.',
  },
  routing: {
    heading: 'Who decides',
    decides: (body) => `Decides: ${body}`,
    recommends: (bodies) => `Recommends: ${bodies}`,
    because: (reason) => `Because ${reason}`,
    causes: {
      area: (area) => `the area is "${area}"`,
      funding: (choice) => `the answer about external funding is "${choice}"`,
      appointment: () => 'someone must be appointed to an office',
      travel: () => 'members of the regional council will attend meetings or travel abroad',
      cost: (amount) => `the yearly cost is ${amount}`,
      total: (amount) => `the total cost is ${amount}`,
    },
    missing: (area, advice) =>
      `The extract from the competence plan has no rule on participation in international cooperation in ${area === '' ? 'this area' : `the area "${area}"`}. ${advice}`,
    ask: (coordinator) => `Ask ${coordinator} who decides.`,
    clarify: 'Clarify who decides before the case is decided.',
    coordinator: 'your coordinator',
  },
  agreement: {
    heading: 'Agreement',
    line: (assessors, agreed, total) =>
      `${assessors} people have assessed the proposal and agree on ${agreed} of ${total} questions.`,
    most: 'The biggest differences:',
    waiting: (names) => `Not yet assessed by: ${names}.`,
    title: (name) => `Agreement: ${name}`,
    share: (percent) => `Agree on ${percent} of the questions`,
    spread: (points) => (points === 1 ? '1 level apart' : `${points} levels apart`),
    allAgree: 'Everyone gave the same answers.',
    alone: 'There is only one assessment so far.',
    hidden: "You can see the others' answers when you have completed the checklist yourself.",
    more: (count) => `And ${count} more with different answers. See the case note.`,
  },
  explanation: {
    title: (name) => `Explanation: ${name}`,
    intro: 'Percentage points from each answer, out of the maximum possible.',
    points: (got, most) => `${got} of ${most}`,
    weakest: 'The weakest answers',
    flip: 'The smallest change that would lead to a different recommendation',
    notCounted: 'does not count',
  },
  comparison: {
    title: (name) => `Two checklists: ${name}`,
    verdict: { agree: 'same', differ: 'different', missing: 'answers missing' },
    administrative: 'Administrative checklist',
    political: 'Political checklist',
    notBegun: 'not started',
  },
  actions: {
    submit: 'Submit',
    answerMissing: 'Answer what is missing',
    explain: 'Explain the result',
    agreement: 'See agreement',
    compare: 'Compare the checklists',
    otherLevel: {
      administrative: 'Complete the administrative checklist too',
      political: 'Complete the political checklist too',
    },
    openLevel: {
      administrative: 'See the administrative checklist',
      political: 'See the political checklist',
    },
    invite: 'Invite a colleague',
    caseNote: 'Case note',
    facts: 'Edit details',
    withdraw: 'Withdraw',
    duplicate: 'Make a copy',
    reply: 'Reply to the coordinator',
  },
};
