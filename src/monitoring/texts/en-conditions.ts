import type { ConditionTexts } from './da-conditions';

/** The English texts about the conditions of an approval. */
export const enConditions: ConditionTexts = {
  due: {
    title: (name) => `Condition for ${name}`,
    line: (condition) => condition,
    ahead: (deadline, days) =>
      days === 0
        ? `Due today, ${deadline}.`
        : `Due ${deadline}, in ${days === 1 ? '1 day' : `${days} days`}.`,
    overdue: (deadline, days) =>
      `Was due ${deadline}, ${days === 1 ? '1 day' : `${days} days`} ago.`,
    undated: 'No deadline.',
    basis: (body, date) => `Set by ${body} on ${date}.`,
    owner: (name) => `Responsible: ${name}.`,
    note: 'How has it been met? Or why does it change?',
    noteHint: 'A short explanation, at least three words',
    deadline: 'New deadline',
    deadlineHint: 'Date',
    met: 'Met',
    move: 'Move the deadline',
    drop: 'No longer applies',
    entry: 'Show the collaboration',
    message: 'reminder of a condition',
  },
  status: { open: 'open', met: 'met', dropped: 'no longer applies' },
  row: (text, deadline, status) =>
    [text, ...(deadline === '' ? [] : [`no later than ${deadline}`]), status].join(' · '),
  done: {
    met: 'The condition is recorded as met.',
    dropped: 'The condition is recorded as no longer applying.',
    open: (deadline) => `The deadline has been moved to ${deadline}.`,
  },
  refusals: {
    unknown: 'The condition no longer exists.',
    closed: 'The condition is already closed.',
    'not-yours': 'Only the person responsible and the coordinators can follow up the condition.',
    'coordinators-only':
      'Only a coordinator can move the deadline or record that a condition no longer applies.',
    'note-needed': 'Say briefly how or why, in at least three words.',
    'bad-date': 'Enter a new deadline after today, for example 1 October 2027.',
  },
};
