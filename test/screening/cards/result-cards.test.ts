import { plainTextOf } from '../../../src/cards/message';
import {
  renderAgreement,
  renderComparison,
  renderExplanation,
} from '../../../src/screening/cards/result/explanation-cards';
import {
  formatProposal,
  typedFact,
  screeningName,
} from '../../../src/screening/cards/format-proposal';
import { renderResult } from '../../../src/screening/cards/result/result-cards';
import type { Screening } from '../../../src/screening/case/screening';
import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import type { Fact, Proposal } from '../../../src/screening/proposal/proposal';
import { checklist } from '../../builders/checklist';
import { assessment, screening, proposal } from '../../builders/screening';
import { nodesOf, submitsOf } from '../../cards/find-nodes';
import { plainRenderContext } from '../../cards/plain-render-context';
import { renderContextOf } from '../../cards/render-context-of';

describe('agreement cards', () => {
  const all = (value: AnswerValue) => ({
    strategy: value,
    focus: value,
    problem: value,
    unit: value,
    hours: value,
    financing: value,
  });

  const linesOf = (...given: Readonly<Record<string, AnswerValue>>[]) =>
    plainTextOf(
      renderAgreement(
        screening({
          proposal: proposal({ name: 'Robot' }),
          assessments: given.map((answers, index) =>
            assessment(answers, { assessor: ['mette', 'bent', 'carl'][index] ?? '' }),
          ),
        }),
        'political',
        plainRenderContext('da'),
      ),
    ).split('\n');

  describe('renderAgreement', () => {
    it('shows the largest differences first, with each answer', () => {
      const lines = linesOf(
        all(3),
        { ...all(3), focus: 2, hours: 0 },
        { ...all(3), hours: 'unknown' },
      );

      expect(lines).toEqual([
        'Tjekliste',
        'Enighed: Robot',
        'Enige om 66,7\u00a0% af spørgsmålene',
        'Mette Sørensen: 100\u00a0% (Anbefales)',
        'Bent Holm: 80\u00a0% (Anbefales)',
        'Carl Bak: 100\u00a0% (Anbefales)',
        'Her er forskellen størst:',
        'Hvor meget hours?',
        'forskel på 3 trin',
        'Mette Sørensen: 3 · Bent Holm: 0 · Carl Bak: Ved ikke',
        'Hvor meget focus?',
        'forskel på 1 trin',
        'Mette Sørensen: 3 · Bent Holm: 2 · Carl Bak: 3',
      ]);
    });

    it('says that all agree, or that there is only one assessor', () => {
      expect(linesOf(all(2), all(2))).toContain('Alle har svaret det samme.');
      expect(linesOf(all(2))).toContain('Der er kun én vurdering endnu.');
    });
  });
});

describe('comparison cards', () => {
  const all = (value: 0 | 3) =>
    Object.fromEntries(
      ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'].map((id) => [id, value]),
    );

  const linesOf = (...levels: ('administrative' | 'political')[]) =>
    plainTextOf(
      renderComparison(
        screening({
          proposal: proposal(),
          checklists: levels.map((level) => checklist({ id: level, level })),
          assessments: levels.map((level) =>
            assessment(all(level === 'political' ? 3 : 0), { level, step: { kind: 'result' } }),
          ),
        }),
        plainRenderContext('da'),
      ),
    ).split('\n');

  describe('renderComparison', () => {
    it('shows both checklists next to each other, in total and by criterion', () => {
      const lines = linesOf('political', 'administrative');

      expect(lines.slice(1, 8)).toEqual([
        'Samlet: forskellige anbefalinger',
        'Administrativ tjekliste: Anbefales ikke',
        'Politisk tjekliste: Anbefales',
        'Administrativ tjekliste',
        '░░░░░░░░░░ 0\u00a0%',
        'Politisk tjekliste',
        '██████████ 100\u00a0%',
      ]);
      expect(lines).toContain('relevance: forskellige');
    });

    it('says what is missing', () => {
      const lines = linesOf('political');

      expect(lines).toContain('Samlet: mangler svar');
      expect(lines).toContain('Administrativ tjekliste: ikke begyndt');
    });
  });
});

describe('explanation cards', () => {
  const answers = {
    strategy: 3,
    focus: 0,
    problem: 3,
    unit: 3,
    hours: 'unknown',
    financing: 3,
  } as const;

  const linesOf = (language: 'da' | 'en', withFlips = false) =>
    plainTextOf(
      renderExplanation(
        screening({
          proposal: proposal({ name: 'Robot' }),
          assessments: [assessment(answers)],
          state: 'submitted',
          submittedAt: '2027-01-05T08:00:00.000Z',
        }),
        'political',
        plainRenderContext(language),
        { withFlips },
      ),
    ).split('\n');

  describe('renderExplanation', () => {
    it('shows the points of each answer and their maximum, by criterion', () => {
      const lines = linesOf('da');

      expect(lines[1]).toBe('Forklaring: Robot');
      expect(lines).toContain('relevance: 40 af 60');
      expect(lines).toContain('█████ 20 af 20');
      expect(lines).toContain('░░░░░ 0 af 20');
      expect(lines).toContain('ikke besvaret, tæller ikke med');
    });

    it('names the weakest answers, and what would flip the recommendation only if asked to', () => {
      expect(linesOf('da')).toContain('• 0: Hvor meget focus?');
      expect(linesOf('en')).toContain('• 0: Hvor meget focus? (en)');
      const heading = 'The smallest changes that would lead to a different recommendation';
      expect(linesOf('en')).not.toContain(heading);
      expect(linesOf('en', true)).toContain(heading);
    });
  });
});

describe('format proposal', () => {
  const DA = renderContextOf('da');
  const EN = renderContextOf('en');

  describe('formatProposal', () => {
    it.each<[Fact, Proposal, string, string]>([
      ['name', { name: 'N' }, 'N', 'N'],
      ['level', { level: 'political' }, 'Politisk', 'Political'],
      ['area', { area: 'health' }, 'Sundhed', 'Health'],
      ['cost', { cost: { amount: 1_500_000, currency: 'DKK' } }, '1,5 mio. kr.', 'DKK 1.5 million'],
      ['total', { total: { amount: 0, currency: 'DKK' } }, '0 kr.', 'DKK 0'],
      ['cost', { cost: { amount: 50_000, currency: 'SEK' } }, '50.000 SEK', 'SEK 50,000'],
      [
        'total',
        { total: { amount: 9, currency: 'XXX', written: '9 guldstykker' } },
        '9 guldstykker (valutaen er ikke kendt og ikke omregnet)',
        '9 guldstykker (unknown currency, not converted)',
      ],
      [
        'years',
        {
          years: [
            { year: 2027, amount: 200_000, currency: 'DKK' },
            { year: 2028, amount: 250_000, currency: 'DKK' },
          ],
        },
        '2027: 200.000 kr., 2028: 250.000 kr.',
        '2027: DKK 200,000, 2028: DKK 250,000',
      ],
      ['kind', { kind: 'project' }, 'Projekt', 'Project'],
      ['grant', { grant: 'yes' }, 'Ja', 'Yes'],
      ['budget', { budget: { amount: 4_000_000, currency: 'DKK' } }, '4 mio. kr.', 'DKK 4 million'],
      ['external', { external: '75 %' }, '75 %', '75 %'],
      ['account', { account: 'Kontostreng 4711' }, 'Kontostreng 4711', 'Kontostreng 4711'],
      ['hours', { hours: '120 timer' }, '120 timer', '120 timer'],
      ['funding', { funding: 'none' }, 'Nej', 'No'],
      ['appointment', { appointment: 'yes' }, 'Ja', 'Yes'],
      ['travel', { travel: 'no' }, 'Nej', 'No'],
      ['period', { period: { start: '2027', end: '2027', rolling: false } }, '2027', '2027'],
      [
        'period',
        { period: { start: '2027-03', end: '2029', rolling: false } },
        'marts 2027 – 2029',
        'March 2027 – 2029',
      ],
      [
        'period',
        { period: { start: '2027', rolling: true } },
        'fra 2027, løbende',
        'from 2027, ongoing',
      ],
      ['period', { period: { end: '2029', rolling: false } }, 'til 2029', 'until 2029'],
      ['period', { period: { rolling: true } }, 'løbende', 'ongoing'],
      [
        'countries',
        { countries: { text: 'Skåne', ids: ['se'] } },
        'Skåne (Sverige)',
        'Skåne (Sweden)',
      ],
      ['countries', { countries: { text: 'Sverige', ids: ['se'] } }, 'Sverige', 'Sverige (Sweden)'],
      ['themes', { themes: { text: 'robotter', ids: [] } }, 'robotter', 'robotter'],
      ['programme', { programme: { text: 'Min fond', ids: [] } }, 'Min fond', 'Min fond'],
    ])('formats the %s of %j', (fact, known, da, en) => {
      expect([formatProposal(fact, known, DA), formatProposal(fact, known, EN)]).toEqual([da, en]);
    });

    it.each<[Fact, Proposal]>([
      ['cost', { cost: { amount: 50_000, currency: 'SEK' } }],
      ['total', { total: { amount: 9, currency: 'XXX', written: '9 guldstykker' } }],
      ['years', { years: [{ year: 2027, amount: 200_000, currency: 'DKK' }] }],
    ])('puts the %s of %j into an input as it can be read again', (fact, known) => {
      expect(typedFact(fact, known, DA)).not.toContain('omregnet');
      expect(typedFact(fact, known, DA)).toMatch(/50\.000 SEK|9 guldstykker|2027: 200\.000 kr\./);
    });

    it('shows only the recognised terms if they come from another fact or a full sentence', () => {
      const partners = 'Region Skåne';
      const ids = ['se'];

      expect(
        formatProposal('countries', { partners, countries: { text: partners, ids } }, DA),
      ).toBe('Sverige');
      expect(
        formatProposal('countries', { countries: { text: 'jeg vil '.repeat(20), ids } }, DA),
      ).toBe('Sverige');
    });

    it('is empty for an unknown fact', () => {
      expect(Object.keys(proposal()).map((fact) => formatProposal(fact as Fact, {}, DA))).toEqual(
        Object.keys(proposal()).map(() => ''),
      );
    });
  });

  describe('typedFact', () => {
    it('omits recognised terms, but not those recognised elsewhere', () => {
      const ids = ['se'];

      expect(typedFact('countries', { countries: { text: 'Skåne', ids } }, DA)).toBe('Skåne');
      expect(
        typedFact('countries', { partners: 'Skåne', countries: { text: 'Skåne', ids } }, DA),
      ).toBe('Sverige');
      expect(typedFact('countries', { countries: { text: '', ids } }, DA)).toBe('Sverige');
    });
  });

  describe('screeningName', () => {
    it('says that a screening has no name', () => {
      expect(screeningName({ proposal: { name: 'Robot' } }, DA)).toBe('Robot');
      expect(screeningName({ proposal: {} }, EN)).toBe('No name');
    });
  });
});

describe('result cards', () => {
  const all = (value: AnswerValue) => ({
    strategy: value,
    focus: value,
    problem: value,
    unit: value,
    hours: value,
    financing: value,
  });
  const result = { step: { kind: 'result' } } as const;

  /** Everything that a recommendation needs, without what a submission needs. */
  const { level: _level, area: _area, ...known } = proposal({ name: 'Robot' });

  const resultOf = (
    answers: Readonly<Record<string, AnswerValue>>,
    language: 'da' | 'en' = 'da',
    given: Partial<Screening> = {},
  ) => {
    const own = assessment(answers, result);
    const one = screening({ proposal: known, assessments: [own], ...given });
    return plainTextOf(renderResult(one, own, plainRenderContext(language))).split('\n');
  };

  const titlesOf = (given: Partial<Screening>, assessor = 'mette') => {
    const own = assessment(all(2), { ...result, assessor });
    const one = screening({ assessments: [own], proposal: proposal(), ...given });
    return submitsOf(renderResult(one, own, plainRenderContext('da'))).map(({ title }) => title);
  };

  describe('renderResult', () => {
    it('puts the recommendation first, then the reasons, then a bar and a percentage per criterion', () => {
      expect(resultOf(all(3)).slice(0, 14)).toEqual([
        'Tjekliste · kladde, senest rettet 4. januar 2027',
        'Resultat: Robot',
        'Anbefales',
        'Samlet score 100\u00a0%. En anbefaling kræver mindst 66\u00a0%.',
        'Mangler, før du kan sende ind: Niveau og Område.',
        'Score',
        'relevance (vægt 60\u00a0%)',
        '██████████ 100\u00a0%',
        'resources (vægt 40\u00a0%)',
        '██████████ 100\u00a0%',
        'Samlet',
        '██████████ 100\u00a0%',
        'Højeste svar uden belæg',
        '• Hvor meget strategy?',
      ]);
      expect(resultOf(all(3), 'en').slice(1, 4)).toEqual([
        'Result: Robot',
        'Recommended',
        'Overall score 100%. A recommendation requires at least 66%.',
      ]);
    });

    it('has one primary button and one menu, also where something is missing', () => {
      const setsOf = (facts: Partial<Proposal>) => {
        const own = assessment(all(3), result);
        const one = screening({ assessments: [own], proposal: { ...known, ...facts } });
        return nodesOf(renderResult(one, own, plainRenderContext('da')))
          .filter(({ type }) => type === 'ActionSet')
          .map((set) => nodesOf(set['actions']));
      };

      for (const facts of [{}, { level: 'political', area: 'health' } as const]) {
        const sets = setsOf(facts);
        const primary = sets.flat().filter(({ style }) => style === 'positive');
        const menus = sets.filter((set) => set.some(({ mode }) => mode === 'secondary'));
        expect(primary).toHaveLength(1);
        expect(menus).toHaveLength(1);
      }
    });

    it('says that the questions are a proposal by Udsyn', () => {
      expect(resultOf(all(3)).at(-1)).toBe('Udsyns forslag.');
    });

    it('names weak criteria as conditions', () => {
      const lines = resultOf({ ...all(3), unit: 0, hours: 0, financing: 1 });

      expect(lines[2]).toBe('Anbefales med betingelser');
      expect(lines).toContain('Svage dele: resources.');
      expect(lines.slice(lines.indexOf('Betingelser:'), lines.indexOf('Score') - 1)).toEqual([
        'Betingelser:',
        '• Middel grad',
        '• Middel grad',
      ]);
      expect(lines).toContain('█░░░░░░░░░ 11,1\u00a0%');
    });

    it('shows a score just below a threshold as it is', () => {
      // 60 × 5/9 + 40 × 7/9
      const lines = resultOf({ ...all(2), strategy: 1, hours: 3 });

      expect(lines[3]).toContain('Samlet score 64,4\u00a0%');
    });

    it('lists what the owner still has to answer, with a button to it', () => {
      const { hours: _, unit: __, ...others } = all(2);
      const own = assessment(others, { ...result, passed: ['hours', 'unit'], revision: 4 });
      const one = screening({ proposal: proposal(), assessments: [own] });
      const card = renderResult(one, own, plainRenderContext('da'));

      expect(plainTextOf(card)).toContain('Mangler, før du kan sende ind: svar på 2 spørgsmål.');
      expect(submitsOf(card)[0]).toEqual({
        title: 'Besvar det, der mangler',
        data: {
          action: 'go',
          to: { kind: 'question', question: 'unit' },
          screening: 'screening-1',
          level: 'political',
          revision: 4,
        },
      });
    });

    it('names what stops a proposal, but not what would lift it', () => {
      const lines = resultOf({ ...all(3), financing: 0 });

      expect(lines.slice(2, 5)).toEqual([
        'Anbefales ikke',
        'Forslaget kan ikke gå videre, før dette er løst:',
        '• Der er ingen finansiering.',
      ]);
      expect(lines.join()).not.toContain('i stedet for');
    });

    it('shows how much is unanswered', () => {
      expect(resultOf({ ...all('unknown'), strategy: 0 }).slice(2, 5)).toEqual([
        'Utilstrækkeligt grundlag',
        '16,7\u00a0% af spørgsmålene er besvaret med andet end "ved ikke". En anbefaling kræver mindst 80\u00a0%.',
        '5 spørgsmål er ikke besvaret eller er besvaret med "ved ikke" og tæller ikke med.',
      ]);
      expect(resultOf({ ...all(3), hours: 'unknown' })).toContain(
        '1 spørgsmål er ikke besvaret eller er besvaret med "ved ikke" og tæller ikke med.',
      );
      expect(resultOf({})).toContain('ikke besvaret');
    });

    it('says that a proposal has no name', () => {
      expect(resultOf({}, 'en', { proposal: {} })[1]).toBe('Result: No name');
    });

    it('shows a notice first, if there is one', () => {
      const own = assessment({}, result);
      const card = renderResult(screening({ assessments: [own] }), own, plainRenderContext('da'), {
        notice: 'Sendt.',
      });

      expect(plainTextOf(card).split('\n')[1]).toBe('Sendt.');
    });
  });

  describe('who decides', () => {
    const linesOf = (area: string, coordinator?: string, more: Proposal = {}) => {
      const own = assessment(all(2), result);
      const known = proposal({ area, appointment: 'no', travel: 'no', funding: 'none', ...more });
      const one = screening({ proposal: known, assessments: [own] });
      const given = coordinator === undefined ? {} : { advice: `Spørg ${coordinator}.` };
      return plainTextOf(renderResult(one, own, renderContextOf('da'), given)).split('\n');
    };

    it('says how the row on spending a grant fits with the one on taking part', () => {
      const cost = { amount: 10_000, currency: 'EUR' as const };
      const lines = linesOf('regional-development', undefined, { cost, grant: 'yes' });

      expect(lines).toContain(
        '3.\u00a0Administrationen beslutter derefter selv: Udmøntning af bevilling til deltagelse i internationalt samarbejde (Bilag 6, punkt 9), fordi bevillingen allerede er givet.',
      );
      expect(lines).toContain(
        'Bilag 6, punkt 9 gælder kun inden for det, som Forretningsudvalget har besluttet (Bilag 6, punkt 8).',
      );
    });

    it('lists the bodies in order with the rows, the reasons and the source', () => {
      const lines = linesOf('regional-development');

      expect(lines).toContain('1.\u00a0Administrationen indstiller (Bilag 6, punkt 8).');
      expect(lines).toContain(
        '2.\u00a0Forretningsudvalget beslutter: Deltagelse i internationalt samarbejde (Bilag 6, punkt 8), fordi området er "Regional Udvikling".',
      );
      expect(lines).toContain(
        'Kilde: Bilag 6, punkt 8 · International Strategi for Region Nordjylland, marts 2012',
      );
    });

    it('says that rows on a part of the matter leave taking part open', () => {
      const lines = linesOf('health', undefined, { funding: 'more-staff' });

      expect(lines.join()).toContain('Forretningsudvalget beslutter: ');
      expect(lines).toContain(
        'Reglerne ovenfor afgør kun en del af sagen. Om selve deltagelsen har uddraget af kompetenceplanen ingen regel for området "Sundhed". Spørg jeres koordinator, hvem der beslutter.',
      );
    });

    it('says if the extract has no row, and whom to ask', () => {
      const said =
        'Uddraget af kompetenceplanen har ingen regel om deltagelse i internationalt samarbejde på området "Sundhed".';

      expect(linesOf('health')).toContain(`${said} Spørg jeres koordinator, hvem der beslutter.`);
      expect(linesOf('health', 'Ida Holm')).toContain(`${said} Spørg Ida Holm.`);
      expect(linesOf('regional-development').join()).not.toContain('Uddraget');
      expect(linesOf('common').join()).toContain('samarbejde på området "Fælles". ');
    });
  });

  describe('several assessors', () => {
    const own = assessment(all(2), result);
    const bent = assessment({ ...all(2), focus: 0, financing: 0 }, { ...result, assessor: 'bent' });
    const carl = assessment({ strategy: 0 }, { assessor: 'carl' });
    const linesFor = (looking: typeof own, ...assessments: (typeof own)[]) =>
      plainTextOf(
        renderResult(
          screening({ proposal: proposal(), assessments }),
          looking,
          plainRenderContext('da'),
        ),
      ).split('\n');

    it('are counted together, with their agreement and largest differences', () => {
      const lines = linesFor(own, own, bent);

      expect(lines).toContain('2 har vurderet forslaget og er enige om 4 af 6 spørgsmål.');
      expect(lines).toContain('• Hvor meget focus? (forskel på 2 trin)');
      expect(lines).toContain('██████░░░░ 55,6\u00a0%');
      expect(lines.slice(5, 7)).toEqual([
        'Mette Sørensen: 66,7\u00a0% (Anbefales)',
        'Bent Holm: 44,4\u00a0% (Anbefales ikke)',
      ]);
    });

    it('are waited for by name', () => {
      expect(linesFor(own, own, carl)).toContain('Mangler at vurdere: Carl Bak.');
    });

    it('who had not finished at submission see that it is closed, and no result', () => {
      const state = 'submitted';
      const one = screening({ state, proposal: proposal(), assessments: [own, carl] });
      const card = renderResult(one, carl, plainRenderContext('da'));

      expect(plainTextOf(card)).toContain('Afsluttet, før du var færdig');
      expect(plainTextOf(card)).not.toMatch(/%|Betingelser|Utilstrækkeligt/);
      expect(submitsOf(card).map(({ title }) => title)).toEqual(['Se alle svar']);
    });

    it('see nothing of each other until they have finished', () => {
      const begun = assessment({ strategy: 2 }, result);
      const lines = linesFor(begun, begun, bent);

      expect(lines).toContain('Utilstrækkeligt grundlag');
      expect(lines.join()).not.toContain('har vurderet');
    });
  });

  describe('the buttons of the result', () => {
    it('let the owner of a draft submit, change and see details', () => {
      expect(titlesOf({})).toEqual([
        'Send ind',
        'Forklar resultatet',
        'Sagsnotat',
        'Invitér en kollega',
        'Ret oplysninger',
        'Lav en kopi',
        'Giv videre',
        'Træk tilbage',
        'Se alle svar',
        'Besvar også den administrative tjekliste',
      ]);
    });

    it('do not let the owner submit an incomplete screening', () => {
      expect(titlesOf({ proposal: { name: 'Robot' } })).not.toContain('Send ind');
    });

    it('let a colleague only look', () => {
      expect(titlesOf({}, 'bent').sort()).toEqual([
        'Forklar resultatet',
        'Sagsnotat',
        'Se alle svar',
      ]);
    });

    it.each([
      ['submitted', ['Træk tilbage', 'Lav en kopi', 'Giv videre']],
      ['more-information', ['Svar koordinatoren', 'Ret oplysninger', 'Giv videre', 'Træk tilbage']],
      ['approved', ['Lav en kopi', 'Giv videre']],
      ['withdrawn', ['Lav en kopi']],
    ] as const)('depend on the state when %s', (state, expected) => {
      const always = [
        'Forklar resultatet',
        'Sagsnotat',
        'Se alle svar',
        'Besvar også den administrative tjekliste',
        'Invitér en kollega',
      ];

      expect(titlesOf({ state }).filter((title) => !always.includes(title))).toEqual(expected);
    });
  });
});
