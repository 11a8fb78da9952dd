import {
  canonicalOf,
  contactNamesOf,
  mayBeOne,
  spellingsOf,
} from '../../../src/monitoring/owners/contact-candidates';
import { entry } from '../../builders/entry';

describe('mayBeOne', () => {
  it.each([
    ['Runa Coxeter', 'Runa Coxeter'],
    ['Runa Coxeter', 'runa coxeter'],
    ['Runa Coxeter', 'Coxeter, Runa'],
    ['Runa Coxeter', 'Runa Marie Coxeter / Region Nordjylland'],
    ['Ole B. Sørensen', 'Ole Bjørn Soerensen'],
    ['Ole B. Sørensen', 'Ole Sørensen'],
    ['Anne-Mette Flinch', 'Anne Mette Flinch'],
  ])('takes %s for %s', (name, other) => {
    expect(mayBeOne(name, other)).toBe(true);
  });

  it.each([
    ['Runa Coxeter', 'Runa Hansen'],
    ['Runa Coxeter', 'Runa'],
    ['Ole B. Sørensen', 'Ole Jens Sørensen'],
    ['Mette Gjerløv', 'Mette Arleth'],
    ['Sekretariatet', 'Sekretariatet'],
    ['', ''],
  ])('does not take %s for %s', (name, other) => {
    expect(mayBeOne(name, other)).toBe(false);
  });
});

describe('contactNamesOf', () => {
  const political = [{ name: 'Henrik Madsen' }];

  it('are the administrative contacts', () => {
    const administrative = [{ name: 'Runa Coxeter' }];
    const contacts = {
      appointment: 'appointed' as const,
      political,
      administrative,
      vacancies: [],
    };

    expect(contactNamesOf(entry({ contacts }))).toEqual(['Runa Coxeter']);
  });

  it('are the political ones where there is no other', () => {
    const contacts = {
      appointment: 'appointed' as const,
      political,
      administrative: [],
      vacancies: [],
    };

    expect(contactNamesOf(entry({ contacts }))).toEqual(['Henrik Madsen']);
  });
});

describe('spellingsOf', () => {
  const known = [{ name: 'Allan Busk', aliases: ['Alan Busk'] }];

  it.each(['Allan Busk', 'Alan Busk'])('knows all of them from %s', (name) => {
    expect(spellingsOf(name, known).toSorted()).toEqual(['Alan Busk', 'Allan Busk']);
  });

  it('is the name alone where there is no other', () => {
    expect(spellingsOf('Runa Coxeter', known)).toEqual(['Runa Coxeter']);
  });
});

describe('canonicalOf', () => {
  it.each([
    ['Alan Busk', 'Allan Busk'],
    ['Allan Busk', 'Allan Busk'],
    ['Runa Coxeter', 'Runa Coxeter'],
  ])('writes %s as %s', (name, canonical) => {
    expect(canonicalOf(name, [{ name: 'Allan Busk', aliases: ['Alan Busk'] }])).toBe(canonical);
  });
});
