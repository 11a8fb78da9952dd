import { collectKnownWords } from '../../../src/asking/language/known-words';
import { spellingOf } from '../../../src/asking/language/spelling';
import { tokenise, tokenOf } from '../../../src/asking/language/tokens';
import { CONTENT } from '../nordjylland';

const known = collectKnownWords(
  { da: tokenise('psykiatri havn vandre Westlink sundhed'), en: tokenise('psychiatry') },
  { da: tokenise('kongressen motorveje'), en: tokenise('development udvikling') },
);

describe('collectKnownWords', () => {
  it.each(['psykiatri', 'psykiatrien', 'motorvej', 'developments', 'hvad', 'the'])(
    'knows %j, by itself or by its stem',
    (word) => {
      expect(known.knows(tokenOf(word))).toBe(true);
    },
  );

  it('knows nothing else', () => {
    expect(known.knows(tokenOf('xyzzy'))).toBe(false);
  });

  it('distinguishes words of the vocabulary from words of texts', () => {
    expect(
      ['psykiatri', 'motorveje', 'hvad', 'xyzzy'].map((word) => known.isVocabularyWord(word)),
    ).toEqual([true, false, false, false]);
  });

  it('distinguishes words of the sources from words of the language', () => {
    expect(
      ['psykiatrien', 'motorvej', 'hvad', 'forsikring'].map((word) =>
        known.isOfDomain(tokenOf(word)),
      ),
    ).toEqual([true, true, false, false]);
  });

  it('learns the words of a text that comes in later', () => {
    const learning = collectKnownWords({ da: [], en: [] }, { da: [], en: [] });
    expect(learning.knows(tokenOf('brintlager'))).toBe(false);

    learning.learn(tokenise('Et brintlager'), 'da');

    expect(learning.knows(tokenOf('brintlageret'))).toBe(true);
    expect(learning.isVocabularyWord('brintlager')).toBe(false);
  });

  it.each([
    ['psykriatri', 'psykiatri'],
    ['psykatri', 'psykiatri'],
    ['westlik', 'westlink'],
    ['motorvejx', 'motorveje'],
    ['motorvejee', 'motorveje'],
    ['kongresen', 'kongressen'],
    ['kngresen', undefined],
    ['hawn', undefined],
    ['xsykiatri', undefined],
    ['psyk1atri', undefined],
    ['hvadd', undefined],
    ['p'.repeat(73_000), undefined],
  ])('corrects %s to %j', (word, meant) => {
    expect(known.correct(word)).toBe(meant);
  });

  it.each([
    ['havnn', 'havn'],
    ['vestlink', 'westlink'],
    ['psykiatri', undefined],
    ['kogressen', undefined],
    ['havm', undefined],
  ])('finds the vocabulary word that %s sounds like: %j', (word, meant) => {
    expect(known.phoneticallyLike(word)).toBe(meant);
  });

  it.each([
    ['vandrere', 'vandre'],
    ['vandrelauget', undefined],
    ['vandet', undefined],
    ['psykiatere', 'psykiatri'],
    ['motorvejen', undefined],
  ])('relates %s to %j', (word, related) => {
    expect(known.relate(word)).toBe(related);
  });

  it.each([
    ['havneudvikling', ['havn', 'udvikling']],
    ['sundhedsudvikling', ['sundhed', 'udvikling']],
    ['psykiatriudvikling', ['psykiatri', 'udvikling']],
    ['xyzzyudvikling', undefined],
    ['udviklingxyzzy', undefined],
    ['havn', undefined],
    [`havne${'udvikling'.repeat(10)}`, undefined],
  ])('splits %s into %j', (word, parts) => {
    expect(known.split(word)).toEqual(parts);
  });
});

describe('spellingOf', () => {
  it.each([
    ['nordsokommissionen', 'nordsøkommissionen'],
    ['netvark', 'netværk'],
    // From the phrases for asking, not from the content.
    ['hvornar', 'hvornår'],
  ])('returns the usual spelling of %s', (folded, written) => {
    expect(spellingOf(folded, CONTENT)).toBe(written);
  });

  it('knows no word that is not in the content', () => {
    expect(spellingOf('xyzzy', CONTENT)).toBeUndefined();
  });
});
