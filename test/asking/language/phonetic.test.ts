import {
  isSlip,
  isSwap,
  phoneticKeyOf,
  sharedBeginning,
} from '../../../src/asking/language/phonetic';

describe('phoneticKeyOf', () => {
  it.each([
    ['fysical', 'physical'],
    ['psychiatri', 'psykiatry'],
    ['periferal', 'peripheral'],
    ['kommunication', 'comunikation'],
    ['rhytme', 'rytme'],
  ])('is equal for %s and %s', (one, other) => {
    expect(phoneticKeyOf(one)).toBe(phoneticKeyOf(other));
  });

  it.each([
    ['havn', 'navn'],
    ['sund', 'sundhed'],
    ['baltic', 'balance'],
  ])('differs for %s and %s, which sound different', (one, other) => {
    expect(phoneticKeyOf(one)).not.toBe(phoneticKeyOf(other));
  });
});

describe('sharedBeginning', () => {
  it.each([
    ['vandring', 'vandre', 5],
    ['havn', 'havn', 4],
    ['havn', 'sti', 0],
    ['', 'sti', 0],
  ])('measures the common prefix of %j and %j: %d', (one, other, length) => {
    expect(sharedBeginning(one, other)).toBe(length);
  });
});

describe('isSwap', () => {
  it.each([
    ['balitc', 'baltic', true],
    ['avhn', 'havn', false],
    ['havne', 'havn', false],
    ['nrodisk', 'nordisk', true],
    ['rnodiks', 'nordisk', false],
  ])('judges whether %s is %s with two neighbouring letters swapped: %s', (word, meant, swap) => {
    expect(isSwap(word, meant)).toBe(swap);
  });
});

describe('isSlip', () => {
  it.each([
    ['samarbjede', 'samarbejde', true],
    ['fysikal', 'physical', true],
    ['konfernce', 'konference', true],
    ['psykiatrii', 'psykiatri', true],
    ['forsikring', 'forskning', false],
    ['meditation', 'medication', true],
  ])('judges %s as a typo of %s: %s', (word, meant, slip) => {
    expect(isSlip(word, meant)).toBe(slip);
  });
});
