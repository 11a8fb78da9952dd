import type { Collaboration } from '../catalogue/collaboration';

const WORDS = 'two three four five six seven eight nine ten'.split(' ');
const NUMBER = new RegExp(`\\b(?:(\\d+)|(${WORDS.join('|')}))\\b`, 'i');

/** How many partners an entry has, as figures or in a word, where its source says so. */
export function numberOfPartners({ partners }: Collaboration): number | undefined {
  for (const { en } of partners) {
    const [, figures, word] = NUMBER.exec(en) ?? [];
    if (figures !== undefined) return Number(figures);
    if (word !== undefined) return WORDS.indexOf(word.toLowerCase()) + 2;
  }
  return undefined;
}
