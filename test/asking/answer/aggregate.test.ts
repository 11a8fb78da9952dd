import { aggregate } from '../../../src/asking/answer/aggregate';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import type { Query, Selection } from '../../../src/asking/answer/query';
import type { Collaboration, Cost } from '../../../src/catalogue/collaboration';
import { collaboration } from '../../builders/collaboration';
import { cost } from '../../builders/cost';
import { knowledge } from '../../builders/knowledge';
import { DAY, INDEX } from '../nordjylland';

type Asked = Pick<Extract<Query, { intent: 'aggregate' }>, 'operation' | 'measure'>;

const projects: Selection = { filters: [{ by: 'kind', id: 'project' }] };
const networks: Selection = { filters: [{ by: 'kind', id: 'membership-network' }] };
const all: Selection = { filters: [] };

const of = (selection: Selection, { operation, measure }: Asked) =>
  aggregate({ intent: 'aggregate', operation, measure, of: selection }, INDEX.entries, DAY);

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
    // 150.000 + 700.000 + 3 × 125.000 + 656.200 + 3 × 150.000 + 70.000
    ['sum', 'staff-hours', all, 2_401_200, 6],
    ['max', 'duration', { ids: ['coast-alive', 'markis'], filters: [] }, 1461, 2],
    ['min', 'duration', { ids: ['coast-alive', 'markis'], filters: [] }, 1096, 2],
    ['sum', 'fee', projects, 0, 0],
    ['average', 'fee', projects, 0, 0],
    ['max', 'fee', projects, 0, 0],
  ])('computes the %s of %s over %j: %d from %d', (operation, measure, selection, value, parts) => {
    const result = of(selection, { operation, measure });

    expect(result.value).toBeCloseTo(value);
    expect(result.parts).toHaveLength(parts);
  });

  it.each<[Asked['measure'], number, number, number]>([
    // The yearly fees and grants of 2012; not those of eHealth, whose years are not stated.
    ['cost', 2012, 2_258_397, 8],
    ['cost', 2014, 0, 0],
    ['fee', 2010, 20_000, 1],
    // MARKIS, whose project runs all of the year, and Rekreative Ruter.
    ['staff-hours', 2011, 275_000, 2],
    // MARKIS begins in May.
    ['staff-hours', 2010, 150_000, 1],
  ])('adds up the %s of the year %d: %d from %d', (measure, year, value, parts) => {
    const query = { intent: 'aggregate', operation: 'sum', measure, of: all, year } as const;
    const result = aggregate(query, INDEX.entries, DAY);

    expect(result.value).toBeCloseTo(value);
    expect(result.parts).toHaveLength(parts);
  });

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

  it.each<[string, Partial<Collaboration['period']>, Partial<Cost>, number]>([
    [
      'the years that it is granted for',
      { start: '2009', end: '2014' },
      { years: { from: 2010, to: 2011 } },
      2000,
    ],
    ['the years of the project', { start: '2010-05-01', end: '2013-04-30' }, {}, 3000],
    ['one year of a project of some months', { start: '2012-01', end: '2012-04' }, {}, 1000],
    ['one year where no end is stated', { start: '2010', rolling: true }, {}, 1000],
    [
      'all years at once where it is no yearly amount',
      { start: '2010', end: '2013' },
      { per: 'total' },
      1000,
    ],
  ])('counts an amount for %s', (_, period, given, value) => {
    const costs = [cost({ kind: 'co-financing', ...given })];
    const entry = collaboration({ period: { rolling: false, ...period }, costs });
    const { entries } = indexKnowledge(knowledge({ collaborations: [entry] }));
    const query = { intent: 'aggregate', operation: 'sum', measure: 'cost', of: all } as const;

    expect(aggregate(query, entries, DAY).value).toBe(value);
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

    expect(aggregate(fees, index.entries, DAY)).toMatchObject({
      value: 1,
      omitted: [{ id: 'euros' }],
    });
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
        INDEX.entries,
        DAY,
      ).total;

    expect(whole(projects.filters)).toBe(38);
    expect(whole([...projects.filters, { by: 'property', id: 'external-funding' }])).toBe(12);
  });
});
