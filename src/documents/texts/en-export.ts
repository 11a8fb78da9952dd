import type { Strings } from '../../texts/da';

/** The English texts of the case note that its cards do not have. */
export const enExport: Strings['export'] = {
  made: (organisation, day) => `${organisation} · created with Udsyn on ${day}`,
  page: (number, total) => `page ${number} of ${total}`,
  case: {
    state: 'Status',
    owner: 'Owner',
    begun: 'Started',
    submitted: 'Submitted',
    handler: 'Handled by',
    number: 'Case number',
    journal: 'Journal number',
  },
  open: 'Details and answers can still be changed. The note shows them as they were when it was created.',
  summary: 'Summary',
  annex: 'Annex',
  recommendation: {
    title: 'Recommendation',
    competentBody: 'the competent body',
    checklist: (result) => `The checklist came to: ${result}.`,
    asks: {
      recommend: (body, name) =>
        `It is recommended to ${body} that the Region take part in ${name}.`,
      'recommend-with-conditions': (body, name) =>
        `It is recommended to ${body} that the Region take part in ${name} on the conditions named below.`,
      'not-recommended': (body, name) =>
        `It is recommended to ${body} that the Region not take part in ${name}.`,
      'insufficient-basis': (body, name) =>
        `The basis is insufficient for a recommendation on ${name} to ${body}.`,
      disagreement: (body, name) =>
        `The assessments of ${name} disagree, and nothing is recommended. The decision is for ${body} to make on the basis of both.`,
    },
    asksChange: {
      recommend: (body, name) =>
        `It is recommended to ${body} that the change of ${name} be approved.`,
      'recommend-with-conditions': (body, name) =>
        `It is recommended to ${body} that the change of ${name} be approved on the conditions named below.`,
      'not-recommended': (body, name) =>
        `It is recommended to ${body} that the change of ${name} not be approved.`,
      'insufficient-basis': (body, name) =>
        `The basis is insufficient for a recommendation on the change of ${name} to ${body}.`,
      disagreement: (body, name) =>
        `The assessments of the change of ${name} disagree, and nothing is recommended. The decision is for ${body} to make on the basis of both.`,
    },
    what: 'What and why',
    money: 'Finances',
    cost: "The Region's cost",
    unknownCost: 'not stated',
    year: 'Year',
    yearly: 'A year',
    total: 'In all',
    computed: (years) => `In all over ${years} years (calculated)`,
  },
  decision: {
    title: 'Decision',
    outcome: 'Outcome',
    body: 'Decided by',
    on: 'Date',
    reason: 'Reason',
    recommendation: 'Recommendation at the time',
    recorded: 'Recorded',
    recordedBy: (name, moment) => `${name}, ${moment}`,
  },
  overlaps: {
    title: 'Similar collaborations in the catalogue',
    none: 'No collaborations in the catalogue are similar to the proposal.',
    seen: (moment) => `The owner continued anyway on ${moment}.`,
  },
  checklist: {
    version: (title, version) => `${title}, version ${version}.`,
    assessors: (names) => `Assessed by ${names}.`,
    part: 'Part',
    weight: 'Weight',
    score: 'Score',
    answers: 'Answers',
    answer: (name, answer) => `${name}: ${answer}`,
    level: (value, label) => `${value} of 3, ${label}`,
    points: (points) => `Contribution to the overall score: ${points} percentage points.`,
    comment: (comment) => `Comment: ${comment}`,
    evidence: 'Evidence',
  },
  agreement: (name, value) => `${name}: ${value}`,
  comparison: 'The two checklists',
  history: { title: 'History', when: 'When', who: 'Who', what: 'What' },
  hash: {
    title: 'Checksum',
    text: 'SHA-256 of the proposal, the checklist versions and all answers. Two notes with the same checksum have the same basis.',
  },
};
