import { collectKnownWords } from '../../src/asking/known-words';
import { correct } from '../../src/asking/correct';
import { tokenise } from '../../src/asking/tokens';

const known = collectKnownWords(
  { da: tokenise('livsstil havn psykiatri vandre'), en: tokenise('lifestyle') },
  { da: tokenise('udvikling nordsø motorvej'), en: tokenise('north') },
);

function corrected(text: string) {
  const { tokens, corrections } = correct(tokenise(text), known);
  return [tokens.map(({ word }) => word).join(' '), corrections];
}

describe('mend', () => {
  it.each([
    ['livs stil', 'livsstil'],
    ['about life style', 'about lifestyle'],
    ['motor vej', 'motorvej'],
    ['hvad er', 'hvad er'],
    ['havn udvikling', 'havn udvikling'],
    ['ab cd', 'ab cd'],
    ['psykiatri', 'psykiatri'],
    ['havneudvikling', 'havn udvikling'],
    ['xyzzy', 'xyzzy'],
    ['', ''],
  ])('makes of %j %j', (text, words) => {
    expect(corrected(text)).toEqual([words, []]);
  });

  it.each([
    ['psykriatri', 'psykriatri', 'psykiatri'],
    ['psykiaterne', 'psykiaterne', 'psykiatri'],
  ])('tells that it took a word of %j for another', (text, from, to) => {
    expect(corrected(text)).toEqual([to, [{ from, to }]]);
  });
});
