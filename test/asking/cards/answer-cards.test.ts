import { type Answer, answer } from '../../../src/asking/answer/answer';
import { askQuery } from '../../../src/asking/intents/ask';
import { renderAnswer, renderAnswers } from '../../../src/asking/cards/answer-cards';
import { EMPTY_FOOTER } from '../../../src/asking/cards/answer-footer';
import {
  lineOf,
  listLineOf,
  renderCollaboration,
} from '../../../src/asking/cards/collaboration-cards';
import { formatFact } from '../../../src/asking/cards/facts/format-facts';
import { renderList } from '../../../src/asking/cards/list-card';
import type { Filter } from '../../../src/asking/answer/filter';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import type { Measure, Operation, Order, Query } from '../../../src/asking/answer/query';
import { plainTextOf } from '../../../src/cards/message';
import { shortName } from '../../../src/cards/show-button';
import type { Language } from '../../../src/lib/language';
import { collaboration } from '../../builders/collaboration';
import { localized } from '../../builders/localized';
import { submitsOf, nodesOf } from '../../cards/find-nodes';
import { faultsOf, kilobytesOf } from '../../cards/lint-card';
import { CONTENT, renderContextOf, entryOf } from '../../cards/render-context-of';

describe('aggregate card', () => {
  const INDEX = indexKnowledge(CONTENT);
  const aggregate = (operation: Operation, measure: Measure, ...kinds: string[]) =>
    ({
      intent: 'aggregate',
      operation,
      measure,
      of: { filters: kinds.map((id) => ({ by: 'kind' as const, id })) },
    }) satisfies Query;

  function linesOf(query: Query, language: Language = 'da'): string[] {
    const renderContext = renderContextOf(language);
    const { answer } = askQuery(query, INDEX, { day: renderContext.day });
    if (answer.kind === 'command') throw new Error('no command was asked');
    return plainTextOf(renderAnswer(answer, renderContext)).split('\n');
  }

  describe('renderAggregate', () => {
    it('names the counted entries if they are few', () => {
      expect(linesOf(aggregate('count', 'entries', 'agreement')).slice(0, 3)).toEqual([
        'Antal samarbejder',
        '3 samarbejder: Aftale.',
        'Asturien-samarbejdet; Venskabsregionssamarbejdet; Samarbejde med rumænsk børnehjem i Tirgu Mures',
      ]);
    });

    it('names no entries if they are many', () => {
      const [, count = '', next = ''] = linesOf(
        aggregate('count', 'entries', 'membership-network'),
      );

      expect(count).toMatch(/^16 samarbejder: /);
      expect(next).toMatch(/^Kilde: /);
    });

    it.each<[Operation, Measure, string]>([
      ['min', 'start', 'ISAAC: 1983'],
      ['max', 'start', 'Mikropol: 1. januar 2012'],
      ['max', 'end', 'Mikropol: 31. december 2014'],
    ])('shows the date of the %s %s at the precision of the source', (operation, measure, line) => {
      expect(linesOf(aggregate(operation, measure))[1]).toBe(line);
    });

    it.each<Operation>(['sum', 'average', 'max', 'min'])('says what the %s covers', (operation) => {
      expect(linesOf(aggregate(operation, 'cost', 'project'))).toContain('Forstået som: Projekt');
    });

    it('numbers the three largest', () => {
      const lines = linesOf({ ...aggregate('max', 'total-budget', 'project'), top: 3 });

      expect(lines[0]).toBe('Størst (top 3): samlet budget');
      expect(lines.slice(1, 5).join(' ')).toMatch(
        /^1\..Rekreative Ruter: .* 2\..Coast Alive: .* 3\..MARKIS: .* Derefter: HealthPort: /,
      );
    });

    it('says that the hours of employees are no part of a sum of money', () => {
      expect(linesOf(aggregate('sum', 'cost')).join('\n')).toContain(
        'Medarbejdertimer er ikke med. De er opgjort til 2.401.200 kr. for 6 samarbejder.',
      );
      expect(linesOf(aggregate('sum', 'fee')).join('\n')).not.toContain('Medarbejdertimer');
    });

    it('names the entries that state no amount for the year asked for', () => {
      const lines = linesOf({ ...aggregate('sum', 'cost', 'project'), year: 2011 });

      expect(lines[0]).toBe('I alt: Regionens udgift i 2011');
      expect(lines.join('\n')).toContain('intet beløb oplyst for netop 2011 (');
    });

    it('names the entries left out, as far as there is room', () => {
      expect(linesOf(aggregate('sum', 'fee', 'membership-network')).join()).toMatch(
        /Ikke medregnet, intet tal oplyst \(10\): Assembly of European Regions \(AER\); .*; og \d til,/,
      );
    });

    it('distinguishes other kinds of amounts from none', () => {
      const lines = linesOf(aggregate('sum', 'total-budget', 'project')).join('\n');

      expect(lines).toContain('kun andre slags beløb oplyst (1): CEDAR\n');
      expect(lines).toContain('intet tal oplyst (4): Adapted Physical');
    });

    it('names the entries whose years are not stated', () => {
      expect(linesOf(aggregate('sum', 'cost', 'membership-network'))).toContain(
        'Beregnet for ét år, da årene ikke er oplyst: eHealth for Regions',
      );
      expect(linesOf(aggregate('sum', 'fee')).join()).not.toContain('ét år');
    });

    it('counts the entries left out because their time is not stated', () => {
      const from = '1900-01-01';
      const ended = { by: 'time', role: 'ended', from, to: '2027-01-10' } as const;
      const query = { ...aggregate('count', 'entries'), of: { filters: [ended] } };

      expect(linesOf(query)).toContain('11 samarbejder uden oplyst tidspunkt er ikke med.');
    });

    it('is never too long for a phone', () => {
      const all = (['sum', 'average', 'max'] as const).flatMap((operation) =>
        (['cost', 'fee', 'total-budget', 'co-financing', 'duration', 'start'] as const).map(
          (measure) => linesOf(aggregate(operation, measure), 'en').join('\n').length,
        ),
      );

      expect(Math.max(...all)).toBeLessThanOrEqual(900);
    });
  });
});

describe('answer cards', () => {
  type RemindedRecipient = Exclude<Answer, { kind: 'command' }>;

  const SOURCE = {
    da: [
      'Kilde: Bilag 4, tabel 3 · International Strategi for Region Nordjylland, marts 2012',
      'Oplysningerne er fra marts 2012 og kan være ændret siden.',
    ],
    en: [
      'Source: Annex 4, table 3 · International Strategy of Region Nordjylland, March 2012',
      'This information is from March 2012 and may have changed since then.',
    ],
  };

  function told(answer: RemindedRecipient, language: Language = 'da') {
    const card = renderAnswer(answer, renderContextOf(language));
    return { lines: plainTextOf(card).split(/\n+/), buttons: submitsOf(card) };
  }

  describe('renderAnswer', () => {
    it('shows an attribute that the source states', () => {
      const answer = {
        kind: 'value',
        attributes: ['end'],
        entries: [entryOf('nordsoekommissionen')],
      } as const;

      expect(told(answer)).toEqual({
        lines: [
          'Slutter: Nordsøkommissionen',
          'Ingen slutdato: samarbejdet er løbende. Bevilget til og med 2013',
          ...SOURCE.da,
        ],
        buttons: [
          {
            title: 'Alle oplysninger',
            data: { action: 'show', collaboration: 'nordsoekommissionen' },
          },
        ],
      });
      expect(told(answer, 'en').lines).toEqual([
        'Ends: North Sea Commission (Nordsøkommissionen)',
        'No end date: the collaboration is ongoing. Granted until the end of 2013',
        ...SOURCE.en,
      ]);
    });

    it('says that the source does not state an attribute, and what it says about money instead', () => {
      const answer = {
        kind: 'value',
        attributes: ['total-budget'],
        entries: [entryOf('helps-forskningsnetvaerk')],
      } as const;
      const name = 'Internationalt forskningsnetværk – etableret på baggrund af HELPS-projektet';

      expect(told(answer).lines.slice(0, 3)).toEqual([
        `Samlet budget: ${name}`,
        `Det fremgår ikke. Mine kilder har ingen oplysninger om samlet budget for ${name}.`,
        'Øvrige oplysninger om økonomi og finansiering: Netværket betaler udgifterne til rejser i forbindelse med møderne.',
      ]);
      expect(told(answer, 'en').lines[1]).toMatch(
        /^That is not stated\. My sources have no information about the total budget of /,
      );
    });

    it('names the area of an entry without a unit', () => {
      const answer = {
        kind: 'value',
        attributes: ['unit'],
        entries: [entryOf('cpmr')],
      } as const;
      expect(told(answer).lines[2]).toBe('Samarbejdet hører under området "Regional Udvikling".');
      expect(told(answer, 'en').lines[2]).toBe(
        'The collaboration belongs to the area "Regional Development".',
      );
    });

    it('shows the period if the meeting frequency is not stated', () => {
      const entries = [entryOf('nordisk-praekonference-saerforanstaltninger')];
      const { lines } = told({ kind: 'value', attributes: ['recurrence'], entries });

      expect(lines[2]).toMatch(/^Periode: .*2013/);
    });

    it('does not mention money when something else is asked for', () => {
      const { lines } = told({
        kind: 'value',
        attributes: ['recurrence'],
        entries: [entryOf('nordsoekommissionen')],
      });

      expect(lines.join()).not.toContain('økonomi');
    });

    it('lists the attribute of several by name, with one button each and each source once', () => {
      const { lines, buttons } = told({
        kind: 'value',
        attributes: ['status'],
        entries: [entryOf('nordsoekommissionen'), entryOf('cpmr')],
      });

      expect(lines).toEqual([
        'Status',
        'Nordsøkommissionen: løbende ifølge strategien fra 2012, bevilget til og med 2013',
        'CPMR: løbende ifølge strategien fra 2012, bevilget til og med 2013',
        ...SOURCE.da,
      ]);
      expect(buttons.map(({ title }) => title)).toEqual([
        'Alt om Nordsøkommissionen',
        'Alt om CPMR',
      ]);
    });

    it('labels each of several attributes of one collaboration, and names it in the title', () => {
      const { lines } = told({
        kind: 'value',
        attributes: ['end', 'unit', 'cost'],
        entries: [entryOf('mikropol')],
      });

      expect(lines.slice(0, 3)).toEqual([
        'Mikropol',
        'Slutter: 31. december 2014',
        expect.stringMatching(/^(?:Enhed: |Det fremgår ikke\.)/) as string,
      ]);
    });

    it('shows the entries that state the attribute before those that do not', () => {
      const { lines } = told({
        kind: 'value',
        attributes: ['end'],
        entries: [entryOf('aer'), entryOf('mikropol')],
      });

      expect(lines.slice(1, 3)).toEqual([
        'Mikropol: 31. december 2014',
        'Det fremgår ikke. Mine kilder har ingen oplysninger om slutdatoen for Assembly of European Regions (AER).',
      ]);
    });

    it('shows a passage with its source', () => {
      const [passage] = CONTENT.passages;
      if (passage === undefined) throw new Error('no passage');

      const { lines } = told({ kind: 'passage', passage }, 'en');

      expect(lines[0]).toBe(passage.title.en);
      expect(lines.at(-2)).toMatch(/^Source: .* · .*March 2012$/);
    });

    it('says that a mention has no entry', () => {
      const [mention] = CONTENT.mentions;
      if (mention === undefined) throw new Error('no mention');

      expect(told({ kind: 'mention', mention, missing: [] }).lines).toContain(
        'Nævnes kun i strategiens tekst, ikke i bilagenes oversigter.',
      );
      expect(told({ kind: 'mention', mention, missing: [] }, 'en').lines).toContain(
        'Only mentioned in the text of the strategy, not listed in the annexes.',
      );
    });

    it('says what was asked of a mention and its source does not state', () => {
      const mention = CONTENT.mentions.find(({ id }) => id === 'body-triangel');
      if (mention === undefined) throw new Error('no mention');
      const linesOf = (language: Language) =>
        told({ kind: 'mention', mention, missing: ['fee', 'end'] }, language).lines;
      const summary = linesOf('da').indexOf(mention.summary.da);

      expect(linesOf('da').slice(summary + 1, summary + 4)).toEqual([
        `Det fremgår ikke. Mine kilder har ingen oplysninger om kontingent for ${mention.name.da}.`,
        `Det fremgår ikke. Mine kilder har ingen oplysninger om slutdatoen for ${mention.name.da}.`,
        'Nævnes kun i strategiens tekst, ikke i bilagenes oversigter.',
      ]);
      expect(linesOf('en')).toContain(
        `That is not stated. My sources have no information about the membership fee of ${mention.name.en}.`,
      );
    });

    it("names all known contacts if a contact's number is not stated", () => {
      const [, , line] = told({
        kind: 'not-stated',
        about: 'contact-detail',
        entries: [entryOf('coast-alive')],
      }).lines;

      expect(line).toMatch(/^Coast Alive: Allan Busk; /);
    });

    it('says that it found nothing, and offers help', () => {
      const nothing = { kind: 'nothing', filters: [], nearby: [] } as const;

      expect(told(nothing)).toEqual({
        lines: ['Jeg fandt ikke noget om det i kataloget eller strategien.'],
        buttons: [{ title: 'Se, hvad jeg kan', data: { action: 'help' } }],
      });
      expect(told(nothing, 'en').lines).toEqual([
        'I found nothing about that in the catalogue or the strategy.',
      ]);
    });

    it('names alternatives as such', () => {
      const filters = [
        { by: 'country', id: 'asia' },
        { by: 'country', id: 'us', or: true },
      ] as const;

      expect(told({ kind: 'nothing', filters, nearby: [] }).lines).toEqual([
        'Jeg fandt ingen samarbejder i Asien eller USA.',
      ]);
    });

    it('offers the closest matches, each with one filter removed', () => {
      const sweden = { by: 'country', id: 'se' } as const;
      const word = { by: 'word', word: 'broer' } as const;
      const nothing: RemindedRecipient = {
        kind: 'nothing',
        filters: [sweden, word],
        nearby: [
          { without: word, count: 9 },
          { without: sweden, count: 1 },
        ],
      };

      expect(told(nothing).lines).toEqual([
        'Jeg fandt ikke noget, der opfylder alle betingelser: Sverige og "broer".',
        'Det nærmeste, jeg fandt:',
      ]);
      expect(told(nothing).buttons.slice(0, 2)).toEqual([
        { title: 'Uden "broer": 9 samarbejder', data: { action: 'lift', filters: [sweden] } },
        { title: 'Uden "Sverige": 1 samarbejde', data: { action: 'lift', filters: [word] } },
      ]);
      expect(told(nothing, 'en').buttons[0]?.title).toBe('Without "broer": 9 collaborations');
    });

    it.each<[Extract<RemindedRecipient, { kind: 'nothing' }>['filters'], string, string]>([
      [
        [{ by: 'word', word: 'broer' }],
        'Jeg fandt ikke noget i kataloget eller strategien om "broer".',
        'I found nothing in the catalogue or the strategy about "broer".',
      ],
      [
        [
          { by: 'word', word: 'broer' },
          { by: 'word', word: 'tunneller' },
        ],
        'Jeg fandt ikke noget i kataloget eller strategien om "broer" og "tunneller".',
        'I found nothing in the catalogue or the strategy about "broer" and "tunneller".',
      ],
      [
        [{ by: 'country', id: 'se' }],
        'Jeg fandt ingen samarbejder i Sverige.',
        'I found no collaborations in Sweden.',
      ],
      [
        [{ by: 'theme', id: 'health-it' }],
        'Jeg fandt ingen samarbejder om Sundheds-it.',
        'I found no collaborations on Health IT.',
      ],
      [
        [{ by: 'time', role: 'ended', from: '2028-01-01', to: '2028-12-31' }],
        'Jeg fandt ingen samarbejder, der er afsluttet 2028.',
        'I found no collaborations ended 2028.',
      ],
      [
        [{ by: 'kind', id: 'project' }],
        'Jeg fandt ingen samarbejder, der passer på projekt.',
        'I found no collaborations that match project.',
      ],
      [
        [
          { by: 'kind', id: 'project' },
          { by: 'country', id: 'se' },
          { by: 'word', word: 'broer' },
        ],
        'Jeg fandt ikke noget, der opfylder alle betingelser: projekt, Sverige og "broer".',
        'I found nothing that matches all of this: project, Sweden and "broer".',
      ],
      [
        ['a', 'b', 'c', 'd', 'e'].map((word) => ({ by: 'word', word }) as const),
        'Jeg fandt ikke noget i kataloget eller strategien om "a", "b", "c" og resten af det, du skrev.',
        'I found nothing in the catalogue or the strategy about "a", "b", "c" and the rest of what you wrote.',
      ],
    ])('says in a natural sentence that it found nothing for %j', (filters, da, en) => {
      const nothing = { kind: 'nothing', filters, nearby: [] } as const;

      expect([told(nothing).lines[0], told(nothing, 'en').lines[0]]).toEqual([da, en]);
    });

    it('does not offer to remove a filter if the others do not fit in a button', () => {
      const words = (count: number, length: number) =>
        Array.from({ length: count }, (_, index) => ({
          by: 'word' as const,
          word: `${index}`.padEnd(length, 'x'),
        }));
      const buttonsFor = (filters: ReturnType<typeof words>) =>
        told({
          kind: 'nothing',
          filters,
          nearby: filters.map((without) => ({ without, count: 1 })),
        }).buttons;

      expect(buttonsFor(words(9, 10))).toHaveLength(3);
      expect(buttonsFor(words(10, 10))).toHaveLength(1);
      expect(buttonsFor(words(3, 200))).toHaveLength(3);
      expect(buttonsFor(words(3, 300))).toHaveLength(1);
    });
  });
});

describe('collaboration cards', () => {
  describe('lineOf', () => {
    it('describes a collaboration', () => {
      expect(lineOf(entryOf('ehealth-for-regions'), renderContextOf('da'))).toBe(
        'Politisk · Netværk/medlemskab · Sundhed · løbende ifølge strategien fra 2012',
      );
      expect(lineOf(entryOf('ehealth-for-regions'), renderContextOf('en'))).toBe(
        'Political · Network/membership · Health · ongoing according to the strategy of 2012',
      );
    });
  });

  describe('listLineOf', () => {
    it.each([
      ['markis', 'Projekt · 1. maj 2010 – 30. april 2013 · afsluttet'],
      ['aer', 'Netværk/medlemskab · ingen slutdato oplyst'],
    ])('shows what %s is, its period and its status', (id, line) => {
      expect(listLineOf(entryOf(id), renderContextOf('da'))).toBe(line);
    });
  });

  describe('renderCollaboration', () => {
    it('shows every contradictory reading with its place', () => {
      const text = plainTextOf(
        renderCollaboration(entryOf('norddanmarks-eu-kontor'), renderContextOf('da')),
      );

      expect(text).toContain(
        [
          'Kilden modsiger sig selv',
          'Bilag 4, tabel 1: Alan Busk',
          'Bilag 5, tabel 2: Allan Busk',
          'Navnet er stavet på to måder.',
        ].join('\n'),
      );
    });

    it('folds away outcome, themes and notes, but no contradictions', () => {
      const nodes = nodesOf(
        renderCollaboration(entryOf('norddanmarks-eu-kontor'), renderContextOf('da')),
      );
      const folded = nodes.find(({ id }) => id === 'more');

      expect(folded).toMatchObject({ isVisible: false });
      expect(plainTextOf({ body: [folded] })).toMatch(/Forventet udbytte: .*\nTemaer: /);
      expect(plainTextOf({ body: [folded] })).not.toContain('Kilden modsiger sig selv');
      expect(nodes).toContainEqual({
        type: 'Action.ToggleVisibility',
        title: 'Vis eller skjul',
        targetElements: ['more'],
      });
    });

    it('shows the next follow-up, if known', () => {
      const answerFooter = { ...EMPTY_FOOTER, followUp: '2028-01-05' };

      expect(
        plainTextOf(renderCollaboration(entryOf('aer'), renderContextOf('en'), answerFooter)),
      ).toContain('Next monitoring: 5 January 2028');
    });

    it('offers no more if there is nothing more', () => {
      const nodes = nodesOf(renderCollaboration(collaboration(), renderContextOf('da')));

      expect(nodes.map(({ type }) => type)).not.toContain('Action.ToggleVisibility');
    });

    it('says before other notes that the Region leads', () => {
      const entry = collaboration({ leadPartner: true, notes: [localized('En note.')] });

      expect(plainTextOf(renderCollaboration(entry, renderContextOf('da')))).toContain(
        'Bemærk\nLedes af Region Nordjylland.\nEn note.',
      );
      expect(plainTextOf(renderCollaboration(entry, renderContextOf('en')))).toContain(
        'Note\nLed by North Denmark Region (Region Nordjylland).\nEn note. (en)',
      );
    });
  });
});

describe('list card', () => {
  describe('renderList', () => {
    const list = (count: number) =>
      ({ kind: 'list', filters: [], found: CONTENT.collaborations.slice(0, count) }) as const;

    it('shows ten at a time', () => {
      const shownFrom = (from: number) => {
        const card = renderList(
          { ...list(21), found: [...list(21).found] },
          renderContextOf('da'),
          from,
        );
        const rows = submitsOf(card).filter(({ data }) => data['action'] === 'show');
        const more = submitsOf(card).find(({ data }) => data['action'] === 'more');
        return [rows.length, more?.data['from'], /Viser [\d-]+ af 21/.exec(plainTextOf(card))?.[0]];
      };

      expect([shownFrom(0), shownFrom(10), shownFrom(20)]).toEqual([
        [10, 10, 'Viser 1-10 af 21'],
        [10, 20, 'Viser 11-20 af 21'],
        [1, undefined, 'Viser 21-21 af 21'],
      ]);
    });

    it('uses singular and plural', () => {
      const titleOf = (count: number, language: Language) =>
        plainTextOf(
          renderList({ ...list(count), found: [...list(count).found] }, renderContextOf(language)),
        ).split('\n')[0];

      expect([titleOf(1, 'da'), titleOf(2, 'da'), titleOf(1, 'en'), titleOf(2, 'en')]).toEqual([
        '1 samarbejde',
        '2 samarbejder',
        '1 collaboration',
        '2 collaborations',
      ]);
    });

    it('counts the entries left out because their time is not stated', () => {
      const textOf = (count: number, language: Language) =>
        plainTextOf(
          renderList(
            { ...list(2), found: [...list(2).found], unstated: { of: 'time', count } },
            renderContextOf(language),
          ),
        );

      expect(textOf(11, 'da')).toContain('11 samarbejder uden oplyst tidspunkt er ikke med.\n');
      expect(textOf(1, 'en')).toContain('1 collaboration with no stated dates is not included.\n');
    });

    describe('offers to remove a filter', () => {
      const network = { by: 'kind', id: 'membership-network' } as const;
      const norway = { by: 'country', id: 'no' } as const;
      const fee = { by: 'property', id: 'fee' } as const;
      const word = { by: 'word', word: 'havne' } as const;
      const buttonsOf = (given: object, count = 3, language: Language = 'da') =>
        submitsOf(
          renderList(
            { ...list(count), found: [...list(count).found], ...given },
            renderContextOf(language),
          ),
        ).filter(({ data }) => data['action'] !== 'show');

      it('for each of two', () => {
        const filters = [network, norway];

        expect(buttonsOf({ filters })).toEqual([
          { title: 'Uden Netværk/medlemskab', data: { action: 'lift', filters: [norway] } },
          { title: 'Uden Norge', data: { action: 'lift', filters: [network] } },
        ]);
        expect(buttonsOf({ filters }, 3, 'en').map(({ title }) => title)).toEqual([
          'Without Network/membership',
          'Without Norway',
        ]);
      });

      it('for the first three of more', () => {
        expect(
          buttonsOf({ filters: [network, norway, fee, word] }).map(({ title }) => title),
        ).toEqual(['Uden Netværk/medlemskab', 'Uden Norge', 'Uden har kontingent']);
      });

      it('within three buttons in total, including the next page', () => {
        expect(
          buttonsOf({ filters: [network, norway, fee] }, 11).map(({ title }) => title),
        ).toEqual(['Vis flere', 'Uden Netværk/medlemskab', 'Uden Norge']);
      });

      it('but not the only one, nor in a part of an earlier list', () => {
        expect(buttonsOf({ filters: [network] })).toEqual([]);
        expect(buttonsOf({ filters: [network, norway], among: ['cpmr'] })).toEqual([]);
      });

      it('and continues with its own filters, if they fit in a button', () => {
        const more = (given: object) => buttonsOf(given, 11)[0]?.data;

        expect(more({ filters: [network] })).toEqual({
          action: 'more',
          from: 10,
          filters: [network],
        });
        expect(more({ filters: [network], among: ['cpmr'] })).toEqual({ action: 'more', from: 10 });
        expect(more({ filters: [] })).toEqual({ action: 'more', from: 10 });
        expect(more({ filters: [{ by: 'word', word: 'x'.repeat(2000) }] })).toEqual({
          action: 'more',
          from: 10,
        });
      });
    });
  });
});

describe('list card with columns', () => {
  const budgets = (order?: Order) => {
    const query: Query = {
      intent: 'find',
      filters: [{ by: 'kind', id: 'project' }],
      show: ['total-budget'],
      ...(order && { order }),
    };
    const answered = answer(query, indexKnowledge(CONTENT), renderContextOf('da').day);
    if (answered.kind !== 'list') throw new Error(answered.kind);
    return answered;
  };
  const textOf = (list: ReturnType<typeof budgets>, language: Language = 'da') =>
    plainTextOf(renderAnswer(list, renderContextOf(language)));

  it.each(['da', 'en'] as const)(
    'shows the value of each entry below its name, in %s',
    (language) => {
      const list = budgets();
      const lines = textOf(list, language).split('\n');

      for (const entry of list.found) {
        const row = lines.indexOf(entry.name[language]);
        const below = lines
          .slice(row + 1, row + 3)
          .join(' ')
          .toLowerCase();
        const [amount = ''] =
          /[\d.,]+ (?:mio|million|kr|EUR)|DKK [\d.,]+/i.exec(
            formatFact('total-budget', entry, renderContextOf(language)),
          ) ?? [];
        expect([entry.id, row >= 0, below.includes(amount.toLowerCase()), amount !== '']).toEqual([
          entry.id,
          true,
          true,
          true,
        ]);
      }
    },
  );

  it('keeps the order that was asked for', () => {
    const list = budgets({ measure: 'total-budget', direction: 'descending' });
    const text = textOf(list);
    const places = list.found.map(({ name }) => text.indexOf(`\n${name.da}\n`));

    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(list.found[0]?.id).toBe('rekreative-ruter');
  });

  it('names the entries whose source does not state the value', () => {
    const list = budgets();
    const text = textOf(list);
    const lacking = list.lacking ?? [];

    expect(lacking.length).toBeGreaterThan(0);
    for (const entry of lacking) expect(text).toContain(shortName(entry.name.da));
  });

  it('marks a value that the source does not state', () => {
    const found = [entryOf('aer')];
    const text = textOf({ kind: 'list', filters: [], found, show: ['end', 'fee'] });

    expect(text).toMatch(/\nSlutter: –\nKontingent: –\n/);
  });

  it('keeps its columns and its order on the next page, so the button carries no filters', () => {
    const found = [...CONTENT.collaborations];
    const filters: Filter[] = [{ by: 'kind', id: 'project' }];
    const carried = (extra: { show?: ['end']; order?: Order }) =>
      submitsOf(
        renderAnswer({ kind: 'list', filters, found, ...extra }, renderContextOf('da')),
      ).find(({ data }) => data['action'] === 'more')?.data['filters'];

    expect(carried({})).toEqual(filters);
    expect(carried({ show: ['end'] })).toBeUndefined();
    expect(carried({ order: { measure: 'end', direction: 'ascending' } })).toBeUndefined();
  });

  it('says that the whole catalogue is shown by the number of its entries', () => {
    const found = [...CONTENT.collaborations];
    const text = plainTextOf(
      renderAnswer({ kind: 'list', filters: [], found }, renderContextOf('da')),
    );

    expect(text).toMatch(/^38 samarbejder\n/);
    expect(text).toContain('Viser 1-10 af 38');
    expect(text).not.toContain('Forstået som');
  });
});

describe('words that an answer does not use', () => {
  const INDEX = indexKnowledge(CONTENT);
  const textOf = (query: Query, unused: readonly string[], language: Language = 'da') => {
    const renderContext = renderContextOf(language);
    const { answer: answered } = askQuery(query, INDEX, { day: renderContext.day });
    return plainTextOf(
      renderAnswers({ answer: answered, others: [], unused, isUnsure: false }, renderContext),
    );
  };
  const detail: Query = { intent: 'detail', collaboration: 'cpmr' };
  const passage: Query = { intent: 'passage', passage: 'criteria' };
  const networks: Query = { intent: 'find', filters: [{ by: 'kind', id: 'membership-network' }] };
  const absent: Query = { intent: 'find', filters: [{ by: 'word', word: 'broer' }] };

  it.each([
    ['a collaboration', detail],
    ['a passage', passage],
    ['a list', networks],
    ['an answer that found nothing', absent],
  ])('are named on %s, in both languages', (_, query) => {
    expect(textOf(query, ['xyzzy', 'Plugh'])).toMatch(/^Jeg brugte ikke: xyzzy og Plugh\.\n/);
    expect(textOf(query, ['xyzzy'], 'en')).toMatch(/^I did not use: xyzzy\.\n/);
    expect(textOf(query, [])).not.toMatch(/brugte ikke/);
  });

  it('are what was not found, if nothing else was understood', () => {
    expect(textOf({ intent: 'unknown' }, ['xyzzy', 'plugh'])).toBe(
      'Jeg fandt ikke noget i kataloget eller strategien om "xyzzy" og "plugh".',
    );
  });

  it('are named once each, and only the first of many', () => {
    expect(textOf(detail, ['a', 'A', 'b', '', 'c', 'd', 'e', 'f', 'g'])).toMatch(
      /^Jeg brugte ikke: .{1,40} og 2 ord til\.\n/,
    );
    expect(textOf(detail, ['x'.repeat(2000)])).toMatch(/^Jeg brugte ikke: x{20,50}…\.\n/);
  });

  it('are shown literally', () => {
    const renderContext = renderContextOf('da');
    const { answer: answered } = askQuery(detail, INDEX, { day: renderContext.day });
    const card = renderAnswers(
      { answer: answered, others: [], unused: ['[klik](https://evil)'], isUnsure: false },
      renderContext,
    );
    const texts = nodesOf(card).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));

    expect(texts[0]).toContain('\\[klik\\](https://evil)');
  });
});

describe('parts card', () => {
  const INDEX = indexKnowledge(CONTENT);

  function rendered(queries: readonly Query[], language: Language = 'da') {
    const renderContext = renderContextOf(language);
    const [first, ...others] = queries.map((query) => ({
      query,
      answer: answer(query, INDEX, renderContext.day),
    }));
    if (first === undefined) throw new Error('nothing was asked');
    const card = renderAnswers(
      { answer: first.answer, others, unused: [], isUnsure: false },
      renderContext,
    );
    return { card, lines: plainTextOf(card).split(/\n+/) };
  }

  const cost: Query = { intent: 'attribute', attributes: ['cost'], collaborations: ['ertico'] };
  const status: Query = {
    intent: 'attribute',
    attributes: ['status'],
    collaborations: ['mikropol'],
  };
  const networks: Query = { intent: 'find', filters: [{ by: 'kind', id: 'membership-network' }] };
  const count: Query = {
    intent: 'aggregate',
    operation: 'count',
    measure: 'entries',
    of: { filters: [{ by: 'kind', id: 'project' }] },
  };

  it('gives each part a heading and its lines, and every source once, at the end', () => {
    const { lines } = rendered([cost, status]);

    expect(lines).toEqual([
      'Økonomi: ERTICO',
      expect.stringMatching(/^Kontingent: 15\.000 EUR om året/) as string,
      'Status: Mikropol',
      'afsluttet, 1. januar 2012 – 31. december 2014',
      'Kilde: Bilag 4, tabel 3; bilag 5, tabel 2 · International Strategi for Region Nordjylland, marts 2012',
      'Oplysningerne er fra marts 2012 og kan være ændret siden.',
    ]);
  });

  it.each<[string, Query]>([
    ['a passage', { intent: 'passage', passage: 'criteria' }],
    ['a mention', { intent: 'mention', mention: 'body-triangel' }],
    ['another collaboration', status],
  ])('names its document on one line, also together with %s', (_, query) => {
    const { lines } = rendered([cost, query], 'en');

    expect(lines.filter((line) => line.startsWith('Source: '))).toHaveLength(1);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it.each<[string, Query, RegExp[]]>([
    ['a list', networks, [/^16 samarbejder: Netværk\/medlemskab$/, /AER.*; og \d+ til$/]],
    ['a number', count, [/^Antal samarbejder$/, /^12 samarbejder: Projekt\.$/]],
    [
      'everything about a collaboration',
      { intent: 'detail', collaboration: 'cpmr' },
      [/^CPMR \(Conference of Peripheral Maritime Regions\)$/, /./],
    ],
    [
      'a comparison',
      { intent: 'compare', collaborations: ['cpmr', 'ertico'] },
      [/^Side om side$/, /CPMR/],
    ],
    ['a passage', { intent: 'passage', passage: 'criteria' }, [/./, /./]],
    ['a mention', { intent: 'mention', mention: 'body-triangel' }, [/Triangel/, /./]],
    [
      'a number that no source states',
      {
        intent: 'aggregate',
        operation: 'sum',
        measure: 'cost',
        of: { filters: [{ by: 'theme', id: 'psychiatry' }] },
      },
      [/^I alt: Regionens udgift$/, /HELPS/],
    ],
  ])('shows %s as a part', (_, query, [heading, line]) => {
    const { lines } = rendered([status, query]);
    const from = lines.indexOf('afsluttet, 1. januar 2012 – 31. december 2014') + 1;

    expect(lines.slice(0, from)).toEqual([
      'Status: Mikropol',
      'afsluttet, 1. januar 2012 – 31. december 2014',
    ]);
    expect(lines[from]).toMatch(heading ?? /$^/);
    expect(lines[from + 1]).toMatch(line ?? /$^/);
    expect(lines.filter((one) => one.startsWith('Kilde: ')).length).toBeGreaterThan(0);
  });

  it('shows the values of a list, and names the entries without them', () => {
    const budgets: Query = {
      intent: 'find',
      filters: [{ by: 'kind', id: 'project' }],
      show: ['total-budget'],
    };
    const text = rendered([status, budgets]).lines.join('\n');

    expect(text).toMatch(/\nCoast Alive: Samlet budget: ca\. 30,6 mio\. kr\./);
    expect(text).toMatch(/\nMine kilder har ingen oplysninger om samlet budget for: .*CEDAR/);
  });

  it.each<[string, Query, RegExp]>([
    [
      'is not stated',
      { intent: 'not-stated', about: 'contact-detail', collaborations: ['cpmr'] },
      /telefon|mail|kontaktoplysning/i,
    ],
    [
      'finds nothing',
      { intent: 'find', filters: [{ by: 'word', word: 'broer' }] },
      /^Jeg fandt ikke noget .*"broer"/,
    ],
  ])('says of a part that it %s, and answers the others', (_, query, said) => {
    const { lines } = rendered([status, query]);

    expect(lines.slice(0, 2)).toEqual([
      'Status: Mikropol',
      'afsluttet, 1. januar 2012 – 31. december 2014',
    ]);
    expect(lines.slice(2).join('\n')).toMatch(new RegExp(said.source, 'im'));
  });

  it('offers everything about the entries of all parts', () => {
    const titles = submitsOf(rendered([cost, status]).card).map(({ title }) => title);

    expect(titles).toEqual(['Alt om ERTICO', 'Alt om Mikropol']);
  });

  it('is the card of the only part, if there is one', () => {
    const renderContext = renderContextOf('da');
    const only = answer(status, INDEX, renderContext.day);
    if (only.kind === 'command') throw new Error('a command');

    expect(rendered([status]).card).toEqual(renderAnswer(only, renderContext));
  });

  it.each(['da', 'en'] as const)('is valid with any four parts, in %s', (language) => {
    const { card } = rendered(
      [networks, cost, count, { intent: 'passage', passage: 'criteria' }],
      language,
    );

    expect(faultsOf(card)).toEqual([]);
    expect(kilobytesOf(card)).toBeLessThan(28);
  });
});

describe('no number card', () => {
  const INDEX = indexKnowledge(CONTENT);

  function linesOf(measure: Measure, filters: Filter[]): string[] {
    const renderContext = renderContextOf('da');
    const of = { filters };
    const query = { intent: 'aggregate', operation: 'sum', measure, of } as const;
    const answered = answer(query, INDEX, renderContext.day);
    if (answered.kind !== 'no-number') throw new Error(answered.kind);
    return plainTextOf(renderAnswer(answered, renderContext)).split('\n');
  }

  describe('renderNoNumber', () => {
    it('names the entries without a number, and what is known about their money', () => {
      const lines = linesOf('cost', [{ by: 'theme', id: 'psychiatry' }]);

      expect(lines.slice(0, 3)).toEqual([
        'I alt: Regionens udgift',
        'Forstået som: Psykiatri',
        'Kilden oplyser ikke tallet for nogen af de 3 samarbejder:',
      ]);
      expect(lines[4]).toMatch(/^CEDAR: betaling til deltagere: 800 kr\. pr\. deltager/);
    });

    it('names at most six, and counts the rest', () => {
      const lines = linesOf('fee', [{ by: 'area', id: 'special-sector' }]);

      expect(lines).toContainEqual(expect.stringMatching(/^og \d+ til$/));
      expect(lines.length).toBeLessThan(14);
    });

    it('does not mention money if a date was asked for', () => {
      const [, , said = '', ...names] = linesOf('decision', [{ by: 'theme', id: 'psychiatry' }]);

      expect(said).toBe('Kilden oplyser ikke datoen for nogen af de 3 samarbejder:');
      expect(names).toContain('HELPS-projektet');
    });
  });
});
