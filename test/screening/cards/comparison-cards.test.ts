import { renderComparison } from '../../../src/screening/cards/explanation-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { checklist } from '../../builders/checklist';
import { assessment, screening } from '../../builders/screening';
import { plainRenderContext } from '../../cards/plain-render-context';

const all = (value: 0 | 3) =>
  Object.fromEntries(
    ['strategy', 'focus', 'problem', 'unit', 'hours', 'financing'].map((id) => [id, value]),
  );

const linesOf = (...levels: ('administrative' | 'political')[]) =>
  plainTextOf(
    renderComparison(
      screening({
        checklists: levels.map((level) => checklist({ id: level, level })),
        assessments: levels.map((level) =>
          assessment(all(level === 'political' ? 3 : 0), { level, step: { kind: 'result' } }),
        ),
      }),
      plainRenderContext('da'),
    ),
  ).split('\n');

describe('renderComparison', () => {
  it('puts both checklists side by side, in all and by criterion', () => {
    const lines = linesOf('political', 'administrative');

    expect(lines.slice(1, 8)).toEqual([
      'Samlet: forskellige',
      'Administrativ tjekliste: Anbefales ikke',
      'Politisk tjekliste: Anbefales',
      'Administrativ tjekliste',
      '░░░░░░░░░░ 0\u00a0%',
      'Politisk tjekliste',
      '██████████ 100\u00a0%',
    ]);
    expect(lines).toContain('relevance: forskellige');
  });

  it('says what is missing', () => {
    const lines = linesOf('political');

    expect(lines).toContain('Samlet: mangler svar');
    expect(lines).toContain('Administrativ tjekliste: ikke begyndt');
  });
});
