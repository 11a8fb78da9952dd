import { read, slotsIn } from './slots-in';

const NAMES = ['collaboration', 'mention', 'person'] as const;

describe('readText', () => {
  it('reads the words, the positions of content words, and the language', () => {
    const { words, content, language } = read('Hvad er livs stil i psykriatri');

    expect(words.map(({ word }) => word)).toEqual(['hvad', 'er', 'livsstil', 'i', 'psykiatri']);
    expect(content).toEqual([2, 4]);
    expect(language).toBe('da');
  });

  it.each([
    ['over 100.000 kr. i 2012', ['over', '100', '000', 'kr', '2012']],
    ['hvad er der i gang nu', ['nu']],
    ['hvornår slutter det', ['slutter']],
    ['hvem er det', []],
    ['👍', []],
    ['', []],
  ])('counts amounts and times as content, and function words not: %j', (text, content) => {
    const reading = read(text);
    expect(reading.content.map((at) => reading.words[at]?.typed)).toEqual(content);
  });

  it('orders the slots from the most specific', () => {
    const lengths = read('hvad går North Sea Commission ud på i 2012').slots.map(
      ({ from, to, at }) => at?.length ?? to - from,
    );
    expect(lengths.length).toBeGreaterThan(3);
    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
  });

  it.each([
    ['hvad koster NTN', 'NTN = collaboration nordisk-transportpolitisk-netvaerk'],
    ['Conference of Peripheral Maritime Regions', 'collaboration cpmr'],
    ['hvad koster nordsoekommissionen', 'collaboration nordsoekommissionen'],
    ['hvad koster nordsokommissionen', 'collaboration nordsoekommissionen'],
    ['hvad koster Nordsjokommissionen', 'collaboration nordsoekommissionen'],
    ['EU-kontor', 'EU kontor = collaboration norddanmarks-eu-kontor'],
    ['eukontor', 'eukontor = collaboration norddanmarks-eu-kontor'],
    ['CPMRs formål', 'CPMRs = collaboration cpmr'],
    ['hvad koster Westlik?', 'Westlik = collaboration westlink'],
    ['KASK', 'KASK = mention body-kask-samarbejdet'],
    ['Vicki Hayes', 'Vicki Hayes = person Vicky Sandra Hayes'],
    ['Ole Sorensens samarbejder', 'person Ole B. Sørensen'],
    ['Soerensen', 'Soerensen = person Ole B. Sørensen'],
  ])('recognises the name in %j: %s', (text, slot) => {
    expect(slotsIn(text, ...NAMES)).toContainEqual(expect.stringContaining(slot));
  });

  it.each([
    ['the audiology society', 'nordisk-audiologisk-selskab'],
    ['peripheral maritime', 'cpmr'],
    ['audiologisk selskab', 'nordisk-audiologisk-selskab'],
  ])('recognises in %j a part of the name of %s, and how much of it', (text, id) => {
    const part = read(text).slots.find(({ meaning }) => meaning.id === id);

    expect(part?.exact).toBe(false);
    expect(part?.share).toBeGreaterThan(0.5);
    expect(part?.share).toBeLessThan(1);
  });

  it.each(['Larsen', 'Larsens projekter'])('finds everybody with the name in %j', (text) => {
    expect(slotsIn(text, 'person')).toEqual([
      expect.stringContaining('person Per Larsen'),
      expect.stringContaining('person Peter Larsen'),
    ]);
  });

  it.each(['one stop shop', 'can you help', 'per år', 'hvad koster det?', 'forsikring'])(
    'finds no name in %j',
    (text) => {
      expect(slotsIn(text, ...NAMES)).toEqual([]);
    },
  );

  it.each([
    ['hvem har egentlig besluttet det', 'har egentlig besluttet = attribute decided-by'],
    ['hvad går MARKIS ud på', 'hvad går MARKIS ud på = attribute purpose'],
    ['what does CPMR work on', 'work on = attribute purpose'],
  ])('recognises a phrase across a filler or a name: %j', (text, slot) => {
    expect(slotsIn(text, 'attribute')).toContain(slot);
  });

  it('gives the positions of a phrase that a name interrupts', () => {
    const purpose = read('hvad går MARKIS ud på').slots.find(
      ({ meaning, from }) => meaning.is === 'attribute' && meaning.id === 'purpose' && from === 0,
    );
    expect(purpose?.at).toEqual([0, 1, 3, 4]);
  });

  it.each([
    ['is it there', 'theme'],
    ['hvad er der her', 'theme'],
    ['hvilke mødes aldrig', 'theme'],
    ['det billigste', 'theme'],
    ['med både Norge og Sverige', 'theme'],
    ['koster det mere end det andet', 'country'],
  ] as const)('reads no function word of %j as a %s', (text, kind) => {
    expect(slotsIn(text, kind)).toEqual([]);
  });

  it.each([
    ['sundheds-IT', 'sundheds IT = theme health-it'],
    ['samarbejder om IT', 'IT = theme it'],
    ['life style diseases', 'theme lifestyle-diseases'],
    ['havneudvikling', 'theme ports'],
    ['samarbejder med Norge', 'Norge = country no'],
    ['collaborations with Sweden', 'Sweden = country se'],
    ['konferencer', 'konferencer = kind conference'],
    ['Sødisbakke', 'Sødisbakke = unit soedisbakke'],
    ['under Interreg IVC', 'Interreg IVC = programme interreg-ivc'],
    ['Vækstforum', 'Vækstforum = body vaekstforum'],
    ['politiske samarbejder', 'politiske = level political'],
    ['den særlige strategi for Midtjylland', 'document'],
  ])('recognises the vocabulary in %j: %s', (text, slot) => {
    expect(
      slotsIn(text, 'theme', 'country', 'kind', 'unit', 'programme', 'body', 'level', 'document'),
    ).toContainEqual(expect.stringContaining(slot));
  });

  it('is the same for the same text', () => {
    const text = 'hvilke projekter om klima kører i 2012, ikke i Norge?';
    expect(read(text).slots).toEqual(read(text).slots);
  });
});
