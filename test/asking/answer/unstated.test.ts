import type { Filter, TimeRole } from '../../../src/asking/answer/filter';
import { countUnstated } from '../../../src/asking/answer/unstated';
import { INDEX } from '../nordjylland';

const day = '2027-01-10';
const time = (role: TimeRole): Filter => ({
  by: 'time',
  role,
  from: day,
  to: day,
});
const networks: Filter = { by: 'kind', id: 'membership-network' };
const count = (filters: Filter[], among?: string[]) =>
  countUnstated(filters, among, { entries: INDEX.entries, day })?.count ?? 0;

describe('countUnstated', () => {
  it.each([
    ['running', 11],
    ['ended', 11],
    ['started', 21],
    ['decided', 0],
    ['granted', 0],
    ['grant-ends', 0],
  ] as const)('counts the entries without a source on whether they are %s', (role, expected) => {
    expect(count([time(role)])).toBe(expected);
  });

  it('counts the entries without a stated amount', () => {
    const fee: Filter = { by: 'amount', measure: 'fee', is: 'over', amount: 1, currency: 'DKK' };
    expect(count([fee, networks])).toBe(10);
    expect(countUnstated([fee], ['isaac', 'cpmr'], { entries: INDEX.entries, day })).toEqual({
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
