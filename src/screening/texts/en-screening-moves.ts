import type { Strings } from '../../texts/da';

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
