import type { Filter } from '../../src/asking/filter';
import { countUnstated } from '../../src/asking/unstated';
import { INDEX } from './nordjylland';

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
  ] as const)('counts those of whom nobody says whether they are %s', (relation, expected) => {
    expect(count([time(relation)])).toBe(expected);
  });

  it('counts those of whom no amount is stated', () => {
    const fee: Filter = { by: 'amount', measure: 'fee', is: 'over', amount: 1, currency: 'DKK' };
    expect(count([fee, networks])).toBe(10);
    expect(countUnstated([fee], ['isaac', 'cpmr'], { index: INDEX, day })).toEqual({
      of: 'amount',
      count: 1,
    });
  });

  it('counts only what fits all else that was asked for', () => {
    expect(count([time('running'), networks])).toBe(8);
    expect(count([time('running')], ['aer', 'cpmr', 'isaac'])).toBe(2);
    expect(count([networks])).toBe(0);
  });
});
