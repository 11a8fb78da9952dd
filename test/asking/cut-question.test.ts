import { cutQuestion, LONGEST_QUESTION } from '../../src/asking/cut-question';

describe('cutQuestion', () => {
  it('leaves a question that is short enough', () => {
    expect(cutQuestion('x'.repeat(LONGEST_QUESTION))).toHaveLength(LONGEST_QUESTION);
    expect(cutQuestion('')).toBe('');
  });

  it('cuts a longer one, and no character in two', () => {
    expect(cutQuestion('x'.repeat(LONGEST_QUESTION + 1))).toHaveLength(LONGEST_QUESTION);
    expect(cutQuestion(`${'x'.repeat(LONGEST_QUESTION - 1)}🙂`)).toBe(
      'x'.repeat(LONGEST_QUESTION - 1),
    );
  });
});
