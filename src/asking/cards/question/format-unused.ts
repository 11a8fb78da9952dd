import { formatList } from '../../../lib/format';
import { truncate } from '../../../lib/text';
import type { RenderContext } from '../../../cards/render-context';

const MOST_WORDS = 6;
const LONGEST_WORD = 50;

/** Words as they were typed, each once; long ones are shortened. */
export function wordsAsTyped(words: readonly string[]): string[] {
  const distinct = new Map(words.map((word) => [word.toLowerCase(), word]));
  return [...distinct.values()]
    .filter((word) => word !== '')
    .map((word) => truncate(word, LONGEST_WORD));
}

/** A sentence that names the words of a question that the answer does not use; empty for none. */
export function formatUnused(
  unused: readonly string[],
  { strings, language }: RenderContext,
): string {
  const words = wordsAsTyped(unused);
  if (words.length === 0) return '';
  const shown = words.length > MOST_WORDS ? words.slice(0, MOST_WORDS - 1) : words;
  const rest = words.length - shown.length;
  const listed = rest > 0 ? [...shown, strings.asking.unusedRest(rest)] : shown;
  return strings.asking.unused(formatList(listed, language));
}
