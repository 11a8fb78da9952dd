import { obsoleteFrom } from '../../../src/monitoring/rounds/close-obsolete';
import { entry } from '../../builders/entry';
import { round } from '../../builders/round';

const TODAY = '2027-03-01';
const ending = (end: string) => entry({ period: { end, rolling: false } });
const renewal = round({ id: 'cpmr.renewal-2027', kind: 'renewal' });
const closing = round({ id: 'cpmr.closing', kind: 'closing' });

describe('outlivedBy', () => {
  it.each([
    ['a yearly round of what is gone', round(), undefined, 'gone'],
    ['a yearly round of what has ended', round(), ending('2027-02'), 'ended'],
    ['a yearly round of what goes on', round(), entry(), undefined],
    ['a renewal of what has ended', renewal, ending('2027-02'), 'ended'],
    ['a renewal before the end', renewal, ending('2027-08'), undefined],
    ['a renewal of what ends in another year by now', renewal, ending('2029'), 'end-moved'],
    ['a closing of what has ended', closing, ending('2027-02'), undefined],
    ['a closing of what goes on after all', closing, ending('2028'), 'end-moved'],
    ['a closing of what is gone', closing, undefined, 'gone'],
  ] as const)('of %s is what follows from the catalogue', (_, given, stored, expected) => {
    expect(obsoleteFrom(given, stored, TODAY)).toBe(expected);
  });
});
