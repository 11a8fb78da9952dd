import { wordPattern } from '../../../src/asking/phrases/word-pattern';
import { fold } from '../../../src/lib/text';

const finds = (words: string, text: string) => wordPattern(words).test(fold(text));

describe('wordPattern', () => {
  it.each([
    ['nu, i dag', 'Hvad løber nu?'],
    ['nu, i dag', 'i dag'],
    ['i år', 'hvad slutter i år?'],
    ['i år', 'hvad slutter i aar?'],
    ['årlig*', 'de årligste møder'],
    ['half-yearly', 'a half-yearly meeting'],
    ['p.t.', 'p.t. ingen'],
  ])('finds one of %j in %j', (words, text) => {
    expect(finds(words, text)).toBe(true);
  });

  it.each([
    ['nu, i dag', 'nummer et'],
    ['nu', 'menu'],
    ['nu', 'nu2'],
    ['årlig', 'årlige'],
    ['i år', 'i årevis'],
    ['nu', ''],
  ])('does not find %j inside the words of %j', (words, text) => {
    expect(finds(words, text)).toBe(false);
  });
});
