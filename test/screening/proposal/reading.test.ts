import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { isStopWord } from '../../../src/asking/language/stop-words';
import { recogniser } from '../../../src/asking/slots/recognise';
import { loadContent } from '../../../src/content/load-content';
import { type Fact, FACTS, proposalSchema } from '../../../src/screening/proposal/proposal';
import { readChoice } from '../../../src/screening/proposal/read-choice';
import { plain } from '../../../src/questionnaire/read-typed';
import { choicesOf, FACT_KINDS, readFact } from '../../../src/screening/proposal/read-fact';
import { extractMoney } from '../../../src/screening/proposal/read-money';
import {
  readNamedProgrammes,
  readProgrammes,
  withoutBudgetYears,
} from '../../../src/screening/proposal/read-programmes';
import {
  inMonths,
  extractPeriod,
  readPeriod,
  withYear,
} from '../../../src/screening/proposal/read-period';
import { readProposal } from '../../../src/screening/proposal/read-proposal';
import { CONTENT, INDEX } from '../../asking/nordjylland';
import { reading } from '../../builders/reading';

describe('cut money', () => {
  const dkk = (amount: number) => ({ amount, currency: 'DKK' });
  const eur = (amount: number) => ({ amount, currency: 'EUR' });

  describe('cutMoney', () => {
    it.each([
      ['med Skåne, 10.000 euro om året, 2027', { cost: eur(10_000) }],
      ['with Skåne, 10,000 euro a year, 2027', { cost: eur(10_000) }],
      ['med Skåne til 50.000 kr.', { cost: dkk(50_000) }],
      ['300.000 kr. i alt', { total: dkk(300_000) }],
      ['i alt 300.000 kr.', { total: dkk(300_000) }],
      ['EUR 1.5 million in total', { total: eur(1_500_000) }],
      ['med et budget på 1,5 mio. kr. i alt', { total: dkk(1_500_000) }],
      ['6.500 euro pr. år og 20.000 i alt', { cost: eur(6500), total: eur(20_000) }],
      ['med Skåne, 25.000 kr. om måneden', { cost: dkk(300_000) }],
      ['with Skåne, EUR 1,000 per month', { cost: eur(12_000) }],
      ['10.000 kr. pr. kvartal', { cost: dkk(40_000) }],
      ['2 mio. i alt', { total: dkk(2_000_000) }],
      ['25.000,- om måneden', { cost: dkk(300_000) }],
      ['100.000 kr. for hele perioden', { total: dkk(100_000) }],
      ['€4,940 per year and €12,000 in total', { cost: eur(4940), total: eur(12_000) }],
    ])('reads the money in "%s"', (text, money) => {
      const { rest: _, amounts: __, unread: ___, ...read } = extractMoney(text, reading());

      expect(read).toEqual(money);
    });

    it('leaves the rest, with a comma for what it cut', () => {
      const { rest } = extractMoney('med Skåne til 10.000 euro om året fra 2027', reading());

      expect(rest).toBe('med Skåne ,  fra 2027');
    });

    it.each([
      ['50.000 NOK', 50_000],
      ['$5,000', 5000],
      ['10.000 svenske kroner', 10_000],
      ['USD 500', 500],
    ])('keeps as it was written, and takes for no kroner, "%s"', (written, amount) => {
      expect(extractMoney(`om havne, ${written} om året`, reading())).toEqual({
        cost: { amount, currency: 'XXX', written },
        rest: 'om havne, , ',
        amounts: [`${written} om året`],
        unread: [],
      });
    });

    it.each(['fra 2027 til 2029', '3 år', 'et EU-projekt med 12 partnere', ''])(
      'finds no money in "%s"',
      (text) => {
        expect(extractMoney(text, reading())).toEqual({ rest: text, amounts: [], unread: [] });
      },
    );
  });
});

describe('part of year', () => {
  describe('inMonths', () => {
    it.each([
      ['Q1 2027', '2027-01 - 2027-03'],
      ['fra Q1 2027', 'fra 2027-01'],
      ['Q1-Q3 2027', '2027-01-2027-09'],
      ['2. halvår 2027', '2027-07 - 2027-12'],
      ['om foråret i 2027 og efteråret i 2028', 'om 2027-03 og 2028-11'],
      ['en Q-kurve fra 2027', 'en Q-kurve fra 2027'],
      ['forår uden år', 'forår uden år'],
    ])('writes "%s" as "%s"', (text, months) => {
      expect(inMonths(text)).toBe(months);
    });
  });
});

describe('read choice', () => {
  const chosen = (fact: Fact, text: string) =>
    readChoice(fact, text, choicesOf(fact, reading()), reading());

  describe('plain', () => {
    it('leaves out capitals and what ends a message', () => {
      expect(plain(' Høj!. ')).toBe('høj');
      expect(plain('I don’t know')).toBe("i don't know");
    });
  });

  describe('readChoice', () => {
    it.each([
      ['area', 'health', 'health'],
      ['area', 'Sundhed', 'health'],
      ['area', 'regional development.', 'regional-development'],
      ['area', 'på sundhedsområdet', 'health'],
      ['level', 'Politisk', 'political'],
      ['level', 'administrative', 'administrative'],
      ['appointment', 'Ja', 'yes'],
      ['appointment', 'nej tak', 'no'],
      ['travel', 'yes', 'yes'],
      ['funding', 'Nej', 'none'],
      ['funding', 'Ja, uden ekstra stillinger', 'same-staff'],
      ['funding', 'with extra positions', 'more-staff'],
      ['funding', 'uden', 'same-staff'],
      ['funding', 'with', 'more-staff'],
    ] as const)('reads for %s "%s" as %s', (fact, text, choice) => {
      expect(chosen(fact, text)).toBe(choice);
    });

    it.each([
      ['area', 'månen'],
      ['level', 'ja'],
      ['funding', 'ja'],
      ['appointment', 'måske'],
      ['appointment', ''],
    ] as const)('reads for %s nothing in "%s"', (fact, text) => {
      expect(chosen(fact, text)).toBeUndefined();
    });
  });
});

describe('read fact', () => {
  const read = (fact: Fact, text: string, proposal = {}) =>
    readFact(fact, text, proposal, reading());

  describe('choicesOf', () => {
    it('has something to choose for each choice, and nothing for what is written freely', () => {
      for (const fact of FACTS)
        expect(choicesOf(fact, reading()).length > 0).toBe(FACT_KINDS[fact] === 'choice');
    });
  });

  describe('readFact', () => {
    it('takes a text without the space around it', () => {
      expect(read('unit', ' Klinik Kirurgi \n')).toEqual({
        ok: true,
        change: { unit: 'Klinik Kirurgi' },
      });
    });

    it('guesses countries and themes from a name, where they are not known', () => {
      expect(read('name', 'Robotkirurgi med Skåne')).toEqual({
        ok: true,
        change: {
          name: 'Robotkirurgi med Skåne',
          countries: { text: '', ids: ['sweden'], guessed: true },
          themes: { text: '', ids: ['robotics'], guessed: true },
        },
      });
      const known = {
        countries: { text: 'Norge', ids: ['norway'] },
        themes: { text: 'x', ids: [] },
      };
      expect(read('name', 'Robotkirurgi med Skåne', known)).toEqual({
        ok: true,
        change: { name: 'Robotkirurgi med Skåne' },
      });
    });

    it('takes a partner for no theme, and a unit for nothing else', () => {
      expect(read('partners', 'Havne i Sverige')).toEqual({
        ok: true,
        change: {
          partners: 'Havne i Sverige',
          countries: { text: '', ids: ['sweden'], guessed: true },
        },
      });
      expect(read('unit', 'Havne i Sverige')).toEqual({
        ok: true,
        change: { unit: 'Havne i Sverige' },
      });
    });

    it('keeps the words of terms beside what was recognised in them', () => {
      expect(read('themes', 'havne og drager')).toEqual({
        ok: true,
        change: { themes: { text: 'havne og drager', ids: ['ports'] } },
      });
      expect(read('programme', 'Interreg')).toEqual({
        ok: true,
        change: { programme: { text: 'Interreg', ids: ['interreg'] } },
      });
    });

    it('takes a guess that is confirmed, or what is written instead', () => {
      const guessed = { countries: { text: '', ids: ['sweden'], guessed: true as const } };

      expect(read('countries', 'Ja.', guessed)).toEqual({
        ok: true,
        change: { countries: { text: '', ids: ['sweden'] } },
      });
      expect(read('countries', 'Norge', guessed)).toEqual({
        ok: true,
        change: { countries: { text: 'Norge', ids: ['norway'] } },
      });
    });

    it('reads money, periods and choices', () => {
      expect(read('cost', '€4.940')).toEqual({
        ok: true,
        change: { cost: { amount: 4940, currency: 'EUR' } },
      });
      expect(read('total', '0')).toEqual({
        ok: true,
        change: { total: { amount: 0, currency: 'DKK' } },
      });
      expect(read('period', '2027-2029')).toEqual({
        ok: true,
        change: { period: { start: '2027', end: '2029', rolling: false } },
      });
      expect(read('area', 'Sundhed')).toEqual({ ok: true, change: { area: 'health' } });
    });

    it.each([
      ['cost', '75.000 kr. i alt', { total: { amount: 75_000, currency: 'DKK' } }],
      ['cost', '25.000 kr. om måneden', { cost: { amount: 300_000, currency: 'DKK' } }],
      ['total', '75.000 kr.', { total: { amount: 75_000, currency: 'DKK' } }],
      ['total', '25.000 euro om året', { cost: { amount: 25_000, currency: 'EUR' } }],
    ] as const)('puts at %s "%s" where its words put it', (fact, text, change) => {
      expect(read(fact, text)).toEqual({ ok: true, change });
    });

    it.each([
      ['bad-cost', 'cost', 'ved jeg ikke'],
      ['cost-negative', 'total', '-100'],
      ['bad-period', 'period', 'snart'],
      ['period-backwards', 'period', '2029-2027'],
      ['bad-choice', 'area', 'månen'],
      ['too-long', 'name', 'x'.repeat(201)],
      ['too-long', 'purpose', 'x'.repeat(1001)],
      ['empty', 'partners', ' \n '],
    ] as const)('refuses as %s what is no %s', (reason, fact, text) => {
      expect(read(fact, text)).toEqual({ ok: false, reason });
    });

    it('takes the longest text that may be, counted without the space around it', () => {
      expect(read('name', ` ${'x'.repeat(200)} `)).toEqual({
        ok: true,
        change: { name: 'x'.repeat(200) },
      });
      expect(read('purpose', 'x'.repeat(1000))).toEqual({
        ok: true,
        change: { purpose: 'x'.repeat(1000) },
      });
    });
  });
});

describe('read period', () => {
  const from = (start: string, end?: string) => ({
    start,
    ...(end !== undefined && { end }),
    rolling: false,
  });

  describe('readPeriod', () => {
    it.each([
      ['2027-2029', from('2027', '2029')],
      ['2027–2029', from('2027', '2029')],
      ['2027-29', from('2027', '2029')],
      ['2027/28', from('2027', '2028')],
      ['fra 2027 til 2029', from('2027', '2029')],
      ['2027', from('2027', '2027')],
      ['i 2027', from('2027', '2027')],
      ['fra 2027', from('2027')],
      ['2027-10', from('2027-10')],
      ['marts 2027 til juni 2028', from('2027-03', '2028-06')],
      ['marts til juni 2027', from('2027-03', '2027-06')],
      ['1. marts 2027 - 31.12.2029', from('2027-03-01', '2029-12-31')],
      ['1. marts til 1. juni 2027', from('2027-03-01', '2027-06-01')],
      ['March 1st, 2027 until 1 June 2028', from('2027-03-01', '2028-06-01')],
      ['2027-03-01 to 2028-02-29', from('2027-03-01', '2028-02-29')],
      ['01-03-2027', from('2027-03-01')],
      ['1/1 2027 - 31/12 2029', from('2027-01-01', '2029-12-31')],
      ['3 år fra 2027', from('2027', '2029')],
      ['tre år fra 2027', from('2027', '2029')],
      ['two years from 2027', from('2027', '2028')],
      ['3 år fra marts 2027', from('2027-03', '2030-02')],
      ['tre år fra 1. januar 2027', from('2027-01-01', '2029-12-31')],
      ['en treårig periode fra 2027', from('2027', '2029')],
      ['a 2-year period from 1 March 2027', from('2027-03-01', '2029-02-28')],
      ['Q1 2027', from('2027-01', '2027-03')],
      ['4. kvartal 2027', from('2027-10', '2027-12')],
      ['fra Q3 2027', from('2027-07')],
      ['Q2 2027 - Q4 2028', from('2027-04', '2028-12')],
      ['Q1-Q3 2027', from('2027-01', '2027-09')],
      ['Q1–3 2027', from('2027-01', '2027-09')],
      ['1.-3. kvartal 2027', from('2027-01', '2027-09')],
      ['1. kvartal 2027 til 3. kvartal 2028', from('2027-01', '2028-09')],
      ['fra første kvartal 2027 til og med 2029', from('2027-01', '2029')],
      ['2027 til 2. kvartal 2028', from('2027', '2028-06')],
      ['first quarter of 2027', from('2027-01', '2027-03')],
      ['2. halvår 2027', from('2027-07', '2027-12')],
      ['forår 2027', from('2027-03', '2027-05')],
      ['fra foråret 2027 til efteråret 2028', from('2027-03', '2028-11')],
      ['spring 2027 to autumn 2028', from('2027-03', '2028-11')],
    ])('reads "%s"', (text, period) => {
      expect(readPeriod(text)).toEqual({ ok: true, period });
    });

    it('reads an end alone, and what goes on', () => {
      expect(readPeriod('indtil udgangen af 2029')).toEqual({
        ok: true,
        period: { end: '2029', rolling: false },
      });
      expect(readPeriod('indtil Q3 2029')).toEqual({
        ok: true,
        period: { end: '2029-09', rolling: false },
      });
      expect(readPeriod('fra 1. marts 2027 til næste sommer')).toEqual({
        ok: false,
        reason: 'bad-period',
      });
      expect(readPeriod(withYear('i morgen', '2027-02-28'))).toMatchObject({
        period: { start: '2027-03-01' },
      });
      expect(readPeriod('Løbende')).toEqual({ ok: true, period: { rolling: true } });
      expect(readPeriod('ingen slutdato')).toEqual({ ok: true, period: { rolling: true } });
      expect(readPeriod('fra 2027 uden slutdato')).toEqual({
        ok: true,
        period: { start: '2027', rolling: true },
      });
      expect(readPeriod('from 2027, open-ended')).toEqual({
        ok: true,
        period: { start: '2027', rolling: true },
      });
    });

    it.each([
      '',
      'snart',
      '31.02.2027',
      '2027-02-30',
      '2027, 2028 og 2029',
      '12',
      '2027-13',
      '1850-1900',
      'Q5 2027',
    ])('reads no period in "%s"', (text) => {
      expect(readPeriod(text)).toEqual({ ok: false, reason: 'bad-period' });
    });

    it('tells when the end comes before the beginning', () => {
      expect(readPeriod('2029-2027')).toEqual({ ok: false, reason: 'period-backwards' });
      expect(readPeriod('juni 2027 til marts 2027')).toEqual({
        ok: false,
        reason: 'period-backwards',
      });
    });
  });

  describe('cutPeriod', () => {
    it.each([
      ['om havne, fra 2027 til 2029', from('2027', '2029'), 'om havne, , '],
      ['om havne i perioden 2027-29, med Kiel', from('2027', '2029'), 'om havne , , med Kiel'],
      ['om havne fra 2027 og frem', from('2027'), 'om havne , '],
      ['om havne, 3 år fra 2027', from('2027', '2029'), 'om havne, , , '],
      ['om havne fra Q3 2027', from('2027-07'), 'om havne , '],
      ['om havne, forår 2027, med Kiel', from('2027-03', '2027-05'), 'om havne, , , med Kiel'],
      ['om havne, løbende', { rolling: true }, 'om havne, ,'],
    ])('reads the period of "%s" and cuts it out', (text, period, rest) => {
      const cut = extractPeriod(text);

      expect(cut.period).toEqual(period);
      expect(cut.rest.replace(/\s+/g, ' ')).toBe(rest);
    });

    it('leaves a sentence without a period as it is', () => {
      expect(extractPeriod('om havne med Kiel')).toEqual({ rest: 'om havne med Kiel' });
    });

    it('takes no period that cannot be', () => {
      expect(extractPeriod('om havne 2029-2027').period).toBeUndefined();
    });
  });
});

describe('read programmes', () => {
  const CONTENT = loadContent('nordjylland');
  const reading = {
    vocabulary: CONTENT.vocabulary,
    recognise: recogniser(indexKnowledge(CONTENT)),
    isFunctionWord: isStopWord,
  };

  describe('readProgrammes', () => {
    it.each([
      ['finansieret af Horizon 2020', 'horizon-2020'],
      ['under Interreg IV A', 'interreg-iva-oeks'],
      ['penge fra Nordsøprogrammet', 'interreg-ivb-north-sea'],
      ['støttet af Interreg IVB Nordsøen med Kiel', 'interreg-ivb-north-sea'],
      ['finansieret af Horizon Europe', 'horizon-europe'],
      ['funded by horizon europe, with Kiel', 'horizon-europe'],
      ['penge fra Interreg North Sea 2021-27', 'interreg-vi-b-north-sea'],
      ['under Interreg Öresund-Kattegat-Skagerrak', 'interreg-vi-a-oeks'],
      ['under Interreg VI A Øresund-Kattegat-Skagerrak 2021-2027', 'interreg-vi-a-oeks'],
    ])('knows the one that is named in "%s"', (text, id) => {
      expect(readProgrammes(text, reading)).toEqual({ text: '', ids: [id] });
    });

    it.each([
      ['under Interreg 2021-2027', 'Interreg 2021-2027'],
      ['under Interreg VI A Sydjylland', 'Interreg VI A Sydjylland'],
      ['under Interreg, 2027-2029', 'Interreg'],
    ])(
      'takes what is named in "%s" for no other, and keeps it as it was written',
      (text, named) => {
        expect(readProgrammes(text, reading)).toEqual({ text: named, ids: [] });
      },
    );

    it.each([
      ['under Interreg Öresund-Kattegat-Skagerrak', '2027', '', ['interreg-vi-a-oeks']],
      ['under Interreg Øresund-Kattegat-Skagerrak', '2010', '', ['interreg-iva-oeks']],
      ['under Interreg ØKS', '2027', '', ['interreg-vi-a-oeks']],
      ['under Interreg Nordsøen', '2026', '', ['interreg-vi-b-north-sea']],
      ['under Interreg', '2027', 'Interreg', []],
      ['under Interreg IVA', '2027', 'Interreg IVA', []],
      ['under Horizon 2020', '2027', 'Horizon 2020', []],
      ['under Horizon Europe', '2030', 'Horizon Europe', []],
      ['penge fra EU4Health', '2027-03', '', ['eu4health']],
      ["penge fra EU's regionalfond", '2027', '', ['eu-regional-development-fund']],
    ])('takes "%s" from %s for the programme of that time', (text, start, written, ids) => {
      expect(readProgrammes(text, reading, { start, rolling: false })).toEqual({
        text: written,
        ids,
      });
    });

    it('finds none where none is named', () => {
      expect(readProgrammes('om havne', reading)).toBeUndefined();
    });
  });

  describe('readNamedProgrammes', () => {
    it.each([
      ['horizon 2020-programmet', ['horizon-2020']],
      ['interreg nordsøen', ['interreg-vi-b-north-sea']],
      ['horizon europe', ['horizon-europe']],
      ['horizon mission', []],
      ['Interreg 2021-2027', []],
      ['Novo Nordisk Fonden', []],
    ])('reads "%s" as %j', (text, ids) => {
      expect(readNamedProgrammes(text, reading)).toEqual(ids);
    });
  });

  describe('withoutBudgetYears', () => {
    it('leaves out the years that are of a programme, and no others', () => {
      const text = 'under Interreg 2021-2027, fra 2021-2027';

      expect(withoutBudgetYears(text, 'Interreg 2021-2027')).toBe('under Interreg, fra 2021-2027');
      expect(withoutBudgetYears(text, '')).toBe(text);
    });
  });
});

describe('read proposal', () => {
  const reading = {
    vocabulary: CONTENT.vocabulary,
    recognise: recogniser(INDEX),
    isFunctionWord: isStopWord,
  };
  const read = (text: string) => readProposal(text, reading).proposal;
  const years = (start: string, end?: string) => ({
    start,
    ...(end !== undefined && { end }),
    rolling: false,
  });
  const eur = (amount: number) => ({ amount, currency: 'EUR' });
  const dkk = (amount: number) => ({ amount, currency: 'DKK' });

  describe('readProposal', () => {
    it('reads all that a Danish sentence says', () => {
      const text =
        'jeg vil screene et samarbejde med Skåne om robotkirurgi, 10.000 euro om året, 2027-2029';

      expect(read(text)).toEqual({
        name: 'Robotkirurgi med Skåne',
        partners: 'Skåne',
        countries: { text: '', ids: ['se'] },
        themes: { text: 'robotkirurgi', ids: ['robotic-surgery'] },
        period: years('2027', '2029'),
        cost: eur(10_000),
      });
    });

    it('reads all that an English sentence says', () => {
      const text =
        'I want to screen a collaboration with Skåne on robotic surgery, 10,000 euro a year, 2027-2029';

      expect(read(text)).toEqual({
        name: 'Robotic surgery with Skåne',
        partners: 'Skåne',
        countries: { text: '', ids: ['se'] },
        themes: { text: 'robotic surgery', ids: ['robotic-surgery'] },
        period: years('2027', '2029'),
        cost: eur(10_000),
      });
    });

    it.each([
      [
        'Jeg vil gerne screene et politisk samarbejde med Region Skåne og Västra Götaland om sundheds-it, 300.000 kr. i alt fra 2027 til 2029',
        {
          name: 'Sundheds-it med Region Skåne og Västra Götaland',
          level: 'political',
          partners: 'Region Skåne og Västra Götaland',
          total: dkk(300_000),
          period: years('2027', '2029'),
        },
      ],
      [
        'screen et administrativt samarbejde om havne med Hamborg inden for regional udvikling til 50.000 kr. årligt',
        {
          name: 'Havne med Hamborg',
          level: 'administrative',
          area: 'regional-development',
          partners: 'Hamborg',
          countries: { text: '', ids: ['de'] },
          cost: dkk(50_000),
        },
      ],
      [
        'we would like to assess a new political partnership with Asturias, Navarra and Galicia about rural tourism in order to learn from each other, EUR 1.5 million in total, from March 2027 until December 2030',
        {
          name: 'Rural tourism with Asturias, Navarra and Galicia',
          level: 'political',
          partners: 'Asturias, Navarra and Galicia',
          purpose: 'To learn from each other',
          themes: { text: 'rural tourism', ids: ['tourism'] },
          total: eur(1_500_000),
          period: years('2027-03', '2030-12'),
        },
      ],
      [
        'jeg vil screene et projekt om telemedicin sammen med Region Skåne',
        {
          name: 'Telemedicin med Region Skåne',
          partners: 'Region Skåne',
          themes: { text: 'telemedicin', ids: ['health-it'] },
        },
      ],
      [
        'screene et projekt om havne i samarbejde med Hamborg',
        { name: 'Havne med Hamborg', partners: 'Hamborg' },
      ],
      [
        'assess a project on telemedicine in collaboration with Region Skåne',
        { name: 'Telemedicine with Region Skåne', partners: 'Region Skåne' },
      ],
      [
        'vi vil vurdere medlemskab af CPMR, kontingent 6.500 euro pr. år og 20.000 i alt',
        { name: 'Medlemskab af CPMR', partners: 'CPMR', cost: eur(6500), total: eur(20_000) },
      ],
      [
        'screening af "Blue Region", et EU-projekt med Holland under Interreg, 3 år fra 2027',
        { name: 'Blue Region', countries: { ids: ['nl'] }, period: years('2027', '2029') },
      ],
      [
        'jeg vil screene et samarbejde om havne, klima og trafik med Kiel på politisk niveau',
        { name: 'Havne, klima og trafik med Kiel', level: 'political', partners: 'Kiel' },
      ],
      [
        'jeg vil screene et samarbejde om unge med autisme med Norge, løbende',
        { name: 'Unge med autisme med Norge', period: { rolling: true } },
      ],
      [
        'jeg vil screene et projekt i specialsektoren med Finland for at styrke kommunikation',
        {
          name: 'Projekt med Finland',
          area: 'special-sector',
          purpose: 'At styrke kommunikation',
        },
      ],
      [
        'ny screening: Grøn brint, partnere: Göteborg og Agder, formål: at lære af hinanden, enhed: Klima, ansvarlig: Bent Holm',
        {
          name: 'Grøn brint',
          partners: 'Göteborg og Agder',
          purpose: 'At lære af hinanden',
          unit: 'Klima',
          responsible: 'Bent Holm',
        },
      ],
      [
        'new screening: Green hydrogen, topics: hydrogen, partners: Gothenburg, Agder and Kiel; DKK 2 million a year',
        {
          partners: 'Gothenburg, Agder and Kiel',
          themes: { text: 'hydrogen' },
          cost: dkk(2_000_000),
        },
      ],
      [
        'screen et projekt om mobilitet finansieret af Interreg, ingen slutdato',
        {
          name: 'Mobilitet',
          period: { rolling: true },
          programme: { text: 'Interreg', ids: [] },
        },
      ],
      [
        'screen et projekt om havne under interreg nordsøen',
        { programme: { text: '', ids: ['interreg-vi-b-north-sea'] } },
      ],
      [
        'screen et projekt om havne, finansieret af Interreg VI A 2021-2027, fra 2026',
        { programme: { text: 'Interreg VI A 2021-2027', ids: [] }, period: { start: '2026' } },
      ],
      ['skal vi gå med i Eurocities?', { name: 'Eurocities' }],
      [
        'er det en god idé at gå med i eurocities om havne i 2028?',
        { name: 'Eurocities', period: years('2028', '2028') },
      ],
      [
        'should we join the Nordic Network on Ageing, 20,000 DKK a year',
        { name: 'Nordic Network on Ageing', cost: dkk(20_000) },
      ],
      [
        'bør vi melde os ind i et netværk om havne med Skåne?',
        { name: 'Havne med Skåne', partners: 'Skåne' },
      ],
      ['jeg vil screene Blue Region', { name: 'Blue Region' }],
      [
        // Case 1
        'Jeg vil screene et EU-projekt om telemedicin med Aalborg Universitetshospital, Helse Vest i Norge og Västra Götaland under Interreg Öresund-Kattegat-Skagerrak, medfinansiering 700.000 kr over 3 år, 2027-2029, med ekstra stillinger',
        {
          kind: 'project',
          partners: 'Aalborg Universitetshospital, Helse Vest i Norge og Västra Götaland',
          countries: { ids: ['no', 'se'] },
          programme: { text: '', ids: ['interreg-vi-a-oeks'] },
          total: dkk(700_000),
          funding: 'more-staff',
          period: years('2027', '2029'),
        },
      ],
      [
        // Case 3
        'jeg vil screene en samarbejdsaftale med provinsen Guangdong, ingen udgift, regionsrådsmedlemmer rejser til Kina i 2027',
        {
          kind: 'agreement',
          name: 'Samarbejdsaftale med provinsen Guangdong',
          countries: { ids: ['cn'] },
          cost: dkk(0),
          travel: 'yes',
        },
      ],
      [
        // Case 4
        'vi vil screene en skoleudveksling med en skole i Berlin',
        { name: 'Skoleudveksling med en skole i Berlin', countries: { ids: ['de'] } },
      ],
      [
        'screene en studierejse til Skotland for regionsrådsmedlemmer, 60.000 kr. i 2027',
        {
          kind: 'study-trip',
          travel: 'yes',
          years: [{ year: 2027, amount: 60_000, currency: 'DKK' }],
        },
      ],
      ['skal vi melde os ind i Eurocities?', { kind: 'membership-network' }],
      ['screene et klimaprojekt med Kiel', { kind: 'project', name: 'Klimaprojekt med Kiel' }],
      [
        'screening af samarbejde med Kiel, 50.000 kr. hvert år i tre år',
        { name: 'Samarbejde med Kiel', cost: dkk(50_000) },
      ],
    ])('reads "%s"', (text, facts) => {
      expect(read(text)).toMatchObject(facts);
    });

    it.each([
      ['Västra Götaland', 'se'],
      ['Vastra Gotalands regionen', 'se'],
      ['Region Skåne', 'se'],
      ['Region Skånes sygehuse', 'se'],
      ['Västerbotten', 'se'],
      ['Vestland', 'no'],
      ['Trøndelag fylkeskommune', 'no'],
      ['Österbotten', 'fi'],
      ['North Karelia', 'fi'],
      ['Åland', 'fi'],
      ['Guangdong', 'cn'],
      ['Lombardiet', 'it'],
      ['Lombardia', 'it'],
      ['Slesvig-Holsten', 'de'],
      ['Pays de la Loire', 'fr'],
      ['Noord-Brabant', 'nl'],
      ['Pomorskie', 'pl'],
      ['Galicien', 'es'],
      ['Region Syddanmark', 'dk'],
    ])('takes a partner in %s for one in %s', (region, country) => {
      const { countries } = read(`screen et projekt om havne med ${region}, 2027`);

      expect(countries?.ids).toEqual([country]);
    });

    it.each([
      'et samarbejde med Kiel',
      'a collaboration with Kiel',
      'samarbejde efter aftale med Kiel',
      'et samarbejde med Kiel om en konference',
      'et samarbejde om havne under Interreg-programmet',
    ])('reads no kind in "%s"', (text) => {
      expect(read(`screen ${text}`).kind).toBeUndefined();
    });

    it.each(['Norge og Sverige', 'Norway, Sweden and Finland'])(
      'takes countries for no partners: %s',
      (names) => {
        const { partners, countries } = read(`screen et samarbejde om havne med ${names}`);

        expect(partners).toBeUndefined();
        expect(countries?.ids).toEqual(expect.arrayContaining(['no', 'se']));
      },
    );

    it.each([
      'ny screening',
      'start screening',
      'screening',
      'jeg vil screene et nyt samarbejde',
      'I want to screen a collaboration',
      'screen it please.',
    ])('reads no fact in "%s"', (text) => {
      expect(read(text)).toEqual({});
    });

    it('takes nothing that no proposal could hold', () => {
      const long = `jeg vil screene et samarbejde om ${'x'.repeat(300)}`;

      expect(read(long).name).toBeUndefined();
      for (const text of [
        long,
        'screen et samarbejde fra 2029 til 2027 til 99.99.99 kr.',
        '", "',
        'med om i',
      ])
        expect(proposalSchema.safeParse(read(text)).success).toBe(true);
    });
  });
});
