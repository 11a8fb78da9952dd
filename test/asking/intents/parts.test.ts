import { divisionsOf, withoutAsides } from '../../../src/asking/intents/parts';
import { asked, describeQuery } from '../nordjylland';
import { read } from '../slots/slots-in';

const partsOf = (text: string) => divisionsOf(read(text))[0] ?? [];

describe('withoutAsides', () => {
  it.each([
    [
      'I started here last week. Which networks are about health?',
      'Which networks are about health?',
    ],
    ['Hvad koster CPMR? Jeg skal kunne forklare det til min onkel.', 'Hvad koster CPMR?'],
  ])('leaves out of %j what only says who asks, and why', (text, question) => {
    expect(withoutAsides(read(text))).toBe(question);
  });

  it.each([
    'Jeg vil gerne vide, hvad CPMR koster.',
    'Vi er lead partner i Rekreative Ruter. Hvem er kontakt?',
    'I started here last week.',
  ])('keeps the whole of %j', (text) => {
    expect(withoutAsides(read(text))).toBe(text);
  });
});

describe('divisionsOf', () => {
  it.each([
    [
      'hvor længe kører ICT for Health, og hvad koster det os?',
      ['hvor længe kører ICT for Health', 'hvad koster det os'],
    ],
    [
      'hvor længe kører ict for health og hvad koster det os',
      ['hvor længe kører ict for health', 'hvad koster det os'],
    ],
    ['what does CPMR cost and who is the contact?', ['what does CPMR cost', 'who is the contact']],
    ['Hvad koster CPMR? Hvem sidder i Westlink?', ['Hvad koster CPMR', 'Hvem sidder i Westlink']],
  ])('divides %j where another question begins', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it.each([
    ['we get many guests, but is there anything on cycling', ['is there anything on cycling']],
    ['jeg læser til pædagog, er der noget med børn?', ['er der noget med børn']],
    ['Vi skal holde oplæg i morgen. Hvilke projekter er i Norge?', ['Hvilke projekter er i Norge']],
  ])('leaves out of %j what asks for nothing', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('keeps a remark that names what the rest is about', () => {
    expect(partsOf('Vedr. Coast Alive: hvad koster det?')).toEqual([
      'Vedr. Coast Alive, hvad koster det',
    ]);
  });

  it.each([
    'hvad koster CPMR?',
    'Hej. Hvad koster CPMR?',
    'projekter i Norge og Sverige',
    'hvem er partnere i Westlink, Mikropol og MARKIS?',
    'netværk om havne, veje og broer',
    'jeg leder efter netværk, gerne om havne',
    'a? b? c?',
    '',
  ])('does not divide %j', (text) => {
    expect(partsOf(text)).toEqual([]);
  });

  it('does not divide a text of more than four questions', () => {
    const four = ['CPMR', 'MARKIS', 'Westlink', 'TAVS'].map((name) => `hvad koster ${name}?`);

    expect(partsOf(four.join(' '))).toHaveLength(4);
    expect(partsOf([...four, 'hvad koster ISAAC?'].join(' '))).toEqual([]);
  });
});

describe('ask with several parts', () => {
  const queries = (text: string) => {
    const { query, others } = asked(text);
    return [query, ...others.map((other) => other.query)].map(describeQuery);
  };

  it.each([
    [
      'hvem er kontaktperson for CPMR og hvornår slutter MARKIS?',
      ['contacts-administrative of cpmr', 'end of markis'],
    ],
    [
      'hvad koster CPMR? Og hvem sidder politisk i Westlink?',
      ['cost of cpmr', 'contacts-political of westlink'],
    ],
  ])('answers each part of %j', (text, expected) => {
    expect(queries(text)).toEqual(expected);
  });

  it.each([
    ['hvad er formålet med Westlink, og hvem er partnere?', ['purpose, partners of westlink']],
    ['who decided HealthPort, and when does it end?', ['decided-by, end of healthport']],
    ['MARKIS partnere og budget', ['partners, total-budget of markis']],
  ])('answers facts of one entry together: %j', (text, expected) => {
    expect(queries(text)).toEqual(expected);
  });

  it('remembers the last part for the next question', () => {
    expect(
      describeQuery(
        asked('hvad koster CPMR? Og hvornår slutter MARKIS? / hvem er partnere i det?').query,
      ),
    ).toBe('partners of markis');
  });
});
