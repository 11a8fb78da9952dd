import { languageFor } from '../../src/teams/turn';
import { person } from '../builders/person';

describe('languageFor', () => {
  it.each([
    ['da', person({ language: 'da', lastLanguage: 'en' }), 'en', 'en-US'],
    ['en', person({ lastLanguage: 'da' }), 'en', 'da-DK'],
    ['en', person({ lastLanguage: 'en' }), undefined, 'da-DK'],
    ['en', person(), undefined, 'en-GB'],
    ['da', person(), undefined, 'da-DK'],
    ['da', undefined, undefined, 'de-DE'],
    ['da', undefined, undefined, null],
  ] as const)(
    'is %s: by choice, by what is written, by what was written, by the client',
    (language, who, wrote, locale) => {
      expect(languageFor(who, wrote, locale)).toBe(language);
    },
  );
});
