import { aggregate } from '../../src/asking/aggregate';
import type { Query, Selection } from '../../src/asking/query';
import { indexKnowledge } from '../../src/asking/index-knowledge';
import { collaboration } from '../builders/collaboration';
import { cost } from '../builders/cost';
import { knowledge } from '../builders/knowledge';
import { DAY, INDEX } from './nordjylland';

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
  ])('takes the %s of %s over %j: %d from %d', (operation, measure, selection, value, parts) => {
    const result = of(selection, { operation, measure });

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
  ])('puts first the %s %s of %j: %s', (operation, measure, selection, first) => {
    expect(of(selection, { operation, measure }).parts[0]?.entry.id).toBe(first);
  });

  it('reckons dates from the day that the source is as exact as', () => {
    const extremes = [
      of(all, { operation: 'min', measure: 'start' }),
      of(projects, { operation: 'max', measure: 'end' }),
      of(all, { operation: 'max', measure: 'decision' }),
    ];

    expect(extremes.map(({ value }) => value)).toEqual(
      ['1983-01-01', '2014-12-31', '2011-11-14'].map(dayNumber),
    );
  });

  it('tells which entries it had to leave out, and the money behind each part', () => {
    const { parts, left } = of(
      { ids: ['cpmr', 'aer'], filters: [] },
      { operation: 'sum', measure: 'fee' },
    );

    expect(left.map(({ id }) => id)).toEqual(['aer']);
    expect(parts).toEqual([
      expect.objectContaining({
        value: 48_847,
        cost: expect.objectContaining({ amount: 6513 }) as unknown,
      }),
    ]);
  });

  it('reckons euros in kroner only by the rate of the source', () => {
    const entry = collaboration({
      costs: [cost({ currency: 'EUR', amount: 6513 }), cost({ amount: 1 })],
    });
    const inEuros = collaboration({ id: 'euros', costs: [cost({ currency: 'EUR' })] });
    const index = indexKnowledge(knowledge({ collaborations: [entry, inEuros] }));
    const fees = { intent: 'aggregate', operation: 'sum', measure: 'fee', of: all } as const;

    expect(aggregate(fees, index, DAY)).toMatchObject({ value: 1, left: [{ id: 'euros' }] });
  });

  it('tells what a count is a share of: all, or all of the kind that is narrowed', () => {
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
      ).whole;

    expect(whole(projects.filters)).toBe(38);
    expect(whole([...projects.filters, { by: 'property', id: 'external-funding' }])).toBe(12);
  });
});
