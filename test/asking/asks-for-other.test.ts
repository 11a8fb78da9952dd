import { asksForOther } from '../../src/asking/asks-for-other';

describe('asksForOther', () => {
  it.each([
    'nej, den anden',
    'Nej den anden!',
    'den anden',
    'Den anden, tak.',
    'det andet',
    'jeg mente den anden',
    'nej, jeg mente den anden',
    'no, the other one',
    'The other one please',
    'I meant the other one',
    'the other',
    'ja',
    'Ja tak',
    'ja, det gjorde jeg',
    'yes, please',
  ])('hears it in "%s"', (text) => {
    expect(asksForOther(text)).toBe(true);
  });

  it.each([
    'hvem sidder i den anden?',
    'hvad koster den anden?',
    'what about the other one',
    'den anden måned',
    'nej',
    'no thanks',
    'jamen',
    'ja, og hvad koster det?',
    '',
  ])('does not hear it in "%s"', (text) => {
    expect(asksForOther(text)).toBe(false);
  });
});
