import { otherSpellings } from '../../src/asking/near-words';
import { INDEX } from './nordjylland';

const other = (text: string, from: string, to: string) => otherSpellings(text, { from, to }, INDEX);

describe('otherSpellings', () => {
  it('puts a word of the field in the place of the misspelt one, where it is as near', () => {
    expect(other('Hvem er med i Communicaton?', 'communicaton', 'communication')).toEqual([
      'Hvem er med i communicato?',
    ]);
  });

  it('finds none where the word that was taken is the nearest', () => {
    expect(
      other('hvad koster nordsøkomissionen', 'nordsokomissionen', 'nordsokommissionen'),
    ).toEqual([]);
  });

  it('finds none that only inflects the word that was taken', () => {
    expect(other('netvrk', 'netvrk', 'netvark')).toEqual([]);
  });

  it('finds none where the word that was taken is a far one, such as a related', () => {
    expect(other('vandrerstier', 'vandrerstier', 'vandre')).toEqual([]);
  });
});
