import { createLexicon, findMatches } from '../../src/asking/lexicon';
import { tokenise } from '../../src/asking/tokens';
import { collaboration } from '../builders/collaboration';
import { knowledge, term, theme } from '../builders/knowledge';

const LEXICON = createLexicon(
  knowledge({
    collaborations: [
      collaboration({ id: 'helps', name: { da: 'HELPS', en: 'HELPS' }, aliases: ['53 %', '%'] }),
    ],
    people: [{ name: 'Ole B. Sørensen', aliases: ['Ole Sørensen'] }],
    vocabulary: {
      themes: [
        theme('green', 'grøn omstilling', 'green transition'),
        theme('energy', 'energi', 'energy'),
      ],
      countries: [term('mt', 'Malta', 'Malta')],
    },
  }),
);

const found = (text: string) =>
  findMatches(tokenise(text), LEXICON).map(
    ({ from, to, meaning, exact }) =>
      `${from}-${to} ${meaning.is} ${meaning.id}${exact ? '' : ' by stem'}`,
  );

describe('findMatches', () => {
  it.each([
    ['HELPS', '0-1 collaboration helps'],
    ['helps', '0-1 collaboration helps'],
    ['grønne omstillinger', '0-2 theme green by stem'],
    ['om energi', '1-2 theme energy'],
    ['Maltas', '0-1 country mt by stem'],
    ['Ole B. Sørensen', '0-3 person Ole B. Sørensen'],
    ['hvad koster', '1-2 attribute cost'],
  ])('finds in %j: %s', (text, match) => {
    expect(found(text)).toContain(match);
  });

  it('finds a name in the genitive, but not by its stem', () => {
    expect(found('HELPSs')).toEqual(['0-1 collaboration helps by stem']);
    expect(found('can you help').filter((match) => match.includes('collaboration'))).toEqual([]);
  });

  it('takes no other word of its stem for a country', () => {
    expect(found('målt')).toEqual([]);
  });

  it('finds the longest phrase first, to the letter before by its stems', () => {
    const matches = findMatches(tokenise('samlet budget og grønne energier'), LEXICON);
    const lengths = matches.map(({ from, to }) => to - from);

    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
    expect(matches[0]).toMatchObject({
      from: 0,
      to: 2,
      meaning: { id: 'total-budget' },
      exact: true,
    });
  });

  it('finds nothing where a phrase would go beyond the end, nor by figures alone', () => {
    expect(found('grøn')).toEqual([]);
    expect(found('53 %')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
