import { isSlip, sharedBeginning, phoneticKeyOf } from '../../src/asking/phonetic';

describe('soundOf', () => {
  it.each([
    ['fysical', 'physical'],
    ['psychiatri', 'psykiatry'],
    ['periferal', 'peripheral'],
    ['kommunication', 'comunikation'],
  ])('is the same for %s and %s', (one, other) => {
    expect(phoneticKeyOf(one)).toBe(phoneticKeyOf(other));
  });

  it('tells words apart that sound unlike', () => {
    expect(phoneticKeyOf('havn')).not.toBe(phoneticKeyOf('navn'));
  });
});

describe('sharedBeginning', () => {
  it('counts the letters until the words part', () => {
    expect(sharedBeginning('vandring', 'vandre')).toBe(5);
    expect(sharedBeginning('havn', 'sti')).toBe(0);
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
  ])('takes %s for a slip for %s: %s', (word, meant, slip) => {
    expect(isSlip(word, meant)).toBe(slip);
  });
});
