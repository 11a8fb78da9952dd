import type { Collaboration } from '../../catalogue/collaboration';

const WORDS = 'two three four five six seven eight nine ten'.split(' ');
const NUMBER = new RegExp(`\\b(?:(\\d+)|(${WORDS.join('|')}))\\b`, 'i');

/** The number of partners, in digits or as a word, if the source states it. */
export function numberOfPartners({ partners }: Collaboration): number | undefined {
  for (const { en } of partners) {
    const [, figures, word] = NUMBER.exec(en) ?? [];
    if (figures !== undefined) return Number(figures);
    if (word !== undefined) return WORDS.indexOf(word.toLowerCase()) + 2;
  }
  return undefined;
}
