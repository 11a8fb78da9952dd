import { caseNoteOf } from '../../../src/screening/result/case-note';
import type { AnswerValue, Assessment } from '../../../src/screening/checklist/assessment';
import { type Checklist, questionsOf } from '../../../src/screening/checklist/checklist';
import type { Screening } from '../../../src/screening/case/screening';
import { assessment, proposal, screening } from '../../builders/screening';
import { CONTENT } from '../../cards/render-context-of';

export const AT = '2027-01-04T08:00:00.000Z';
const { political, administrative } = CONTENT.checklists;
const RESULT = { step: { kind: 'result' } } as const;
const by = (name: string) => ({ by: name.toLowerCase(), name, at: AT });

const all = (checklist: Checklist, valueAt: (index: number) => AnswerValue) =>
  Object.fromEntries(questionsOf(checklist).map(({ id }, index) => [id, valueAt(index)]));

/** Mette's answers with a comment on the first question, and the given fields. */
function mettesAssessment(comment: string, evidence: string): Assessment {
  const [first] = questionsOf(political);
  const notes = [{ question: first?.id ?? '', comment, evidence, at: AT }];
  const answers = all(political, (index) => (index === 4 ? 'unknown' : index % 4 === 0 ? 1 : 2));
  return assessment(answers, { ...RESULT, notes });
}

/**
 * An approved screening on both checklists with two assessors, as complete as possible, with the
 * given fields.
 */
export function robotSurgery(
  given: Partial<Screening> = {},
  { comment = 'Støtter målet om sundheds-it.', evidence = 'https://rn.dk/plan' } = {},
): Screening {
  return screening({
    id: 'screening-7',
    proposal: proposal({ themes: { text: 'robotkirurgi', ids: ['health-it'] } }),
    state: 'approved',
    checklists: [political, administrative],
    assessments: [
      mettesAssessment(comment, evidence),
      assessment(
        all(political, (index) => 3 - (index % 3)),
        { ...RESULT, assessor: 'bent' },
      ),
      assessment(
        all(administrative, () => 2),
        { ...RESULT, level: 'administrative' },
      ),
    ],
    overlaps: { ids: ['ehealth-for-regions'], at: AT },
    thread: [
      { kind: 'question', ...by('Carl'), text: 'Hvem betaler?' },
      { kind: 'reply', ...by('Mette'), text: 'Klinikken, se bilag.' },
    ],
    handler: { id: 'carl', name: 'Carl Bak' },
    submittedAt: '2027-01-05T08:00:00.000Z',
    decision: {
      outcome: 'approved',
      body: 'regionsraadet',
      on: '2027-02-01',
      reason: 'Et godt samarbejde på tværs af Øresund.',
      recommendation: 'recommend-with-conditions',
      by: { id: 'carl', name: 'Carl Bak' },
      at: '2027-07-02T12:30:00.000Z',
    },
    history: [
      { ...by('Mette'), did: 'started' },
      { ...by('Mette'), did: 'fact', what: 'area', value: 'health' },
      { ...by('Mette'), did: 'fact', what: 'funding', value: 'same-staff' },
      { ...by('Mette'), did: 'fact', what: 'appointment', value: 'yes' },
      { ...by('Mette'), did: 'answered', what: questionsOf(political)[4]?.id, value: 'unknown' },
      { ...by('Mette'), did: 'checklist', what: 'administrative' },
      { ...by('Mette'), did: 'invited', what: 'bent' },
      { ...by('Carl'), did: 'approved' },
    ],
    ...given,
  });
}

/** The case note of a screening, with the content of Region Nordjylland. */
export const noteOf = (one: Screening) => caseNoteOf(one, CONTENT);
