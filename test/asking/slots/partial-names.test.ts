import { tokenise } from '../../../src/asking/language/tokens';
import { PartialNames } from '../../../src/asking/slots/partial-names';
import { collaboration } from '../../builders/collaboration';
import { knowledge } from '../../builders/knowledge';

const named = (id: string, name: string) => collaboration({ id, name: { da: name, en: name } });
const names = new PartialNames(
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

describe('PartialNames', () => {
  it.each([
    ['hvad koster communicato?', ['pcn']],
    ['alliancer', ['kreative']],
    ['nordisk rektorkonference', ['rector']],
    ['Coxeter', ['Runa Coxeter']],
    ['Coxeters projekter', ['Runa Coxeter']],
    ['Larsen', ['Per Larsen', 'Peter Larsen']],
    ['Per Larsen', ['Peter Larsen']],
  ])('finds by some of its words in %j: %j', (text, ids) => {
    expect(found(text)).toEqual(expect.arrayContaining(ids));
  });

  it.each(['nordisk', 'kreative', 'pro', '2009', 'per år', 'hvad koster det?', ''])(
    'finds nothing by a word that several names share: %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('returns the position and the matched share of the name', () => {
    expect(names.find(tokenise('hvad koster pro communicato nordica'))).toEqual([
      { is: 'collaboration', id: 'pcn', share: 1, positions: [2, 3, 4], common: false },
    ]);
    const [part] = names.find(tokenise('communicato'));
    expect(part?.share).toBeGreaterThan(0.2);
    expect(part?.share).toBeLessThan(0.5);
  });

  it('ranks the name with more matching words first', () => {
    expect(found('Runa Coxeter og Larsen')[0]).toBe('Runa Coxeter');
  });

  it('finds an entry that comes in later', () => {
    const growing = new PartialNames(knowledge({ collaborations: [] }), {
      isCommon: () => false,
      isCommonWord: () => false,
      spread: () => 1,
    });
    growing.add('collaboration', named('hydrogen', 'Alliancen for Brintlagre'));

    expect(growing.find(tokenise('brintlagre')).map(({ id }) => id)).toEqual(['hydrogen']);
  });
});
