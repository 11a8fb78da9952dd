import { fold } from '../../lib/text';

/**
 * A pattern for folded text that matches any of the comma-separated words or phrases; `*` stands
 * for any ending.
 */
export function wordPattern(words: string): RegExp {
  const alternatives = words
    .split(',')
    .map((word) => fold(word.trim()).replace(/\s+/g, ' ').replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
