import {
  MAX_QUESTION_LENGTH,
  truncateQuestion,
} from '../../../src/asking/answer/truncate-question';

describe('truncateQuestion', () => {
  it('keeps a question that is short enough', () => {
    expect(truncateQuestion('x'.repeat(MAX_QUESTION_LENGTH))).toHaveLength(MAX_QUESTION_LENGTH);
    expect(truncateQuestion('')).toBe('');
  });

  it('truncates a longer one, never in the middle of a character', () => {
    expect(truncateQuestion('x'.repeat(MAX_QUESTION_LENGTH + 1))).toHaveLength(MAX_QUESTION_LENGTH);
    expect(truncateQuestion(`${'x'.repeat(MAX_QUESTION_LENGTH - 1)}🙂`)).toBe(
      'x'.repeat(MAX_QUESTION_LENGTH - 1),
    );
  });
});
