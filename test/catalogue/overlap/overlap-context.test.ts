import { themeFamiliesOf } from '../../../src/catalogue/overlap/overlap-context';
import { theme } from '../../builders/knowledge';

const THEMES = [
  theme('health', 'Sundhed', 'Health'),
  theme('technology', 'Teknologi', 'Technology', 'health'),
  theme('robots', 'Robotter', 'Robots', 'technology'),
  theme('it', 'It', 'It', 'technology'),
];

const families = (id: string, ...inUse: string[]) =>
  themeFamiliesOf(id, THEMES, new Set(inUse)).map(({ family }) => [...family].toSorted().join(' '));

describe('themeFamiliesOf', () => {
  it('are the theme itself, and then what is narrower', () => {
    expect(families('technology', 'it')).toEqual(['technology', 'it robots technology']);
  });

  it('are what the theme is part of, the nearest first, where nothing of it is in use', () => {
    expect(families('robots', 'it', 'health')).toEqual([
      'robots',
      'it robots technology',
      'health it robots technology',
    ]);
  });

  it('are the theme alone where the vocabulary does not know it', () => {
    expect(families('fishing')).toEqual(['fishing']);
  });

  it('share less the further off they are', () => {
    const [itself, narrower] = themeFamiliesOf('technology', THEMES, new Set(['it']));
    const [, broader] = themeFamiliesOf('robots', THEMES, new Set(['it']));

    expect(itself?.share).toBe(1);
    expect(narrower?.share).toBeLessThan(1);
    expect(broader?.share).toBeLessThan(narrower?.share ?? 0);
  });
});
