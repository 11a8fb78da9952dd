import { frozenAnswersOf } from '../../../src/screening/result/case-note';
import { type Screening, screenings } from '../../../src/screening/case/screening';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { checklist } from '../../builders/checklist';
import { assessment, proposal, screening } from '../../builders/screening';
import { fixedClock } from '../../fakes/fixed-clock';

const AT = '2027-01-04T08:00:00.000Z';
const note = { question: 'focus', comment: 'Se strategien.', evidence: 'https://rn.dk', at: AT };
const mette = assessment({ strategy: 3, focus: 2 }, { notes: [note] });
const bent = assessment({ strategy: 1, focus: 'unknown' }, { assessor: 'bent' });
const CASE = screening({ proposal: proposal(), assessments: [mette, bent], state: 'submitted' });
const FROZEN = frozenAnswersOf(CASE);

describe('frozenAnswersOf', () => {
  it('is the same after it was stored and read', async () => {
    const documents = createMemoryDocumentStore(fixedClock(AT));
    await documents.create(screenings, CASE);

    const read = await documents.get(screenings, CASE.id, CASE.id);

    expect(read && frozenAnswersOf(read.document)).toBe(FROZEN);
  });

  const sames: [string, Partial<Screening>][] = [
    [
      'order of the answers',
      { assessments: [{ ...mette, answers: mette.answers.toReversed() }, bent] },
    ],
    ['order of the assessors', { assessments: [bent, mette] }],
    [
      'order of the facts',
      { proposal: Object.fromEntries(Object.entries(proposal()).toReversed()) },
    ],
    [
      'step somebody stands at',
      { assessments: [{ ...mette, step: { kind: 'result' }, revision: 9 }, bent] },
    ],
    ['state and what was decided', { state: 'approved', updatedAt: '2028-01-01T08:00:00.000Z' }],
  ];
  it.each(sames)('does not depend on the %s', (_, given) => {
    expect(frozenAnswersOf({ ...CASE, ...given })).toBe(FROZEN);
  });

  const others: [string, Partial<Screening>][] = [
    ['answer', { assessments: [{ ...mette, answers: mette.answers.slice(1) }, bent] }],
    ['comment', { assessments: [{ ...mette, notes: [{ ...note, comment: 'Nej.' }] }, bent] }],
    ['link', { assessments: [{ ...mette, notes: [{ ...note, evidence: '' }] }, bent] }],
    ['assessor', { assessments: [mette, { ...bent, assessor: 'carl' }] }],
    ['assessor fewer', { assessments: [mette] }],
    ['fact', { proposal: proposal({ cost: { amount: 10_001, currency: 'EUR' } }) }],
    ['version of the checklist', { checklists: [checklist({ version: 2 })] }],
    ['case', { id: 'screening-2' }],
  ];
  it.each(others)('is another with another %s', (_, given) => {
    expect(frozenAnswersOf({ ...CASE, ...given })).not.toBe(FROZEN);
  });
});
