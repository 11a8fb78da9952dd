import type { Strings } from '../../texts/da';

/** What the case note says in English, beside the words that its cards have too. */
export const enExport: Strings['export'] = {
  made: (organisation, day) => `${organisation} · made with Udsyn ${day}`,
  page: (number, total) => `page ${number} of ${total}`,
  case: {
    state: 'State',
    owner: 'Owner',
    begun: 'Begun',
    submitted: 'Submitted',
    handler: 'Handled by',
    id: 'Id of the case',
  },
  open: 'Facts and answers can still be changed. The note shows them as they were when it was made.',
  summary: 'Summary',
  decision: {
    title: 'Decision',
    outcome: 'Outcome',
    body: 'Decided by',
    on: 'Date',
    reason: 'Reason',
    recommendation: 'Recommendation on that day',
    recorded: 'Recorded',
    recordedBy: (name, moment) => `${name}, ${moment}`,
  },
  routing: { number: 'No.', matter: 'Matter', because: 'Because' },
  overlaps: {
    title: 'Similar collaborations in the catalogue',
    none: 'No collaboration in the catalogue is like the proposal.',
    seen: (moment) => `The owner went on all the same ${moment}.`,
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
    text: 'SHA-256 of the proposal, the versions of the checklists and all answers. Two notes with the same checksum build on the same basis.',
  },
};
