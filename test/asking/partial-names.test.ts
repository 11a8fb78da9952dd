import { createPartialNames } from '../../src/asking/partial-names';
import { tokenise } from '../../src/asking/tokens';
import { collaboration } from '../builders/collaboration';
import { knowledge } from '../builders/knowledge';

const named = (id: string, name: string) => collaboration({ id, name: { da: name, en: name } });
const names = createPartialNames(
  knowledge({
    collaborations: [
      named('pcn', 'Pro Communicato Nordica'),
      named('forum', 'Nordisk lederforum'),
      named('rector', 'Nordisk rektorkonference'),
      named('kreative', 'Kreative Alliancer 2009'),
    ],
    people: ['Per Larsen', 'Peter Larsen', 'Runa Coxeter'].map((name) => ({ name, aliases: [] })),
  }),
  {
    isCommon: (stem) => stem.startsWith('kreativ'),
    isCommonWord: () => false,
    spread: ({ word }) => (word === 'pro' ? 9 : 1),
  },
);
const found = (text: string) => names.find(tokenise(text)).map(({ id }) => id);

describe('createPartialNames', () => {
  it.each([
    ['hvad koster communicato?', ['pcn']],
    ['alliancer', ['kreative']],
    ['nordisk rektorkonference', ['rector']],
    ['Coxeter', ['Runa Coxeter']],
    ['Coxeters projekter', ['Runa Coxeter']],
    ['Larsen', ['Per Larsen', 'Peter Larsen']],
    ['Per Larsen', ['Peter Larsen']],
  ])('finds by some of its words, in %j: %j', (text, ids) => {
    expect(found(text)).toEqual(expect.arrayContaining(ids));
  });

  it.each(['nordisk', 'kreative', 'pro', '2009', 'per år', 'hvad koster det?', ''])(
    'finds nothing by a word that is no name of its own: %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('tells where the name stands and how much of it is there', () => {
    expect(names.find(tokenise('hvad koster pro communicato nordica'))).toEqual([
      { is: 'collaboration', id: 'pcn', share: 1, positions: [2, 3, 4], common: false },
    ]);
  });

  it('puts first the one that more of the words name', () => {
    expect(found('Runa Coxeter og Larsen')[0]).toBe('Runa Coxeter');
  });
});
