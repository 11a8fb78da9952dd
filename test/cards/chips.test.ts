import { chips } from '../../src/cards/show-button';
import type { Button } from '../../src/cards/card-data';

const button = (title: string): Button => ({ title, data: { action: 'help' } });
const all = (titles: string) => titles.split('').map(button);
const titles = (buttons: readonly Button[]) => buttons.map(({ title }) => title).join('');

describe('chips', () => {
  it.each([
    ['', 'abcd', 'z', 'abz'],
    ['m', 'abcd', 'z', 'maz'],
    ['m', 'a', '', 'ma'],
    ['mno', 'abcd', 'z', 'mno'],
  ])('offers three at most of first %j, others %j and last %j: %j', (first, others, last, kept) => {
    expect(titles(chips(all(first), all(others), all(last)))).toBe(kept);
  });
});
