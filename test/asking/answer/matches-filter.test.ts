import {
  ALWAYS,
  type Filter,
  type Property,
  type TimeRole,
} from '../../../src/asking/answer/filter';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { idsMatching } from '../../../src/asking/answer/matches-filter';
import type { Collaboration } from '../../../src/catalogue/collaboration';
import { collaboration } from '../../builders/collaboration';
import { cost } from '../../builders/cost';
import { knowledge } from '../../builders/knowledge';
import { localized } from '../../builders/localized';

type Facts = Partial<Collaboration>;

function passes(filter: Filter, facts: Facts): boolean {
  const entry = collaboration(facts);
  const { entries } = indexKnowledge(knowledge({ collaborations: [entry] }));
  return [...idsMatching(filter, entries, '2026-11-21')].includes(entry.id);
}

const contacts = (given: Partial<Collaboration['contacts']>): Facts => ({
  contacts: { ...collaboration().contacts, ...given },
});

describe('idsMatching', () => {
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
    [{ by: 'stated', id: 'funding' }, { funding: { text: localized('Egne midler') } }, {}],
    // A unit or a vacancy is no contact person.
    [
      { by: 'stated', id: 'contacts-administrative' },
      contacts({ administrative: [{ name: 'Per' }] }),
      { ...contacts({ vacancies: [{ level: 'administrative' }] }), unit: 'spk' },
    ],
    [
      { by: 'currency', id: 'EUR' },
      { costs: [cost({ currency: 'EUR' })] },
      // The budget of a project is not the Region's own money.
      { costs: [cost({ kind: 'total-budget', currency: 'EUR' }), cost()] },
    ],
    [
      { by: 'share', percent: 50 },
      { funding: { text: localized('EU pays 50 % of it') } },
      { funding: { text: localized('EU pays 150 % of it') } },
    ],
    [
      { by: 'share', percent: 53.5 },
      { funding: { text: localized('53,5 percent') } },
      { funding: { text: localized('53 percent') } },
    ],
    [{ by: 'entry', ids: ['aer', 'cpmr'] }, { id: 'cpmr' }, { id: 'ertico' }],
    [
      { by: 'recommender', id: 'forum' },
      {
        costs: [cost({ decisions: [{ by: 'council', on: '2010-01-01', recommendedBy: 'forum' }] })],
      },
      { costs: [cost({ decisions: [{ by: 'forum', on: '2010-01-01' }] })] },
    ],
  ])('accepts by %j exactly the matching entries', (filter, having, other) => {
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
    [
      'rolling-yearly',
      { period: { rolling: true, text: localized('Ongoing, one year at a time.') } },
      { period: { rolling: true, text: localized('Ongoing.') } },
    ],
    ['named-politician', contacts({ political: [{ name: 'Per' }] }), contacts({})],
    ['named-contact', contacts({ administrative: [{ name: 'Per' }] }), contacts({})],
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
    [
      'no-external-funding',
      { funding: { text: localized('No external funding.') } },
      { funding: { text: localized('No expenses are budgeted for it.') } },
    ],
  ])('finds the entries with the property %s', (id, having, other) => {
    const filter = { by: 'property', id } as const;

    expect([passes(filter, having), passes(filter, other)]).toEqual([true, false]);
  });

  describe('by time', () => {
    const in2012 = (role: TimeRole): Filter => ({
      by: 'time',
      role,
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

    it.each<[TimeRole, Facts, boolean]>([
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
      ['grant-ends', years(2010, 2012, 'co-financing'), true],
      ['grant-ends', years(2010, 2013, 'co-financing'), false],
      ['grant-ends', years(2007, 2012, 'programme-budget'), false],
      ['grant-ends', period(undefined, '2012'), false],
    ])('%s in 2012: %j is %s', (role, facts, passed) => {
      expect(passes(in2012(role), facts)).toBe(passed);
    });

    it.each<[string, Partial<Record<'from' | 'to', string>>, Facts, boolean]>([
      ['from 2013 on', { from: '2013-01-01' }, period(undefined, '2013'), true],
      ['from 2013 on', { from: '2013-01-01' }, period(undefined, '2012'), false],
      ['from 2013 on', { from: '2013-01-01' }, period(), false],
      ['up to 2011', { to: '2011-12-31' }, period(undefined, '2011'), true],
      ['up to 2011', { to: '2011-12-31' }, period(undefined, '2012'), false],
      ['up to 2011', { to: '2011-12-31' }, period(), false],
    ])('ended %s (%j): %j is %s', (_, span, facts, passed) => {
      expect(passes({ by: 'time', role: 'ended', ...ALWAYS, ...span }, facts)).toBe(passed);
    });

    it.each<[TimeRole, Facts, boolean]>([
      ['running', period('2013'), true],
      ['running', period('2012'), false],
      ['running', period(), false],
      ['started', period('2011'), true],
      ['started', period(), false],
      ['ended', period(undefined, '2013'), true],
      ['ended', period(undefined, undefined, true), true],
      ['ended', period('2012'), false],
      ['decided', decided('2011-06-01'), true],
      ['decided', {}, false],
      ['granted', years(2009, 2010, 'co-financing'), true],
      ['granted', { costs: [cost()] }, false],
      ['grant-ends', years(2010, 2013, 'co-financing'), true],
      ['grant-ends', { costs: [cost()] }, false],
    ])('not %s in 2012, among those that state it: %j is %s', (role, facts, passed) => {
      expect(passes({ ...in2012(role), not: true } as Filter, facts)).toBe(passed);
    });
  });

  describe('with "not"', () => {
    const decidedBy = (by: string): Facts => ({
      costs: [cost({ decisions: [{ by, on: '2010-01-01' }] })],
    });

    it.each<[Filter, Facts, boolean]>([
      [{ by: 'kind', id: 'project', not: true }, { kind: 'office' }, true],
      [{ by: 'kind', id: 'project', not: true }, { kind: 'project' }, false],
      [{ by: 'kind', id: 'project', not: true }, { alsoKinds: ['project'] }, false],
      [{ by: 'property', id: 'fee', not: true }, {}, true],
      [{ by: 'property', id: 'fee', not: true }, { costs: [cost()] }, false],
      [{ by: 'stated', id: 'funding', not: true }, {}, true],
      [{ by: 'stated', id: 'funding', not: true }, { funding: { programme: 'fp7' } }, false],
      [{ by: 'entry', ids: ['aer'], not: true }, { id: 'cpmr' }, true],
      [{ by: 'entry', ids: ['aer', 'cpmr'], not: true }, { id: 'cpmr' }, false],
      // Where no decision is stated, it is not known who did not make it.
      [{ by: 'body', id: 'council', not: true }, decidedBy('forum'), true],
      [{ by: 'body', id: 'council', not: true }, decidedBy('council'), false],
      [{ by: 'body', id: 'council', not: true }, { costs: [cost()] }, false],
      [{ by: 'currency', id: 'EUR', not: true }, { costs: [cost()] }, true],
      [{ by: 'currency', id: 'EUR', not: true }, { costs: [cost({ currency: 'EUR' })] }, false],
      [{ by: 'currency', id: 'EUR', not: true }, {}, false],
    ])('%j for %j: %s', (filter, facts, passed) => {
      expect(passes(filter, facts)).toBe(passed);
    });
  });
});
