import { COSTS_OF, isStated } from '../../../src/asking/answer/facts';
import type { Attribute } from '../../../src/asking/answer/filter';
import type { Collaboration } from '../../../src/catalogue/collaboration';
import { collaboration } from '../../builders/collaboration';
import { cost } from '../../builders/cost';
import { localized } from '../../builders/localized';

type Facts = Partial<Collaboration>;
const contacts = (given: Partial<Collaboration['contacts']>): Facts => ({
  contacts: { ...collaboration().contacts, ...given },
});
const costs = (...kinds: Collaboration['costs'][number]['kind'][]): Facts => ({
  costs: kinds.map((kind) => cost({ kind })),
});
const bare: Facts = { period: { rolling: false } };

describe('isStated', () => {
  it.each<[Attribute, Facts, Facts]>([
    [
      'conditions',
      { conditions: [{ id: 's.1', text: '', status: 'open' }] },
      { conditions: [{ id: 's.information', kind: 'information', text: '', status: 'open' }] },
    ],
    ['period', { period: { rolling: true } }, bare],
    ['period', { period: { text: localized('2012'), rolling: false } }, bare],
    ['period', { period: { start: '2012', rolling: false } }, bare],
    ['period', { period: { end: '2012', rolling: false } }, bare],
    ['start', { period: { start: '2012', rolling: false } }, bare],
    ['start', { ...bare, established: 1983 }, bare],
    ['end', { period: { end: '2012', rolling: false } }, bare],
    ['end', { period: { rolling: true } }, bare],
    ['fee', costs('membership-fee'), costs('co-financing')],
    ['cost', costs('total-budget'), bare],
    ['total-budget', costs('programme-budget'), costs('co-financing')],
    ['co-financing', costs('operating-grant'), costs('external-grant')],
    ['staff-hours', costs('staff-hours'), costs('co-financing')],
    [
      'decided-by',
      { costs: [cost({ decisions: [{ by: 'x', on: '2012-01-01' }] })] },
      costs('membership-fee'),
    ],
    ['funding', { funding: { programme: 'fp7' } }, bare],
    ['funding', { funding: { text: localized('Egne midler') } }, bare],
    ['outcome', { outcome: localized('Viden') }, bare],
    ['partners', { partners: [localized('KIMO')] }, bare],
    ['partner-count', { partners: [localized('160 regioner')] }, { partners: [localized('KIMO')] }],
    ['partner-count', { partners: [localized('Ten regions')] }, bare],
    ['countries', { countries: ['no'] }, bare],
    ['contacts-political', contacts({ appointment: 'none' }), bare],
    ['contacts-administrative', contacts({ administrative: [{ name: 'Per' }] }), bare],
    ['contacts-administrative', contacts({ vacancies: [{ level: 'administrative' }] }), bare],
    ['contacts-administrative', { unit: 'spk' }, bare],
    [
      'roles',
      contacts({ political: [{ name: 'Per', role: localized('Formand') }] }),
      contacts({ political: [{ name: 'Per' }] }),
    ],
    ['lead-partner', { leadPartner: true }, bare],
    ['unit', { unit: 'spk' }, bare],
    ['recurrence', { recurrence: { text: localized('Årligt'), perYear: 1 } }, bare],
    ['remarks', { notes: [localized('En note')] }, bare],
    [
      'discrepancies',
      { discrepancies: [{ about: 'name', readings: [], note: localized('To navne') }] },
      bare,
    ],
  ])('tells whether the source states the %s', (attribute, having, lacking) => {
    expect([
      isStated(attribute, collaboration(having)),
      isStated(attribute, collaboration(lacking)),
    ]).toEqual([true, false]);
  });

  it.each(['purpose', 'status'] as const)('has the %s of every entry', (attribute) => {
    expect(isStated(attribute, collaboration(bare))).toBe(true);
  });
});

describe('COSTS_OF', () => {
  it('counts what the region pays as the cost, and all costs only where it pays none', () => {
    const kindsOf = (facts: Facts) => COSTS_OF.cost(collaboration(facts)).map(({ kind }) => kind);

    expect(kindsOf(costs('total-budget', 'co-financing', 'staff-hours'))).toEqual([
      'co-financing',
      'staff-hours',
    ]);
    expect(kindsOf(costs('total-budget', 'external-grant'))).toEqual([
      'total-budget',
      'external-grant',
    ]);
  });
});
