import { understood } from '../nordjylland';

describe('readOtherExtreme', () => {
  it.each([
    [
      'which project has the biggest budget / and the second biggest?',
      'max total-budget no. 2 of kind project',
    ],
    [
      'hvilket projekt har det største budget / og det mindste?',
      'min total-budget of kind project',
    ],
  ])('turns the last superlative in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
