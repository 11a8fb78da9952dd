import { plainTextOf } from '../../../src/cards/plain-text';
import { renderGuide } from '../../../src/monitoring/cards/guide-cards';
import { entry } from '../../builders/entry';
import { fullGuide } from '../../builders/full-guide';
import { round } from '../../builders/round';
import { plainRenderContext } from '../../cards/plain-render-context';

describe('beside the question of the frame', () => {
  it('stands what was decided after the screening, and what the checklist recommended', () => {
    const basis = {
      screening: 's',
      decidedOn: '2026-03-01',
      body: 'Regionsrådet',
      outcome: 'approved' as const,
      reason: '',
      recommendation: 'recommend-with-conditions',
    };
    const view = { round: round({ guide: fullGuide() }), entry: entry({}, { basis }) };

    expect(plainTextOf(renderGuide(view, plainRenderContext('da')))).toContain(
      'Grundlag: besluttet af Regionsrådet den 1. marts 2026.\nTjeklistens anbefaling var: Anbefales på betingelser.',
    );
  });
});
