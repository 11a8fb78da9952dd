import { oncePer } from '../../lib/once-per';
import { commonnessOf } from '../../lib/word-frequency';
import type { Reading } from './reading';
import { coveredBy, isOf } from './slot';

/** How much of its weight the commonest word loses. */
const MOST_LOST = 0.8;

/**
 * How much each word of a question says, 0 to 1: a word of the vocabulary says all that it can; of
 * the others, "knock" and "door" say less than "tonnage".
 */
export const weightsOf = oncePer(({ words, slots, language }: Reading): readonly number[] => {
  const meant = coveredBy(slots.filter((slot) => slot.exact && !isOf('passage')(slot)));
  return words.map(({ word }, at) =>
    meant.has(at) || /\d/.test(word)
      ? 1
      : 1 - MOST_LOST * commonnessOf(word, language === undefined ? undefined : [language]),
  );
});
