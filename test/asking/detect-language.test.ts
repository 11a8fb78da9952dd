import { detectLanguage } from '../../src/asking/detect-language';

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

  it.each(['what does Westlink cost?', 'and Sweden?', 'thanks', 'is Region Skåne in it?'])(
    'hears English in %j',
    (text) => {
      expect(detectLanguage(text)).toBe('en');
    },
  );

  it.each(['', 'CPMR', 'Region Skåne, Sweden', '2012?!', 'hvad is'])(
    'cannot tell the language of %j',
    (text) => {
      expect(detectLanguage(text)).toBeUndefined();
    },
  );
});
