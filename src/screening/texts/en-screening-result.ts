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
    disagreement: 'The assessments disagree',
  },
  why: {
    recommend: (score, needed) =>
      `Overall score ${score}. A recommendation requires at least ${needed}.`,
    'recommend-with-conditions': (score, needed) =>
      `Overall score ${score}. A recommendation without conditions requires at least ${needed}, no weak parts and no answer that sets a condition.`,
    'not-recommended': (score, needed) =>
      `Overall score ${score}. A recommendation with conditions requires at least ${needed}.`,
    'insufficient-basis': (answered, needed) =>
      `${answered} of the questions have an answer other than "don't know". A recommendation requires at least ${needed}.`,
  },
  weak: (criteria) => `Weak parts: ${criteria}.`,
  conditions: 'Conditions:',
  basis: 'Nothing can be recommended until this is known and clarified:',
  assessor: (name, percent, recommendation) => `${name}: ${percent} (${recommendation})`,
  disagreement: {
    apart: (points, most) =>
      `The assessments are ${points} percentage points apart. With more than ${most}, there is no joint recommendation.`,
    stop: 'Only some of the assessments stop the proposal:',
    mean: (percent) => `The mean is ${percent}, but says nothing by itself.`,
  },
  bareTops: {
    heading: 'Top answers without support',
    count: (count, total) =>
      `${count} of ${total} answers are at the top level without a word on what supports them.`,
    more: (count) => `And ${count} more.`,
  },
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
    lift: (recommendation) => `The result would rise to "${recommendation}" with:`,
    lower: (recommendation) => `The result would fall to "${recommendation}" with:`,
    change: (criterion, to, from, question) =>
      `${criterion}: ${to} instead of ${from} (${question})`,
    together: (criterion, to, values, question) =>
      `${criterion}: ${to} from everyone instead of ${values} (${question})`,
    noLift: 'A few different answers are not enough to raise the result.',
    noLower: 'A few different answers are not enough to lower the result.',
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
    flip: 'The smallest changes that would lead to a different recommendation',
    notCounted: 'does not count',
  },
  comparison: {
    title: (name) => `Two checklists: ${name}`,
    verdict: {
      agree: 'same',
      near: 'nearly the same',
      differ: 'different',
      missing: 'answers missing',
    },
    outcomes: {
      agree: 'same recommendation',
      differ: 'different recommendations',
      missing: 'answers missing',
    },
    administrative: 'Administrative checklist',
    political: 'Political checklist',
    notBegun: 'not started',
  },
  actions: {
    submit: 'Submit',
    answerMissing: 'Answer what is missing',
    factMissing: 'Provide what is missing',
    support: 'Support a top answer',
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
