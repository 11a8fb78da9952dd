import { xmlLines, xmlText } from '../../src/documents/block';

describe('xmlText', () => {
  it.each([
    ['Danish letters and emoji', 'æøå ÆØÅ é 🤖 👩‍⚕️', 'æøå ÆØÅ é 🤖 👩‍⚕️'],
    ['markup, which is escaped later', '<b>&amp;</b> ]]>', '<b>&amp;</b> ]]>'],
    ['control characters', 'a\u0000b\u0008c\u001Bd\u000Be', 'abcde'],
    ['halves of pairs', 'a\uD83Eb\uDD16c', 'abc'],
    ['what is no character', 'a\uFFFEb\uFFFFc', 'abc'],
    ['marks that turn text round', 'a\u202Eb\u2066c\u2069', 'abc'],
    ['tabs and new lines', 'a\tb\nc', 'a\tb\nc'],
  ])('makes of %s what XML can hold', (_, text, expected) => {
    expect(xmlText(text)).toBe(expected);
  });
});

describe('xmlLines', () => {
  it('ends a line where any system does', () => {
    expect(xmlLines('a\nb\r\nc\rd\u2028e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
