import { asksForOtherReading } from '../../../src/asking/intents/commands';

describe('asksForOtherReading', () => {
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
  ])('recognises "%s"', (text) => {
    expect(asksForOtherReading(text)).toBe(true);
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
  ])('does not recognise "%s"', (text) => {
    expect(asksForOtherReading(text)).toBe(false);
  });
});
