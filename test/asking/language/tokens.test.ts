import { tokenise, tokenOf } from '../../../src/asking/language/tokens';

describe('tokenise', () => {
  const words = (text: string) => tokenise(text).map(({ word }) => word);

  it.each([
    ['Interreg IVA-projekter, 2007-2013!', ['interreg', 'iva', 'projekter', '2007', '2013']],
    ['a1b2', ['a', '1', 'b', '2']],
    ['Nordsøkommissionen på Ærø', ['nordsokommissionen', 'pa', 'aro']],
    ['"?!" 👍', []],
    ['', []],
  ])('splits %j at everything except letters and digits, and folds it', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('reads a letter the same whether it is composed or not', () => {
    expect(words('ma\u030alet')).toEqual(words('målet'));
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
    ['organise', 'organize', 'organized'],
  ])('gives %s and %s one English stem', (...forms) => {
    expect(new Set(forms.map((form) => tokenOf(form).en)).size).toBe(1);
  });

  it('never stems a word to nothing', () => {
    expect(['er', 'en', 'ede', 'a'].map((word) => tokenOf(word).da.length)).toEqual([2, 2, 3, 1]);
  });

  it('returns the same token for a word after fifty thousand others', () => {
    const before = tokenOf('netvark');
    for (let number = 0; number < 50_001; number++) tokenOf(`x${number.toString(36)}`);

    expect(tokenOf('netvark')).toEqual(before);
  });
});
