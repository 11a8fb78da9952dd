import { truncate, paragraphsOf } from '../../src/lib/text';

describe('cutText', () => {
  it.each([
    ['kort', 10, 'kort'],
    ['et to tre fire', 9, 'et to…'],
    ['et to, tre fire', 8, 'et to…'],
    ['etmegetlangtord', 6, 'etmeg…'],
  ])('cuts %j at %i', (text, longest, expected) => {
    expect(truncate(text, longest)).toBe(expected);
    expect(truncate(text, longest).length).toBeLessThanOrEqual(longest);
  });
});

describe('paragraphsOf', () => {
  it('makes a paragraph of every line that says something', () => {
    expect(paragraphsOf('a\n\n b\n')).toEqual([{ text: 'a' }, { text: ' b' }]);
  });
});
