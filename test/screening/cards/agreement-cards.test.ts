import { renderAgreement } from '../../../src/screening/cards/explanation-cards';
import { plainTextOf } from '../../../src/cards/plain-text';
import type { AnswerValue } from '../../../src/screening/checklist/assessment';
import { assessment, screening } from '../../builders/screening';
import { plainRenderContext } from '../../cards/plain-render-context';

const all = (value: AnswerValue) => ({
  strategy: value,
  focus: value,
  problem: value,
  unit: value,
  hours: value,
  financing: value,
});

const linesOf = (...given: Readonly<Record<string, AnswerValue>>[]) =>
  plainTextOf(
    renderAgreement(
      screening({
        proposal: { name: 'Robot' },
        assessments: given.map((answers, index) =>
          assessment(answers, { assessor: ['mette', 'bent', 'carl'][index] ?? '' }),
        ),
      }),
      'political',
      plainRenderContext('da'),
    ),
  ).split('\n');

describe('renderAgreement', () => {
  it('shows where they differ most first, with what each answered', () => {
    const lines = linesOf(
      all(3),
      { ...all(3), focus: 2, hours: 0 },
      { ...all(3), hours: 'unknown' },
    );

    expect(lines).toEqual([
      'Tjekliste',
      'Enighed: Robot',
      'Enige om 67\u00a0% af spørgsmålene',
      'Mette Sørensen · Bent Holm · Carl Bak',
      'Her er forskellen størst:',
      'Hvor meget hours?',
      'forskel på 3 trin',
      'Mette Sørensen: 3 · Bent Holm: 0 · Carl Bak: Ved ikke',
      'Hvor meget focus?',
      'forskel på 1 trin',
      'Mette Sørensen: 3 · Bent Holm: 2 · Carl Bak: 3',
    ]);
  });

  it('says that all agree, or that there is only one', () => {
    expect(linesOf(all(2), all(2))).toContain('Alle har svaret det samme.');
    expect(linesOf(all(2))).toContain('Der er kun én vurdering endnu.');
  });
});
