import { decidingBody } from '../../../src/catalogue/competence';
import { loadContent } from '../../../src/content/load-content';
import { kindOfProposal, wordsKept } from '../../../src/screening/case/collaboration-of';
import type { Screening } from '../../../src/screening/case/screening';
import type { Assessment } from '../../../src/screening/checklist/assessment';
import { applyFact } from '../../../src/screening/proposal/apply-fact';
import { overlapsOf } from '../../../src/screening/proposal/overlaps-of';
import {
  type Fact,
  type Proposal,
  isAsked,
  isRuledOut,
} from '../../../src/screening/proposal/proposal';
import { contactFor, routeProposal } from '../../../src/screening/proposal/route-proposal';
import { administrative, applyContext } from '../../builders/apply-context';
import { checklist } from '../../builders/checklist';
import { collaboration } from '../../builders/collaboration';
import { knowledge, term, theme } from '../../builders/knowledge';
import { localized } from '../../builders/localized';
import { reading } from '../../builders/reading';
import { assessment, proposal, screening } from '../../builders/screening';

describe('apply fact', () => {
  function give(fact: Fact, text: string, one: Screening, own?: Assessment) {
    const [first = assessment()] = one.assessments;
    const applied = applyFact(one, own ?? first, { fact, text }, applyContext());
    return applied.ok ? applied.screening : applied.reason;
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
        assessments: [{ step: { kind: 'fact', fact: 'kind' } }],
      });
    });

    it.each<[Fact, string]>([
      ['purpose', 'ikke afklaret endnu'],
      ['partners', 'ingen'],
      ['responsible', '-'],
      ['cost', 'ukendt'],
      ['period', 'TBD'],
    ])('takes away a fact that is not known any more: %s', (fact, text) => {
      const after = give(fact, text, screening({ proposal: proposal() }));

      expect(after).toMatchObject({ skipped: expect.arrayContaining([fact]) as string[] });
      expect(after).not.toHaveProperty(`proposal.${fact}`);
    });

    it('knows whom the owner means by "mig"', () => {
      expect(give('responsible', 'Mig', screening({ ownerName: 'Mette Sørensen' }))).toMatchObject({
        proposal: { responsible: 'Mette Sørensen' },
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

    it('keeps the cost of a year beside the whole and the budget years', () => {
      const yearly = proposal({ cost: { amount: 10_000, currency: 'DKK' }, total: undefined });
      const whole = give('cost', '75.000 kr. over 3 år', screening({ proposal: yearly }));

      expect(whole).toMatchObject({
        proposal: {
          cost: { amount: 10_000, currency: 'DKK' },
          total: { amount: 75_000, currency: 'DKK' },
        },
      });
      const byYear = give('years', '30.000 kr. i 2027, 45.000 kr. i 2028', whole as Screening);
      expect(byYear).toMatchObject({
        proposal: {
          cost: { amount: 10_000 },
          total: { amount: 75_000 },
          years: [
            { year: 2027, amount: 30_000 },
            { year: 2028, amount: 45_000 },
          ],
        },
      });
    });

    it('takes a programme of another time for what was written once the period is known', () => {
      const old = { ...reading().vocabulary.programmes[0], period: { from: 2007, to: 2013 } };
      const { programmes: _, ...words } = reading().vocabulary;
      const dated = { ...reading(), vocabulary: { ...words, programmes: [old as never] } };
      const { period: __, ...timeless } = proposal();
      const [own = assessment()] = screening().assessments;
      const applied = applyFact(
        screening({ proposal: timeless }),
        own,
        { fact: 'period', text: '2027-2029' },
        { ...applyContext(), reading: () => dated },
      );

      expect(applied).toMatchObject({
        screening: { proposal: { programme: { text: 'Interreg', ids: [] } } },
      });
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

      expect(give('appointment', 'no', one)).toHaveProperty('proposal.travel');
      expect(give('funding', 'none', one)).not.toHaveProperty('proposal.external');
      expect(give('funding', 'none', one)).not.toHaveProperty('proposal.programme');
      const { funding: _, ...early } = proposal();
      expect(give('unit', 'SPK', { ...one, proposal: early })).toHaveProperty('proposal.programme');
    });

    it('asks again for what rules out a fact that is given', () => {
      const { programme: _, external: __, ...none } = proposal({ funding: 'none' });
      const step = { kind: 'fact', fact: 'programme', edited: true } as const;
      const one = screening({ proposal: none, assessments: [assessment({}, { step })] });
      const after = give('programme', 'Interreg', one);

      expect(after).toHaveProperty('proposal.programme.text', 'Interreg');
      expect(after).not.toHaveProperty('proposal.funding');
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
});

describe('contact for', () => {
  const ANNA = { id: 'anna', name: 'Anna' };
  const BENT = { id: 'bent', name: 'Bent' };
  const free = screening();
  const taken = screening({ handler: { id: 'carl', name: 'Carl' } });

  describe('contactFor', () => {
    it('is who handles the screening, or else a coordinator', () => {
      expect(contactFor(taken, [ANNA, BENT], 'mette')?.name).toBe('Carl');
      expect(contactFor(free, [ANNA, BENT], 'mette')?.name).toBe('Anna');
      expect(contactFor(free, [], 'mette')).toBeUndefined();
    });

    it('is nobody whose name is not known', () => {
      expect(contactFor(free, [{ id: 'dorte', name: '' }, BENT], 'mette')?.name).toBe('Bent');
      expect(contactFor(free, [{ id: 'dorte', name: '' }], 'mette')).toBeUndefined();
    });

    it('sends nobody to themselves', () => {
      expect(contactFor(taken, [ANNA], 'carl')?.name).toBe('Anna');
      expect(contactFor(free, [ANNA], 'anna')).toBeUndefined();
    });
  });
});

describe('kind of proposal', () => {
  const NETWORK = {
    ...term('membership-network', 'Netværk/medlemskab', 'Network/membership'),
    words: { da: ['netværk', 'medlemskab'], en: ['network', 'membership'] },
  };
  const ALL = [
    term('agreement', 'Aftale', 'Agreement'),
    term('project', 'Projekt', 'Project'),
    NETWORK,
    term('other', 'Andet', 'Other'),
  ];

  const of = (proposal: Proposal, said = '', kinds = ALL) =>
    kindOfProposal(
      screening({
        proposal,
        history: [
          {
            at: '2027-01-04T08:00:00.000Z',
            by: 'mette',
            name: 'Mette',
            did: 'started',
            value: said,
          },
        ],
      }),
      knowledge({ vocabulary: { kinds } }).vocabulary,
    );

  describe('kindOfProposal', () => {
    it.each([
      ['Medlemskab af CPMR', '', 'membership-network'],
      ['Nordisk netværk om projektet', '', 'membership-network'],
      ['Havne med CPMR', 'Jeg vil screene et medlemskab af CPMR, 25.000 kr.', 'membership-network'],
      ['Havne med CPMR', 'Jeg vil screene noget med CPMR, i et projekt', 'other'],
      ['Omsorgsnet', '', 'other'],
    ])('of "%s" begun with "%s" is %s', (name, said, kind) => {
      expect(of({ name }, said)).toBe(kind);
    });

    it('is what was given, whatever the name says', () => {
      expect(of({ name: 'Medlemskab af CPMR', kind: 'agreement' })).toBe('agreement');
    });

    it('is a project where money comes in, unless the name tells more', () => {
      expect(of({ name: 'Havne', funding: 'same-staff' })).toBe('project');
      expect(of({ name: 'Havne', programme: { text: 'EU', ids: [] } })).toBe('project');
      expect(of({ name: 'Aftale om havne', funding: 'same-staff' })).toBe('agreement');
      expect(of({ name: 'Havne', funding: 'none' })).toBe('other');
    });

    it('is one that the vocabulary has', () => {
      expect(of({ funding: 'same-staff' }, '', [NETWORK])).toBe('membership-network');
      expect(of({}, '', [])).toBe('other');
    });
  });
});

describe('overlaps of', () => {
  const applyContext = {
    collaborations: [
      collaboration({ id: 'themed', name: localized('Alfa'), themes: ['health-it'] }),
      collaboration({ id: 'abroad', name: localized('Beta'), countries: ['se'] }),
      collaboration({ id: 'paid', name: localized('Gamma'), funding: { programme: 'interreg' } }),
      collaboration({ id: 'with', name: localized('Delta'), partners: [localized('Oslo')] }),
      collaboration({ id: 'other', name: localized('Epsilon'), themes: ['maritime'] }),
    ],
    vocabulary: {
      themes: [theme('health', 'Sundhed', 'Health'), theme('health-it', 'It', 'It', 'health')],
    },
  };

  describe('overlapsOf', () => {
    it('looks for every fact of a proposal that can overlap', () => {
      const overlaps = overlapsOf(
        {
          proposal: {
            name: 'Epsilon',
            partners: 'Oslo kommune',
            themes: { text: 'sundhed', ids: ['health'] },
            countries: { text: 'Sverige', ids: ['se'] },
            programme: { text: 'Interreg', ids: ['interreg'] },
          },
        },
        applyContext,
      );

      expect(
        Object.fromEntries(
          overlaps.map(({ collaboration: { id }, reasons }) => [id, reasons.map(({ by }) => by)]),
        ),
      ).toEqual({
        themed: ['theme'],
        abroad: ['country'],
        paid: ['programme'],
        with: ['partner'],
        other: ['name'],
      });
    });

    it('finds nothing for a proposal of which nothing is known', () => {
      expect(overlapsOf({ proposal: {} }, applyContext)).toEqual([]);
    });
  });
});

describe('proposal', () => {
  describe('isAsked', () => {
    it('asks for what is spent in all where the yearly cost is not known', () => {
      expect(isAsked('total', {})).toBe(true);
      expect(isAsked('total', { cost: { amount: 0, currency: 'DKK' } })).toBe(false);
    });

    it('asks for the cost of a year only where neither the whole nor budget years are known', () => {
      const money = { amount: 75_000, currency: 'DKK' };

      expect(isAsked('cost', {})).toBe(true);
      expect(isAsked('cost', { total: money })).toBe(false);
      expect(isAsked('cost', { years: [{ year: 2027, ...money }] })).toBe(false);
      expect(isAsked('total', { years: [{ year: 2027, ...money }] })).toBe(false);
      expect(isAsked('years', {})).toBe(false);
    });

    it('asks for grant and account only where it costs something', () => {
      const [free, paid] = [0, 5000].map((amount) => ({ amount, currency: 'DKK' }));
      for (const fact of ['grant', 'account'] as const) {
        expect(isAsked(fact, {})).toBe(false);
        expect(isAsked(fact, { cost: free })).toBe(false);
        expect(isAsked(fact, { cost: paid })).toBe(true);
        expect(isAsked(fact, { total: paid })).toBe(true);
        expect(isAsked(fact, { years: [{ year: 2027, amount: 1, currency: 'DKK' }] })).toBe(true);
      }
    });

    it('asks for the whole budget and the outside share only where outside money comes in', () => {
      for (const fact of ['budget', 'external'] as const) {
        expect(isAsked(fact, { funding: 'none' })).toBe(false);
        expect(isAsked(fact, { funding: 'same-staff' })).toBe(true);
      }
    });

    it('asks for a programme only where outside money comes in', () => {
      expect(isAsked('programme', {})).toBe(false);
      expect(isAsked('programme', { funding: 'none' })).toBe(false);
      expect(isAsked('programme', { funding: 'more-staff' })).toBe(true);
    });

    it('asks for travel whether or not somebody is appointed', () => {
      expect(isAsked('travel', {})).toBe(true);
      expect(isAsked('travel', { appointment: 'no' })).toBe(true);
    });
  });

  describe('isRuledOut', () => {
    it('rules out only what another fact contradicts', () => {
      expect(isRuledOut('programme', {})).toBe(false);
      expect(isRuledOut('programme', { funding: 'none' })).toBe(true);
      expect(isRuledOut('external', { funding: 'none' })).toBe(true);
      expect(isRuledOut('travel', { appointment: 'no' })).toBe(false);
      expect(isRuledOut('name', { funding: 'none', appointment: 'no' })).toBe(false);
    });
  });
});

describe('route proposal', () => {
  const { rules } = loadContent('nordjylland');

  /** Numbers of the rows of annex 6 with who decides, and why. */
  const routed = (proposal: Proposal) => {
    const { rows, missing } = routeProposal(proposal, rules);
    return {
      rows: rows.map(({ rule, because }) => [rule.number, rule.decides, because]),
      missing,
    };
  };

  const numbers = (rows: readonly { rule: { number: number } }[]) =>
    rows.map(({ rule }) => rule.number);

  /** The bodies on the way, with the numbers of the rows of each. */
  const pathOf = (proposal: Proposal) =>
    routeProposal(proposal, rules).path.map(({ decides, recommends, ...step }) => ({
      ...step,
      recommends: numbers(recommends),
      decides: numbers(decides),
    }));

  describe('routeProposal', () => {
    const cost = { amount: 10_000, currency: 'EUR' } as const;
    const area = 'regional-development';

    it('finds who decides on taking part in regional development', () => {
      expect(routed({ area, cost })).toEqual({
        rows: [[8, 'forretningsudvalget', 'participation']],
        missing: false,
      });
    });

    it('has the row on spending a grant only where a grant exists and something is paid', () => {
      const spending = [9, 'administrationen', 'grant-spending'];

      expect(routed({ area, cost, grant: 'yes' }).rows).toContainEqual(spending);
      expect(routed({ area, total: cost, grant: 'yes' }).rows).toContainEqual(spending);
      expect(routed({ area, years: [{ year: 2027, ...cost }], grant: 'yes' }).rows).toContainEqual(
        spending,
      );
      expect(routed({ area, cost, grant: 'no' }).rows).not.toContainEqual(spending);
      expect(routed({ area, cost: { ...cost, amount: 0 }, grant: 'yes' }).rows).not.toContainEqual(
        spending,
      );
    });

    it.each(['health', 'special-sector', 'common'])('has no row for taking part in %s', (other) => {
      expect(routed({ area: other, cost, grant: 'yes' })).toEqual({ rows: [], missing: true });
    });

    it('finds the general rows in every area, and says all the same that there is none of it', () => {
      const proposal: Proposal = {
        area: 'health',
        appointment: 'yes',
        travel: 'yes',
        funding: 'more-staff',
      };

      expect(routed(proposal)).toEqual({
        rows: [
          [1, 'regionsraadet', 'appointment'],
          [10, 'forretningsudvalget', 'council-travel'],
          [22, 'forretningsudvalget', 'external-funding-more-staff'],
        ],
        missing: true,
      });
    });

    it('has the row on travel without an appointment', () => {
      expect(routed({ area: 'health', appointment: 'no', travel: 'yes' }).rows).toEqual([
        [10, 'forretningsudvalget', 'council-travel'],
      ]);
    });

    it('tells outside money with and without more posts apart', () => {
      expect(routed({ funding: 'same-staff' }).rows).toEqual([
        [23, 'administrationen', 'external-funding-same-staff'],
      ]);
      expect(routed({ funding: 'none' }).rows).toEqual([]);
    });

    it('finds nothing for what is answered with no', () => {
      expect(routed({ area: 'health', appointment: 'no', travel: 'no' }).rows).toEqual([]);
    });

    it('puts the row with the highest body first', () => {
      const proposal: Proposal = {
        area,
        cost,
        grant: 'yes',
        funding: 'same-staff',
        appointment: 'yes',
      };

      expect(routed(proposal).rows.map(([number]) => number)).toEqual([1, 8, 23, 9]);
    });

    it('lists the bodies in the order in which they act, and delegated decisions last', () => {
      const proposal: Proposal = { area, cost, grant: 'yes', appointment: 'yes' };

      expect(pathOf(proposal)).toEqual([
        { body: 'administrationen', recommends: [1, 8], decides: [] },
        { body: 'forretningsudvalget', recommends: [1], decides: [8] },
        { body: 'regionsraadet', recommends: [], decides: [1] },
        { body: 'administrationen', recommends: [], decides: [9], delegated: true },
      ]);
      expect(decidingBody(routeProposal(proposal, rules))).toBe('regionsraadet');
    });

    it('lets the administration decide alone where no other row applies', () => {
      const proposal: Proposal = { area: 'health', funding: 'same-staff' };

      expect(pathOf(proposal)).toEqual([
        { body: 'administrationen', recommends: [], decides: [23] },
      ]);
      expect(decidingBody(routeProposal(proposal, rules))).toBe('administrationen');
    });

    it('has no path where no row applies', () => {
      expect(pathOf({ area: 'health' })).toEqual([]);
      expect(decidingBody(routeProposal({ area: 'health' }, rules))).toBeUndefined();
    });

    it('never routes a proposal by the row on strategies, nor by one that is for reference', () => {
      const [rule] = rules;
      const { appliesWhen, ...reference } = rule ?? {};
      const strategy = rules.filter((one) => one.appliesWhen === 'strategy');

      expect(appliesWhen).toBe('appointment');
      expect(strategy).toHaveLength(1);
      expect(
        routeProposal({ area, appointment: 'yes' }, [
          ...strategy,
          reference as (typeof rules)[number],
        ]),
      ).toEqual({ rows: [], path: [], missing: true });
    });

    it('misses the row where the area is not known', () => {
      expect(routed({})).toEqual({ rows: [], missing: true });
    });
  });
});

describe('words kept', () => {
  const { vocabulary } = knowledge({
    vocabulary: {
      countries: [term('africa', 'Afrika', 'Africa'), term('sweden', 'Sverige', 'Sweden')],
      themes: [theme('robotics', 'Robotkirurgi', 'Robot surgery')],
    },
  });

  describe('wordsKept', () => {
    it('keeps a country that the vocabulary only has in something larger', () => {
      const countries = { text: 'Uganda og Sverige', ids: ['africa', 'sweden'] };

      expect(wordsKept({ countries }, vocabulary)).toEqual([
        { da: 'Lande: Uganda og Sverige', en: 'Countries: Uganda og Sverige' },
      ]);
    });

    it('keeps themes that the vocabulary does not have', () => {
      const themes = { text: 'robotkirurgi, kvanteteknologi', ids: ['robotics'] };

      expect(wordsKept({ themes }, vocabulary)).toEqual([
        { da: `Emner: ${themes.text}`, en: `Themes: ${themes.text}` },
      ]);
    });

    it('says nothing again', () => {
      const name = 'Robotkirurgi i Uganda';
      const said = { countries: { text: name, ids: ['africa'] }, themes: { text: '', ids: ['x'] } };

      expect(wordsKept({ name, ...said }, vocabulary)).toEqual([]);
      expect(wordsKept({ countries: { text: 'sweden', ids: ['sweden'] } }, vocabulary)).toEqual([]);
    });
  });
});
