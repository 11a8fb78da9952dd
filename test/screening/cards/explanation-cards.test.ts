import { renderExplanation } from '../../../src/screening/cards/explanation-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import { assessment, screening } from '../../builders/screening';
import { plainRenderContext } from '../../cards/plain-render-context';

const answers = {
  strategy: 3,
  focus: 0,
  problem: 3,
  unit: 3,
  hours: 'unknown',
  financing: 3,
} as const;

const linesOf = (language: 'da' | 'en') =>
  plainTextOf(
    renderExplanation(
      screening({ proposal: { name: 'Robot' }, assessments: [assessment(answers)] }),
      'political',
      plainRenderContext(language),
    ),
  ).split('\n');

describe('renderExplanation', () => {
  it('tells what each answer gave of what it could give, by criterion', () => {
    const lines = linesOf('da');

    expect(lines[1]).toBe('Forklaring: Robot');
    expect(lines).toContain('relevance: 40 af 60');
    expect(lines).toContain('█████ 20 af 20');
    expect(lines).toContain('░░░░░ 0 af 20');
    expect(lines).toContain('ikke besvaret, tæller ikke med');
  });

  it('names the weakest answers, and what would flip the recommendation', () => {
    expect(linesOf('da')).toContain('• 0: Hvor meget focus?');
    expect(linesOf('en')).toContain('• 0: Hvor meget focus? (en)');
    expect(linesOf('en')).toContain('The smallest change that would flip the recommendation');
  });
});
