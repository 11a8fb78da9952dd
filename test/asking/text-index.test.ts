import { createTextIndex, textOf } from '../../src/asking/text-index';
import { tokenOf } from '../../src/asking/tokens';
import { collaboration } from '../builders/collaboration';
import { localized } from '../builders/localized';

const goeta = collaboration({
  id: 'goeta',
  purpose: { da: 'Götalandsregionens færger', en: 'Ferries' },
  aliases: ['KIA'],
  contacts: {
    appointment: 'appointed',
    political: [{ name: 'Per Larsen', role: localized('Formand') }],
    administrative: [{ name: 'Lene Schmit' }],
    vacancies: [],
  },
});
const index = createTextIndex([goeta, collaboration({ id: 'cpmr', outcome: localized('Färger') })]);
const containing = (word: string) => [...index.containing(tokenOf(word))].toSorted();

describe('createTextIndex', () => {
  it.each([
    ['farger', ['cpmr', 'goeta']],
    ['ferry', ['goeta']],
    ['kia', ['goeta']],
    ['larsen', ['goeta']],
    ['schmit', ['goeta']],
    ['formand', ['goeta']],
    ['xyzzy', []],
  ])('finds the entries that contain %s: %j', (word, ids) => {
    expect(containing(word)).toEqual(ids);
  });

  it('finds a long word at the beginning of a compound, a short one only whole', () => {
    expect(containing('gotaland')).toEqual(['goeta']);
    expect(containing('gota')).toEqual([]);
  });

  it('knows the words of each language', () => {
    const words = (language: 'da' | 'en') => [...index.words[language]].map(({ word }) => word);

    expect(words('en')).toContain('ferries');
    expect(words('da')).not.toContain('ferries');
  });
});

describe('textOf', () => {
  it('says all that an entry says, in a language', () => {
    expect(textOf(goeta, 'en')).toBe('CPMR (en) Ferries Formand (en) KIA Per Larsen Lene Schmit');
  });
});
