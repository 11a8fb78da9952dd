import { understood } from '../nordjylland';

describe('havingFact', () => {
  it.each([
    ['hvilke medlemskaber koster os et årligt kontingent', 'find property fee'],
    ['hvad betaler vi årskontingent til', 'find property fee'],
    [
      'samarbejder i Norge / er der nogle af dem der får penge fra eu',
      'find country no, property external-funding',
    ],
    ['hvilke samarbejder har ikke ekstern finansiering', 'find property no-external-funding'],
  ])('asks for those that have a fact in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
