/** The longest question that a button carries or that is kept, in characters. */
export const LONGEST_QUESTION = 300;

/** A question, cut off where it is too long to carry or keep; never in the middle of a character. */
export function truncateQuestion(text: string): string {
  return text.slice(0, LONGEST_QUESTION).replace(/[\uD800-\uDBFF]$/, '');
}
