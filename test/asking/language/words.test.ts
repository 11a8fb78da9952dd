import { collectKnownWords } from '../../../src/asking/language/known-words';
import { tokenise } from '../../../src/asking/language/tokens';
import { spellingCorrectionsIn, readWords } from '../../../src/asking/language/words';
import { INDEX } from '../nordjylland';

const known = collectKnownWords(
  { da: tokenise('livsstil havn psykiatri vandre'), en: tokenise('lifestyle') },
  { da: tokenise('udvikling nordsø motorvej'), en: tokenise('north') },
);
const wordsOf = (text: string) => readWords(text, known).map(({ word }) => word);

describe('readWords', () => {
  it.each([
    ['livs stil', ['livsstil']],
    ['about life style', ['about', 'lifestyle']],
    ['motor vej', ['motorvej']],
    ['hvad er', ['hvad', 'er']],
    ['havn udvikling', ['havn', 'udvikling']],
    ['livs, stil', ['livs', 'stil']],
    ['livs (stil)', ['livs', 'stil']],
    ['ab cd', ['ab', 'cd']],
    ['', []],
    ['?! 👍', []],
  ])('joins two words only if the vocabulary writes them as one: %j is %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['psykriatri', ['psykiatri']],
    ['psychiatri', ['psykiatri']],
    ['psykiaterne', ['psykiatri']],
    ['psykiatri', ['psykiatri']],
    ['havneudvikling', ['havn', 'udvikling']],
    ['xyzzy', ['xyzzy']],
  ])('reads an unknown word as a known one where it can: %j is %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['ka du', ['kan', 'du']],
    ['vem', ['hvem']],
    ['wat r u', ['what', 'are', 'you']],
    ['HVAD MED', ['hvad', 'med']],
  ])('writes out short forms and folds capitals: %j is %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['hvad koster', ['none', 'none']],
    ['havn, nordsø', ['none', 'comma']],
    ['havn (nordsø)', ['none', 'comma']],
    ['havn? nordsø', ['none', 'stop']],
    ['havn. Nordsø', ['none', 'stop']],
    ['psykiatri. nordsø', ['none', 'stop']],
    ['havn: nordsø', ['none', 'stop']],
    ['havn - nordsø', ['none', 'stop']],
    ['havn ... nordsø', ['none', 'stop']],
    ['havn\nnordsø', ['none', 'stop']],
    ['EU-midler', ['none', 'none']],
    ['Hej. Hvad', ['none', 'stop']],
  ])('notes where a clause ends: %j is %j', (text, gaps) => {
    expect(readWords(text, known).map(({ gap }) => gap)).toEqual(gaps);
  });

  it.each([
    'Ole B. Sørensen',
    'ca. to',
    'kr. 500',
    'nr. 22',
    '10.000',
    '10,000',
    '19. august',
    'feb. 2010',
  ])('ends no clause at an abbreviation or inside a number: %j', (text) => {
    expect(readWords(text, known).every(({ gap }) => gap === 'none')).toBe(true);
  });

  it('keeps the place of each word, as it was typed', () => {
    const text = '  Hvad koster livs stil i PSYKRIATRI?';
    const words = readWords(text, known);

    expect(words.map(({ typed }) => typed)).toEqual([
      'Hvad',
      'koster',
      'livs stil',
      'i',
      'PSYKRIATRI',
    ]);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(
      words.map(({ typed }) => typed),
    );
  });

  it('gives the parts of a compound the place of the whole', () => {
    expect(
      readWords('om havneudvikling', known).map(({ typed, start, end }) => [typed, start, end]),
    ).toEqual([
      ['om', 0, 2],
      ['havneudvikling', 3, 17],
      ['havneudvikling', 3, 17],
    ]);
  });
});

describe('spellingCorrectionsIn', () => {
  const corrections = (text: string) => spellingCorrectionsIn(readWords(text, known));

  it.each([
    ['psykriatri', [{ from: 'psykriatri', to: 'psykiatri' }]],
    ['psykiaterne', [{ from: 'psykiaterne', to: 'psykiatri' }]],
  ])('lists what a misspelt word was read as: %j', (text, expected) => {
    expect(corrections(text)).toEqual(expected);
  });

  it.each(['psykiatri', 'livs stil', 'havneudvikling', 'ka du', 'xyzzy', ''])(
    'lists nothing for words that are joined, split, short or unknown: %j',
    (text) => {
      expect(corrections(text)).toEqual([]);
    },
  );

  it.each([
    ['hvad koster Westlik?', { from: 'westlik', to: 'westlink' }],
    ['nordsøkomissionen', { from: 'nordsokomissionen', to: 'nordsokommissionen' }],
    ['hvem er med i Rekreatve Ruter', { from: 'rekreatve', to: 'rekreative' }],
  ])('corrects the names of the catalogue: %j', (text, correction) => {
    expect(spellingCorrectionsIn(readWords(text, INDEX.known))).toEqual([correction]);
  });

  it.each([
    'hvad koster forsikring?',
    'meditation for ansatte',
    'hvornår er der frokost?',
    'hvem har færrest?',
  ])('corrects no ordinary word: %j', (text) => {
    expect(spellingCorrectionsIn(readWords(text, INDEX.known))).toEqual([]);
  });
});
