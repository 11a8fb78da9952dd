import { ask } from '../../../src/asking/intents/ask';
import { asTyped, spelledAsWritten } from '../../../src/asking/cards/question/spelled-as-written';
import { formatFact } from '../../../src/asking/cards/facts/format-facts';
import { formatFilter, formatFilters } from '../../../src/asking/cards/question/format-filters';
import { formatGuess } from '../../../src/asking/cards/question/format-guess';
import { formatWithin } from '../../../src/asking/cards/format-within';
import { kindOf, formatOperation } from '../../../src/asking/cards/question/format-operation';
import { formatQuery } from '../../../src/asking/cards/question/format-question';
import { isImpliedBy, withoutImplied } from '../../../src/asking/cards/question/implied-filters';
import { type Attribute, ATTRIBUTES, type Filter } from '../../../src/asking/answer/filter';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import type { Measure, Operation, Query } from '../../../src/asking/answer/query';
import type { Language } from '../../../src/lib/language';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { renderContextOf, CONTENT, entryOf } from '../../cards/render-context-of';

describe('spelled as written', () => {
  describe('asTyped', () => {
    it('finds a folded word in the typed text', () => {
      expect(asTyped('gaster', 'Kommer der Gæster fra Norge?')).toBe('Gæster');
      expect(asTyped('gaster', 'Kommer der nogen?')).toBeUndefined();
    });
  });

  describe('spelledAsWritten', () => {
    it('returns the word as it was typed', () => {
      expect(
        spelledAsWritten('gaster', { ...renderContextOf('da'), question: 'Har vi gæster?' }),
      ).toBe('gæster');
    });

    it('returns the word as the sources spell it, if it was typed differently', () => {
      expect(spelledAsWritten('nordsokommissionen', renderContextOf('da'))).toBe(
        'nordsøkommissionen',
      );
    });

    it('returns the folded word if it is unknown', () => {
      expect(spelledAsWritten('kvalomatik', renderContextOf('da'))).toBe('kvalomatik');
    });
  });
});

describe('format facts', () => {
  const DA = renderContextOf('da');
  const EN = renderContextOf('en');

  describe('formatFact', () => {
    it.each<[Attribute, string, string, string]>([
      [
        'period',
        'markis',
        '1. maj 2010 – 30. april 2013. 3 år fra 1.5.2010 til 30.4.2013.',
        '1 May 2010 – 30 April 2013. 3 years from 1 May 2010 to 30 April 2013.',
      ],
      [
        'period',
        'nordsoekommissionen',
        'Medlemskabet er løbende, et år ad gangen (løbende etårigt).',
        'The membership is ongoing, one year at a time.',
      ],
      [
        'period',
        'cedar',
        '2009 – 2012. Deltagende beboere får besøg af en projektmedarbejder hver 2. måned i et år og udfylder et spørgeskema: 7 målinger pr. deltager.',
        '2009 – 2012. A project worker visits each participating resident every 2nd month for a year, and a questionnaire is filled in: 7 measurements per participant.',
      ],
      ['start', 'asturien', 'november 2010', 'November 2010'],
      ['start', 'isaac', 'Etableret 1983', 'Established 1983'],
      ['start', 'adapted-physical-activity', '2011', '2011'],
      ['end', 'markis', '30. april 2013', '30 April 2013'],
      [
        'end',
        'nordsoekommissionen',
        'Ingen slutdato: samarbejdet er løbende',
        'No end date: the collaboration is ongoing',
      ],
      [
        'status',
        'markis',
        'afsluttet, 1. maj 2010 – 30. april 2013',
        'ended, 1 May 2010 – 30 April 2013',
      ],
      ['status', 'aer', 'ingen slutdato oplyst', 'no end date stated'],
      [
        'partners',
        'aer',
        'Europæiske regioner; Østfold; Västra Götaland',
        'European regions; Østfold; Västra Götaland',
      ],
      ['countries', 'women-in-business', 'Norge, Sverige og Danmark', 'Norway, Sweden and Denmark'],
      ['contacts-political', 'markis', 'Ad hoc-udpegning', 'Appointed ad hoc'],
      ['contacts-political', 'aer', 'Ingen udpegning', 'No one appointed'],
      ['contacts-political', 'coast-alive', 'Allan Busk', 'Allan Busk'],
      [
        'contacts-administrative',
        'helps-forskningsnetvaerk',
        'Susan Engelbrechtsen (Visborggaard)',
        'Susan Engelbrechtsen (Visborggaard)',
      ],
      [
        'contacts-administrative',
        'ehealth-for-regions',
        'Ane Allermann (Sundhed – Plan og Kvalitet (SPK)); IT-afdelingen: vakant',
        'Ane Allermann (Sundhed – Plan og Kvalitet (SPK; Health – Planning and Quality)); IT-afdelingen (the IT department): vacant',
      ],
      ['unit', 'helps-forskningsnetvaerk', 'Visborggaard', 'Visborggaard'],
      [
        'recurrence',
        'helps-forskningsnetvaerk',
        'Møder hvert halve år. Halvårlige inspirations- og sparringsmøder.',
        'Meetings every half year. Half-yearly meetings for inspiration and discussion with peers.',
      ],
      ['cost', 'helps-forskningsnetvaerk', '', ''],
      [
        'total-budget',
        'women-in-business',
        'Samlet budget: 12,7 mio. kr.; samlet budget: 1.513.546 EUR (Bilag 2 (boks))',
        'Total budget: DKK 12.7 million; total budget: EUR 1,513,546 (Annex 2 (box))',
      ],
      [
        'decided-by',
        'women-in-business',
        'Regionsrådet den 19. august 2008',
        'Regionsrådet (the Regional Council) on 19 August 2008',
      ],
    ])('shows the %s of %s', (attribute, id, da, en) => {
      const entry = entryOf(id);

      expect([formatFact(attribute, entry, DA), formatFact(attribute, entry, EN)]).toEqual([
        da,
        en,
      ]);
    });

    it("shows the role of a contact, and their unit if it differs from the entry's", () => {
      const entry = collaboration({
        unit: 'visborggaard',
        contacts: {
          appointment: 'not-stated',
          political: [],
          administrative: [
            { name: 'Ida', role: localized('Leder'), unit: 'visborggaard' },
            { name: 'Bo', unit: 'soedisbakke' },
            { name: 'Eva', unit: 'En anden organisation' },
          ],
          vacancies: [],
        },
      });

      expect(formatFact('contacts-administrative', entry, DA)).toBe(
        'Ida (Leder); Bo (Sødisbakke); Eva (En anden organisation) (Visborggaard)',
      );
    });

    it.each([
      [{ start: '2027', end: '2028', rolling: false }, '2027 – 2028', '2027 – 2028'],
      [{ start: '2027-03', rolling: false }, 'fra marts 2027', 'from March 2027'],
      [
        { end: '2027-03-01', rolling: false, text: localized('Bilag 5') },
        'til 1. marts 2027. Bilag 5',
        'until 1 March 2027. Bilag 5 (en)',
      ],
      [{ rolling: true }, 'løbende', 'ongoing'],
      [{ start: '2027', rolling: true }, 'fra 2027, løbende', 'from 2027, ongoing'],
    ])('shows the period %j', (period, da, en) => {
      const entry = collaboration({ period });

      expect([formatFact('period', entry, DA), formatFact('period', entry, EN)]).toEqual([da, en]);
    });

    it.each(ATTRIBUTES)('is empty for %s if the source does not state it', (attribute) => {
      const silent = collaboration({ period: { rolling: false } });
      const said = formatFact(attribute, silent, DA);

      expect(said !== '').toBe(attribute === 'purpose' || attribute === 'status');
    });

    it('never shows an id of the vocabulary', () => {
      const { units, programmes, bodies, countries } = CONTENT.vocabulary;
      const ids = [...units, ...programmes, ...bodies, ...countries].map(({ id }) => id);
      const renderContext = ids.filter((id) => id.includes('-') || id.length > 4);
      const words = CONTENT.collaborations.flatMap((entry) =>
        ATTRIBUTES.filter((attribute) => attribute !== 'unit').flatMap((attribute) =>
          [DA, EN].flatMap((one) => formatFact(attribute, entry, one).split(/[\s();,:]+/)),
        ),
      );

      expect(renderContext.filter((id) => words.includes(id))).toEqual([]);
    });
  });
});

describe('format filters', () => {
  const DA = renderContextOf('da');
  const EN = renderContextOf('en');

  describe('formatFilter', () => {
    it.each<[Filter, string, string]>([
      [{ by: 'theme', id: 'health-it' }, 'Sundheds-it', 'Health IT'],
      [{ by: 'country', id: 'se' }, 'Sverige', 'Sweden'],
      [{ by: 'area', id: 'health' }, 'Sundhed', 'Health'],
      [{ by: 'kind', id: 'membership-network' }, 'Netværk/medlemskab', 'Network/membership'],
      [{ by: 'level', id: 'political' }, 'Politisk', 'Political'],
      [{ by: 'unit', id: 'visborggaard' }, 'Visborggaard', 'Visborggaard'],
      [
        { by: 'programme', id: 'interreg-ivb-north-sea' },
        'Interreg IVB Nordsøen',
        'Interreg IVB North Sea',
      ],
      [
        { by: 'body', id: 'vaekstforum' },
        'besluttet af Vækstforum',
        'decided by Vækstforum (the Growth Forum)',
      ],
      [{ by: 'person', id: 'Runa Coxeter' }, 'kontakt: Runa Coxeter', 'contact: Runa Coxeter'],
      [{ by: 'word', word: 'broer' }, '"broer"', '"broer"'],
      [
        { by: 'word', word: 'kommuner', among: 'partners' },
        'partner: "kommuner"',
        'partner: "kommuner"',
      ],
      [
        { by: 'amount', measure: 'fee', is: 'over', amount: 50_000, currency: 'DKK' },
        'kontingent om året over 50.000 kr.',
        'membership fee per year over DKK 50,000',
      ],
      [
        {
          by: 'amount',
          measure: 'total-budget',
          is: 'at-most',
          amount: 2_000_000,
          currency: 'EUR',
        },
        'samlet budget højst 2 mio. EUR',
        'total budget of at most EUR 2 million',
      ],
    ])('formats %j', (filter, da, en) => {
      expect([formatFilter(filter, DA), formatFilter(filter, EN)]).toEqual([da, en]);
    });

    it('falls back to the id of an unknown term', () => {
      expect(formatFilter({ by: 'theme', id: 'gone' }, DA)).toBe('gone');
    });
  });

  describe('formatFilters', () => {
    it('shows each filter once', () => {
      const sweden: Filter = { by: 'country', id: 'se' };

      expect(formatFilters([sweden, { by: 'kind', id: 'project' }, sweden], DA)).toBe(
        'Sverige · Projekt',
      );
      expect(formatFilters([], DA)).toBe('');
    });
  });
});

describe('format guess', () => {
  const INDEX = indexKnowledge(CONTENT);

  function guessed(question: string, language: Language = 'da') {
    const renderContext = renderContextOf(language);
    return formatGuess(ask(question, INDEX, { day: renderContext.day }), question, renderContext);
  }

  describe('formatGuess', () => {
    it('shows how a misspelt name was read', () => {
      expect(guessed('hvad koster nordsøkomissionen?')).toBe(
        'Læst som "nordsøkommissionen" (du skrev "nordsøkomissionen").',
      );
      expect(guessed('fee of the North Sea Comission?', 'en')).toBe(
        'Read as "commission" (you wrote "Comission").',
      );
    });

    it('only names the assumption if a button asks for the other one', () => {
      const said = formatGuess(
        { guessed: ['cpmr'], corrections: [], alternative: { intent: 'unknown' } },
        'maritime regions',
        renderContextOf('da'),
      );

      expect(said).toMatch(/^Jeg gik ud fra, at du mente CPMR/);
      expect(said).not.toContain('?');
    });

    it('shows the corrections of misspelt words in their usual spelling', () => {
      expect(guessed('hvilke netvræk dækker sundheds-IT?')).toBe(
        'Læst som "netværk" (du skrev "netvræk").',
      );
      expect(guessed('which netwroks cover health IT?', 'en')).toBe(
        'Read as "networks" (you wrote "netwroks").',
      );
    });

    it('is empty if everything was spelt in full', () => {
      expect(guessed('hvad koster Nordsøkommissionen?')).toBe('');
      expect(guessed('hvilke netværk dækker sundheds-IT?')).toBe('');
    });

    it('ignores a name in full next to a misspelt word', () => {
      expect(guessed('hvad er kontingnetet for ERTICO?')).not.toMatch(/du mente|mente du/i);
    });

    it('has at most two lines', () => {
      const corrections = ['netvark', 'netvark', 'region', 'samarbejde'].map((to, index) => ({
        from: ['a', 'b', 'c', 'd'][index] ?? '',
        to,
      }));

      expect(
        formatGuess(
          { guessed: ['cpmr', 'aer'], corrections },
          'a b c d',
          renderContextOf('da'),
        ).split('\n\n'),
      ).toHaveLength(2);
    });

    it('omits a correction without a known spelling, or that was typed like that', () => {
      const corrections = [
        { from: 'xyzy', to: 'xyzzy' },
        { from: 'netvark', to: 'netvark' },
        { from: 'gone', to: 'region' },
      ];

      expect(formatGuess({ guessed: [], corrections }, 'xyzy Netværk', renderContextOf('da'))).toBe(
        '',
      );
    });
  });
});

describe('format within', () => {
  describe('formatWithin', () => {
    it.each([
      [['A'], 'A'],
      [['A', 'B', 'C'], 'A; B; C'],
      [['Alfa', 'Beta', 'Gamma', 'Delta'], 'Alfa; Beta; og 2 til'],
      [['Much longer than there is room for', 'B'], 'Much longer than there is room for; og 1 til'],
      [[], ''],
    ])('names as many of %j as fit', (texts, expected) => {
      expect(formatWithin(texts, 15, renderContextOf('da'))).toBe(expected);
    });
  });
});

describe('format operation', () => {
  describe('formatOperation', () => {
    it.each<[Operation, Measure, string, string]>([
      ['count', 'entries', 'Antal samarbejder', 'Number of collaborations'],
      ['max', 'total-budget', 'Størst: samlet budget', 'Largest: total budget'],
      ['min', 'start', 'Først begyndt', 'First started'],
      ['max', 'end', 'Senest afsluttet', 'Last ended'],
      ['max', 'duration', 'Længste varighed', 'Longest duration'],
      ['average', 'duration', 'Gennemsnit: varighed', 'Average: duration'],
      ['sum', 'fee', 'I alt: kontingent om året', 'Total: membership fee per year'],
    ])('formats %s of %s', (operation, measure, da, en) => {
      const query = { intent: 'aggregate' as const, operation, measure, of: { filters: [] } };

      expect(formatOperation(query, renderContextOf('da'))).toBe(da);
      expect(formatOperation(query, renderContextOf('en'))).toBe(en);
    });
  });

  describe('kindOf', () => {
    it('distinguishes money, dates and durations', () => {
      expect([kindOf('fee'), kindOf('end'), kindOf('duration')]).toEqual([
        'money',
        'date',
        'duration',
      ]);
    });
  });
});

describe('format question', () => {
  const DA = renderContextOf('da');
  const [PASSAGE] = CONTENT.passages;
  const [MENTION] = CONTENT.mentions;

  describe('formatQuery', () => {
    it.each<[Query, string]>([
      [{ intent: 'command', command: 'help' }, 'help'],
      [
        {
          intent: 'attribute',
          attributes: ['cost'],
          collaborations: ['nordsoekommissionen', 'gone'],
        },
        'Økonomi: Nordsøkommissionen, gone',
      ],
      [
        { intent: 'attribute', attributes: ['cost', 'end'], collaborations: ['ertico'] },
        'Økonomi, Slutter: ERTICO',
      ],
      [{ intent: 'detail', collaboration: 'ertico' }, 'ERTICO'],
      [{ intent: 'detail', collaboration: 'gone' }, 'gone'],
      [{ intent: 'mention', mention: MENTION?.id ?? '' }, MENTION?.name.da ?? 'a mention'],
      [{ intent: 'mention', mention: 'gone' }, ''],
      [
        { intent: 'passage', passage: PASSAGE?.id ?? '' },
        `Strategi og regler: ${PASSAGE?.title.da ?? ''}`,
      ],
      [{ intent: 'find', filters: [{ by: 'country', id: 'se' }] }, 'Sverige'],
      [{ intent: 'unknown' }, ''],
    ])('formats %j', (query, said) => {
      expect(formatQuery(query, DA)).toBe(said);
    });
  });
});

describe('implied filters', () => {
  const country = (id: string): Filter => ({ by: 'country', id });
  const DA = renderContextOf('da');

  describe('isImpliedBy', () => {
    it('holds for the Nordic countries and each of them, but not the other way round', () => {
      expect(isImpliedBy(country('se'), country('nordic'), DA)).toBe(true);
      expect(isImpliedBy(country('nordic'), country('se'), DA)).toBe(false);
    });

    it('does not hold for other countries, itself, or other filters', () => {
      const theme: Filter = { by: 'theme', id: 'nordic-cooperation' };
      const nordic = country('nordic');

      expect(isImpliedBy(country('es'), nordic, DA)).toBe(false);
      expect(isImpliedBy(nordic, nordic, DA)).toBe(false);
      expect(isImpliedBy(theme, nordic, DA)).toBe(false);
      expect(isImpliedBy(country('gone'), country('nowhere'), DA)).toBe(false);
    });
  });

  describe('withoutImplied', () => {
    it('keeps what was named', () => {
      const transport: Filter = { by: 'theme', id: 'transport' };
      const nordic = country('nordic');

      expect(withoutImplied([nordic, country('dk'), country('se'), transport], DA)).toEqual([
        nordic,
        transport,
      ]);
      expect(withoutImplied([country('dk'), country('se')], DA)).toHaveLength(2);
    });
  });
});
