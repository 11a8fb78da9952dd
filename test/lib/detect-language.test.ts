import { detectLanguage } from '../../src/lib/language';
import { questionsOf, SETS } from '../asking/question-sets';

describe('detectLanguage', () => {
  it.each([
    'hvad koster Westlink?',
    'og i Sverige?',
    'døvblindhed',
    'økonomi i CPMR',
    'mine påmindelser',
  ])('hears Danish in %j', (text) => {
    expect(detectLanguage(text)).toBe('da');
  });

  it.each([
    'what does Westlink cost?',
    'and Sweden?',
    'thanks',
    'is Region Skåne in it?',
    'contact for mikropol',
    'list projects for young people',
  ])('hears English in %j', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each(['', 'CPMR', 'Region Skåne, Sweden', '2012?!', 'hvad is', 'for IVB 4a'])(
    'cannot tell the language of %j',
    (text) => {
      expect(detectLanguage(text)).toBeUndefined();
    },
  );

  it.each(SETS)('never takes a question of the set %s for the other language', (set) => {
    const mistaken = questionsOf(set).filter(({ q, lang }) => (detectLanguage(q) ?? lang) !== lang);

    expect(mistaken.map(({ q }) => q)).toEqual([]);
  });
});
