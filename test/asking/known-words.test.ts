import { collectKnownWords } from '../../src/asking/known-words';
import { tokenise, tokenOf } from '../../src/asking/tokens';

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

  it('knows what is of the vocabulary and what is only of texts', () => {
    expect(['psykiatri', 'motorveje', 'hvad', 'xyzzy'].map((word) => known.names(word))).toEqual([
      true,
      false,
      false,
      false,
    ]);
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
