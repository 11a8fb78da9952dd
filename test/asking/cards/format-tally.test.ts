import { groupEntries } from '../../../src/asking/answer/group-entries';
import { GROUPINGS } from '../../../src/asking/answer/query';
import { formatTally } from '../../../src/asking/cards/format-tally';
import { renderContextFor } from '../../../src/cards/render-context';
import { CONTENT, DAY } from '../nordjylland';

const tell = (per: (typeof GROUPINGS)[number], language: 'da' | 'en') =>
  formatTally(
    groupEntries(CONTENT.collaborations, per),
    per,
    renderContextFor(language, CONTENT, DAY),
  );

describe('formatTally', () => {
  it('shows the largest group with its names, and the next groups', () => {
    const [first, next] = tell('contact', 'da');

    expect(first).toMatch(/^Runa Coxeter: 5 samarbejder \(.*Nordsøkommissionen/);
    expect(next).toMatch(/^Derefter: .*: 3 samarbejder/);
  });

  it('names only a few of many', () => {
    expect(tell('area', 'en')[0]).toMatch(/^The special sector: 19 collaborations \(.* …\)$/);
  });

  it('is empty for no groups', () => {
    expect(formatTally([], 'unit', renderContextFor('da', CONTENT, DAY))).toEqual([]);
  });

  it.each(GROUPINGS)('shows labels, not ids, when it counts by %s', (per) => {
    const lines = tell(per, 'en');

    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join(' ')).not.toMatch(/undefined|interreg-iva|center-doev/);
  });
});
