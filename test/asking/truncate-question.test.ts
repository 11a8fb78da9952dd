import { truncateQuestion, LONGEST_QUESTION } from '../../src/asking/truncate-question';

describe('cutQuestion', () => {
  it('leaves a question that is short enough', () => {
    expect(truncateQuestion('x'.repeat(LONGEST_QUESTION))).toHaveLength(LONGEST_QUESTION);
    expect(truncateQuestion('')).toBe('');
  });

  it('cuts a longer one, and no character in two', () => {
    expect(truncateQuestion('x'.repeat(LONGEST_QUESTION + 1))).toHaveLength(LONGEST_QUESTION);
    expect(truncateQuestion(`${'x'.repeat(LONGEST_QUESTION - 1)}🙂`)).toBe(
      'x'.repeat(LONGEST_QUESTION - 1),
    );
  });
});
