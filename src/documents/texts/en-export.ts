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
    id: 'Case id',
  },
  open: 'Details and answers can still be changed. The note shows them as they were when it was created.',
  summary: 'Summary',
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
