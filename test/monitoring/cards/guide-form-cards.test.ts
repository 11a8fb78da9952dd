import { renderCorrections } from '../../../src/monitoring/cards/guide-form-cards';
import { entry } from '../../builders/entry';
import { fullGuide } from '../../builders/full-guide';
import { round } from '../../builders/round';
import { renderContextOf } from '../../cards/render-context-of';

const asked = round({
  guide: fullGuide(),
  answers: [{ question: 'facts', choice: 'both', by: 'mette', at: '2027-03-01T09:00:00.000Z' }],
});

describe('renderCorrections', () => {
  it('offers the units by name, and shows the end in words', () => {
    const known = entry({ unit: 'it-department', period: { end: '2026-12-31', rolling: false } });

    const card = JSON.stringify(
      renderCorrections({ round: asked, entry: known }, renderContextOf('da')),
    );

    expect(card).toContain('"value":"IT-afdelingen"');
    expect(card).toContain('{"title":"Visborggaard","value":"Visborggaard"}');
    expect(card).toContain('"value":"31. december 2026"');
  });
});
