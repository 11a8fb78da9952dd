import { normaliseFigures } from './normalise-figures';
import { type Given } from './score';
import { type BlindGold, scoreBlind } from './score-blind';

const gold = (given: Partial<BlindGold> = {}): BlindGold => ({
  id: 'q',
  persona: 'a nurse on nights',
  lang: 'da',
  kind: 'fact',
  q: 'hvad koster Westlink?',
  as_of: '2012-03-01',
  gold: '20.000 kr. om året',
  gold_ids: [],
  acceptable_ids: [],
  ...given,
});
const given = (one: Partial<Given> = {}): Given => ({
  intent: 'find',
  answered: true,
  collaborations: [],
  text: '',
  ...one,
});

describe('normaliseFigures', () => {
  it.each([
    ['Ålborg, Sørensen og Læsø', 'aalborg soerensen og laesoe'],
    ['café – don’t', 'cafe don t'],
    ['1. marts 2012', '2012-03-01'],
    ['March 1st, 2012', '2012-03-01'],
    ['30/4-2013', '30 4-2013'],
    ['30.4.2013', '2013-04-30'],
    ['okt. 2013', '2013-10'],
    ['04/2013', '2013-04'],
    ['2007 til og med 2013', '2007-2013'],
    ['2007–2013', '2007-2013'],
    ['12,7 mio. kr.', '12700000 kr'],
    ['1,5 mia. kr.', '1500000000 kr'],
    ['20 t. kr', '20000'],
    ['300k', '300000'],
    ['12.700.000 kr.', '12700000 kr'],
    ['20 000 kr.', '20000 kr'],
    ['€ 20 000', '20000'],
    ['7,50', '7.5'],
    ['20.000,00', '20000'],
    ['2½ år', '2.5 aar'],
    ['50%', '50 pct'],
    ['50 procent', '50 pct'],
  ])('writes %j as %j', (text, normalised) => {
    expect(normaliseFigures(text)).toBe(normalised);
  });
});

describe('scoreBlind', () => {
  it.each([
    ['20.000', 'Kontingentet er DKK 20,000', 1],
    ['20.000', '120.000 kr.', 0],
    ['20.000', '20.000,5 kr.', 0],
    ['3', '13 partnere', 0],
    ['3', '3-4 partnere', 0],
    ['3', '3 partnere', 1],
    ['ja', 'Jane', 0],
    ['fjernarbejde', 'om fjernarbejderhuse', 1],
    ['arbejde', 'om fjernarbejde', 0],
    ['2012', 'Kilde: Notat, marts 2012', 0],
    ['2012', 'Oplysningerne er fra marts 2012. De kan være ændret.', 0],
    ['2012', 'Det begyndte i 2012.', 1],
  ])('wants %j in %j: %d', (wanted, text, points) => {
    expect(scoreBlind(gold({ must_contain: [[wanted]] }), given({ text }))).toBe(points);
  });

  it('gives a value the share that is told, half of it when long, nothing when wrong', () => {
    const value = gold({ must_contain: [['ti', '10'], ['2012']], must_not_contain: ['Skåne'] });

    expect(scoreBlind(value, given({ text: '10 i 2011' }))).toBe(0.5);
    expect(scoreBlind(value, given({ text: `ti i 2012${' igen'.repeat(200)}` }))).toBe(0.5);
    expect(scoreBlind(value, given({ text: 'ti i 2012 i Skåne' }))).toBe(0);
  });

  it.each([
    [['a', 'b'], ['a', 'b', 'a'], 1],
    [['a', 'b'], ['a'], 2 / 3],
    [['a'], ['a', 'okay', 'x'], 2 / 3],
    [[], ['x'], 0],
    [[], ['okay'], 1],
  ])('gives a list of %j, answered with %j, %d', (wanted, collaborations, points) => {
    const list = gold({ kind: 'topic', gold_ids: wanted, acceptable_ids: ['okay'] });

    expect(scoreBlind(list, given({ collaborations }))).toBeCloseTo(points);
  });

  it('wants exactly the command', () => {
    const help = gold({ kind: 'command', intent: 'help' });

    expect(scoreBlind(help, given({ intent: 'help' }))).toBe(1);
    expect(scoreBlind(help, given({ intent: 'find' }))).toBe(0);
  });

  it('lets an unanswerable question be answered by saying so, and by nothing else', () => {
    const silent = gold({ kind: 'unanswerable', acceptable_ids: ['okay'] });
    const said = gold({ ...silent, must_contain: [['oplyser ikke']] });
    const text = 'Kilden oplyser ikke dette.';

    expect(scoreBlind(silent, given({ answered: false, collaborations: ['okay'] }))).toBe(1);
    expect(scoreBlind(silent, given({ text }))).toBe(0);
    expect(scoreBlind(said, given({ text, collaborations: ['okay'] }))).toBe(1);
    expect(scoreBlind(said, given({ text, collaborations: ['x'] }))).toBe(0);
    expect(scoreBlind(said, given({ answered: false, collaborations: ['x'] }))).toBe(0);
  });
});
