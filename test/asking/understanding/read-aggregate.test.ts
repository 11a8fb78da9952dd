import { understood } from '../nordjylland';

describe('readAggregate', () => {
  it.each([
    ['hvor mange samarbejder har vi?', 'count entries of all'],
    ['how many networks are there?', 'count entries of kind membership-network'],
    [
      'hvor mange projekter kører i 2012?',
      'count entries of kind project, running 2012-01-01..2012-12-31',
    ],
  ])('counts for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['hvad betaler vi i kontingenter i alt?', 'sum fee of all'],
    ['what do membership fees cost in total?', 'sum fee of all'],
    ['hvad koster netværkene i alt?', 'sum fee of kind membership-network'],
    ['hvad er det samlede budget for projekterne?', 'sum total-budget of kind project'],
    ['what do we pay per year in total?', 'sum yearly-cost of all'],
    ['hvad koster samarbejderne om året i alt?', 'sum yearly-cost of all'],
    ['hvad koster projekterne i alt?', 'sum cost of kind project'],
    ['hvor meget medfinansiering i alt?', 'sum co-financing of all'],
  ])('adds up for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    [
      'læg budgetterne for Coast Alive og Rekreative Ruter sammen',
      'sum total-budget of coast-alive, rekreative-ruter',
    ],
    ['hvilket projekt har det næststørste budget', 'max total-budget no. 2 of kind project'],
    ['the second most expensive membership', 'max fee no. 2 of kind membership-network'],
    ['hvilket netværk har flest medlemmer', 'max partners of kind membership-network'],
    [
      'hvor stor en andel af samarbejderne er politiske',
      'count entries as a share of level political',
    ],
    [
      'what share of the projects have ended',
      'count entries as a share of kind project, ended 0001-01-01..2012-03-01',
    ],
    ['which grant was decided most recently', 'max decision of all'],
  ])('takes a place, a share or a number of partners for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it('takes no first meeting of mine for the first of all', () => {
    expect(understood('anything about tourism before my first meeting')).toMatch(
      /^find theme tourism/,
    );
  });

  it.each([
    ['average fee', 'average fee of all'],
    ['gennemsnitligt kontingent', 'average fee of all'],
    ['gennemsnitligt budget for projekter', 'average total-budget of kind project'],
    ['average yearly cost', 'average yearly-cost of all'],
    ['average cost per year of networks', 'average fee of kind membership-network'],
  ])('averages for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['hvilket netværk er dyrest?', 'max fee of kind membership-network'],
    ['most expensive network', 'max fee of kind membership-network'],
    ['hvad er det billigste medlemskab?', 'min fee of kind membership-network'],
    ['cheapest membership', 'min fee of kind membership-network'],
    ['billigste projekt', 'min cost of kind project'],
    ['hvad er dyrest?', 'max cost of all'],
    ['hvilket projekt koster mest?', 'max total-budget of kind project'],
    ['hvilket projekt har det største budget?', 'max total-budget of kind project'],
    ['which project has the largest budget?', 'max total-budget of kind project'],
    ['det ældste samarbejde', 'min start of all'],
    ['newest project', 'max start of kind project'],
    ['det længste projekt', 'max duration of kind project'],
    ['shortest project', 'min duration of kind project'],
    ['hvad er den længste periode?', 'max duration of all'],
    ['hvilket projekt slutter senest?', 'max end of kind project'],
    ['latest grant', 'max decision of all'],
    ['den første bevilling', 'min decision of all'],
    ['flest medarbejdertimer', 'max staff-hours of all'],
    ['største bevilling', 'max co-financing of all'],
  ])('finds the most and the least for %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['største netværk', 'find kind membership-network'],
    ['average', 'unknown'],
    ['what started last year?', 'find started 2011-01-01..2011-12-31'],
  ])('takes no number from %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
