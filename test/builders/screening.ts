import type { AnswerValue, Screening } from '../../src/screening/screening';
import { checklist } from './checklist';

const AT = '2027-01-04T08:00:00.000Z';

/** Answers of Mette to the questions given, for `assessments`. */
export const assessment = (
  answers: Readonly<Record<string, AnswerValue>>,
  assessor = 'mette',
): Screening['assessments'][number] => ({
  assessor,
  answers: Object.entries(answers).map(([question, value]) => ({ question, value, at: AT })),
});

/** Mette's screening at its first step, but for what is given. */
export const screening = (given: Partial<Screening> = {}): Screening => ({
  id: 'screening-1',
  organisation: 'nordjylland',
  owner: 'mette',
  state: 'draft',
  proposal: {},
  skipped: [],
  checklist: checklist(),
  assessments: [assessment({})],
  step: { kind: 'fact', fact: 'name' },
  revision: 0,
  createdAt: AT,
  updatedAt: AT,
  ...given,
});
