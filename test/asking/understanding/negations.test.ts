import { understood } from '../nordjylland';

describe('isNegated', () => {
  it.each([
    ['ikke politiske samarbejder', 'find not level political'],
    [
      'samarbejder uden for Norden',
      'find not country nordic, not country dk, not country se, not country no, not country fi, not country is',
    ],
    [
      'collaborations that are not Nordic',
      'find not country nordic, not country dk, not country se, not country no, not country fi, not country is',
    ],
    ['alle samarbejder undtagen projekter', 'find not kind project'],
    ['all collaborations other than projects', 'find not kind project'],
    ['netværk uden kontingent', 'find kind membership-network, not property fee'],
    ['hvilke samarbejder er ikke afsluttet', 'find running 2012-03-01..2012-03-01'],
    ['ikke kun politiske samarbejder', 'find level political'],
  ])('reads what is left out in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });

  it.each([
    ['samarbejder om sundhed eller transport', 'find theme health, or theme transport'],
    ['ældre og transport', 'find theme elderly-care, theme transport'],
    [
      'where is the seat vacant or no politician appointed',
      'find property no-political-appointment, or property vacancy',
    ],
  ])('reads alternatives in %j: %s', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
