import { understood } from '../nordjylland';

describe('withoutByTheWay', () => {
  it.each([
    [
      'hvilke projekter fortsætter efter nytår 2012/13',
      'find kind project, beyond 2012-01-01..2012-12-31',
    ],
    [
      'hvilke projekter om skolemad kører i 2012',
      'find kind project, running 2012-01-01..2012-12-31, "skolemad"',
    ],
  ])('passes over a word that says no subject in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
