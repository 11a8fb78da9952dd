import { fold, tokenise, tokenOf } from '../../src/asking/tokens';

describe('fold', () => {
  it.each([
    ['Sørensen', 'Soerensen', 'Sorensen', 'SØRENSEN', 'Sörensen'],
    ['Ålborg', 'Aalborg', 'AALBORG', 'Alborg'],
    ['Nordsøkommissionen', 'Nordsoekommissionen', 'nordsokommissionen'],
    ['læger', 'laeger', 'LÆGER', 'lager'],
    ['café', 'cafe', 'cafe\u0301'],
    ['ISAAC', 'isac'],
  ])('writes %s as it writes %s', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  it.each([
    ['temaer', 'temaer'],
    ['temaerne', 'temaerne'],
    ['klimaet', 'klimaet'],
    ['Kinaen', 'kinaen'],
    ['AER', 'aer'],
    ['AERs', 'aers'],
  ])('keeps the two letters that meet in %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each(['', ' ', '42', '你好', 'привет', '👍'])('leaves %j as it is', (text) => {
    expect(fold(text)).toBe(text);
  });
});

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
