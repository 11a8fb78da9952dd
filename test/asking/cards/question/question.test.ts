import { ask } from '../../../../src/asking/intents/ask';
import {
  asTyped,
  spelledAsWritten,
} from '../../../../src/asking/cards/question/spelled-as-written';
import { formatFilter, formatFilters } from '../../../../src/asking/cards/question/format-filters';
import { formatGuess } from '../../../../src/asking/cards/question/format-guess';
import { kindOf, formatOperation } from '../../../../src/asking/cards/question/format-operation';
import { formatQuery } from '../../../../src/asking/cards/question/format-question';
import { isImpliedBy, withoutImplied } from '../../../../src/asking/cards/question/implied-filters';
import { type Filter } from '../../../../src/asking/answer/filter';
import { indexKnowledge } from '../../../../src/asking/answer/index-knowledge';
import type { Measure, Operation, Query } from '../../../../src/asking/answer/query';
import type { Language } from '../../../../src/lib/language';
import { renderContextOf, CONTENT } from '../../../cards/render-context-of';

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
