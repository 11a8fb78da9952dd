import { read } from './slots-in';

const asks = (text: string) => [...read(text).asks].toSorted();

describe('askedWith', () => {
  it.each([
    ['hvem sidder i CPMR?', 'who'],
    ['whose project is it?', 'who'],
    ['hvornår slutter det?', 'when'],
    ['hvilket år startede det?', 'when'],
    ['what year was it founded?', 'when'],
    ['hvor mange projekter er der?', 'how-many'],
    ['antal partnere', 'how-many'],
    ['how many networks', 'how-many'],
    ['hvor meget koster det?', 'how-much'],
    ['hvor mange penge', 'how-much'],
    ['how many euros', 'how-much'],
    ['hvor længe kører det?', 'how-long'],
    ['how long', 'how-long'],
    ['hvor ofte mødes de?', 'how-often'],
    ['hvor stort er det?', 'how-big'],
    ['hvor ligger kontoret?', 'where'],
    ['which city', 'where'],
    ['hvorfor er vi med?', 'why'],
    ['how come', 'why'],
    ['hvad er det?', 'what'],
    ['hvilke lande', 'which'],
    ['hvordan', 'how'],
  ])('reads the question word of %j: %s', (text, word) => {
    expect(asks(text)).toEqual([word]);
  });

  it.each([
    ['hvor egentlig mange er der?', 'how-many'],
    ['vem sidder i den?', 'who'],
  ])('reads it in spite of fillers and short forms: %j', (text, word) => {
    expect(asks(text)).toEqual([word]);
  });

  it('reads every question word of a question of several parts', () => {
    expect(asks('hvem besluttede det, og hvornår?')).toEqual(['when', 'who']);
  });

  it.each(['er det slut?', 'is it over?', 'og kører den stadig?', 'do we have any?'])(
    'knows a question by its verb: %j',
    (text) => {
      expect(asks(text)).toEqual(['whether']);
    },
  );

  it.each(['fortæl om CPMR', 'netværk der er aktive', 'projekter i Norge', ''])(
    'finds no question word in %j',
    (text) => {
      expect(asks(text)).toEqual([]);
    },
  );
});
