import type { AnswerValue, Assessment } from '../../src/screening/checklist/assessment';
import type { Proposal } from '../../src/screening/proposal/proposal';
import type { Screening } from '../../src/screening/case/screening';
import { checklist } from './checklist';

const AT = '2027-01-04T08:00:00.000Z';
const NAMES: Readonly<Record<string, string>> = {
  mette: 'Mette Sørensen',
  bent: 'Bent Holm',
  carl: 'Carl Bak',
};

/** Mette's answers to the political checklist, at its first question, with the given fields. */
export const assessment = (
  answers: Readonly<Record<string, AnswerValue>> = {},
  given: Partial<Omit<Assessment, 'answers'>> = {},
): Assessment => {
  const { assessor = 'mette' } = given;
  return {
    assessor,
    name: NAMES[assessor] ?? assessor,
    level: 'political',
    answers: Object.entries(answers).map(([question, value]) => ({ question, value, at: AT })),
    notes: [],
    passed: [],
    step: { kind: 'question', question: 'strategy' },
    revision: 0,
    at: AT,
    ...given,
  };
};

/** A proposal with every fact known that is asked for, the cost in all, and the given fields (`undefined` removes one). */
export const proposal = (given: Partial<Proposal> = {}): Proposal => ({
  name: 'Robotkirurgi med Skåne',
  level: 'political',
  kind: 'project',
  area: 'health',
  partners: 'Region Skåne',
  countries: { text: 'Sverige', ids: ['sweden'] },
  purpose: 'At lære af hinanden.',
  themes: { text: 'robotkirurgi', ids: ['robotics'] },
  period: { start: '2027', end: '2029', rolling: false },
  cost: { amount: 10_000, currency: 'EUR' },
  total: { amount: 30_000, currency: 'EUR' },
  grant: 'no',
  account: 'Kontostreng 4711',
  funding: 'same-staff',
  programme: { text: 'Interreg', ids: ['interreg'] },
  budget: { amount: 400_000, currency: 'EUR' },
  external: '300.000 EUR fra EU',
  hours: '120 timer om året',
  appointment: 'yes',
  travel: 'no',
  unit: 'Klinik Kirurgi',
  responsible: 'Mette Sørensen',
  ...given,
});

/** Mette's empty draft on the political checklist, at its first fact, with the given fields. */
export const screening = (given: Partial<Screening> = {}): Screening => ({
  id: 'screening-1',
  organisation: 'nordjylland',
  owner: 'mette',
  ownerName: 'Mette Sørensen',
  state: 'draft',
  proposal: {},
  skipped: [],
  checklists: [checklist()],
  assessments: [assessment({}, { step: { kind: 'fact', fact: 'name' } })],
  thread: [],
  chain: [],
  history: [{ at: AT, by: 'mette', name: 'Mette Sørensen', did: 'started' }],
  createdAt: AT,
  updatedAt: AT,
  ...given,
});
