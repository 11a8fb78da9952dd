import { withNarrower } from '../../src/catalogue/vocabulary';
import type { Theme } from '../../src/catalogue/vocabulary';
import { localized } from '../builders/localized';

const theme = (id: string, ...broader: string[]): Theme => ({
  id,
  label: localized(id),
  words: { da: [], en: [] },
  broader,
});

describe('withNarrower', () => {
  it('takes in the narrower of the narrower, whatever their order, and nothing broader', () => {
    const themes = [theme('its', 'transport'), theme('transport', 'mobility'), theme('mobility')];

    expect(withNarrower('mobility', themes)).toEqual(new Set(['mobility', 'transport', 'its']));
    expect(withNarrower('transport', themes)).toEqual(new Set(['transport', 'its']));
  });

  it('takes in a theme that has several broader ones', () => {
    const themes = [theme('health'), theme('it'), theme('health-it', 'health', 'it')];

    expect(withNarrower('it', themes)).toEqual(new Set(['it', 'health-it']));
  });

  it('ends where themes are broader than each other', () => {
    const themes = [theme('a', 'c'), theme('b', 'a'), theme('c', 'b'), theme('d', 'd')];

    expect(withNarrower('a', themes)).toEqual(new Set(['a', 'b', 'c']));
    expect(withNarrower('d', themes)).toEqual(new Set(['d']));
  });

  it('is the theme alone when the vocabulary does not know it', () => {
    expect(withNarrower('space', [theme('health')])).toEqual(new Set(['space']));
  });
});
