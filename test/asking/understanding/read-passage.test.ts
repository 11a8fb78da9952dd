import { understood } from '../nordjylland';

describe('readPassage', () => {
  it.each([
    ['hvad siger strategien om klima?', 'passage regional-green'],
    ['hvad er formålet med strategien?', 'passage purpose'],
    ['hvad siger bilag 2 om medlemskab?', 'passage decides-participation'],
    ['what does annex 6 say about consultants?', 'passage competence-plan'],
    ['hvornår må vi rejse på tjenesterejse?', 'passage decides-travel'],
    ['who decides whether to continue a collaboration?', 'passage decides-participation'],
    ['hvad siger Midtjyllands strategi om Bruxelles?', 'passage midtjylland-coordination'],
    [
      'what does the strategy of Region Midtjylland say about offices abroad?',
      'passage midtjylland-coordination',
    ],
  ])('finds the passage that answers %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['networks about autism', 'find kind membership-network, "autism"'],
    ['netværk om transport', 'find kind membership-network, theme transport'],
    ['hvad blev besluttet i 2010?', 'find decided 2010-01-01..2010-12-31'],
    ['månedlige møder', 'find 12 a year'],
  ])('asks the catalogue rather than the strategy in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
