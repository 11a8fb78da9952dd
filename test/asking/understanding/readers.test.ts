import { shownIds } from '../../../src/asking/answer';
import {
  NOW,
  readDate,
  RECURRENCES,
  YEARS_FROM_NOW,
} from '../../../src/asking/phrases/time-phrases';
import { wordPattern } from '../../../src/asking/phrases/word-pattern';
import {
  coveredPositions,
  idsOf,
  outermostMatches,
  positionsOf,
  parseQuestion,
  withoutPositions,
} from '../../../src/asking/understanding/parse-question';
import { fold } from '../../../src/lib/text';
import { understood, DAY, INDEX, asked } from '../nordjylland';

describe('time phrases', () => {
  describe('readDate', () => {
    it.each([
      ['den 19. august 2008', '2008-08-19'],
      ['on the 19th of August 2008', '2008-08-19'],
      ['1. jan 2010', '2010-01-01'],
      ['1st January 2010', '2010-01-01'],
      ['2. feb. 2010', '2010-02-02'],
      ['3 marts 2010', '2010-03-03'],
      ['4 apr 2010', '2010-04-04'],
      ['5. maj 2010', '2010-05-05'],
      ['6 June 2010', '2010-06-06'],
      ['7. juli 2010', '2010-07-07'],
      ['22nd of September 2010', '2010-09-22'],
      ['3rd October 2010', '2010-10-03'],
      ['30. november 2010', '2010-11-30'],
      ['31. dec 2010', '2010-12-31'],
    ])('reads %j as %s', (text, day) => {
      expect(readDate(fold(text))?.day).toBe(day);
    });

    it('returns the position of the date', () => {
      const text = 'hvad blev bevilget den 19. august 2008 og siden?';
      const found = readDate(text);

      expect(text.slice(found?.start, found?.end)).toBe('19. august 2008');
    });

    it.each(['august 2008', '19. august', '19/8 2008', '2008', ''])(
      'finds no day in %j',
      (text) => {
        expect(readDate(text)).toBeUndefined();
      },
    );
  });

  describe('RECURRENCES', () => {
    const timesAYear = (text: string) =>
      RECURRENCES.find(([pattern]) => pattern.test(fold(text)))?.[1];

    it.each([
      ['hvert andet år', 1 / 2],
      ['every 2 years', 1 / 2],
      ['hvert 3. år', 1 / 3],
      ['triennially', 1 / 3],
      ['halvårlige møder', 2],
      ['twice a year', 2],
      ['kvartalsvis', 4],
      ['every quarter', 4],
      ['månedligt', 12],
      ['every month', 12],
      ['én gang om året', 1],
      ['årlige konferencer', 1],
      ['annually', 1],
    ])('reads %j as %d times a year', (text, times) => {
      expect(timesAYear(text)).toBe(times);
    });

    it.each(['årlige udgifter', 'annual fee', 'i år', 'ofte'])(
      'finds no frequency in %j',
      (text) => {
        expect(timesAYear(text)).toBeUndefined();
      },
    );
  });

  describe('YEARS_FROM_NOW', () => {
    it.each([
      ['i år', 0],
      ['this year', 0],
      ['sidste år', -1],
      ['last year', -1],
      ['næste år', 1],
      ['til næste år', 1],
    ])('reads %j as %d', (text, offset) => {
      expect(YEARS_FROM_NOW.find(([pattern]) => pattern.test(fold(text)))?.[1]).toBe(offset);
    });
  });

  describe('NOW', () => {
    it.each(['nu', 'lige nu', 'i dag', 'p.t.', 'right now', 'at the moment'])(
      'matches %j',
      (text) => {
        expect(NOW.test(fold(text))).toBe(true);
      },
    );

    it.each(['menu', 'known', 'todays'])('does not match %j', (text) => {
      expect(NOW.test(text)).toBe(false);
    });
  });
});

describe('word pattern', () => {
  const finds = (words: string, text: string) => wordPattern(words).test(fold(text));

  describe('wordPattern', () => {
    it.each([
      ['nu, i dag', 'Hvad løber nu?'],
      ['nu, i dag', 'i dag'],
      ['i år', 'hvad slutter i år?'],
      ['i år', 'hvad slutter i aar?'],
      ['årlig*', 'de årligste møder'],
      ['half-yearly', 'a half-yearly meeting'],
      ['p.t.', 'p.t. ingen'],
    ])('finds one of %j in %j', (words, text) => {
      expect(finds(words, text)).toBe(true);
    });

    it.each([
      ['nu, i dag', 'nummer et'],
      ['nu', 'menu'],
      ['nu', 'nu2'],
      ['årlig', 'årlige'],
      ['i år', 'i årevis'],
      ['nu', ''],
    ])('does not find %j inside the words of %j', (words, text) => {
      expect(finds(words, text)).toBe(false);
    });
  });
});

describe('without unmatched words', () => {
  describe('withoutUnmatchedWords', () => {
    it.each([
      [
        'hvilke projekter fortsætter efter nytår 2012/13',
        'find kind project, beyond 2012-01-01..2012-12-31',
      ],
      [
        'hvilke projekter om skolemad kører i 2012',
        'find kind project, running 2012-01-01..2012-12-31, "skolemad"',
      ],
    ])('drops a word that is not the subject in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('counts something else', () => {
  describe('countsSomethingElse', () => {
    it.each([
      ['how many tonnes of freight go through the port of frederikshavn', 'unknown'],
      ['hvor mange patienter er der på sygehusene', 'unknown'],
      [
        'hvor mange projekter er der om transport',
        'count entries of theme transport, kind project',
      ],
      ['hvor mange er der om turisme', 'count entries of theme tourism'],
    ])(
      'recognises whether %j counts something other than collaborations: %s',
      (question, query) => {
        expect(understood(question)).toBe(query);
      },
    );
  });
});

describe('read having property', () => {
  describe('readHavingProperty', () => {
    it.each([
      ['hvilke medlemskaber koster os et årligt kontingent', 'find property fee'],
      ['hvad betaler vi årskontingent til', 'find property fee'],
      [
        'samarbejder i Norge / er der nogle af dem der får penge fra eu',
        'find country no, property external-funding',
      ],
      ['hvilke samarbejder har ikke ekstern finansiering', 'find property no-external-funding'],
    ])('asks for entries that have a fact in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('meaningful stop words', () => {
  describe('meaningfulStopWords', () => {
    it.each([
      ['sundhed og it', 'find theme health, theme it'],
      ['health and IT', 'find theme health, theme it'],
      ['noget om it', 'find theme it'],
      ['IT', 'find theme it'],
      ['MARKIS / is it still running', 'status of markis'],
      ['har vi noget for unge', 'find theme children'],
      ['samarbejder om tog', 'find theme public-transport'],
      ['MARKIS / tell me about it', 'all about markis'],
      ['what about its ports', 'find theme ports'],
    ])('keeps meaningful stop words in %j: %s', (conversation, query) => {
      expect(understood(conversation)).toBe(query);
    });
  });
});

describe('negations', () => {
  describe('isNegated', () => {
    it.each([
      ['ikke politiske samarbejder', 'find not level political'],
      [
        'samarbejder uden for Norden',
        'find not country nordic, not country dk, not country se, not country no, not country fi, not country is',
      ],
      [
        'collaborations that are not Nordic',
        'find not country nordic, not country dk, not country se, not country no, not country fi, not country is',
      ],
      ['alle samarbejder undtagen projekter', 'find not kind project'],
      ['all collaborations other than projects', 'find not kind project'],
      ['netværk uden kontingent', 'find kind membership-network, not property fee'],
      ['hvilke samarbejder er ikke afsluttet', 'find running 2012-03-01..2012-03-01'],
      ['ikke kun politiske samarbejder', 'find level political'],
    ])('finds the negation in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['samarbejder om sundhed eller transport', 'find theme health, or theme transport'],
      ['ældre og transport', 'find theme elderly-care, theme transport'],
      [
        'where is the seat vacant or no politician appointed',
        'find property no-political-appointment, or property vacancy',
      ],
    ])('finds alternatives in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('measure of named', () => {
  describe('sharedMeasure', () => {
    it.each([
      [
        'NTN + westlink, total per year?',
        'sum fee of nordisk-transportpolitisk-netvaerk, westlink',
      ],
      [
        'er det markis eller coast alive der har flest penge',
        'max total-budget of markis, coast-alive',
      ],
      [
        'average annual fee of cpmr, north sea commission and ertico in euros',
        'average fee of cpmr, nordsoekommissionen, ertico',
      ],
      [
        'is healthport or mikropol the bigger one, moneywise',
        'max total-budget of healthport, mikropol',
      ],
    ])('uses the measure that all named entries have in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('parse question', () => {
  const partsOf = (text: string) => parseQuestion(text, INDEX, { day: DAY, memory: undefined });
  const idsIn = (text: string) => partsOf(text).matches.map(({ meaning }) => meaning.id);

  describe('parseQuestion', () => {
    it('corrects the words, and keeps the positions of content words', () => {
      const { tokens, content, corrections, language } = partsOf('Hvad er livs stil i psykriatri');

      expect(tokens.map(({ word }) => word)).toEqual(['hvad', 'er', 'livsstil', 'i', 'psykiatri']);
      expect(content).toEqual([2, 4]);
      expect(corrections).toEqual([{ from: 'psykriatri', to: 'psykiatri' }]);
      expect(language).toBe('da');
    });

    it('does not read a stop word as a theme, nor a phrase that only shares a stem with a better one', () => {
      expect(idsIn('is it there')).not.toContain('it');
      expect(idsIn('det billigste')).toEqual(expect.arrayContaining(['min']));
      expect(idsIn('det billigste')).not.toContain('transport');
    });
  });

  describe('withoutPositions', () => {
    it('parses as if some words were missing', () => {
      const parts = partsOf('hvad koster Westlink');
      const rest = withoutPositions(parts, new Set([2]));

      expect(rest.tokens.map(({ word }) => word)).toEqual(['hvad', 'koster']);
      expect(idsOf(rest.matches, 'collaboration')).toEqual([]);
      expect(idsOf(rest.matches, 'attribute')).toEqual(['cost']);
    });
  });

  describe('outermostMatches', () => {
    it('drops a phrase inside a longer one', () => {
      const { matches } = partsOf('hvor mange partnere');

      expect(idsOf(matches, 'attribute')).toEqual(expect.arrayContaining(['partners']));
      expect(outermostMatches(matches, ['attribute']).map(({ meaning }) => meaning.id)).toEqual([
        'partner-count',
      ]);
    });
  });

  describe('positionsOf', () => {
    it('covers the positions from one up to another', () => {
      expect(positionsOf({ from: 2, to: 5 })).toEqual([2, 3, 4]);
      expect(positionsOf({ from: 2, to: 2 })).toEqual([]);
    });
  });

  describe('coveredPositions', () => {
    it('lists each position once', () => {
      expect([
        ...coveredPositions([
          { from: 0, to: 2 },
          { from: 1, to: 3 },
        ]),
      ]).toEqual([0, 1, 2]);
    });
  });
});

describe('read aggregate', () => {
  describe('readAggregate', () => {
    it.each([
      ['hvor mange samarbejder har vi?', 'count entries of all'],
      ['how many networks are there?', 'count entries of kind membership-network'],
      [
        'hvor mange projekter kører i 2012?',
        'count entries of kind project, running 2012-01-01..2012-12-31',
      ],
    ])('counts in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['hvad betaler vi i kontingenter i alt?', 'sum fee of all'],
      ['what do membership fees cost in total?', 'sum fee of all'],
      ['hvad koster netværkene i alt?', 'sum fee of kind membership-network'],
      ['hvad er det samlede budget for projekterne?', 'sum total-budget of kind project'],
      ['what do we pay per year in total?', 'sum yearly-cost of all'],
      ['hvad koster samarbejderne om året i alt?', 'sum yearly-cost of all'],
      ['hvad koster projekterne i alt?', 'sum cost of kind project'],
      ['hvor meget medfinansiering i alt?', 'sum co-financing of all'],
    ])('adds up in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      [
        'læg budgetterne for Coast Alive og Rekreative Ruter sammen',
        'sum total-budget of coast-alive, rekreative-ruter',
      ],
      ['hvilket projekt har det næststørste budget', 'max total-budget no. 2 of kind project'],
      ['the second most expensive membership', 'max fee no. 2 of kind membership-network'],
      ['hvilket netværk har flest medlemmer', 'max partners of kind membership-network'],
      [
        'hvor stor en andel af samarbejderne er politiske',
        'count entries as a share of level political',
      ],
      [
        'what share of the projects have ended',
        'count entries as a share of kind project, ended 0001-01-01..2012-03-01',
      ],
      ['which grant was decided most recently', 'max decision of all'],
    ])('reads a rank, a share or a number of partners in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it('does not read "my first meeting" as a superlative', () => {
      expect(understood('anything about tourism before my first meeting')).toMatch(
        /^find theme tourism/,
      );
    });

    it.each([
      ['average fee', 'average fee of all'],
      ['gennemsnitligt kontingent', 'average fee of all'],
      ['gennemsnitligt budget for projekter', 'average total-budget of kind project'],
      ['average yearly cost', 'average yearly-cost of all'],
      ['average cost per year of networks', 'average fee of kind membership-network'],
    ])('averages in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['hvilket netværk er dyrest?', 'max fee of kind membership-network'],
      ['most expensive network', 'max fee of kind membership-network'],
      ['hvad er det billigste medlemskab?', 'min fee of kind membership-network'],
      ['cheapest membership', 'min fee of kind membership-network'],
      ['billigste projekt', 'min cost of kind project'],
      ['hvad er dyrest?', 'max cost of all'],
      ['hvilket projekt koster mest?', 'max total-budget of kind project'],
      ['hvilket projekt har det største budget?', 'max total-budget of kind project'],
      ['which project has the largest budget?', 'max total-budget of kind project'],
      ['det ældste samarbejde', 'min start of all'],
      ['newest project', 'max start of kind project'],
      ['det længste projekt', 'max duration of kind project'],
      ['shortest project', 'min duration of kind project'],
      ['hvad er den længste periode?', 'max duration of all'],
      ['hvilket projekt slutter senest?', 'max end of kind project'],
      ['latest grant', 'max decision of all'],
      ['den første bevilling', 'min decision of all'],
      ['flest medarbejdertimer', 'max staff-hours of all'],
      ['største bevilling', 'max co-financing of all'],
    ])('finds the largest and smallest in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['største netværk', 'find kind membership-network'],
      ['average', 'unknown'],
      ['what started last year?', 'find started 2011-01-01..2011-12-31'],
    ])('finds no aggregate in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read amount', () => {
  describe('readAmount', () => {
    it.each([
      ['hvilke samarbejder koster over 100.000 kr. om året', 'find yearly-cost over 100000 DKK'],
      [
        'hvilke netværk koster mere end 100.000',
        'find kind membership-network, fee over 100000 DKK',
      ],
      [
        'projekter med et budget på over 20 mio. kr.',
        'find kind project, total-budget over 20000000 DKK',
      ],
      [
        'which projects have a budget of at most DKK 20 million?',
        'find kind project, total-budget at-most 20000000 DKK',
      ],
      [
        'memberships with a fee of at least EUR 5,000',
        'find kind membership-network, property fee, fee at-least 5000 EUR',
      ],
      ['bevillinger på ikke over 500.000', 'find cost at-most 500000 DKK'],
      [
        'medlemskaber til mindst 50.000 kr.',
        'find kind membership-network, fee at-least 50000 DKK',
      ],
      [
        'hvilke samarbejder koster over 100.000 og under 500.000 kr.?',
        'find cost over 100000 DKK, cost under 500000 DKK',
      ],
      [
        'projekter med et budget mellem 10 og 20 mio. kr.',
        'find kind project, total-budget at-least 10000000 DKK, total-budget at-most 20000000 DKK',
      ],
      [
        'hvilke projekter har vi? / hvilke af dem er over 20 mio.?',
        'find kind project, total-budget over 20000000 DKK',
      ],
      ['grants below 50k', 'find cost under 50000 DKK'],
      [
        'hvor mange projekter har et budget på mere end 10 mio',
        'count entries of kind project, total-budget over 10000000 DKK',
      ],
    ])('reads an amount of the measure asked about in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['which projects run after 2012?', 'find kind project, beyond 2012-01-01..2012-12-31'],
      ['hvilke projekter når over 10.000 borgere?', 'find kind project'],
      ['koster CPMR mere end 50.000 kr.?', 'cost of cpmr'],
    ])(
      'reads neither a year as an amount nor an attribute as a list in %j: %s',
      (question, query) => {
        expect(understood(question)).toBe(query);
      },
    );
  });
});

describe('read attributes', () => {
  describe('attributesIn', () => {
    it.each([
      ['hvad er formålet med CPMR?', 'purpose of cpmr'],
      ['hvad går MARKIS ud på?', 'purpose of markis'],
      ['kort om ERTICO', 'purpose of ertico'],
      ['goal of CEDAR', 'purpose of cedar'],
      ['what is the aim of Westlink?', 'purpose of westlink'],
      ['hvor længe løber MARKIS?', 'period of markis'],
      ['tidsrammen for APA', 'period of adapted-physical-activity'],
      ['what is the duration of HealthPort?', 'period of healthport'],
      ['how long does Mikropol last?', 'period of mikropol'],
      ['who do I call about Westlink (not the politician)', 'contacts-administrative of westlink'],
      ['our admin person on the Assembly of European Regions', 'contacts-administrative of aer'],
      ['which EU scheme is behind the APA project', 'funding of adapted-physical-activity'],
      ['er det os selv der leder Rekreative Ruter?', 'lead-partner of rekreative-ruter'],
      ['hvornår starter Mikropol?', 'start of mikropol'],
      ['hvornår kom Westlink i gang?', 'start of westlink'],
      ['when was ISAAC founded?', 'start, period of isaac'],
      ['hvornår slutter Coast Alive?', 'end of coast-alive'],
      ['hvornår er MARKIS færdig?', 'end of markis'],
      ['until when does HealthPort run?', 'end of healthport'],
      ['er Women in Business aktiv?', 'status of women-in-business'],
      ['are we in AER?', 'status of aer'],
      ['hvad er kontingentet for ERTICO?', 'fee of ertico'],
      ['årskontingentet for NTN', 'fee of nordisk-transportpolitisk-netvaerk'],
      ['annual fee of CPMR', 'fee of cpmr'],
      ['how much is the membership fee of eHealth for Regions?', 'fee of ehealth-for-regions'],
      ['hvad koster Nordsøkommissionen?', 'cost of nordsoekommissionen'],
      ['prisen for ERTICO', 'cost of ertico'],
      ['how much do we pay for Westlink?', 'cost of westlink'],
      ['what do we pay for CPMR?', 'cost of cpmr'],
      ['hvad er det samlede budget for MARKIS?', 'total-budget of markis'],
      ['overall budget of HealthPort', 'total-budget of healthport'],
      ['what is the total budget of Women in Business?', 'total-budget of women-in-business'],
      ['hvor meget medfinansierer regionen i HealthPort?', 'co-financing of healthport'],
      ['bevillingen til Kreative Alliancer', 'co-financing of kreative-alliancer'],
      ['what is our share in Kreative Alliancer?', 'co-financing of kreative-alliancer'],
      ['own contribution to Women in Business', 'co-financing of women-in-business'],
      ['hvor mange medarbejdertimer går til Mikropol?', 'staff-hours of mikropol'],
      ['hvor mange timer bruger vi på Mikropol?', 'staff-hours of mikropol'],
      ['man months in Rekreative Ruter', 'staff-hours of rekreative-ruter'],
      ['how many staff hours go into Coast Alive?', 'staff-hours of coast-alive'],
      ['hvem besluttede Rekreative Ruter?', 'decided-by of rekreative-ruter'],
      ['hvem sagde ja til MARKIS?', 'decided-by of markis'],
      ['who approved HealthPort?', 'decided-by of healthport'],
      ['who signed off Coast Alive?', 'decided-by of coast-alive'],
      ['hvem finansierer CEDAR?', 'funding of cedar'],
      ['which programme funds ICT for Health?', 'funding of ict-for-health'],
      ['source of funding of Mikropol', 'funding of mikropol'],
      ['hvad forventer vi at få ud af Mikropol?', 'outcome of mikropol'],
      ['what is the expected outcome of HealthPort?', 'outcome of healthport'],
      ['benefit of eHealth for Regions', 'outcome of ehealth-for-regions'],
      ['hvem er partnere i Westlink?', 'partners of westlink'],
      ['hvem er ellers med i Westlink?', 'partners of westlink'],
      ['who takes part in PCN?', 'partners of pro-communicato-nordica'],
      ['hvor mange partnere er der i ERTICO?', 'partner-count of ertico'],
      ['antal medlemmer i AER', 'partner-count of aer'],
      ['how many members does CPMR have?', 'partner-count of cpmr'],
      ['hvilke lande er med i APA?', 'countries of adapted-physical-activity'],
      ['which countries are in Women in Business?', 'countries of women-in-business'],
      ['hvem sidder politisk i CPMR?', 'contacts-political of cpmr'],
      [
        'hvem repræsenterer os politisk i NTN?',
        'contacts-political of nordisk-transportpolitisk-netvaerk',
      ],
      ['which politicians are appointed to Westlink?', 'contacts-political of westlink'],
      ['councillor in Westlink', 'contacts-political of westlink'],
      ['hvem er tovholder på MARKIS?', 'contacts-administrative of markis'],
      ['hvordan får jeg fat i tovholderen for CPMR?', 'contacts-administrative of cpmr'],
      ['hvem passer HealthPort?', 'contacts-administrative of healthport'],
      ['who do I talk to about Coast Alive?', 'contacts-administrative of coast-alive'],
      ['who looks after Mikropol?', 'contacts-administrative of mikropol'],
      ['hvilken rolle har vi i Nordsøkommissionen?', 'roles of nordsoekommissionen'],
      ['vice president of CPMR', 'roles of cpmr'],
      ['er vi lead partner i Rekreative Ruter?', 'lead-partner of rekreative-ruter'],
      ['who leads Rekreative Ruter?', 'lead-partner of rekreative-ruter'],
      ['hvilken afdeling ligger TAVS i?', 'unit of tavs'],
      ['hvor er ISAAC forankret?', 'unit of isaac'],
      ['which unit is Gentle Teaching based in?', 'unit of gentle-teaching'],
      ['hvor ofte mødes TAVS?', 'recurrence of tavs'],
      ['hvor mange møder har TAVS om året?', 'recurrence of tavs'],
      ['how often does Pro Communicato Nordica meet?', 'recurrence of pro-communicato-nordica'],
      ['frequency of Nordisk lederforum', 'recurrence of nordisk-lederforum'],
    ])('reads %j as %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['hvem besluttede det og hvornår slutter MARKIS?', 'decided-by, end of markis'],
      ['who decided HealthPort, and when does it end?', 'decided-by, end of healthport'],
      ['hvad er formålet med Westlink, og hvem er partnere?', 'purpose, partners of westlink'],
      ['MARKIS partnere og budget', 'partners, total-budget of markis'],
    ])('reads both questions in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read command', () => {
  describe('readCommand', () => {
    it.each([
      ['hvordan starter jeg en screening?', 'command help'],
      ['what does screening mean', 'passage criteria'],
      ['can we switch to Danish', 'command change-language'],
      ['can we carry on with the screning i began yesterday', 'command continue-screening'],
      ['hjælp', 'command help'],
      ['help', 'command help'],
      ['kan du spørge koordinatoren om hvad ISAAC koster?', 'command ask-coordinator'],
      ['ask the coordinator please', 'command ask-coordinator'],
      ['forward my question to the coordinator', 'command ask-coordinator'],
      ['what can you do?', 'command help'],
      ['what can I ask?', 'command help'],
      ['hvad kan du?', 'command help'],
      ['kommandoer', 'command help'],
      ['menu', 'command help'],
      ['ny screening', 'command start-screening'],
      ['new screening', 'command start-screening'],
      ['I want to screen a new collaboration', 'command start-screening'],
      ['vi vil screene et nyt samarbejde', 'command start-screening'],
      ['lad os vurdere et nyt netværk', 'command start-screening'],
      ['jeg vil gerne lave en screening af et netværk', 'command start-screening'],
      ['I need help with screening', 'command start-screening'],
      ['fortsæt min screening', 'command continue-screening'],
      ['continue screening', 'command continue-screening'],
      ['videre', 'command continue-screening'],
      ['mine screeninger', 'command list-screenings'],
      ['which screenings do I have', 'command list-screenings'],
      ['drafts', 'command list-screenings'],
      ['kladder', 'command list-screenings'],
      ['slet min screening', 'command list-screenings'],
      ['træk min screening tilbage', 'command list-screenings'],
      ['kan du lave en kopi af min kladde?', 'command list-screenings'],
      ['delete my screening', 'command list-screenings'],
      ['I want to withdraw the draft', 'command list-screenings'],
      ['slet alt', 'command forget'],
      [
        'jeg vil screene et samarbejde med Skåne om robotkirurgi, 10.000 euro om året, 2027-2029',
        'command start-screening',
      ],
      ['ny screening af et samarbejde med Norge om havne', 'command start-screening'],
      ['Opret en screening om robotkirurgi', 'command start-screening'],
      ['screen a partnership with Skåne on health IT', 'command start-screening'],
      ['start a screening of a network on ports, DKK 50,000 a year', 'command start-screening'],
      ['kan vi screene et administrativt samarbejde om vindenergi?', 'command start-screening'],
      ['can we screen a collaboration with Poland about ports?', 'command start-screening'],
      ['Screening af samarbejde med Hamburg om turisme fra 2027', 'command start-screening'],
      ['vi vil gerne indgå et samarbejde med Polen om havne', 'command start-screening'],
      ['Foreslå et nyt samarbejde med Polen', 'command start-screening'],
      [
        'Vi overvejer at indgå i et samarbejde med Aalborg Universitet og Lunds Universitet',
        'command start-screening',
      ],
      ['we are considering joining a network on tourism with Hamburg', 'command start-screening'],
      ['skal vi gå med i Eurocities?', 'command start-screening'],
      ['skal vi med i Eurocities?', 'command start-screening'],
      ['bør vi melde os ind i Alliancen for Grøn Brint?', 'command start-screening'],
      ['er det en god idé at gå med i Eurocities', 'command start-screening'],
      ['should we join Eurocities?', 'command start-screening'],
      ['should we join New European Bauhaus?', 'command start-screening'],
      ['would it be a good idea to become a member of Eurocities?', 'command start-screening'],
      ['vi overvejer at gå med i Eurocities', 'command start-screening'],
      ['skal vi gå med i CPMR?', 'all about cpmr'],
      ['skal vi gå med i flere netværk?', 'passage decides-participation'],
      ['indsendte screeninger', 'command list-queue'],
      ['hvilke screeninger er indsendt?', 'command list-queue'],
      ['afviste screeninger', 'command list-queue'],
      ['which screenings are submitted?', 'command list-queue'],
      ['rejected screenings', 'command list-queue'],
      ['mine påmindelser', 'command list-reminders'],
      ['hvad skal jeg følge op på?', 'command list-reminders'],
      ['what reminders do I have?', 'command list-reminders'],
      ['my follow ups', 'command list-reminders'],
      ['årshjul', 'command year-wheel'],
      ['vis årshjulet', 'command year-wheel'],
      ['årshjul 2028', 'command year-wheel'],
      ['hvad er forfaldent?', 'command year-wheel'],
      ['overdue', 'command year-wheel'],
      ['my rounds', 'command list-reminders'],
      ['stedfortræder', 'command list-reminders'],
      ['ikke kommet frem', 'command list-failed'],
      ['monitoring overview', 'command year-wheel'],
      ['show the monitoring overview', 'command year-wheel'],
      ['fejlede påmindelser', 'command list-failed'],
      ['failed reminders', 'command list-failed'],
      ['svar på engelsk', 'command change-language'],
      ['skriv på dansk, tak', 'command change-language'],
      ['kan du svare på dansk', 'command change-language'],
      ['English please', 'command change-language'],
      ['speak danish', 'command change-language'],
      ['sprog', 'command change-language'],
      ['hej', 'command smalltalk-greeting'],
      ['god morgen', 'command smalltalk-greeting'],
      ['good evening', 'command smalltalk-greeting'],
      ['tusind tak', 'command smalltalk-thanks'],
      ['thanks a lot', 'command smalltalk-thanks'],
      ['glem det', 'command forget'],
      ['start over', 'command forget'],
      ['reset', 'command forget'],
      ['glem alt om mig', 'command forget'],
      ['please delete everything about me', 'command forget'],
      ['flere', 'command more'],
      ['vis flere', 'command more'],
      ['show more', 'command more'],
      ['the rest', 'command more'],
      ['næste', 'command more'],
    ])('reads the command %j as %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      'hvad er screening?',
      'what is screening?',
      'hvorfor skal vi screene?',
      'hvordan foregår screeningen?',
      'hvad er en tjekliste?',
      'hvordan laver vi screening af kræft?',
      'which projects do screening of cancer?',
      'screening af kræft',
      'hvornår skal vi indgå et samarbejde med Polen?',
      'foreslå et netværk om havne',
      'vi vil gerne se et netværk om havne',
      'who decides on a screening with Norway?',
      'hvilke påmindelser får jeg?',
      'hvilke påmindelser sendes der til tovholderne?',
      'which reminders are sent?',
      'hvem kan hjælpe mig med CPMR?',
      'help with CPMR',
      'which projects help women?',
      'hej, hvad koster CPMR?',
      'hi, what does CPMR cost?',
      'noget andet: hvad koster CPMR?',
      'something else about transport',
      'er der flere netværk om transport?',
      'more networks about transport',
      'continue with CPMR',
      'who decides whether to continue a collaboration?',
      'which networks talk about Danish ports?',
      'which projects change Danish shipping?',
      'do we speak English in the meetings of NTN?',
      'kan vi tale engelsk i ISAAC?',
      'hvad handler netværk om sprog om?',
      'tell me the language of instruction in ISAAC',
      'start',
      'Should we join new networks?',
      'should we join other networks',
      'should we join another network?',
      'Bør vi gå med i andre netværk?',
      'should we join forces with Skåne?',
      'should we join the meeting?',
      'skal vi med i mødet?',
    ])('finds no command in %j', (question) => {
      expect(understood(question)).not.toMatch(/^command/);
    });
  });
});

describe('read contact detail', () => {
  describe('readContactDetail', () => {
    it.each([
      [
        'hvad er telefonnummeret til Runa Coxeter?',
        'contact-detail not stated of asturien, cpmr, interreg-iva-oeks, nordsoekommissionen, venskabsregioner',
      ],
      [
        'what is the number of Runa Coxeter?',
        'contact-detail not stated of asturien, cpmr, interreg-iva-oeks, nordsoekommissionen, venskabsregioner',
      ],
      ['email of Mads Kopperholt', 'contact-detail not stated of adapted-physical-activity'],
      ['what is the email of the contact for CPMR?', 'contact-detail not stated of cpmr'],
      [
        'hvad er adressen på NordDanmarks EU-Kontor?',
        'contact-detail not stated of norddanmarks-eu-kontor',
      ],
      ['hvad er hjemmesiden for Westlink?', 'contact-detail not stated of westlink'],
      ['mail til Vækstforum', 'contact-detail not stated of anybody'],
      ['regionsrådets adresse', 'contact-detail not stated of anybody'],
      ['telefonnummer?', 'contact-detail not stated of anybody'],
      ['website', 'contact-detail not stated of anybody'],
      [
        'hvem er kontaktperson for CPMR? / har du hendes mail?',
        'contact-detail not stated of cpmr',
      ],
      ['who is the contact for Westlink? / phone number?', 'contact-detail not stated of westlink'],
      [
        'networks about transport / website?',
        'contact-detail not stated of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen',
      ],
    ])('reads %j as a question for a contact detail: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['mobile information', 'find theme mobile-information'],
      ['mobil information', 'find theme mobile-information'],
      ['number of partners in ISAAC', 'partner-count of isaac'],
      [
        'networks about transport / number of those',
        'count entries of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
      ],
      ['hvem er kontaktperson for CPMR?', 'contacts-administrative of cpmr'],
    ])('reads %j not as a contact detail but as %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read described', () => {
  describe('readDescribed', () => {
    it.each([
      [
        'hvad skal studieturen for forstanderne gøre godt for',
        'purpose of studierejse-forstanderkredsen',
      ],
      [
        'which journal does the nordic audiology society co-publish',
        'purpose of nordisk-audiologisk-selskab',
      ],
      ['which networks are there on tinnitus', 'find theme tinnitus, kind membership-network'],
      ['hvad har vi om tinnitus', 'find theme tinnitus'],
    ])('reads the attribute of the only match in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('refine attributes', () => {
  describe('refineAttributes', () => {
    it.each([
      ['hvad får WiB fra interreg', 'funding of women-in-business'],
      ['hvor mange penge lagde Interreg i Kreative Alliancer', 'funding of kreative-alliancer'],
      ["what is the EU's share of HealthPort", 'funding of healthport'],
      ['how big is MARKIS altogether in money terms', 'total-budget of markis'],
      ['hvor stor er nordisk audiologisk selskab', 'partner-count of nordisk-audiologisk-selskab'],
      ['number of countries in CEDAR', 'partner-count of cedar'],
      [
        'hvor mange foreninger er der i Nordisk Audiologisk Selskab',
        'partner-count of nordisk-audiologisk-selskab',
      ],
      ['hvem sidder for os i CPMR', 'contacts-political, contacts-administrative of cpmr'],
      ['hvem er tovholder for CPMR', 'contacts-administrative of cpmr'],
      ['how big a slice of HealthPort does the EU cover', 'funding of healthport'],
      ['when did the regional council ok the money for MARKIS', 'decided-by of markis'],
      ['when did HELPS end', 'end, period of helps'],
      [
        'hvem i kultur arbejder med Kreative Alliancer',
        'contacts-administrative of kreative-alliancer',
      ],
    ])('selects the attribute that the entry states for %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read extreme', () => {
  describe('operationsIn', () => {
    it.each([
      ['hvilket projekt er det største?', 'max total-budget of kind project'],
      [
        'which networks ended last year?',
        'find kind membership-network, ended 2011-01-01..2011-12-31',
      ],
      ['medlemskaber til højst 50.000 kr.', 'find kind membership-network, fee at-most 50000 DKK'],
      ['the oldest people', 'find theme elderly-care'],
      ['de ældste borgere', 'find theme elderly-care'],
    ])('distinguishes superlatives from similar words: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read attribute of list', () => {
  describe('readAttributeOfList', () => {
    it.each([
      [
        'hvem er kontaktperson på psykiatri?',
        'contacts-administrative of cedar, helps-forskningsnetvaerk, helps',
      ],
      [
        'hvor ofte mødes netværk om døvblindhed?',
        'recurrence of diverse-netvaerk-doevblindhed, nordisk-lederforum, nordisk-udelivsnetvaerk',
      ],
      [
        'who sits politically in the transport networks?',
        'contacts-political of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
      ],
      ['hvor meget bruger vi på transport?', 'sum cost of theme transport'],
      ['hvad koster projekterne om klima?', 'sum cost of theme climate, kind project'],
      [
        'how many hours go into tourism projects?',
        'sum staff-hours of theme tourism, kind project',
      ],
    ])('reads the attribute of each or the sum of all in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['hvad har Vækstforum bevilget?', 'find body vaekstforum'],
      ['what has the regional council approved?', 'find body regionsraadet'],
      ['hvad har Regionsrådet betalt?', 'find body regionsraadet'],
    ])('lists what a body decided or granted in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['hvem er kontaktperson for netværkene?', 'find kind membership-network'],
      ['hvem er kontaktperson for samarbejder i Island?', 'find country is'],
    ])('lists entries if they are too many or none for %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read filters', () => {
  describe('readFilters', () => {
    it.each([
      ['hvilke samarbejder handler om psykiatri?', 'find theme psychiatry'],
      ['which collaborations cover tinnitus?', 'find theme tinnitus'],
      ['life style diseases', 'find theme lifestyle-diseases'],
      ['livs stil', 'find theme lifestyle-diseases'],
      ['havneudvikling', 'find theme ports'],
      ['samarbejder med Norge', 'find country no'],
      ['collaborations with Sweden', 'find country se'],
      ['samarbejder i Norge eller Sverige', 'find country no, country se'],
      ['hvilke projekter har vi i Rumænien?', 'find country ro, kind project'],
      ['samarbejder på sundhedsområdet', 'find area health'],
      ['sundhed', 'find theme health'],
      ['politiske samarbejder om sundhed', 'find area health, level political'],
      ['which are in the special sector?', 'find area special-sector'],
      ['hvilke netværk er vi med i?', 'find kind membership-network'],
      ['research projects', 'find kind research'],
      ['konferencer', 'find kind conference'],
      ['politiske samarbejder', 'find level political'],
      ['hvad laver Sødisbakke internationalt?', 'find unit soedisbakke'],
      ['projects under Interreg IVC', 'find programme interreg-ivc, kind project'],
      ['hvad har Vækstforum bevilget?', 'find body vaekstforum'],
      ['samarbejder om klima i Norge', 'find theme climate, country no'],
      ['which collaborations are about transport and Norway?', 'find theme transport, country no'],
      [
        'health IT in networks running in 2012',
        'find theme health-it, kind membership-network, running 2012-01-01..2012-12-31',
      ],
      ['billigste projekt', 'min cost of kind project'],
      [
        'politiske samarbejder hvor vi kun udpeger nogen ad hoc',
        'find level political, property ad-hoc-appointment',
      ],
      ['list the conferences our people attend', 'find kind conference'],
      ['hvor er kommunerne med som partnere', 'find partner "kommunerne"'],
      ['with Aalborg University as partner', 'find partner "alborg", partner "university"'],
    ])(
      'filters by theme, country, area, kind, level, unit, programme and body: %j is %s',
      (question, query) => {
        expect(understood(question)).toBe(query);
      },
    );

    it.each([
      ['hvilke samarbejder har kontingent?', 'find property fee'],
      ['which have a membership fee?', 'find property fee'],
      ['vi betaler til hvilke', 'find property own-money'],
      ['løbende samarbejder', 'find property rolling'],
      ['open ended networks', 'find kind membership-network, property rolling'],
      ['samarbejder uden politisk udpegning', 'find property no-political-appointment'],
      ['which have no politician appointed?', 'find property no-political-appointment'],
      ['hvor er ingen politikere udpeget?', 'find property no-political-appointment'],
      ['samarbejder med politisk udpegning', 'find property political-appointment'],
      ['which have politicians appointed?', 'find property political-appointment'],
      ['hvor udpeges der ad hoc?', 'find property ad-hoc-appointment'],
      ['vacant', 'find property vacancy'],
      ['samarbejder med ingen slutdato oplyst', 'find property no-end-stated'],
      ['hvor er vi lead partner?', 'find property lead-partner'],
      ['EU-finansierede projekter', 'find kind project, property external-funding'],
      ['externally funded collaborations', 'find property external-funding'],
      ['hvilke er gratis?', 'find property no-budget'],
      ['which have no budget?', 'find property no-budget'],
      [
        'hvilke projekter har ingen ekstern finansiering?',
        'find kind project, property no-external-funding',
      ],
    ])('filters by a fact: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['xyzzy plugh', 'find "xyzzy", "plugh"'],
      ['xyzzy xyzzy 42', 'find "xyzzy"'],
      ['networks about autism', 'find kind membership-network, "autism"'],
    ])('searches for unknown words: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read follow up', () => {
  describe('readFollowUp', () => {
    it.each([
      ['hvad koster CPMR? / hvem sidder politisk i den?', 'contacts-political of cpmr'],
      ['what does CPMR cost? / and who decided it?', 'decided-by of cpmr'],
      ['fortæl om Westlink / fortæl mere om det', 'all about westlink'],
      [
        'netværk om transport / hvad koster de?',
        'cost of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
      ],
      ['CPMR / og?', 'all about cpmr'],
      ['tell me about markis / ok when is it done', 'end of markis'],
      ['hvad koster CPMR? / og i 2013?', 'cost of cpmr'],
      ['hvilke slutter i 2012? / hvad så i 2013', 'find ended 2013-01-01..2013-12-31'],
      ['how much is the CPMR fee? / and ERTICO? / granted until when', 'cost of ertico'],
      [
        'samarbejder i Norge / hvad koster den anden? / hvem er kontakt på den tredje?',
        'contacts-administrative of nordisk-transportpolitisk-netvaerk',
      ],
      [
        'hvad koster CPMR? / og Westlink? / which of the two is cheaper',
        'min fee of cpmr, westlink',
      ],
      [
        'netværk om transport / sammenlign de to første',
        'compare ertico, nordisk-transportpolitisk-netvaerk',
      ],
    ])('asks for another attribute of the same entry: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['hvem besluttede MARKIS? / og hvornår var det?', 'decided-by of markis'],
      ['what does CPMR cost? / and in euros?', 'cost of cpmr'],
      ['hvad koster CPMR? / og?', 'cost of cpmr'],
    ])('asks for the same attribute again: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      [
        'netværk om transport / hvilke af dem har kontingent?',
        'find kind membership-network, theme transport, property fee',
      ],
      [
        'netværk om transport / which of them is the cheapest?',
        'min fee of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
      ],
      [
        'netværk om transport / hvor mange af dem?',
        'count entries of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
      ],
      [
        'netværk om transport / how many of them are there?',
        'count entries of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
      ],
      [
        'netværk om transport / hvad koster de tilsammen af dem?',
        'sum fee of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
      ],
      [
        'netværk om transport / hvem er tovholder for hver af dem?',
        'contacts-administrative of ertico, nordisk-transportpolitisk-netvaerk, nordsoekommissionen, westlink',
      ],
      [
        'projekter i 2012 / hvilke af dem slutter i 2013?',
        'find ended 2013-01-01..2013-12-31 among adapted-physical-activity, cedar, coast-alive, healthport, ict-for-health, markis, mikropol, rekreative-ruter, tirgu-mures-boernehjem',
      ],
    ])('asks about several entries of the last answer: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['projekter i 2011 / hvad med 2012?', 'find kind project, running 2012-01-01..2012-12-31'],
      ['hvilke startede i 2009? / hvad med 2011?', 'find started 2011-01-01..2011-12-31'],
      [
        'hvilke startede i 2009? / hvad med dem der sluttede i 2011?',
        'find ended 2011-01-01..2011-12-31',
      ],
      ['samarbejder med Norge / og med Sverige?', 'find country se'],
      ['collaborations with Norway / what about Sweden?', 'find country se'],
      [
        'netværk om transport / kun dem i Norge',
        'find kind membership-network, theme transport, country no',
      ],
      [
        'netværk om transport / only Norwegian ones',
        'find kind membership-network, theme transport, country no',
      ],
      [
        'hvor mange projekter er der? / hvad med netværk?',
        'count entries of kind membership-network',
      ],
      ['politiske samarbejder / hvad med de administrative?', 'find level administrative'],
      [
        'projekter / og i Norge? / og i 2012?',
        'find kind project, country no, running 2012-01-01..2012-12-31',
      ],
      ['netværk / hvad med xyzzy?', 'find kind membership-network, "xyzzy"'],
    ])('changes the last question: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['hvem er kontaktperson for CPMR? / hvad laver hun ellers?', 'find person Runa Coxeter'],
      [
        'hvem sidder politisk i CPMR? / hvad laver han ellers?',
        'find person Henrik Ringbæk Madsen',
      ],
      [
        'who is the contact person for Westlink? / what else does he do?',
        'find person Karen Somerset, person Andy Jensen',
      ],
      ['what does CPMR cost? / what else does she do?', 'find person Runa Coxeter'],
    ])('asks what else a person does: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['netværk om transport / glem det / hvad koster den?', 'unknown'],
      ['hvad er hovedområderne i strategien? / og dem?', 'unknown'],
      ['CPMR / xyzzy', 'find "xyzzy"'],
      ['CPMR / hvad med xyzzy', 'find "xyzzy"'],
      ['hvad koster CPMR? / hvad med transport?', 'find theme transport'],
      ['KASK / hvad koster det?', 'other not stated of anybody'],
      ['CPMR / hvad laver hun ellers?', 'purpose of cpmr'],
      ['hvem sidder politisk i AER? / what else does he do in Norway?', 'find country no'],
    ])('ignores the last question: %j is %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read mention', () => {
  describe('readMention', () => {
    it.each([
      ['KASK', 'mention body-kask-samarbejdet'],
      ['hvad koster KASK?', 'other not stated of anybody'],
      ['KASK / hvem er kontakt?', 'other not stated of anybody'],
      ['EIR / hvad er det?', 'mention body-eir'],
      ['KASK / hvad med havne?', 'find theme ports'],
    ])('reads %j as %s', (conversation, query) => {
      expect(understood(conversation)).toBe(query);
    });
  });
});

describe('read named', () => {
  describe('readNamed', () => {
    it.each([
      ['fortæl mig om CPMR', 'all about cpmr'],
      ['tell me about Gentle Teaching', 'all about gentle-teaching'],
      ['kører HELPS endnu?', 'status of helps'],
      ['is CEDAR still running?', 'status of cedar'],
      ['hvor mange biler har CPMR?', 'other not stated of cpmr'],
      ['hvad er farven på Westlinks logo?', 'other not stated of westlink'],
      ['does MARKIS have a mascot?', 'other not stated of markis'],
      ['is there parking at Westlink?', 'other not stated of westlink'],
      ['hvad har CPMR kostet i alt?', 'sum cost of cpmr'],
      ['what has MARKIS cost in total?', 'sum cost of markis'],
      ['hvad er den samlede medfinansiering af MARKIS i alt?', 'sum cost of markis'],
      ['sammenlign MARKIS og Mikropol', 'compare markis, mikropol'],
      ['difference between CPMR and ERTICO', 'compare cpmr, ertico'],
      ['CPMR vs Westlink', 'compare cpmr, westlink'],
      ['formål med MARKIS og Mikropol', 'compare markis, mikropol'],
      ['hvornår slutter MARKIS og Mikropol?', 'end of markis, mikropol'],
      ['hvem er tovholder for MARKIS og Mikropol?', 'contacts-administrative of markis, mikropol'],
      ['hvad koster CPMR og ERTICO tilsammen?', 'sum fee of cpmr, ertico'],
      ['newest of MARKIS and Mikropol', 'max start of markis, mikropol'],
      ['hvad koster CPMR? / hvad med Westlink?', 'cost of westlink'],
      ['what does CPMR cost? / and ERTICO?', 'cost of ertico'],
      ['samarbejder med Norge / hvad med Westlink?', 'all about westlink'],
      ['fortæl om TRIANGEL', 'mention body-triangel'],
      ['which ones involve KASK?', 'mention body-kask-samarbejdet'],
      ['hvilke har med AAU at gøre?', 'find "au"'],
      ['hvilke projekter er AAU med i?', 'find kind project, "au"'],
      ['hvad arbejder Runa Coxeter med?', 'find person Runa Coxeter'],
      ['which collaborations is Mads Kopperholt in?', 'find person Mads Kopperholt'],
      ['Runa Coxeter i 2012', 'find person Runa Coxeter, running 2012-01-01..2012-12-31'],
      ['Mads Kopperholt projekter', 'find person Mads Kopperholt, kind project'],
      ['hvilke netværk passer Helene Therkelsen?', 'find person Helene Lund Therkelsen'],
      [
        'hvilke projekter i Specialsektoren har Runa Coxeter?',
        'find person Runa Coxeter, area special-sector, kind project',
      ],
    ])('reads the question about the named entry in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read names', () => {
  describe('readNames', () => {
    it.each([
      ['fortæl om Conference of Peripheral Maritime Regions', 'all about cpmr'],
      ['North Sea Commission', 'all about nordsoekommissionen'],
      ['WiB', 'all about women-in-business'],
      ['APA', 'all about adapted-physical-activity'],
      ['PCN', 'all about pro-communicato-nordica'],
      ['NTN', 'all about nordisk-transportpolitisk-netvaerk'],
      ['pro communicato', 'all about pro-communicato-nordica'],
      ['peripheral maritime', 'all about cpmr'],
      ['fortæl om CPMRs formål', 'purpose of cpmr'],
      ['Westlinks partnere', 'partners of westlink'],
      ['hvad koster nordsoekommissionen', 'cost of nordsoekommissionen'],
      ['hvad koster nordsokommissionen', 'cost of nordsoekommissionen'],
      ['hvad koster Nordsjokommissionen', 'cost of nordsoekommissionen'],
      ['Merkis', 'all about markis'],
      ['mikropoll', 'all about mikropol'],
      ['hvad koster Westlik?', 'cost of westlink'],
      ['how expensive is NorddDanmarks EU-kontor?', 'cost of norddanmarks-eu-kontor'],
      ['Interreg IVA', 'all about interreg-iva-oeks'],
      ['Coxeter', 'find person Runa Coxeter'],
      ['Vicki Hayes', 'find person Vicky Sandra Hayes'],
      ['Sørensen', 'find person Ole B. Sørensen'],
      ['Soerensen', 'find person Ole B. Sørensen'],
      ['Sorensen', 'find person Ole B. Sørensen'],
      ['Ole Sorensens samarbejder', 'find person Ole B. Sørensen'],
      ['Larsen', 'find person Per Larsen, person Peter Larsen'],
      ['mette', 'find person Mette Arleth, person Mette Gjerløv'],
      ['Per Andersson og Per Larsen', 'find person Per Andersson, person Per Larsen'],
      ['KASK', 'mention body-kask-samarbejdet'],
      ['what is Horizon 2020?', 'mention body-horizon-2020'],
      ['CPMR, Westlink og ERTICO', 'compare cpmr, westlink, ertico'],
    ])('finds the named person or entry in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['projects under Interreg IVC', 'find programme interreg-ivc, kind project'],
      [
        'hvilke projekter er der under Interreg IVA?',
        'find programme interreg-iva-oeks, kind project',
      ],
    ])('reads a name as part of something else in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read one', () => {
  describe('readOne', () => {
    it.each([
      ['hvem sidder i TAVS for os', 'contacts-administrative of tavs'],
      ['hvilket år er ISAAC fra', 'start of isaac'],
      ['what is Mikropol?', 'purpose of mikropol'],
      ['Mikropol', 'all about mikropol'],
      ['describe MARKIS', 'all about markis'],
      ['hvor holder PCN sine styrelsesmøder', 'recurrence of pro-communicato-nordica'],
      ['hvor mange procent af HealthPort dækker EU', 'funding of healthport'],
      [
        'antal medlemsorganisationer i Nordisk Audiologisk Selskab',
        'partner-count of nordisk-audiologisk-selskab',
      ],
      ['Asturien smeltepunkt', 'other not stated of asturien'],
      [
        'where did the heads of units travel on their last study trip',
        'other not stated of studierejse-forstanderkredsen',
      ],
      ['hvad har vi betalt til CPMR i alt over årene?', 'sum cost of cpmr'],
      ['hvor ligger EU-kontoret henne', 'countries, purpose of norddanmarks-eu-kontor'],
      ['where is the EU office located', 'countries, purpose of norddanmarks-eu-kontor'],
      ['who are our twin regions', 'partners of venskabsregioner'],
      ['why did we join AER', 'purpose of aer'],
      ['who keeps an eye on AER for us', 'contacts-administrative of aer'],
      ['hvem er formand for CPMR', 'other not stated of cpmr'],
      ['which Norwegian county is in Westlink', 'partners of westlink'],
      ['what is ISAAC short for', 'all about isaac'],
      ['what does the EU office get over all three years', 'sum cost of norddanmarks-eu-kontor'],
    ])('reads %j as %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read other extreme', () => {
  describe('readOtherExtreme', () => {
    it.each([
      [
        'which project has the biggest budget / and the second biggest?',
        'max total-budget no. 2 of kind project',
      ],
      [
        'hvilket projekt har det største budget / og det mindste?',
        'min total-budget of kind project',
      ],
    ])('changes the last superlative in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read passage', () => {
  describe('readPassage', () => {
    it.each([
      ['hvad siger strategien om klima?', 'passage regional-green'],
      ['hvad er formålet med strategien?', 'passage purpose'],
      ['hvad siger bilag 2 om medlemskab?', 'passage decides-participation'],
      ['what does annex 6 say about consultants?', 'passage competence-plan'],
      ['hvornår må vi rejse på tjenesterejse?', 'passage decides-travel'],
      ['who decides whether to continue a collaboration?', 'passage decides-participation'],
      ['hvad siger Midtjyllands strategi om Bruxelles?', 'passage midtjylland-coordination'],
      [
        'what does the strategy of Region Midtjylland say about offices abroad?',
        'passage midtjylland-coordination',
      ],
    ])('finds the passage that answers %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['networks about autism', 'find kind membership-network, "autism"'],
      ['netværk om transport', 'find kind membership-network, theme transport'],
      ['hvad blev besluttet i 2010?', 'find decided 2010-01-01..2010-12-31'],
      ['månedlige møder', 'find 12 a year'],
    ])('prefers the catalogue over the strategy in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read person', () => {
  describe('readPerson', () => {
    it.each([
      [
        'is Karen Somerset contact for Westlink? / what else besides that one?',
        'find person Karen Somerset, person Andy Jensen',
      ],
      [
        'hvem er administrativ kontakt for Mikropol? / hvad laver hun ellers?',
        'find person Jane Ribergaard Holm',
      ],
    ])('asks what else a person does in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read programme', () => {
  describe('asksForFunded', () => {
    it.each([
      ['interreg IVB funded', 'find programme interreg-ivb-north-sea, programme interreg-ivb'],
      ['projekter med penge fra interreg IVA', 'find programme interreg-iva-oeks, kind project'],
      ['hvad hører under 7. rammeprogram', 'find programme fp7'],
      ['hvad er Interreg IVA', 'purpose of interreg-iva-oeks'],
      ['hvilke politikere har vi i ØKS', 'contacts-political of interreg-iva-oeks'],
    ])('recognises a question for what a programme funds in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read recurrence', () => {
  describe('readRecurrence', () => {
    it.each([
      ['månedlige møder', 'find 12 a year'],
      ['what happens monthly?', 'find 12 a year'],
      ['annual conferences', 'find kind conference, 1 a year'],
      ['årlige konferencer', 'find kind conference, 1 a year'],
      ['konferencer hvert andet år', 'find kind conference, 0.5 a year'],
      ['conferences every third year', 'find kind conference, 0.3333333333333333 a year'],
      ['quarterly networks', 'find kind membership-network, 4 a year'],
      ['netværk to gange om året', 'find kind membership-network, 2 a year'],
    ])('reads the frequency in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      [
        'hvilke mødes hvert andet år?',
        'recurrence of nordisk-audiologisk-selskab, studierejse-forstanderkredsen',
      ],
      ['which meet every third year?', 'recurrence of nordisk-kongres-synspaedagogik'],
      ['netværk der mødes kvartalsvis', 'recurrence of pro-communicato-nordica, tavs'],
    ])('asks for the frequency of each match in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read reference', () => {
  describe('readReference', () => {
    it.each([
      ['netværk om transport / den første', 'all about ertico'],
      [
        'netværk om transport / hvad koster den anden?',
        'cost of nordisk-transportpolitisk-netvaerk',
      ],
      ['netværk om transport / hvad koster nummer tre?', 'cost of nordsoekommissionen'],
      ['netværk om transport / den tredje', 'all about nordsoekommissionen'],
      ['networks about transport / the third one', 'all about nordsoekommissionen'],
      ['networks about transport / the fourth', 'all about westlink'],
      ['projekter i 2012 / nummer 4', 'all about healthport'],
      ['projekter i 2012 / number five', 'all about ict-for-health'],
      ['networks about transport / what does the last one cost?', 'cost of westlink'],
      ['CPMR / hvad koster det?', 'cost of cpmr'],
      ['CPMR / what is its purpose?', 'purpose of cpmr'],
    ])('selects one entry of the last answer in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['CPMR / den anden', 'all about cpmr'],
      ['hvad koster den anden?', 'unknown'],
    ])('selects no missing entry in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});

describe('read tally', () => {
  const perOf = (question: string) => {
    const { query } = asked(question);
    return query.intent === 'aggregate'
      ? `${query.operation} per ${query.per ?? '–'}`
      : query.intent;
  };

  describe('readTally', () => {
    it.each([
      ['hvem er kontaktperson for flest samarbejder', 'max per contact'],
      ['who is contact for the most collaborations', 'max per contact'],
      ['hvilken politiker sidder i flest', 'max per representative'],
      ['hvem er med i flest samarbejder', 'max per person'],
      ['which country do we have most collaborations with', 'max per country'],
      ['hvilket program finansierer flest projekter', 'max per programme'],
      ['hvilken enhed har færrest samarbejder', 'min per unit'],
      ['which body has decided the most grants', 'max per body'],
      ['hvilket tema har flest samarbejder', 'max per theme'],
      ['which area has the most collaborations', 'max per area'],
      ['hvilken samarbejdsform er der flest af', 'max per kind'],
      ['how many collaborations has each unit', 'max per unit'],
      ['hvor mange lande samarbejder vi med', 'count per country'],
      ['flest medarbejdertimer', 'max per –'],
      ['hvor mange samarbejder har vi', 'count per –'],
    ])('reads %j as %s', (question, per) => {
      expect(perOf(question)).toBe(per);
    });

    it('shows everything in the leading group', () => {
      expect(shownIds(asked('hvem er kontaktperson for flest samarbejder').answer)).toHaveLength(5);
    });
  });
});

describe('read time', () => {
  describe('readTime', () => {
    it.each([
      ['hvilke projekter kører i 2010?', 'find kind project, running 2010-01-01..2010-12-31'],
      ['what was running in 2009?', 'find running 2009-01-01..2009-12-31'],
      ['projekter 2010 til 2012', 'find kind project, running 2010-01-01..2012-12-31'],
      ['hvilke startede i 2011?', 'find started 2011-01-01..2011-12-31'],
      ['which began in 2008?', 'find started 2008-01-01..2008-12-31'],
      ['hvad sluttede i 2011?', 'find ended 2011-01-01..2011-12-31'],
      ['which projects ended in 2012?', 'find kind project, ended 2012-01-01..2012-12-31'],
      ['hvad blev besluttet i 2010?', 'find decided 2010-01-01..2010-12-31'],
      ['grants from 2008', 'find decided 2008-01-01..2008-12-31'],
      [
        'hvad har Regionsrådet besluttet i 2008?',
        'find body regionsraadet, decided 2008-01-01..2008-12-31',
      ],
      ['Vækstforum 2010', 'find body vaekstforum, decided 2010-01-01..2010-12-31'],
      ['hvilke er bevilget for 2013?', 'find granted 2013-01-01..2013-12-31'],
      ['money granted for 2012', 'find granted 2012-01-01..2012-12-31'],
      ['hvilke fortsætter efter 2012?', 'find beyond 2012-01-01..2012-12-31'],
      ['which go beyond 2013?', 'find beyond 2013-01-01..2013-12-31'],
      ['hvilke slutter før 2012?', 'find before 2012-01-01..2012-12-31'],
      ['which end before 2012?', 'find before 2012-01-01..2012-12-31'],
      ['hvilke slutter inden 2012?', 'find before 2012-01-01..2012-12-31'],
      ['hvilke løber i år?', 'find running 2012-01-01..2012-12-31'],
      ['what started last year?', 'find started 2011-01-01..2011-12-31'],
      ['hvilke sluttede sidste år?', 'find ended 2011-01-01..2011-12-31'],
      [
        'hvilke projekter løber efter nytår 2013?',
        'find kind project, beyond 2013-01-01..2013-01-01',
      ],
      ['which end before new year 2012?', 'find before 2012-01-01..2012-01-01'],
      ['hvilke slutter næste år?', 'find ended 2013-01-01..2013-12-31'],
      ['hvilke er i gang nu?', 'find running 2012-03-01..2012-03-01'],
      ['which are running right now?', 'find running 2012-03-01..2012-03-01'],
      ['hvilke er aktive?', 'find running 2012-03-01..2012-03-01'],
      ['hvilke er afsluttet?', 'find ended 0001-01-01..2012-03-01'],
      ['hvad blev bevilget den 18. marts 2008?', 'find decided 2008-03-18..2008-03-18'],
      ['what was granted on 18 March 2008?', 'find decided 2008-03-18..2008-03-18'],
      [
        'what did the growth forum decide on 30 November 2010?',
        'find body vaekstforum, decided 2010-11-30..2010-11-30',
      ],
    ])('reads %j as %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });

    it.each([
      ['det ældste samarbejde', 'min start of all'],
      ['open ended networks', 'find kind membership-network, property rolling'],
    ])('finds no time in %j: %s', (question, query) => {
      expect(understood(question)).toBe(query);
    });
  });
});
