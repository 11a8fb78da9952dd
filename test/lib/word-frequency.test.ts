import { commonnessOf } from '../../src/lib/word-frequency';

describe('commonnessOf', () => {
  it.each([
    ['hjemme', 'tonnage'],
    ['fange', 'udmontning'],
    ['knock', 'municipality'],
    ['door', 'audiology'],
  ])('is greater for %j than for %j', (common, rare) => {
    expect(commonnessOf(common)).toBeGreaterThan(commonnessOf(rare));
  });

  it('is 1 for the commonest words and 0 for those that are in no list', () => {
    expect(commonnessOf('you')).toBe(1);
    expect(commonnessOf('jeg')).toBe(1);
    expect(commonnessOf('fjernarbejderhus')).toBe(0);
  });

  it('knows the words of one language only, if it is named', () => {
    expect(commonnessOf('hjemme', ['en'])).toBe(0);
    expect(commonnessOf('knock', ['da'])).toBe(0);
  });
});
