import { EntryIndex, textOf } from '../../../src/asking/answer/entry-index';
import { tokenOf } from '../../../src/asking/language/tokens';
import type { Collaboration } from '../../../src/catalogue/collaboration';
import { collaboration } from '../../builders/collaboration';
import { cost } from '../../builders/cost';
import { theme } from '../../builders/knowledge';
import { localized } from '../../builders/localized';

const THEMES = [
  theme('mobility', 'mobilitet', 'mobility'),
  theme('ferries', 'færger', 'ferries', 'mobility'),
];
const ferry = (given: Partial<Collaboration> = {}) =>
  collaboration({
    id: 'ferry',
    themes: ['ferries'],
    countries: ['se'],
    purpose: { da: 'Havnene ved fjorden', en: 'The ports of the fjord' },
    ...given,
  });
const road = collaboration({ id: 'road', themes: ['mobility'], countries: ['no', 'se'] });

const indexOf = (...entries: readonly Collaboration[]) => new EntryIndex(entries, THEMES);
const containing = (index: EntryIndex, word: string) => [...index.containing(tokenOf(word))];
const having = (index: EntryIndex, ...of: Parameters<EntryIndex['having']>) =>
  [...index.having(...of)].sort();

describe('textOf', () => {
  it('holds every text of an entry in one language, its names and its people', () => {
    const entry = collaboration({
      name: localized('Navn'),
      aliases: ['Alias'],
      purpose: localized('Formål'),
      outcome: localized('Udbytte'),
      partners: [localized('Partner')],
      notes: [localized('Note')],
      period: { rolling: false, text: localized('Periode') },
      funding: { text: localized('Midler') },
      recurrence: { text: localized('Årligt'), perYear: 1 },
      contacts: {
        appointment: 'appointed',
        political: [{ name: 'Per', role: localized('Formand') }],
        administrative: [{ name: 'Ida' }],
        vacancies: [],
      },
    });

    const words = 'Navn Alias Formål Udbytte Partner Note Periode Midler Årligt Per Formand Ida';

    expect(textOf(entry, 'da').split(' ').sort()).toEqual(words.split(' ').sort());
    expect(textOf(entry, 'en')).toContain('Formål (en)');
  });
});

describe('EntryIndex', () => {
  it('lists its entries in the order in which they were added', () => {
    const index = indexOf(road, ferry());

    expect(index.entries.map(({ id }) => id)).toEqual(['road', 'ferry']);
    expect([...index.ids()]).toEqual(['road', 'ferry']);
    expect(index.size).toBe(2);
    expect(index.inOrder(['ferry', 'gone', 'road']).map(({ id }) => id)).toEqual(['road', 'ferry']);
  });

  it('returns an entry by its id', () => {
    expect(indexOf(road).get('road')).toBe(road);
    expect(indexOf(road).get('gone')).toBeUndefined();
  });

  it('finds the entries that have a value of the vocabulary', () => {
    const index = indexOf(road, ferry());

    expect(having(index, 'country', 'no')).toEqual(['road']);
    expect(having(index, 'country', 'se')).toEqual(['ferry', 'road']);
    expect(having(index, 'country', 'gone')).toEqual([]);
  });

  it('finds narrower themes under a wider one, and not the other way round', () => {
    const index = indexOf(road, ferry());

    expect(having(index, 'theme', 'mobility')).toEqual(['ferry', 'road']);
    expect(having(index, 'theme', 'ferries')).toEqual(['ferry']);
  });

  it('keeps who decided apart from who recommended', () => {
    const decision = { by: 'council', on: '2010-01-01', recommendedBy: 'forum' };
    const index = indexOf(ferry({ costs: [cost({ decisions: [decision] })] }));

    expect(having(index, 'body', 'council')).toEqual(['ferry']);
    expect(having(index, 'body', 'forum')).toEqual([]);
    expect(having(index, 'recommender', 'forum')).toEqual(['ferry']);
  });

  it('finds a word of either language, in any form, and at the beginning of a compound', () => {
    const index = indexOf(road, ferry({ notes: [localized('Götalandsregionen')] }));

    expect(containing(index, 'havn')).toEqual(['ferry']);
    expect(containing(index, 'port')).toEqual(['ferry']);
    expect(containing(index, 'götaland')).toEqual(['ferry']);
    expect(containing(index, 'götal')).toEqual([]);
    expect(containing(index, 'motorvej')).toEqual([]);
  });

  it('replaces an entry by its later version', () => {
    const index = indexOf(road, ferry());

    index.add(ferry({ countries: ['fi'], themes: [], purpose: localized('Motorvej') }));

    expect(having(index, 'country', 'se')).toEqual(['road']);
    expect(having(index, 'country', 'fi')).toEqual(['ferry']);
    expect(having(index, 'theme', 'mobility')).toEqual(['road']);
    expect(containing(index, 'havn')).toEqual([]);
    expect(containing(index, 'motorvej')).toEqual(['ferry']);
    expect(index.entries.map(({ id, countries }) => [id, countries])).toEqual([
      ['road', ['no', 'se']],
      ['ferry', ['fi']],
    ]);
  });

  it('removes an entry from everything that found it', () => {
    const index = indexOf(road, ferry());

    index.remove('ferry');
    index.remove('gone');

    expect(index.size).toBe(1);
    expect(index.entries).toEqual([road]);
    expect(index.get('ferry')).toBeUndefined();
    expect(having(index, 'theme', 'ferries')).toEqual([]);
    expect(having(index, 'country', 'se')).toEqual(['road']);
    expect(containing(index, 'havn')).toEqual([]);
    expect(index.inOrder(['ferry', 'road'])).toEqual([road]);
  });

  it('has one order, also after an entry was removed and added again', () => {
    const index = indexOf(ferry(), road);

    index.remove('ferry');
    index.add(ferry());

    expect(index.inOrder(['road', 'ferry'])).toEqual(index.entries);
    expect(index.inOrder(['road', 'ferry']).map(({ id }) => id)).toEqual([...index.ids()]);
  });
});
