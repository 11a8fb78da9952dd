import { groupEntries } from '../../../src/asking/group-entries';
import { GROUPINGS } from '../../../src/asking/query';
import { formatTally } from '../../../src/asking/cards/format-tally';
import { renderContextFor } from '../../../src/cards/render-context';
import { CONTENT, DAY } from '../nordjylland';

const tell = (per: (typeof GROUPINGS)[number], language: 'da' | 'en') =>
  formatTally(
    groupEntries(CONTENT.collaborations, per),
    per,
    renderContextFor(language, CONTENT, DAY),
  );

describe('tallyInWords', () => {
  it('tells who has most, what that is, and who comes next', () => {
    const [first, next] = tell('contact', 'da');

    expect(first).toMatch(/^Runa Coxeter: 5 samarbejder \(.*Nordsøkommissionen/);
    expect(next).toMatch(/^Derefter: .*: 3 samarbejder/);
  });

  it('names no more than a few of many', () => {
    expect(tell('area', 'en')[0]).toMatch(/^The special sector: 19 collaborations \(.* …\)$/);
  });

  it('has nothing to tell of nothing', () => {
    expect(formatTally([], 'unit', renderContextFor('da', CONTENT, DAY))).toEqual([]);
  });

  it.each(GROUPINGS)('calls what it counts by %s by a name and no id', (per) => {
    const lines = tell(per, 'en');

    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join(' ')).not.toMatch(/undefined|interreg-iva|center-doev/);
  });
});
