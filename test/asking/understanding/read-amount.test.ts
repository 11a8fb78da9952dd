import { understood } from '../nordjylland';

describe('readAmount', () => {
  it.each([
    ['hvilke samarbejder koster over 100.000 kr. om året', 'find yearly-cost over 100000 DKK'],
    ['hvilke netværk koster mere end 100.000', 'find kind membership-network, fee over 100000 DKK'],
    [
      'projekter med et budget på over 20 mio. kr.',
      'find kind project, total-budget over 20000000 DKK',
    ],
    [
      'which projects have a budget of at most DKK 20 million?',
      'find kind project, total-budget at-most 20000000 DKK',
    ],
    [
      'memberships with a fee of at least EUR 5,000',
      'find kind membership-network, property fee, fee at-least 5000 EUR',
    ],
    ['bevillinger på ikke over 500.000', 'find cost at-most 500000 DKK'],
    ['medlemskaber til mindst 50.000 kr.', 'find kind membership-network, fee at-least 50000 DKK'],
    [
      'hvilke samarbejder koster over 100.000 og under 500.000 kr.?',
      'find cost over 100000 DKK, cost under 500000 DKK',
    ],
    [
      'projekter med et budget mellem 10 og 20 mio. kr.',
      'find kind project, total-budget at-least 10000000 DKK, total-budget at-most 20000000 DKK',
    ],
    [
      'hvilke projekter har vi? / hvilke af dem er over 20 mio.?',
      'find kind project, total-budget over 20000000 DKK',
    ],
    ['grants below 50k', 'find cost under 50000 DKK'],
    [
      'hvor mange projekter har et budget på mere end 10 mio',
      'count entries of kind project, total-budget over 10000000 DKK',
    ],
  ])('narrows by an amount of what is asked about: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['which projects run after 2012?', 'find kind project, beyond 2012-01-01..2012-12-31'],
    ['hvilke projekter når over 10.000 borgere?', 'find kind project'],
    ['koster CPMR mere end 50.000 kr.?', 'cost of cpmr'],
  ])('takes no year for an amount, and no fact for a list: %j is %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
