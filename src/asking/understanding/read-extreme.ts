import type { Match } from '../lexicon';
import { coveredPositions, idsOf, type ParsedQuestion } from './parse-question';
import { readAmounts } from './read-amount';

/** Words that turn "first", "last" and "most" into something other than a superlative. */
const NO_EXTREME_BEFORE = new Set(['my', 'min', 'mit', 'mine', 'your', 'din', 'dit', 'at', 'i']);
const NO_EXTREME =
  /^(?:last year|sidste ar|first time|forste gang|first of|first place|forst og|forst fremmest|forste omgang|last time|sidste gang)$/;
const ORDINAL = /^(?:first|last|forste|sidste|forst)$/;

/**
 * The operations of a question. "Last year" is a year, "my first meeting" any meeting, "at most
 * 50,000" an amount and "the oldest citizens" a theme; none of these is a superlative.
 */
export function operationsIn(question: ParsedQuestion): Match[] {
  const { matches, tokens } = question;
  const ofAmount = readAmounts(question)?.positions;
  const names = coveredPositions(
    matches.filter((match) => match.meaning.is === 'theme' && match.to - match.from > 1),
  );
  const at = (position: number) => tokens[position]?.word ?? '';
  return matches.filter(({ meaning, from, to }) => {
    if (meaning.is !== 'operation') return true;
    if (ofAmount?.has(from) || names.has(from)) return false;
    if (NO_EXTREME.test(`${at(from)} ${at(to)}`)) return false;
    return !(ORDINAL.test(at(from)) && NO_EXTREME_BEFORE.has(at(from - 1)));
  });
}

const SECOND =
  /\bnast\p{L}+|\b(?:second|2nd|anden|andet|nummer to|nr 2) (?:most|least|\p{L}+(?:est|st|ste))\b/u;
const THIRD = /\btredje ?\p{L}+(?:st|ste)\b|\b(?:third|3rd) (?:most|least|\p{L}+est)\b/u;

/** The rank for the second or third largest. */
export const rankIn = ({ folded }: ParsedQuestion) =>
  SECOND.test(folded) ? 2 : THIRD.test(folded) ? 3 : undefined;

/** The superlative of a question and its rank. */
export function readExtreme(question: ParsedQuestion): {
  readonly operation: 'max' | 'min' | undefined;
  readonly rank: number | undefined;
} {
  const operation = idsOf(operationsIn(question), 'operation').find(
    (one) => one === 'max' || one === 'min',
  );
  return { operation, rank: rankIn(question) };
}
