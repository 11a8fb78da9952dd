import { collectKnownWords } from '../../../src/asking/language/known-words';
import { readWords } from '../../../src/asking/language/words';
import { Lexicon } from '../../../src/asking/slots/lexicon';
import { collaboration } from '../../builders/collaboration';
import { knowledge, term, theme } from '../../builders/knowledge';
import { slotsIn } from './slots-in';

const LEXICON = new Lexicon(
  knowledge({
    collaborations: [
      collaboration({ id: 'helps', name: { da: 'HELPS', en: 'HELPS' }, aliases: ['53 %', '%'] }),
      collaboration({
        id: 'nsc',
        name: { da: 'Nordsøkommissionen', en: 'North Sea Commission (NSC)' },
      }),
      collaboration({ id: 'office', name: { da: 'EU-kontor', en: 'EU office' } }),
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
/** Nothing is known, so that no word is corrected. */
const NOTHING = collectKnownWords({ da: [], en: [] }, { da: [], en: [] });
const found = (text: string) =>
  LEXICON.find(readWords(text, NOTHING)).map(
    ({ from, to, meaning, exact }) =>
      `${from}-${to} ${meaning.is} ${meaning.id}${exact ? '' : ' by stem'}`,
  );

describe('Lexicon', () => {
  it.each([
    ['HELPS', '0-1 collaboration helps'],
    ['helps', '0-1 collaboration helps'],
    ['North Sea Commission', '0-3 collaboration nsc'],
    ['NSC', '0-1 collaboration nsc'],
    ['Nordsøkommissionens', '0-1 collaboration nsc by stem'],
    ['eukontor', '0-1 collaboration office'],
    ['grønne omstillinger', '0-2 theme green by stem'],
    ['om energi', '1-2 theme energy'],
    ['Maltas', '0-1 country mt by stem'],
    ['Ole Sørensen', '0-2 person Ole B. Sørensen'],
    ['Ole B. Sørensen', '0-3 person Ole B. Sørensen'],
    ['hvad koster', '1-2 attribute cost'],
  ])('finds in %j: %s', (text, slot) => {
    expect(found(text)).toContain(slot);
  });

  it('finds a short name in the genitive, but not by its stem', () => {
    expect(found('HELPSs')).toEqual(['0-1 collaboration helps by stem']);
    expect(found('can you help').filter((slot) => slot.includes('collaboration'))).toEqual([]);
  });

  it('does not read another word with the same stem as a country', () => {
    expect(found('målt')).toEqual([]);
  });

  it('finds the longest phrase first, exact before stemmed', () => {
    const slots = LEXICON.find(readWords('samlet budget og grønne energier', NOTHING));
    const lengths = slots.map(({ from, to }) => to - from);

    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
    expect(slots[0]).toMatchObject({
      from: 0,
      to: 2,
      meaning: { id: 'total-budget' },
      exact: true,
    });
  });

  it('continues no phrase across the end of a clause', () => {
    expect(found('grøn omstilling')).toContain('0-2 theme green');
    expect(found('grøn? omstilling')).toEqual([]);
  });

  it('finds no phrase beyond the end, and none with digits only', () => {
    expect(found('grøn')).toEqual([]);
    expect(found('53 %')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('adds the names of an entry that comes in later', () => {
    const lexicon = new Lexicon(knowledge());
    const inText = () => lexicon.find(readWords('hvad er Brintalliancen', NOTHING));
    expect(inText().map(({ meaning }) => meaning.is)).not.toContain('collaboration');

    lexicon.name('collaboration', {
      id: 'hydrogen',
      name: { da: 'Brintalliancen', en: 'Hydrogen Alliance' },
      aliases: [],
    });

    expect(inText().map(({ meaning }) => meaning.id)).toContain('hydrogen');
  });
});

describe('phrases for ways of asking', () => {
  it.each([
    ['hvert andet år', '0.5 a year'],
    ['every 2 years', '0.5 a year'],
    ['triennially', '0.3333333333333333 a year'],
    ['halvårlige møder', '2 a year'],
    ['twice a year', '2 a year'],
    ['kvartalsvis', '4 a year'],
    ['every month', '12 a year'],
    ['én gang om året', '1 a year'],
    ['årlige konferencer', '1 a year'],
  ])('name in %j how often something happens: %s', (text, times) => {
    expect(slotsIn(text, 'recurrence').map((slot) => slot.split(' = ')[1])).toEqual([times]);
  });

  it.each(['årlige udgifter', 'annual fee', 'i år', 'ofte'])('name no frequency in %j', (text) => {
    expect(slotsIn(text, 'recurrence')).toEqual([]);
  });

  it.each([
    ['nummer 4', 'nummer 4 = ordinal 3'],
    ['den sidste', 'den sidste = ordinal -1'],
    ['the third one', 'the third one = ordinal 2'],
    ['hvad koster den?', 'den = reference one'],
    ['which of them', 'of them = reference several'],
    ['hvad laver hun?', 'hun = reference person'],
    ['begge to', 'begge to = reference both'],
    ['resten', 'resten = reference other'],
  ])('refer back in %j: %s', (text, slot) => {
    expect(slotsIn(text, 'ordinal', 'reference')).toContain(slot);
  });
});
