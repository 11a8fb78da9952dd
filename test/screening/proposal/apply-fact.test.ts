import { applyFact } from '../../../src/screening/proposal/apply-fact';
import type { Assessment } from '../../../src/screening/checklist/assessment';
import type { Fact } from '../../../src/screening/proposal/proposal';
import type { Screening } from '../../../src/screening/case/screening';
import { checklist } from '../../builders/checklist';
import { administrative, applyContext } from '../../builders/apply-context';
import { assessment, proposal, screening } from '../../builders/screening';

function give(fact: Fact, text: string, one: Screening, own?: Assessment) {
  const [first = assessment()] = one.assessments;
  return applyFact(one, own ?? first, { fact, text }, applyContext());
}
const standing = (answers: Parameters<typeof assessment>[0] = {}) =>
  assessment(answers, { step: { kind: 'fact', fact: 'name' } });
const ALL = { strategy: 1, focus: 2, problem: 2, unit: 2, hours: 2, financing: 2 } as const;

describe('applyFact', () => {
  it('takes the fact, which is passed over no longer, and goes on to what is missing', () => {
    const after = give('name', ' Blue \n', screening({ skipped: ['name', 'level'] }));

    expect(after).toMatchObject({
      proposal: { name: 'Blue' },
      skipped: ['level'],
      assessments: [{ step: { kind: 'fact', fact: 'area' } }],
    });
  });

  it('asks no more for the cost of a year where the whole was given instead', () => {
    const { cost: _, total: __, ...known } = proposal();
    const after = give('cost', '75.000 kr. i alt', screening({ proposal: known }));

    expect(after).toMatchObject({
      proposal: { total: { amount: 75_000, currency: 'DKK' } },
      skipped: ['cost'],
      assessments: [{ step: { kind: 'proposal' } }],
    });
  });

  it('lets a cost in all take the place of a yearly one', () => {
    const yearly = proposal({ cost: { amount: 10_000, currency: 'DKK' }, total: undefined });
    const after = give('cost', '75.000 kr. i alt', screening({ proposal: yearly }));

    expect(after).toMatchObject({ proposal: { total: { amount: 75_000, currency: 'DKK' } } });
    expect(after).not.toHaveProperty('proposal.cost');
  });

  it.each([
    ['nothing is answered', 'unit', {}, { kind: 'proposal' }],
    ['some is answered', 'unit', { strategy: 1 }, { kind: 'question', question: 'focus' }],
    ['all is answered', 'unit', ALL, { kind: 'result' }],
    ['other collaborations may overlap', 'partners', ALL, { kind: 'proposal' }],
  ] as const)('goes on from a change when %s', (_, fact, answers, step) => {
    const one = screening({ proposal: proposal(), assessments: [standing(answers)] });

    expect(give(fact, 'CPMR', one)).toMatchObject({ assessments: [{ step }] });
  });

  it('goes back to the proposal from a fact that was chosen to be changed, whatever is missing', () => {
    const step = { kind: 'fact', fact: 'name', edited: true } as const;
    const one = screening({ assessments: [assessment({}, { step })] });

    expect(give('name', 'Blue', one)).toMatchObject({
      assessments: [{ step: { kind: 'proposal' } }],
    });
  });

  it('leaves out what the new fact rules out, and keeps what is only not asked for', () => {
    const one = screening({ proposal: proposal(), assessments: [standing()] });

    expect(give('appointment', 'no', one)).not.toHaveProperty('proposal.travel');
    expect(give('funding', 'none', one)).not.toHaveProperty('proposal.programme');
    const { funding: _, ...early } = proposal();
    expect(give('unit', 'SPK', { ...one, proposal: early })).toHaveProperty('proposal.programme');
  });

  it('refuses what it cannot read', () => {
    expect(give('cost', 'hm', screening())).toBe('bad-cost');
  });

  it('exchanges the checklist with the level while nobody has begun', () => {
    const bent = assessment({}, { assessor: 'bent' });
    const one = screening({ assessments: [standing(), bent] });

    expect(give('level', 'administrative', one)).toMatchObject({
      proposal: { level: 'administrative' },
      checklists: [{ id: 'administrative' }],
      assessments: [
        { level: 'administrative', step: { kind: 'fact', fact: 'name' } },
        { level: 'administrative', step: { kind: 'question', question: 'need' } },
      ],
    });
  });

  it.each([
    ['an answer', assessment({ focus: 1 }, { assessor: 'bent' })],
    ['a question that was passed over', assessment({}, { assessor: 'bent', passed: ['focus'] })],
  ])('keeps the level after %s', (_, bent) => {
    const one = screening({ assessments: [standing(), bent] });

    expect(give('level', 'administrative', one)).toBe('level-fixed');
    expect(give('level', 'political', one)).toMatchObject({ proposal: { level: 'political' } });
  });

  it('says which level counts when both checklists are taken, and changes neither', () => {
    const other = assessment({ need: 1 }, { level: 'administrative' });
    const own = standing({ strategy: 1 });
    const one = screening({
      proposal: proposal(),
      checklists: [checklist(), administrative()],
      assessments: [own, other],
    });

    const after = give('level', 'administrative', one, own);

    expect(after).toMatchObject({
      proposal: { level: 'administrative' },
      checklists: [{ id: 'political' }, { id: 'administrative' }],
      assessments: [{ level: 'political', answers: own.answers }, other],
    });
  });
});
