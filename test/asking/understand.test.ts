import { understand } from '../../src/asking/understand';
import { asked, DAY, INDEX, understood } from './nordjylland';

const read = (text: string) => understand(text, INDEX, { day: DAY });

describe('understand', () => {
  it.each([
    ['ny screening', 'command start-screening'],
    ['hvornår slutter MARKIS?', 'end of markis'],
    ['tell me about MARKIS', 'all about markis'],
    ['sammenlign MARKIS og Mikropol', 'compare markis, mikropol'],
    ['KASK', 'mention body-kask-samarbejdet'],
    ['what does annex 6 say about consultants?', 'passage competence-plan'],
    ['projekter i Rumænien', 'find country ro, kind project'],
    ['samarbejder i Norge / hvilke af dem har kontingent?', 'find country no, property fee'],
    ['hvor mange projekter er der?', 'count entries of kind project'],
    ['hvad er mailen til Runa Coxeter?', expect.stringMatching(/^contact-detail not stated of /)],
    ['hvor mange biler har CPMR?', 'other not stated of cpmr'],
    ['?!', 'unknown'],
    ['', 'unknown'],
  ])('takes %j for one of the ten intents', (question, query) => {
    expect(understood(question)).toEqual(query);
  });

  it('makes the same of the same text, day and memory every time', () => {
    const { memory } = asked('netværk om transport');
    const again = () => understand('hvad koster den anden?', INDEX, { day: DAY, memory }).query;

    expect(again()).toEqual(again());
  });

  it('counts years from the day on which it is asked', () => {
    const filters = ['2012-03-01', '2020-12-31'].map(
      (day) => understand('hvad slutter i år?', INDEX, { day }).query,
    );

    expect(filters).toEqual(
      ['2012', '2020'].map((year) => ({
        intent: 'find',
        filters: [{ by: 'time', relation: 'ended', from: `${year}-01-01`, to: `${year}-12-31` }],
      })),
    );
  });

  it('says what a name with a typo or a part of a name was taken for', () => {
    expect(read('hvad koster Westlik?')).toMatchObject({
      guessed: ['westlink'],
      corrections: [{ from: 'westlik', to: 'westlink' }],
    });
    expect(read('peripheral maritime')).toMatchObject({ guessed: ['cpmr'], corrections: [] });
  });

  it.each(['hvad koster Westlink?', 'hvad laver Coxeter?', 'NTN', 'xyzzy'])(
    'guesses nothing in %j',
    (text) => {
      expect(read(text)).toMatchObject({ guessed: [], corrections: [] });
    },
  );

  it.each([
    ['HVAD KOSTER WESTLINK', 'cost of westlink'],
    ['  hvad\n\tkoster   westlink ??', 'cost of westlink'],
    ['hvad koster «Westlink»…', 'cost of westlink'],
  ])('minds neither capitals nor spaces nor marks: %j', (question, query) => {
    expect(understood(question)).toBe(query);
  });
});
