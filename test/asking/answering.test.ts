import { aggregate } from '../../src/asking/aggregate';
import { answer, isAnswered, shownIds } from '../../src/asking/answer';
import { ask, askQuery } from '../../src/asking/ask';
import { explainQuery } from '../../src/asking/explain';
import { COSTS_OF, isStated } from '../../src/asking/facts';
import type { Filter, Property, Relation } from '../../src/asking/filter';
import { findEntries } from '../../src/asking/find';
import { groupEntries } from '../../src/asking/group-entries';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import { openLiveKnowledge } from '../../src/asking/live-knowledge';
import { decidedByWithin, testOf } from '../../src/asking/matches-filter';
import { numberOfPartners } from '../../src/asking/partner-number';
import { type Query, type Selection, type Attribute, GROUPINGS } from '../../src/asking/query';
import { countUnstated } from '../../src/asking/unstated';
import type { Collaboration } from '../../src/catalogue/collaboration';
import { entries } from '../../src/catalogue/entry';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { collaboration } from '../builders/collaboration';
import { cost } from '../builders/cost';
import { entry } from '../builders/entry';
import { knowledge, theme } from '../builders/knowledge';
import { localized } from '../builders/localized';
import { fixedClock } from '../fakes/fixed-clock';
import { DAY, INDEX, CONTENT } from './nordjylland';

describe('aggregate', () => {
  type Asked = Pick<Extract<Query, { intent: 'aggregate' }>, 'operation' | 'measure'>;

  const projects: Selection = { filters: [{ by: 'kind', id: 'project' }] };
  const networks: Selection = { filters: [{ by: 'kind', id: 'membership-network' }] };
  const all: Selection = { filters: [] };

  const of = (selection: Selection, { operation, measure }: Asked) =>
    aggregate({ intent: 'aggregate', operation, measure, of: selection }, INDEX, DAY);

  const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

  describe('aggregate', () => {
    it.each<[Asked['operation'], Asked['measure'], Selection, number, number]>([
      ['count', 'entries', all, 38, 38],
      ['count', 'entries', { ids: ['cpmr', 'gone', 'aer'], filters: [] }, 2, 2],
      // 48.847 + 75.000 + 112.500 + 25.000 + 37.050 + 20.000
      ['sum', 'fee', all, 318_397, 6],
      ['average', 'fee', networks, 318_397 / 6, 6],
      // The fees, and 115.000 (Coast Alive), 100.000 (Rekreative Ruter) and 1.800.000 (the office).
      ['sum', 'yearly-cost', all, 318_397 + 2_015_000, 9],
      // 4 × 115.000 + 700.000 + 953.000 + 1.262.953 + 3 × 100.000 + 713.903
      ['sum', 'co-financing', projects, 4_389_856, 6],
      // 3 × 48.847 + 3 × 112.500
      ['sum', 'cost', { ids: ['cpmr', 'ertico'], filters: [] }, 484_041, 2],
      // In millions: 30,6 + 18,7 + 11,7 + 23,3 + 13,9 + 37,5 + 12,7
      ['sum', 'total-budget', projects, 148_400_000, 7],
      ['average', 'total-budget', projects, 21_200_000, 7],
      // 150.000 + 700.000 + 125.000 + 656.200 + 3 × 150.000 + 70.000
      ['sum', 'staff-hours', all, 2_151_200, 6],
      ['max', 'duration', { ids: ['coast-alive', 'markis'], filters: [] }, 1461, 2],
      ['min', 'duration', { ids: ['coast-alive', 'markis'], filters: [] }, 1096, 2],
      ['sum', 'fee', projects, 0, 0],
      ['average', 'fee', projects, 0, 0],
      ['max', 'fee', projects, 0, 0],
    ])(
      'computes the %s of %s over %j: %d from %d',
      (operation, measure, selection, value, parts) => {
        const result = of(selection, { operation, measure });

        expect(result.value).toBeCloseTo(value);
        expect(result.parts).toHaveLength(parts);
      },
    );

    it.each<[Asked['operation'], Asked['measure'], Selection, string]>([
      ['max', 'fee', networks, 'ertico'],
      ['min', 'fee', networks, 'westlink'],
      ['max', 'total-budget', projects, 'rekreative-ruter'],
      ['min', 'total-budget', projects, 'kreative-alliancer'],
      ['max', 'staff-hours', all, 'kreative-alliancer'],
      ['min', 'start', all, 'isaac'],
      ['max', 'start', projects, 'mikropol'],
      ['max', 'end', all, 'mikropol'],
      ['max', 'duration', all, 'interreg-iva-oeks'],
      ['max', 'partners', all, 'nordisk-audiologisk-selskab'],
      ['min', 'decision', all, 'coast-alive'],
      ['max', 'decision', all, 'healthport'],
    ])('ranks by %s %s, with %j first: %s', (operation, measure, selection, first) => {
      expect(of(selection, { operation, measure }).parts[0]?.entry.id).toBe(first);
    });

    it('calculates with dates at the precision of the source', () => {
      const extremes = [
        of(all, { operation: 'min', measure: 'start' }),
        of(projects, { operation: 'max', measure: 'end' }),
        of(all, { operation: 'max', measure: 'decision' }),
      ];

      expect(extremes.map(({ value }) => value)).toEqual(
        ['1983-01-01', '2014-12-31', '2011-11-14'].map(dayNumber),
      );
    });

    it('reports the entries that were left out, and the cost behind each part', () => {
      const { parts, omitted } = of(
        { ids: ['cpmr', 'aer'], filters: [] },
        { operation: 'sum', measure: 'fee' },
      );

      expect(omitted.map(({ id }) => id)).toEqual(['aer']);
      expect(parts).toEqual([
        expect.objectContaining({
          value: 48_847,
          cost: expect.objectContaining({ amount: 6513 }) as unknown,
        }),
      ]);
    });

    it("converts euros to kroner only at the source's rate", () => {
      const entry = collaboration({
        costs: [cost({ currency: 'EUR', amount: 6513 }), cost({ amount: 1 })],
      });
      const inEuros = collaboration({ id: 'euros', costs: [cost({ currency: 'EUR' })] });
      const index = indexKnowledge(knowledge({ collaborations: [entry, inEuros] }));
      const fees = { intent: 'aggregate', operation: 'sum', measure: 'fee', of: all } as const;

      expect(aggregate(fees, index, DAY)).toMatchObject({ value: 1, omitted: [{ id: 'euros' }] });
    });

    it('reports what a count is a share of: all entries, or all of the narrowed kind', () => {
      const whole = (filters: Selection['filters']) =>
        aggregate(
          {
            intent: 'aggregate',
            operation: 'count',
            measure: 'entries',
            of: { filters },
            share: true,
          },
          INDEX,
          DAY,
        ).total;

      expect(whole(projects.filters)).toBe(38);
      expect(whole([...projects.filters, { by: 'property', id: 'external-funding' }])).toBe(12);
    });
  });
});

describe('answer', () => {
  const answered = (query: Query) => answer(query, INDEX, DAY);
  const attribute = (
    of: Extract<Query, { intent: 'attribute' }>['attribute'],
    ...collaborations: string[]
  ) => answered({ intent: 'attribute', attribute: of, collaborations });
  const norway: Filter = { by: 'country', id: 'no' };
  const climate: Filter = { by: 'theme', id: 'climate' };

  describe('answer', () => {
    it('separates entries whose source states a fact from the others', () => {
      const value = attribute('fee', 'cpmr', 'aer', 'westlink');

      expect(value).toMatchObject({
        kind: 'value',
        stated: [{ id: 'cpmr' }, { id: 'westlink' }],
        missing: [{ id: 'aer' }],
      });
      expect(shownIds(value)).toEqual(['cpmr', 'westlink', 'aer']);
      expect(isAnswered(value)).toBe(true);
    });

    it('is not an answer when no source states it', () => {
      expect(isAnswered(attribute('fee', 'aer'))).toBe(false);
    });

    it.each([
      ['roles', 'westlink', 'contacts-political'],
      ['recurrence', 'tavs', 'recurrence'],
      ['fee', 'aer', 'fee'],
    ] as const)('answers a question about the %s of %s with the %s', (asked, id, told) => {
      expect(attribute(asked, id)).toMatchObject({ kind: 'value', attribute: told });
    });

    it('keeps the second attribute of the question', () => {
      expect(
        answered({
          intent: 'attribute',
          attribute: 'decided-by',
          also: 'end',
          collaborations: ['markis'],
        }),
      ).toMatchObject({ kind: 'value', attribute: 'decided-by', also: 'end' });
    });

    it('lists only entries of an earlier answer', () => {
      const list = answered({ intent: 'find', filters: [norway], among: ['westlink', 'cpmr'] });

      expect(shownIds(list)).toEqual(['westlink']);
    });

    it('reports what matches without one filter, and how many', () => {
      const nothing = answered({ intent: 'find', filters: [norway, climate] });

      expect(nothing).toEqual({
        kind: 'nothing',
        filters: [norway, climate],
        nearby: [
          {
            without: norway,
            count: shownIds(answered({ intent: 'find', filters: [climate] })).length,
          },
          { without: climate, count: 8 },
        ],
      });
      expect([isAnswered(nothing), shownIds(nothing)]).toEqual([false, []]);
    });

    it('suggests nothing for a single filter, or if nothing matches without one either', () => {
      const word = (text: string): Filter => ({ by: 'word', word: text });
      const nearbyOf = (...filters: Filter[]) => answered({ intent: 'find', filters });

      expect(nearbyOf(word('xyzzy'))).toMatchObject({ kind: 'nothing', nearby: [] });
      expect(nearbyOf(word('xyzzy'), word('plugh'))).toMatchObject({ kind: 'nothing', nearby: [] });
    });

    it('shows the largest one, and every entry counted or added up', () => {
      const number = (operation: 'max' | 'min' | 'sum' | 'count') =>
        answered({
          intent: 'aggregate',
          operation,
          measure: operation === 'count' ? 'entries' : 'fee',
          of: { ids: ['westlink', 'cpmr'], filters: [] },
        });

      expect((['max', 'min', 'sum', 'count'] as const).map((one) => shownIds(number(one)))).toEqual(
        [['cpmr'], ['westlink'], ['westlink', 'cpmr'], ['westlink', 'cpmr']],
      );
    });

    it('has no number without parts, except for a count', () => {
      const of = { filters: [climate, norway] };

      expect(answered({ intent: 'aggregate', operation: 'sum', measure: 'fee', of })).toEqual({
        kind: 'nothing',
        filters: of.filters,
        nearby: [],
      });
      expect(
        answered({ intent: 'aggregate', operation: 'count', measure: 'entries', of }),
      ).toMatchObject({ kind: 'aggregate', result: { value: 0 } });
    });

    it('does not deny that collaborations exist when no source states the number', () => {
      const cost = answered({
        intent: 'aggregate',
        operation: 'sum',
        measure: 'cost',
        of: { filters: [{ by: 'theme', id: 'psychiatry' }] },
      });

      expect(cost).toMatchObject({
        kind: 'no-number',
        entries: [{ id: 'cedar' }, { id: 'helps-forskningsnetvaerk' }, { id: 'helps' }],
      });
      expect([isAnswered(cost), shownIds(cost)]).toEqual([false, []]);
    });

    it.each<[Query, string, readonly string[], boolean]>([
      [{ intent: 'command', command: 'help' }, 'command', [], true],
      [{ intent: 'detail', collaboration: 'cpmr' }, 'detail', ['cpmr'], true],
      [{ intent: 'detail', collaboration: 'gone' }, 'nothing', [], false],
      [{ intent: 'compare', collaborations: ['cpmr', 'aer'] }, 'compare', ['cpmr', 'aer'], true],
      [{ intent: 'mention', mention: 'body-triangel' }, 'mention', [], true],
      [{ intent: 'mention', mention: 'gone' }, 'nothing', [], false],
      [{ intent: 'passage', passage: 'criteria' }, 'passage', [], true],
      // The passage only states that the strategy does not say it.
      [{ intent: 'passage', passage: 'checklists' }, 'passage', [], false],
      [{ intent: 'passage', passage: 'gone' }, 'nothing', [], false],
      [
        { intent: 'not-stated', about: 'other', collaborations: ['cpmr'] },
        'not-stated',
        ['cpmr'],
        false,
      ],
      [{ intent: 'unknown' }, 'nothing', [], false],
    ])('answers %j with %s of %j', (query, kind, shown, counts) => {
      const given = answered(query);

      expect([given.kind, shownIds(given), isAnswered(given)]).toEqual([kind, shown, counts]);
    });
  });
});

describe('ask', () => {
  const context = { day: DAY };

  describe('ask', () => {
    it('remembers the question and its answer', () => {
      const { memory } = ask('projekter i Rumænien', INDEX, context);

      expect(memory).toEqual({
        query: {
          intent: 'find',
          filters: [
            { by: 'country', id: 'ro' },
            { by: 'kind', id: 'project' },
          ],
        },
        results: ['tirgu-mures-boernehjem'],
      });
    });

    it.each(['xyzzy', 'hej', 'hvad er tjeklister?'])(
      'remembers what preceded %j, which shows no collaboration',
      (text) => {
        const { memory } = ask('CPMR', INDEX, context);

        expect(ask(text, INDEX, { ...context, memory }).memory).toBe(memory);
      },
    );

    it('remembers nothing after "forget"', () => {
      const { memory } = ask('CPMR', INDEX, context);

      expect(ask('glem det', INDEX, { ...context, memory }).memory).toBeUndefined();
    });

    it('reports the correction of a misspelt name', () => {
      expect(ask('Westlik', INDEX, context)).toMatchObject({
        guessed: ['westlink'],
        corrections: [{ from: 'westlik', to: 'westlink' }],
      });
    });
  });

  describe('the other reading of a question', () => {
    const first = () => ask('eHealth', INDEX, context);

    it.each(['nej, den anden', 'no, the other one', 'ja'])('is chosen by "%s"', (text) => {
      const { query, alternative, memory } = first();

      const other = ask(text, INDEX, { ...context, memory });

      expect(other).toMatchObject({ query: alternative, choseOther: true, alternative: query });
      expect(other.answer.kind).toBe('list');
    });

    it('can be switched back and forth', () => {
      const { query, memory } = first();

      const other = ask('den anden', INDEX, { ...context, memory });
      const back = ask('den anden', INDEX, { ...context, memory: other.memory });

      expect(back.query).toEqual(query);
    });

    it('is remembered although the answer shows no collaboration', () => {
      const { memory } = ask('Borgmesterpagten', INDEX, context);

      expect(ask('nej, den anden', INDEX, { ...context, memory }).query).toEqual({
        intent: 'passage',
        passage: 'regional-covenant-of-mayors',
      });
    });

    it.each(['hvilke netværk er der?', 'kvalomatik brunofant'])(
      'no longer applies after "%s"',
      (text) => {
        const next = ask(text, INDEX, { ...context, memory: first().memory });

        expect(next.memory).not.toHaveProperty('alternative');
        expect(
          ask('den anden', INDEX, { ...context, memory: next.memory }).choseOther,
        ).toBeUndefined();
      },
    );

    it('leaves follow-up questions to the reading that was answered', () => {
      expect(ask('hvad koster det?', INDEX, { ...context, memory: first().memory }).query).toEqual({
        intent: 'attribute',
        attribute: 'cost',
        collaborations: ['ehealth-for-regions'],
      });
    });
  });

  describe('askQuery', () => {
    it('answers a query as if it had been asked, without a guess', () => {
      const asked = ask('hvad koster CPMR?', INDEX, context);

      expect(askQuery(asked.query, INDEX, context)).toEqual({
        ...asked,
        guessed: [],
        corrections: [],
      });
    });

    it('offers the previous reading when it runs the alternative', () => {
      const { query, alternative, memory } = ask('eHealth', INDEX, context);

      expect(
        alternative && askQuery(alternative, INDEX, { ...context, memory }).alternative,
      ).toEqual(query);
      expect(askQuery(query, INDEX, { ...context, memory }).alternative).toBeUndefined();
    });
  });
});

describe('facts', () => {
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
      [
        'partner-count',
        { partners: [localized('160 regioner')] },
        { partners: [localized('KIMO')] },
      ],
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
});

describe('find', () => {
  const granted = (by: string, on: string) => cost({ decisions: [{ by, on }] });
  const INDEX = indexKnowledge(
    knowledge({
      vocabulary: {
        themes: [
          theme('mobility', 'mobilitet', 'mobility'),
          theme('ferries', 'færger', 'ferries', 'mobility'),
          theme('climate', 'klima', 'climate'),
        ],
      },
      collaborations: [
        collaboration({
          id: 'ended',
          themes: ['mobility'],
          countries: ['no'],
          period: { start: '2009', end: '2011', rolling: false },
          costs: [granted('council', '2008-08-19'), granted('forum', '2010-11-30')],
        }),
        collaboration({
          id: 'ferry',
          themes: ['ferries'],
          countries: ['se'],
          costs: [granted('council', '2010-11-30')],
          purpose: localized('Bro og tunnel over fjorden'),
        }),
        collaboration({
          id: 'road',
          themes: ['mobility', 'climate'],
          countries: ['no', 'se'],
          costs: [granted('forum', '2008-08-19')],
          purpose: localized('Bro, tunnel og motorvej over fjorden'),
        }),
        collaboration({ id: 'other', leadPartner: true }),
      ],
    }),
  );

  const found = (...filters: Filter[]) =>
    findEntries(filters, INDEX, '2012-03-01').map(({ id }) => id);
  const word = (text: string): Filter => ({ by: 'word', word: text });
  const decidedIn = (year: string): Filter => ({
    by: 'time',
    relation: 'decided',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  });

  describe('findEntries', () => {
    it('finds everything without filters', () => {
      expect(found()).toEqual(['ferry', 'road', 'other', 'ended']);
    });

    it('treats filters of one kind as alternatives, and requires different kinds together', () => {
      const norway = { by: 'country', id: 'no' } as const;
      const sweden = { by: 'country', id: 'se' } as const;

      expect(found(norway, sweden)).toEqual(['ferry', 'road', 'ended']);
      expect(found(norway, { by: 'theme', id: 'climate' })).toEqual(['road']);
      expect(found(norway, { by: 'property', id: 'lead-partner' })).toEqual([]);
    });

    it('requires each of several properties', () => {
      expect(found({ by: 'property', id: 'lead-partner' }, { by: 'property', id: 'fee' })).toEqual(
        [],
      );
    });

    it('requires every theme if an entry has them all, otherwise any', () => {
      const mobility = { by: 'theme', id: 'mobility' } as const;

      expect(found(mobility, { by: 'theme', id: 'climate' })).toEqual(['road']);
      expect(found({ by: 'theme', id: 'ferries' }, { by: 'theme', id: 'climate' })).toEqual([
        'ferry',
        'road',
      ]);
    });

    it('lists the theme itself before narrower ones, and running before ended', () => {
      expect(found({ by: 'theme', id: 'mobility' })).toEqual(['road', 'ended', 'ferry']);
    });

    it('requires the body and the year in the same decision', () => {
      const council = { by: 'body', id: 'council' } as const;
      const forum = { by: 'body', id: 'forum' } as const;

      expect(found(council, decidedIn('2008'))).toEqual(['ended']);
      expect(found(council, decidedIn('2010'))).toEqual(['ferry']);
      expect(found(council, forum, decidedIn('2008'))).toEqual(['road', 'ended']);
      expect(found(council)).toEqual(['ferry', 'ended']);
      expect(found(decidedIn('2010'))).toEqual(['ferry', 'ended']);
    });

    it('finds by words outside the vocabulary, best match first', () => {
      expect(found(word('tunnel'))).toEqual(['ferry', 'road']);
      expect(found(word('tunnel'), word('motorvej'))).toEqual(['road']);
      expect(found(word('motorvej'), word('xyzzy'), word('plugh'))).toEqual([]);
      expect(found(word('xyzzy'))).toEqual([]);
    });

    it('ignores a word that matches nothing next to a theme', () => {
      expect(found({ by: 'theme', id: 'climate' }, word('xyzzy'))).toEqual(['road']);
    });
  });
});

describe('group entries', () => {
  describe('groupEntries', () => {
    it.each([
      ['contact', 'Runa Coxeter', 5],
      ['unit', 'center-doevblindhed-hoeretab', 7],
      ['programme', 'interreg-iva-oeks', 4],
      ['area', 'special-sector', 19],
    ] as const)('finds the largest group by %s with %s: %d', (per, id, count) => {
      const [first] = groupEntries(CONTENT.collaborations, per);

      expect([first?.id, first?.entries.length]).toEqual([id, count]);
    });

    it.each(GROUPINGS)(
      'puts an entry into each of its groups once, largest group first: %s',
      (per) => {
        const groups = groupEntries(CONTENT.collaborations, per);
        const sizes = groups.map(({ entries }) => entries.length);

        expect(groups.every(({ entries }) => new Set(entries).size === entries.length)).toBe(true);
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
        expect(sizes.length).toBeGreaterThan(0);
      },
    );
  });
});

describe('matches filter', () => {
  type Facts = Partial<Collaboration>;

  function passes(filter: Filter, facts: Facts): boolean {
    const entry = collaboration(facts);
    return testOf(filter, indexKnowledge(knowledge({ collaborations: [entry] })))(entry);
  }

  const contacts = (given: Partial<Collaboration['contacts']>): Facts => ({
    contacts: { ...collaboration().contacts, ...given },
  });

  describe('testOf', () => {
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
      ['no-political-appointment', contacts({ appointment: 'none' }), contacts({})],
      ['political-appointment', contacts({ appointment: 'appointed' }), contacts({})],
      ['ad-hoc-appointment', contacts({ appointment: 'ad-hoc' }), contacts({})],
      ['vacancy', contacts({ appointment: 'vacant' }), contacts({})],
      ['vacancy', contacts({ vacancies: [{ level: 'political' }] }), contacts({})],
      ['no-end-stated', {}, { period: { end: '2012', rolling: false } }],
      ['lead-partner', { leadPartner: true }, {}],
      [
        'external-funding',
        { funding: { programme: 'fp7' } },
        { funding: { text: localized('EU') } },
      ],
      [
        'no-budget',
        { funding: { text: localized('No expenses are budgeted for it.') } },
        { funding: { text: localized('No external funding.') } },
      ],
    ])('finds the entries with the property %s', (id, having, other) => {
      const filter = { by: 'property', id } as const;

      expect([passes(filter, having), passes(filter, other)]).toEqual([true, false]);
    });

    describe('by time', () => {
      const in2012 = (relation: Relation): Filter => ({
        by: 'time',
        relation,
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

      it.each<[Relation, Facts, boolean]>([
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
        ['beyond', period(undefined, '2013'), true],
        ['beyond', period(undefined, '2012'), false],
        ['beyond', period(), false],
        ['before', period(undefined, '2011'), true],
        ['before', period(undefined, '2012'), false],
        ['before', period(), false],
      ])('%s in 2012: %j is %s', (relation, facts, passed) => {
        expect(passes(in2012(relation), facts)).toBe(passed);
      });
    });
  });

  describe('decidedByWithin', () => {
    it('requires both in one decision, not one of each', () => {
      const test = decidedByWithin('council', { from: '2010-01-01', to: '2010-12-31' });
      const on = (...decisions: { by: string; on: string }[]) =>
        test(collaboration({ costs: [cost({ decisions })] }));

      expect(on({ by: 'council', on: '2010-12-31' })).toBe(true);
      expect(on({ by: 'council', on: '2009-12-31' }, { by: 'forum', on: '2010-05-05' })).toBe(
        false,
      );
    });
  });
});

describe('unstated', () => {
  const day = '2027-01-10';
  const time = (relation: 'running' | 'started' | 'ended' | 'beyond'): Filter => ({
    by: 'time',
    relation,
    from: day,
    to: day,
  });
  const networks: Filter = { by: 'kind', id: 'membership-network' };
  const count = (filters: Filter[], among?: string[]) =>
    countUnstated(filters, among, { index: INDEX, day })?.count ?? 0;

  describe('countUnstated', () => {
    it.each([
      ['running', 11],
      ['ended', 11],
      ['started', 21],
      ['beyond', 0],
    ] as const)(
      'counts the entries without a source on whether they are %s',
      (relation, expected) => {
        expect(count([time(relation)])).toBe(expected);
      },
    );

    it('counts the entries without a stated amount', () => {
      const fee: Filter = { by: 'amount', measure: 'fee', is: 'over', amount: 1, currency: 'DKK' };
      expect(count([fee, networks])).toBe(10);
      expect(countUnstated([fee], ['isaac', 'cpmr'], { index: INDEX, day })).toEqual({
        of: 'amount',
        count: 1,
      });
    });

    it('counts only entries that match everything else', () => {
      expect(count([time('running'), networks])).toBe(8);
      expect(count([time('running')], ['aer', 'cpmr', 'isaac'])).toBe(2);
      expect(count([networks])).toBe(0);
    });
  });
});

describe('partner number', () => {
  describe('numberOfPartners', () => {
    it.each([
      [['17 Scandinavian partners'], 17],
      [['Aalborg Hospital', 'Parties in six countries'], 6],
      [['A European network of experts'], undefined],
      [[], undefined],
    ])('reads %j as %p', (texts, number) => {
      const entry = collaboration({ partners: texts.map((en) => ({ da: en, en })) });

      expect(numberOfPartners(entry)).toBe(number);
    });
  });
});

describe('explain', () => {
  describe('explain', () => {
    it('explains step by step how a question was understood', () => {
      expect(explainQuery('hvad koster Westlik', INDEX, DAY)).toMatchObject({
        tokens: ['hvad (hvad, hvad)', expect.stringMatching(/^koster \(/), expect.any(String)],
        corrections: [{ from: 'westlik', to: 'westlink' }],
        phrases: expect.arrayContaining([
          'westlink: collaboration=westlink',
          expect.stringMatching(/koster: attribute=cost/),
        ]) as unknown,
        names: ['westlink'],
        query: { intent: 'attribute', attribute: 'cost' },
        answer: 'value',
      });
    });

    it('shows phrases that match by stem only, the filters and the passages', () => {
      const { phrases, filters, passages } = explainQuery('netværkene om psykiatrien', INDEX, DAY);

      expect(phrases).toContain('netvarkene: kind=membership-network (by stem)');
      expect(filters).toContainEqual({ by: 'theme', id: 'psychiatry' });
      expect(passages.length).toBeLessThanOrEqual(5);
      expect(passages[0]).toMatch(/^[a-z-]+: explains [01]\.\d\d, scores \d+\.\d$/);
    });

    it('explains an empty question', () => {
      expect(explainQuery('', INDEX, DAY)).toMatchObject({
        tokens: [],
        names: [],
        answer: 'nothing',
      });
    });
  });
});

describe('live knowledge', () => {
  async function opened() {
    const documents = createMemoryDocumentStore(fixedClock('2027-01-04T08:00:00Z'));
    await documents.create(entries, entry());
    const live = await openLiveKnowledge(knowledge({ collaborations: [] }), { documents });
    const intentOf = (text: string) =>
      ask(text, live.current(), { day: '2027-01-04' }).query.intent;
    return { documents, live, intentOf };
  }

  describe('openLiveKnowledge', () => {
    it('answers from the entries of the store instead of the pack', async () => {
      const { live, intentOf } = await opened();

      expect([...live.current().byId.keys()]).toEqual(['cpmr']);
      expect(intentOf('CPMR')).toBe('detail');
    });

    it('knows new and changed entries after reading the store again', async () => {
      const { documents, live, intentOf } = await opened();
      const { version = '' } = (await documents.get(entries, 'nordjylland', 'cpmr')) ?? {};
      await documents.replace(entries, entry({ aliases: ['Bølgebryder'] }), version);
      await documents.create(entries, entry({ id: 'halo', name: { da: 'HALO', en: 'HALO' } }));
      const before = ['Bølgebryder', 'HALO'].map(intentOf);

      await live.refresh();

      expect(before).toEqual(['find', 'find']);
      expect(['Bølgebryder', 'HALO'].map(intentOf)).toEqual(['detail', 'detail']);
    });

    it('forgets a deleted entry', async () => {
      const { documents, live, intentOf } = await opened();
      await documents.delete(entries, 'nordjylland', 'cpmr');

      await live.refresh();

      expect(intentOf('CPMR')).toBe('find');
    });

    it('knows who confirmed an entry and its experiences', async () => {
      const { documents, live, intentOf } = await opened();
      const { version = '' } = (await documents.get(entries, 'nordjylland', 'cpmr')) ?? {};
      const confirmed = { on: '2027-03-03', by: 'mette', name: 'Mette' };
      const experiences = [{ ...confirmed, text: 'Start tidligt.', round: 'cpmr.1' }];
      await documents.replace(entries, entry({}, { confirmed, experiences }), version);

      await live.refresh();

      expect(live.current().knowledge.provenance?.get('cpmr')).toEqual({ confirmed, experiences });
      expect(intentOf('erfaringer med CPMR')).toBe('passage');
    });

    it('does not rebuild the index while nothing changes', async () => {
      const { live } = await opened();
      const before = live.current();

      await live.refresh();

      expect(live.current()).toBe(before);
    });
  });
});
