import { clausesOf } from '../../src/asking/clauses';

describe('clausesOf', () => {
  it.each([
    [
      'we get many guests, but is there anything on cycling',
      ['is there anything on cycling', 'we get many guests'],
    ],
    ['Hej. Hvad koster CPMR?', ['Hvad koster CPMR?']],
    ['ports - ferries to Norway', ['ferries to Norway']],
    ['hvad koster CPMR', []],
    ['', []],
  ])('parts %j into %j', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });
});
