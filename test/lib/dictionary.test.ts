import { isInDictionary } from '../../src/lib/dictionary';

describe('isInDictionary', () => {
  it.each(['senge', 'klokken', 'konteres', 'svommehal', 'forsikringerne', 'dental', 'expired'])(
    'knows an ordinary word in its forms: %s',
    (word) => {
      expect(isInDictionary(word)).toBe(true);
    },
  );

  it.each(['netvrk', 'samarbjde', 'komunikasjon', 'psykiatry', 'xx', ''])(
    'knows no misspelt word: "%s"',
    (word) => {
      expect(isInDictionary(word)).toBe(false);
    },
  );
});
