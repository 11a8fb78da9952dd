import { spellingOf } from '../../src/asking/spelling';
import { loadContent } from '../../src/content/load-content';

const CONTENT = loadContent('nordjylland');

describe('spellingOf', () => {
  it.each([
    ['nordsokommissionen', 'nordsøkommissionen'],
    ['netvark', 'netværk'],
    // Of the ways to ask, not of the content.
    ['hvornar', 'hvornår'],
  ])('finds how %s is written', (folded, written) => {
    expect(spellingOf(folded, CONTENT)).toBe(written);
  });

  it('knows no word that is written nowhere', () => {
    expect(spellingOf('xyzzy', CONTENT)).toBeUndefined();
  });
});
