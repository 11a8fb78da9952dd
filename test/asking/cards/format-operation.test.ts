import type { Measure, Operation } from '../../../src/asking/query';
import { kindOf, formatOperation } from '../../../src/asking/cards/format-operation';
import { renderContextOf } from '../../cards/render-context-of';

describe('operationInWords', () => {
  it.each<[Operation, Measure, string, string]>([
    ['count', 'entries', 'Antal samarbejder', 'Number of collaborations'],
    ['max', 'total-budget', 'Størst: samlet budget', 'Largest: total budget'],
    ['min', 'start', 'Først begyndt', 'First started'],
    ['max', 'end', 'Senest afsluttet', 'Last ended'],
    ['max', 'duration', 'Længste varighed', 'Longest duration'],
    ['average', 'duration', 'Gennemsnit: varighed', 'Average: duration'],
    ['sum', 'fee', 'I alt: kontingent om året', 'In all: membership fee a year'],
  ])('tells %s of %s', (operation, measure, da, en) => {
    const query = { intent: 'aggregate' as const, operation, measure, of: { filters: [] } };

    expect(formatOperation(query, renderContextOf('da'))).toBe(da);
    expect(formatOperation(query, renderContextOf('en'))).toBe(en);
  });
});

describe('kindOf', () => {
  it('tells money, dates and durations apart', () => {
    expect([kindOf('fee'), kindOf('end'), kindOf('duration')]).toEqual([
      'money',
      'date',
      'duration',
    ]);
  });
});
