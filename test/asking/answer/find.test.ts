import type { Filter } from '../../../src/asking/answer/filter';
import { findEntries } from '../../../src/asking/answer/find';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { collaboration } from '../../builders/collaboration';
import { cost } from '../../builders/cost';
import { knowledge, theme } from '../../builders/knowledge';
import { localized } from '../../builders/localized';

const granted = (by: string, on: string) => cost({ decisions: [{ by, on }] });
const INDEX = indexKnowledge(
  knowledge({
    vocabulary: {
      themes: [
        theme('mobility', 'mobilitet', 'mobility'),
        theme('ferries', 'færger', 'ferries', 'mobility'),
        theme('climate', 'klima', 'climate'),
      ],
    },
    collaborations: [
      collaboration({
        id: 'ended',
        themes: ['mobility'],
        countries: ['no'],
        period: { start: '2009', end: '2011', rolling: false },
        costs: [granted('council', '2008-08-19'), granted('forum', '2010-11-30')],
      }),
      collaboration({
        id: 'ferry',
        themes: ['ferries'],
        countries: ['se'],
        costs: [granted('council', '2010-11-30')],
        purpose: localized('Bro og tunnel over fjorden'),
      }),
      collaboration({
        id: 'road',
        themes: ['mobility', 'climate'],
        countries: ['no', 'se'],
        costs: [granted('forum', '2008-08-19')],
        purpose: localized('Bro, tunnel og motorvej over fjorden'),
      }),
      collaboration({ id: 'other', leadPartner: true }),
    ],
  }),
);

const found = (...filters: Filter[]) =>
  findEntries(filters, INDEX.entries, '2012-03-01').map(({ id }) => id);
const word = (text: string): Filter => ({ by: 'word', word: text });
const decidedIn = (year: string): Filter => ({
  by: 'time',
  role: 'decided',
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});

describe('findEntries', () => {
  it('finds everything without filters', () => {
    expect(found()).toEqual(['ferry', 'road', 'other', 'ended']);
  });

  it('requires every filter, except those that are alternatives of the same kind', () => {
    const norway = { by: 'country', id: 'no' } as const;
    const sweden = { by: 'country', id: 'se' } as const;
    const climate = { by: 'theme', id: 'climate' } as const;

    expect(found(norway, sweden)).toEqual(['road']);
    expect(found(norway, { ...sweden, or: true })).toEqual(['ferry', 'road', 'ended']);
    expect(found(norway, climate, { ...sweden, or: true })).toEqual(['road']);
    expect(found(norway, climate)).toEqual(['road']);
    expect(found(norway, { by: 'property', id: 'lead-partner' })).toEqual([]);
  });

  it('finds everything but what is excluded', () => {
    const notIn = (id: string): Filter => ({ by: 'country', id, not: true });

    expect(found(notIn('no'))).toEqual(['ferry', 'other']);
    expect(found(notIn('no'), notIn('se'))).toEqual(['other']);
    expect(found({ by: 'theme', id: 'mobility', not: true })).toEqual(['other']);
    expect(found({ by: 'theme', id: 'ferries', not: true })).toEqual(['road', 'other', 'ended']);
    expect(found({ by: 'entry', ids: ['road', 'other'], not: true })).toEqual(['ferry', 'ended']);
  });

  it('requires each of several properties', () => {
    expect(found({ by: 'property', id: 'lead-partner' }, { by: 'property', id: 'fee' })).toEqual(
      [],
    );
  });

  it('requires every theme if an entry has them all, otherwise most of them', () => {
    const mobility = { by: 'theme', id: 'mobility' } as const;

    expect(found(mobility, { by: 'theme', id: 'climate' })).toEqual(['road']);
    expect(found({ by: 'theme', id: 'ferries' }, { by: 'theme', id: 'climate' })).toEqual([
      'ferry',
      'road',
    ]);
    expect(found(mobility, { by: 'theme', id: 'climate' }, { by: 'theme', id: 'ferries' })).toEqual(
      ['ferry', 'road'],
    );
  });

  it('lists the theme itself before narrower ones, and running before ended', () => {
    expect(found({ by: 'theme', id: 'mobility' })).toEqual(['road', 'ended', 'ferry']);
  });

  it('requires the body and the year in the same decision', () => {
    const council = { by: 'body', id: 'council' } as const;
    const forum = { by: 'body', id: 'forum' } as const;

    expect(found(council, decidedIn('2008'))).toEqual(['ended']);
    expect(found(council, decidedIn('2010'))).toEqual(['ferry']);
    expect(found(council, forum, decidedIn('2008'))).toEqual(['road', 'ended']);
    expect(found(council)).toEqual(['ferry', 'ended']);
    expect(found(decidedIn('2010'))).toEqual(['ferry', 'ended']);
    expect(found({ by: 'body', id: 'council', not: true }, decidedIn('2008'))).toEqual(['road']);
  });

  it('finds by words outside the vocabulary, best match first', () => {
    expect(found(word('tunnel'))).toEqual(['ferry', 'road']);
    expect(found(word('tunnel'), word('motorvej'))).toEqual(['road']);
    expect(found(word('motorvej'), word('xyzzy'), word('plugh'))).toEqual([]);
    expect(found(word('xyzzy'))).toEqual([]);
  });

  it('ignores a word that matches nothing next to a theme', () => {
    expect(found({ by: 'theme', id: 'climate' }, word('xyzzy'))).toEqual(['road']);
  });
});
