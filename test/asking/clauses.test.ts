import { clausesOf, withoutParentheses } from '../../src/asking/clauses';

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

describe('withoutAsides', () => {
  it.each([
    ['jeg læser til pædagog, er der noget med børn?', 'er der noget med børn?'],
    ['which journal is it, our teachers would like to subscribe', 'which journal is it'],
    ['jeg leder efter netværk, gerne om havne', undefined],
    ['netværk om havne, veje og broer', undefined],
    ['vi har mange gæster', undefined],
  ])('leaves of %j: %j', (text, rest) => {
    expect(withoutParentheses(text)).toBe(rest);
  });
});
