import { fold } from '../../lib/text';

const AGREES = '(?:ja|jep|yes|yep|yeah|ok|okay|nej|nej tak|no|nope|no thanks)';
const MEANT =
  '(?:jeg mente|jeg mener|det var|vis|tag|i meant|i mean|show(?: me)?|take|rather|hellere)';
const OTHER = '(?:(?:den|det) and(?:en|et)(?: betydning)?|the other(?: one| meaning)?)';
const POLITE = '(?:tak|i stedet|i stedet for|please|instead|thanks|then)';
const YES = '(?:ja|jep|yes|yep|yeah)(?:,? (?:tak|please|det gjorde jeg|det mente jeg|i did))?';

/**
 * "No, the other one", or "yes" to "did you mean …?". It must match the whole message, because a
 * longer one may mean the second item of a list.
 */
const PATTERN = new RegExp(
  `^(?:(?:${AGREES}[ ,.!]+)?(?:${MEANT} )?${OTHER}(?:,? ${POLITE})?|${YES})[ .!?]*$`,
  'u',
);

/** Whether a message chooses the alternative that was offered. */
export function asksForOtherReading(text: string): boolean {
  return PATTERN.test(fold(text.trim()).replace(/\s+/g, ' '));
}
