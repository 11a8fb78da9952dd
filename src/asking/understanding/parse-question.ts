import { fold } from '../../lib/text';
import { type Language, detectLanguage } from '../../lib/language';
import type { IndexedKnowledge } from '../index-knowledge';
import { compareMatches, findMatches, type Lexicon, type Match, type Meaning } from '../lexicon';
import { correct } from '../correct';
import { FACETS } from '../filter';
import type { Memory } from '../query';
import { FILLERS, STOP_WORDS, STOP_WORDS_OF } from '../stop-words';
import { type Token, tokeniseQuestion } from '../tokens';
import { withFullYears } from '../phrases/time-phrases';
import { meaningfulStopWords } from './meaningful-stop-words';

/** A parsed question, the input of every reader. */
export interface ParsedQuestion {
  readonly text: string;
  /** The folded text, for patterns. */
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** Positions of the tokens that carry content. */
  readonly content: readonly number[];
  readonly language: Language | undefined;
  readonly index: IndexedKnowledge;
  readonly memory: Memory | undefined;
  /** Today (`2026-11-21`). */
  readonly day: string;
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}

const SHORT_WORD = 3;
/** Meanings that a question can be about, as opposed to ways of asking. */
const SUBJECTS: readonly Meaning['is'][] = [...FACETS, 'mention', 'collaboration'];

/** Whether a match is accidental: a stop word, or a short word of the other language. */
function isCoincidence(
  { from, to, meaning, exact, language: of }: Match,
  tokens: readonly Token[],
  { language, meaningful }: { language: Language | undefined; meaningful: ReadonlySet<number> },
): boolean {
  if (to - from > 1 || meaningful.has(from)) return false;
  const word = tokens[from]?.word ?? '';
  if (STOP_WORDS.has(word) && !exact) return true;
  // The Danish "end" in "dyrere end" is not the English "end".
  if (language === 'da' && of === 'en' && STOP_WORDS_OF.da.has(word)) return true;
  if (!SUBJECTS.includes(meaning.is)) return false;
  if (STOP_WORDS.has(word)) return true;
  const foreign = language !== undefined && of !== language;
  return foreign && !exact && word.length <= SHORT_WORD;
}

/**
 * Drops subjects that only match by stem where another phrase matches exactly: "billigste" is not
 * "bil".
 */
function withoutNearMisses(matches: readonly Match[]): Match[] {
  const exact = new Set(
    matches
      .filter(({ exact: own, meaning }) => own && [...SUBJECTS, 'operation'].includes(meaning.is))
      .map(({ from, to }) => `${from}-${to}`),
  );
  return matches.filter(
    ({ from, to, exact: own, meaning }) =>
      own || !SUBJECTS.includes(meaning.is) || !exact.has(`${from}-${to}`),
  );
}

/** Phrases that match when filler words are skipped. */
function matchesAcrossFillers(tokens: readonly Token[], lexicon: Lexicon): Match[] {
  const kept = tokens.flatMap(({ word }, position) => (FILLERS.has(word) ? [] : [position]));
  if (kept.length === tokens.length) return [];
  const shorter = kept.flatMap((position) => tokens[position] ?? []);
  return findMatches(shorter, lexicon).flatMap((match) => {
    const from = kept[match.from] ?? 0;
    const to = (kept[match.to - 1] ?? 0) + 1;
    return to - from > match.to - match.from ? [{ ...match, from, to }] : [];
  });
}

/** The phrases in some tokens, without accidental matches, and the positions that carry content. */
function findPhrases(
  text: string,
  tokens: readonly Token[],
  { lexicon, language }: { lexicon: Lexicon; language: Language | undefined },
): Pick<ParsedQuestion, 'tokens' | 'matches' | 'content'> {
  const found = withoutNearMisses(
    [...findMatches(tokens, lexicon), ...matchesAcrossFillers(tokens, lexicon)].sort(
      compareMatches,
    ),
  );
  const meaningful = meaningfulStopWords(text, { tokens, matches: found }, language);
  return {
    tokens,
    matches: found.filter((match) => !isCoincidence(match, tokens, { language, meaningful })),
    content: tokens.flatMap(({ word }, position) =>
      STOP_WORDS.has(word) && !meaningful.has(position) ? [] : [position],
    ),
  };
}

/** Parses a question: corrects its tokens, finds phrases and drops accidental matches. */
export function parseQuestion(
  written: string,
  index: IndexedKnowledge,
  { day, memory }: { readonly day: string; readonly memory: Memory | undefined },
): ParsedQuestion {
  const text = withFullYears(written);
  const { tokens, corrections } = correct(tokeniseQuestion(text), index.known);
  const language = detectLanguage(text);
  return {
    ...findPhrases(text, tokens, { lexicon: index.lexicon, language }),
    text,
    folded: fold(text),
    language,
    index,
    memory,
    day,
    corrections,
  };
}

/** The positions from `from` up to but not including `to`. */
export function positionsOf({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

/** The positions that any of the matches covers. */
export function coveredPositions(
  matches: readonly { readonly from: number; readonly to: number }[],
): ReadonlySet<number> {
  return new Set(matches.flatMap(positionsOf));
}

/** The matches of the given kinds, without phrases that lie inside a longer one. */
export function outermostMatches(
  matches: readonly Match[],
  kinds: readonly Meaning['is'][],
): Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    if (!kinds.includes(match.meaning.is)) continue;
    const inside = kept.some(
      ({ from, to }) => from <= match.from && match.to <= to && to - from > match.to - match.from,
    );
    if (!inside) kept.push(match);
  }
  return kept;
}

type IdOf<Kind extends Meaning['is']> = Extract<Meaning, { is: Kind }>['id'];

/** The distinct ids of the matches of a kind, longest phrase first. */
export function idsOf<Kind extends Meaning['is']>(
  matches: readonly Match[],
  is: Kind,
): IdOf<Kind>[] {
  const ids = matches.flatMap(({ meaning }) => (meaning.is === is ? [meaning.id] : []));
  // The filter above guarantees the kind, which the compiler cannot infer.
  return [...new Set(ids)] as IdOf<Kind>[];
}

/** The question parsed again as if the tokens at some positions were missing. */
export function withoutPositions(
  question: ParsedQuestion,
  positions: ReadonlySet<number>,
): ParsedQuestion {
  const kept = question.tokens.flatMap((token, position) =>
    positions.has(position) ? [] : [token],
  );
  const { text, index, language } = question;
  return { ...question, ...findPhrases(text, kept, { lexicon: index.lexicon, language }) };
}
