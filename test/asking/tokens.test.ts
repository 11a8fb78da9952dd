import { tokenise, tokenOf } from '../../src/asking/tokens';

describe('tokenise', () => {
  const words = (text: string) => tokenise(text).map(({ word }) => word);

  it.each([
    ['Interreg IVA-projekter, 2007-2013!', ['interreg', 'iva', 'projekter', '2007', '2013']],
    ['a1b2', ['a', '1', 'b', '2']],
    ['"?!" 👍', []],
    ['', []],
  ])('parts %j at all that is no letter or digit', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('tokenOf', () => {
  it.each([
    ['budget', 'budgettet', 'budgetter'],
    ['start', 'startede'],
    ['netvark', 'netvarkene', 'netvarkets'],
  ])('gives %s and %s one Danish stem', (...forms) => {
    expect(new Set(forms.map((form) => tokenOf(form).da)).size).toBe(1);
  });

  it.each([
    ['network', 'networks', 'networking'],
    ['project', 'projects'],
  ])('gives %s and %s one English stem', (...forms) => {
    expect(new Set(forms.map((form) => tokenOf(form).en)).size).toBe(1);
  });

  it('does not shorten a stem to nothing', () => {
    expect(['er', 'en', 'ede', 'a'].map((word) => tokenOf(word).da.length)).toEqual([2, 2, 3, 1]);
  });

  it('gives a word the same token after fifty thousand others', () => {
    const before = tokenOf('netvark');
    for (let number = 0; number < 50_001; number++) tokenOf(`x${number.toString(36)}`);

    expect(tokenOf('netvark')).toEqual(before);
  });
});
