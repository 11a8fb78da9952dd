import { understood } from '../nordjylland';

describe('operationsIn', () => {
  it.each([
    ['hvilket projekt er det største?', 'max total-budget of kind project'],
    [
      'which networks ended last year?',
      'find kind membership-network, ended 2011-01-01..2011-12-31',
    ],
    ['medlemskaber til højst 50.000 kr.', 'find kind membership-network, fee at-most 50000 DKK'],
    ['the oldest people', 'find theme elderly-care'],
    ['de ældste borgere', 'find theme elderly-care'],
  ])('tells an extreme from what only sounds like one: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
