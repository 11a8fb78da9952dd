import { collaborationSchema } from '../../../src/catalogue/collaboration';
import type { Vocabulary } from '../../../src/catalogue/vocabulary';
import { proposalAsCollaboration } from '../../../src/screening/case/collaboration-of';
import type { Proposal } from '../../../src/screening/proposal/proposal';
import type { Decision } from '../../../src/screening/case/screening';
import { term } from '../../builders/knowledge';
import { proposal } from '../../builders/screening';
import { NOW, PEOPLE, submitted, VOCABULARY } from '../life';

const DECISION: Decision = {
  outcome: 'approved',
  body: 'council',
  on: '2027-02-23',
  reason: '',
  recommendation: 'recommend',
  by: PEOPLE.anna,
  at: NOW,
};

const of = (given: Partial<Proposal> = {}, id = 'a1b2', vocabulary = VOCABULARY) =>
  proposalAsCollaboration(submitted({ id, proposal: proposal(given) }), DECISION, vocabulary);

const having = (vocabulary: Partial<Vocabulary>) => ({ ...VOCABULARY, ...vocabulary });

const both = (text: string) => ({ da: text, en: text });

describe('collaborationOf', () => {
  it('makes a collaboration of all that the proposal tells', () => {
    expect(of({ partners: 'Region Skåne og NHS Highland, Oulu' })).toEqual({
      id: 'robotkirurgi-med-skaane-a1b2',
      name: both('Robotkirurgi med Skåne'),
      aliases: [],
      level: 'political',
      area: 'health',
      kind: 'project',
      alsoKinds: [],
      purpose: both('At lære af hinanden.'),
      themes: ['robotics'],
      partners: [both('Region Skåne'), both('NHS Highland'), both('Oulu')],
      countries: ['sweden'],
      period: { start: '2027', end: '2029', rolling: false },
      costs: [
        {
          amount: 10_000,
          currency: 'EUR',
          approximate: false,
          kind: 'operating-grant',
          label: { da: 'udgift', en: 'cost' },
          per: 'year',
          decisions: [{ by: 'council', on: '2027-02-23' }],
        },
        {
          amount: 30_000,
          currency: 'EUR',
          approximate: false,
          kind: 'total-budget',
          label: { da: 'udgift i alt', en: 'cost in all' },
          per: 'total',
          decisions: [{ by: 'council', on: '2027-02-23' }],
        },
      ],
      funding: { programme: 'interreg', text: both('Interreg') },
      contacts: {
        appointment: 'appointed',
        political: [],
        administrative: [{ name: 'Mette Sørensen', unit: 'Klinik Kirurgi' }],
        vacancies: [],
      },
      unit: 'surgery',
      leadPartner: false,
      source: {
        document: 'udsyn',
        place: { da: 'Screening 23. februar 2027', en: 'Screening 23 February 2027' },
      },
      discrepancies: [],
      notes: [],
    });
  });

  it('is what the catalogue can hold when hardly anything is known', () => {
    const bare = proposalAsCollaboration(
      submitted({ proposal: { name: 'Æ', level: 'political', area: 'health' } }),
      DECISION,
      VOCABULARY,
    );

    expect(collaborationSchema.safeParse(bare).success).toBe(true);
    expect(bare).toMatchObject({
      kind: 'other',
      costs: [],
      partners: [],
      contacts: { appointment: 'not-stated', administrative: [] },
    });
    expect(bare).not.toHaveProperty('unit');
  });

  it('leaves out a cost of nothing', () => {
    expect(of({ cost: { amount: 0, currency: 'DKK' }, total: undefined }).costs).toEqual([]);
  });

  it.each([
    ['北極', 'a1b2', 'a1b2'],
    ['Čačak – Ærø & Ångström!', 'a1b2', 'cacak-aeroe-aangstrom-a1b2'],
    ['x'.repeat(200), 'A_1', `${'x'.repeat(60)}-a-1`],
  ])('names "%s" so that its id can be read', (name, id, expected) => {
    expect(of({ name }, id).id).toBe(expected);
    expect(collaborationSchema.safeParse(of({ name }, id)).success).toBe(true);
  });

  it('names the programmes that were only recognised, and the catalogue can hold it', () => {
    const horizon = [term('h2020', 'Horisont 2020', 'Horizon 2020')];
    const interreg = [term('north', 'Interreg Nord', 'Interreg North'), ...horizon];
    const one = of(
      { programme: { text: '', ids: ['h2020'] } },
      'a',
      having({ programmes: horizon }),
    );
    const two = of(
      { programme: { text: '', ids: ['north', 'h2020'] } },
      'a',
      having({ programmes: interreg }),
    );

    expect(collaborationSchema.safeParse(one).success).toBe(true);
    expect(one.funding).toEqual({
      programme: 'h2020',
      text: { da: 'Horisont 2020', en: 'Horizon 2020' },
    });
    expect(one.notes).toEqual([]);
    expect(two.notes).toEqual([
      {
        da: 'Programmer: Interreg Nord, Horisont 2020',
        en: 'Programmes: Interreg North, Horizon 2020',
      },
    ]);
  });

  it('can be held by the catalogue when nothing is known of a programme but that it is there', () => {
    expect(of({ programme: { text: '', ids: [] } }).funding).toEqual({});
  });
});
