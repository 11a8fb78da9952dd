import { indexKnowledge } from '../../src/asking/index-knowledge';
import { decidedByWithin, testOf } from '../../src/asking/matches-filter';
import type { Filter, Property, Relation } from '../../src/asking/filter';
import type { Collaboration } from '../../src/catalogue/collaboration';
import { collaboration } from '../builders/collaboration';
import { cost } from '../builders/cost';
import { knowledge } from '../builders/knowledge';
import { localized } from '../builders/localized';

type Facts = Partial<Collaboration>;

function passes(filter: Filter, facts: Facts): boolean {
  const entry = collaboration(facts);
  return testOf(filter, indexKnowledge(knowledge({ collaborations: [entry] })))(entry);
}

const contacts = (given: Partial<Collaboration['contacts']>): Facts => ({
  contacts: { ...collaboration().contacts, ...given },
});

describe('testOf', () => {
  it.each<[Filter, Facts, Facts]>([
    [{ by: 'theme', id: 'health' }, { themes: ['health'] }, { themes: ['climate'] }],
    [{ by: 'country', id: 'no' }, { countries: ['se', 'no'] }, { countries: ['se'] }],
    [{ by: 'area', id: 'health' }, { area: 'health' }, { area: 'common' }],
    [{ by: 'kind', id: 'project' }, { kind: 'project' }, { kind: 'agreement' }],
    [{ by: 'kind', id: 'project' }, { alsoKinds: ['project'] }, { alsoKinds: ['office'] }],
    [{ by: 'level', id: 'political' }, { level: 'political' }, { level: 'administrative' }],
    [{ by: 'unit', id: 'spk' }, { unit: 'spk' }, {}],
    [
      { by: 'unit', id: 'spk' },
      contacts({ vacancies: [{ level: 'administrative', unit: 'spk' }] }),
      contacts({ vacancies: [{ level: 'administrative' }] }),
    ],
    [
      { by: 'amount', measure: 'fee', is: 'over', amount: 37_000, currency: 'DKK' },
      {
        costs: [
          cost({
            currency: 'EUR',
            amount: 4940,
            equivalent: { amount: 37_050, currency: 'DKK', approximate: true },
          }),
        ],
      },
      { costs: [cost({ currency: 'DKK', amount: 37_000 })] },
    ],
    [
      { by: 'amount', measure: 'fee', is: 'at-most', amount: 5000, currency: 'EUR' },
      { costs: [cost({ currency: 'EUR', amount: 5000 })] },
      { costs: [cost({ currency: 'DKK', amount: 400 })] },
    ],
    [
      { by: 'amount', measure: 'fee', is: 'at-least', amount: 5000, currency: 'DKK' },
      { costs: [cost({ currency: 'DKK', amount: 5000 })] },
      { costs: [] },
    ],
    [
      { by: 'amount', measure: 'fee', is: 'under', amount: 5000, currency: 'DKK' },
      { costs: [cost({ currency: 'DKK', amount: 4999 })] },
      { costs: [cost({ currency: 'DKK', amount: 5000 })] },
    ],
    [
      { by: 'word', word: 'skane', among: 'partners' },
      { partners: [localized('Region Skåne')] },
      { purpose: localized('Skåne') },
    ],
    [{ by: 'programme', id: 'fp7' }, { funding: { programme: 'fp7' } }, {}],
    [
      { by: 'body', id: 'council' },
      { costs: [cost({ decisions: [{ by: 'council', on: '2010-01-01' }] })] },
      { costs: [cost({ decisions: [{ by: 'forum', on: '2010-01-01' }] })] },
    ],
    [
      { by: 'person', id: 'Per Larsen' },
      contacts({ administrative: [{ name: 'Per Larsen' }] }),
      contacts({ political: [{ name: 'Peter Larsen' }] }),
    ],
    [
      { by: 'recurrence', perYear: 1 / 3 },
      { recurrence: { text: localized('Hvert 3. år'), perYear: 0.3333 } },
      { recurrence: { text: localized('Årligt'), perYear: 1 } },
    ],
    [{ by: 'recurrence', perYear: 1 }, { recurrence: { text: localized('x'), perYear: 1 } }, {}],
    [{ by: 'word', word: 'motorvej' }, { purpose: localized('Motorveje') }, {}],
  ])('lets pass by %j what has it, and nothing else', (filter, having, other) => {
    expect([passes(filter, having), passes(filter, other)]).toEqual([true, false]);
  });

  it.each<[Property, Facts, Facts]>([
    ['fee', { costs: [cost()] }, { costs: [cost({ kind: 'total-budget' })] }],
    [
      'own-money',
      { costs: [cost({ kind: 'staff-hours' })] },
      { costs: [cost({ kind: 'total-budget' })] },
    ],
    ['rolling', { period: { rolling: true } }, { period: { rolling: false } }],
    ['no-political-appointment', contacts({ appointment: 'none' }), contacts({})],
    ['political-appointment', contacts({ appointment: 'appointed' }), contacts({})],
    ['ad-hoc-appointment', contacts({ appointment: 'ad-hoc' }), contacts({})],
    ['vacancy', contacts({ appointment: 'vacant' }), contacts({})],
    ['vacancy', contacts({ vacancies: [{ level: 'political' }] }), contacts({})],
    ['no-end-stated', {}, { period: { end: '2012', rolling: false } }],
    ['lead-partner', { leadPartner: true }, {}],
    ['external-funding', { funding: { programme: 'fp7' } }, { funding: { text: localized('EU') } }],
    [
      'no-budget',
      { funding: { text: localized('No expenses are budgeted for it.') } },
      { funding: { text: localized('No external funding.') } },
    ],
  ])('knows what has the property %s', (id, having, other) => {
    const filter = { by: 'property', id } as const;

    expect([passes(filter, having), passes(filter, other)]).toEqual([true, false]);
  });

  describe('by time', () => {
    const in2012 = (relation: Relation): Filter => ({
      by: 'time',
      relation,
      from: '2012-01-01',
      to: '2012-12-31',
    });
    const period = (start?: string, end?: string, rolling = false): Facts => ({
      period: { rolling, ...(start && { start }), ...(end && { end }) },
    });
    const years = (from: number, to: number, kind: 'co-financing' | 'programme-budget') => ({
      costs: [cost({ kind, years: { from, to } })],
    });
    const decided = (on: string): Facts => ({
      costs: [cost({ decisions: [{ by: 'council', on }] })],
    });

    it.each<[Relation, Facts, boolean]>([
      ['running', period('2012-12-31'), true],
      ['running', period('2013-01-01'), false],
      ['running', period('2010', '2012-01-01'), true],
      ['running', period('2010', '2011'), false],
      ['running', period(undefined, '2012'), true],
      ['running', period(undefined, undefined, true), true],
      ['running', period(), false],
      ['started', period('2012'), true],
      ['started', period('2012-12-31'), true],
      ['started', period('2011-12-31'), false],
      ['started', { established: 2012 }, true],
      ['started', { established: 1983 }, false],
      ['started', period(), false],
      ['ended', period(undefined, '2012'), true],
      ['ended', period(undefined, '2013-01'), false],
      ['ended', period(), false],
      ['decided', decided('2012-06-01'), true],
      ['decided', decided('2011-06-01'), false],
      ['decided', {}, false],
      ['granted', years(2011, 2013, 'co-financing'), true],
      ['granted', years(2013, 2014, 'co-financing'), false],
      ['granted', years(2010, 2011, 'co-financing'), false],
      ['granted', years(2007, 2013, 'programme-budget'), false],
      ['granted', { costs: [cost()] }, false],
      ['beyond', period(undefined, '2013'), true],
      ['beyond', period(undefined, '2012'), false],
      ['beyond', period(), false],
      ['before', period(undefined, '2011'), true],
      ['before', period(undefined, '2012'), false],
      ['before', period(), false],
    ])('%s in 2012: %j is %s', (relation, facts, passed) => {
      expect(passes(in2012(relation), facts)).toBe(passed);
    });
  });
});

describe('decidedByWithin', () => {
  it('wants one decision with both, not one of each', () => {
    const test = decidedByWithin('council', { from: '2010-01-01', to: '2010-12-31' });
    const on = (...decisions: { by: string; on: string }[]) =>
      test(collaboration({ costs: [cost({ decisions })] }));

    expect(on({ by: 'council', on: '2010-12-31' })).toBe(true);
    expect(on({ by: 'council', on: '2009-12-31' }, { by: 'forum', on: '2010-05-05' })).toBe(false);
  });
});
