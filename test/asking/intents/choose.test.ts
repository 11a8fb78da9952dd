import { querySchema } from '../../../src/asking/answer/query';
import { candidatesOf, isSameQuery, rank, weightedScore } from '../../../src/asking/intents/choose';
import { WEIGHTS } from '../../../src/asking/intents/weights';
import { readText } from '../../../src/asking/slots/reading';
import { asked, DAY, describeQuery, INDEX } from '../nordjylland';
import { read } from '../slots/slots-in';

const PLAIN = [
  ['hvad koster CPMR?', 'cost of cpmr'],
  ['fortæl om Westlink', 'all about westlink'],
  ['sammenlign MARKIS og Mikropol', 'compare markis, mikropol'],
  ['KASK', 'mention body-kask-samarbejdet'],
  ['hvad siger strategien om klima?', 'passage regional-green'],
  ['hvilke projekter er der i Norge?', 'find country no, kind project'],
  ['netværk om transport', 'find theme transport, kind membership-network'],
  ['vis alle samarbejder', 'find all'],
  ['hvor mange netværk er der?', 'count entries of kind membership-network'],
  ['hvad betaler vi i kontingenter i alt?', 'sum fee of all'],
  ['gennemsnitligt kontingent', 'average fee of all'],
  ['hvilket projekt har det største budget?', 'max total-budget of kind project'],
  ['hvem er kontaktperson for flest samarbejder?', 'max entries per contact of all'],
  ['hvor mange lande samarbejder vi med?', 'count entries per country of all'],
  [
    'hvad er telefonnummeret til Mads Kopperholt?',
    'contact-detail not stated of adapted-physical-activity',
  ],
  ['hjælp', 'command help'],
  ['xyzzy', 'unknown'],
] as const;

describe('rank', () => {
  it.each(PLAIN)('puts first for %j: %s', (text, query) => {
    const [best] = rank(read(text));
    expect(best && describeQuery(best.query)).toBe(query);
  });

  it.each(PLAIN.filter(([text]) => text !== 'xyzzy'))(
    'leaves no word of %j unexplained',
    (text) => {
      expect(rank(read(text))[0]?.left).toEqual([]);
    },
  );

  it('says which content words the best candidate leaves', () => {
    const reading = read('hvad koster CPMR i kvalomatik');
    const [best] = rank(reading);

    expect(best && describeQuery(best.query)).toBe('cost of cpmr');
    expect(best?.left.map((at) => reading.words[at]?.word)).toEqual(['kvalomatik']);
  });

  it('orders the candidates by score', () => {
    const scores = rank(read('hvilke projekter om klima kører i 2012?')).map(({ score }) => score);

    expect(scores.length).toBeGreaterThan(5);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });
});

describe('candidatesOf', () => {
  const queries = (text: string) => candidatesOf(read(text)).map(({ query }) => query);

  it.each([
    ['hvad koster CPMR?', ['cost of cpmr', 'all about cpmr', 'unknown']],
    ['eHealth', ['all about ehealth-for-regions', 'find theme health-it']],
    ['Interreg IVA', ['all about interreg-iva-oeks', 'find programme interreg-iva-oeks']],
    ['billigste projekt', ['min total-budget of kind project', 'find kind project']],
    [
      'hvad koster netværkene om transport?',
      [
        'find theme transport, kind membership-network showing cost',
        'sum fee of theme transport, kind membership-network',
      ],
    ],
  ])('decides nothing early: %j may mean %j', (text, expected) => {
    expect(queries(text).map(describeQuery)).toEqual(expect.arrayContaining(expected));
  });

  it.each(['', '?!', 'xyzzy', 'hvad koster CPMR?'])(
    'always includes that %j is not understood',
    (text) => {
      expect(queries(text)).toContainEqual({ intent: 'unknown' });
    },
  );

  it.each([
    ...PLAIN.map(([text]) => text),
    'hvilke projekter over 20 mio. kr. slutter før 2013, ikke i Norge?',
    'list the total project budgets, biggest first',
    'bevillinger der udløber i 2013, op til 75 procent betalt af EU',
    'netværk hvert andet år i euro uden kontingent',
  ])('proposes each query once, and only queries that can be stored: %j', (text) => {
    const proposed = queries(text);

    expect(new Set(proposed.map((query) => JSON.stringify(query))).size).toBe(proposed.length);
    expect(proposed.filter((query) => !querySchema.safeParse(query).success)).toEqual([]);
  });

  it('proposes only queries that can be stored in a conversation too', () => {
    const { memory } = asked('netværk om transport');
    for (const text of ['hvad koster den anden?', 'er der andet om havne?', 'kun dem i Norge']) {
      const reading = readText(text, INDEX, { day: DAY, memory });
      for (const { query } of candidatesOf(reading))
        expect(querySchema.safeParse(query)).toMatchObject({ success: true });
    }
  });
});

describe('weightedScore', () => {
  const candidate = { query: { intent: 'unknown' }, explains: new Map<number, number>() } as const;

  it('adds up the features by their weights', () => {
    const features = { explained: 0.5, name: 1, dropped: 2 };

    expect(weightedScore({ ...candidate, features: {} })).toBe(0);
    expect(weightedScore({ ...candidate, features })).toBeCloseTo(
      0.5 * WEIGHTS.explained + WEIGHTS.name + 2 * WEIGHTS.dropped,
    );
    expect(
      weightedScore({ ...candidate, features }, { ...WEIGHTS, dropped: 0, name: 4 }),
    ).toBeCloseTo(0.5 * WEIGHTS.explained + 4);
  });

  it('rewards what explains, and counts what is left out or contradicts against it', () => {
    expect(WEIGHTS.explained).toBeGreaterThan(0);
    expect(
      [WEIGHTS.unexplained, WEIGHTS.dropped, WEIGHTS.contradicts, WEIGHTS.empty].every(
        (weight) => weight < 0,
      ),
    ).toBe(true);
  });
});

describe('isSameQuery', () => {
  it('compares queries by their values', () => {
    const find = { intent: 'find', filters: [{ by: 'kind', id: 'project' }] } as const;

    expect(
      isSameQuery({ ...find, filters: [...find.filters] }, { ...find, filters: [...find.filters] }),
    ).toBe(true);
    expect(isSameQuery({ ...find, filters: [...find.filters] }, { ...find, filters: [] })).toBe(
      false,
    );
  });
});
