import { COMMAND_SENTENCES } from '../phrases/command-sentences';
import { wordPattern } from '../phrases/word-pattern';
import type { Query } from '../query';
import { coveredPositions, type ParsedQuestion } from './parse-question';
import type { Named } from './read-names';

const LONGEST_WITH_REST = 9;
/** "I want to do a screening of a new network" is a command; "what is screening?" is not. */
const WANTS = wordPattern(
  'vil, vil gerne, skal, kan vi, lad os, lav, start, begynd, opret, want, want to, would like, need, let us, lets, do, begin, set up',
);

/** "Which networks talk about Danish ports?" does not ask for another language. */
const ASKS =
  /^\s*(?:hv|wh|how |(?:do|doe?s|is|are|can|must|kan|skal|ma|har|er) (?:we|vi|man|the|they|there|der)\b)/u;
const ASKS_WHAT = /^\s*(?:hv|wh|how )/u;
/**
 * Reads a command, which must be the whole message: "start screening", not "what is screening
 * for?".
 */
export function readCommand(question: ParsedQuestion, named: Named): Query | undefined {
  const { matches, content, tokens, text, folded } = question;
  const message = folded.replace(/['’]/g, ' ').replace(/\s+/g, ' ').trim();
  // The message with its spelling corrected.
  const correctedMessage = tokens.map(({ word }) => word).join(' ');
  const names = coveredPositions(
    matches.filter(({ meaning }) => meaning.is === 'collaboration' || meaning.is === 'mention'),
  );
  const sentence = COMMAND_SENTENCES.find(
    ({ pattern, asks, unnamed = false }) =>
      (asks || !ASKS.test(message)) &&
      (pattern.test(message) || pattern.test(correctedMessage)) &&
      !(unnamed && (names.size > 0 || (named.collaborations.length > 0 && !named.guessed))),
  );
  if (sentence !== undefined) return { intent: 'command', command: sentence.command };
  const kinds = coveredPositions(matches.filter(({ meaning }) => meaning.is === 'kind'));
  for (const { from, to, meaning } of matches) {
    if (meaning.is !== 'command' || names.has(from)) continue;
    // "What happens next year?" does not ask for more of the last list.
    if (meaning.id === 'more' && (ASKS.test(folded) || /\b(?:ar|year)\b/u.test(folded))) continue;
    const inside = (position: number) => position >= from && position < to;
    const whole = to - from === tokens.length;
    const own = content.some(inside) && content.every(inside);
    // "How does screening work?" and "what are reminders for" are not commands.
    const asks =
      (text.trim().endsWith('?') && to - from === 1) ||
      (ASKS_WHAT.test(folded) && to - from < tokens.length);
    const wanted =
      meaning.id === 'start-screening' &&
      WANTS.test(folded) &&
      content.every((position) => inside(position) || kinds.has(position));
    if (wanted || whole || (own && !asks && tokens.length <= LONGEST_WITH_REST))
      return { intent: 'command', command: meaning.id };
  }
  return undefined;
}
