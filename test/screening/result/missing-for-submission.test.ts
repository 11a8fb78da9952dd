import {
  isComplete,
  missingForSubmission,
} from '../../../src/screening/result/missing-for-submission';
import { assessment, proposal, screening } from '../../builders/screening';
import { ready } from '../life';

describe('missingForSubmission', () => {
  it('is nothing when name, level and area are known and every question is answered', () => {
    const { name, level, area } = proposal();
    const bare = ready({ proposal: { name, level, area } });

    expect(missingForSubmission(bare)).toEqual({ facts: [], questions: [] });
    expect(isComplete(bare)).toBe(true);
  });

  it('names the facts and the questions that are missing', () => {
    const { facts, questions } = missingForSubmission(
      screening({ proposal: { name: 'Robotter' }, assessments: [assessment({ strategy: 3 })] }),
    );

    expect(facts).toEqual(['level', 'area']);
    expect(questions.map(({ id }) => id)).toEqual([
      'focus',
      'problem',
      'unit',
      'hours',
      'financing',
    ]);
  });

  it('takes "I do not know" for an answer, but not what was passed over, nor a colleague’s', () => {
    const answers = { strategy: 3, focus: 3, problem: 2, unit: 3, hours: 'unknown' } as const;
    const one = ready({
      assessments: [
        assessment(answers, { passed: ['financing'], step: { kind: 'result' } }),
        assessment({ financing: 3 }, { assessor: 'bent' }),
      ],
    });

    expect(missingForSubmission(one).questions.map(({ id }) => id)).toEqual(['financing']);
    expect(isComplete(one)).toBe(false);
  });
});
