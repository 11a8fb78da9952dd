/** The maximum length of a question that a button carries or that is stored, in characters. */
export const MAX_QUESTION_LENGTH = 300;

/** Truncates a question to the maximum length, never in the middle of a surrogate pair. */
export function truncateQuestion(text: string): string {
  return text.slice(0, MAX_QUESTION_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
