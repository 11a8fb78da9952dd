import { kinThemes } from '../../../src/catalogue/overlap/kin-themes';
import { theme } from '../../builders/knowledge';

const THEMES = [
  theme('health', 'Sundhed', 'Health'),
  theme('technology', 'Teknologi', 'Technology', 'health'),
  theme('robots', 'Robotter', 'Robots', 'technology'),
  theme('it', 'It', 'It', 'technology'),
];

const kin = (id: string, ...inUse: string[]) =>
  kinThemes(id, THEMES, new Set(inUse)).map(({ family }) => [...family].toSorted().join(' '));

describe('kinThemes', () => {
  it('are the theme itself, and then what is narrower', () => {
    expect(kin('technology', 'it')).toEqual(['technology', 'it robots technology']);
  });

  it('are what the theme is part of, the nearest first, where nothing of it is in use', () => {
    expect(kin('robots', 'it', 'health')).toEqual([
      'robots',
      'it robots technology',
      'health it robots technology',
    ]);
  });

  it('are the theme alone where the vocabulary does not know it', () => {
    expect(kin('fishing')).toEqual(['fishing']);
  });

  it('share less the further off they are', () => {
    const [itself, narrower] = kinThemes('technology', THEMES, new Set(['it']));
    const [, broader] = kinThemes('robots', THEMES, new Set(['it']));

    expect(itself?.share).toBe(1);
    expect(narrower?.share).toBeLessThan(1);
    expect(broader?.share).toBeLessThan(narrower?.share ?? 0);
  });
});
