import { fold } from '../../lib/text';
import type { Language } from '../../lib/language';
import { detectLanguage } from '../../lib/language';
import type { IndexedKnowledge } from '../index-knowledge';
import { byLength, findMatches, type Lexicon, type Match, type Meaning } from '../lexicon';
import { correct } from '../correct';
import { FACETS } from '../filter';
import type { Memory } from '../query';
import { FILLERS, STOP_WORDS, STOP_WORDS_OF } from '../stop-words';
import { type Token, tokeniseQuestion } from '../tokens';
import { withFullYears } from '../phrases/time-phrases';
import { meantWords } from './meant-words';

/** A question taken apart: what every reader looks at. */
export interface Parts {
  readonly text: string;
  /** The text folded, for patterns. */
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
/** What is asked about, as against the ways to ask. */
const SUBJECTS: readonly Meaning['is'][] = [...FACETS, 'mention', 'collaboration'];

/** Whether a match is a coincidence: a small word, or a short one of the other language. */
function isCoincidence(
  { from, to, meaning, exact, language: of }: Match,
  tokens: readonly Token[],
  { language, meant }: { language: Language | undefined; meant: ReadonlySet<number> },
): boolean {
  if (to - from > 1 || meant.has(from)) return false;
  const word = tokens[from]?.word ?? '';
  if (STOP_WORDS.has(word) && !exact) return true;
  // "Dyrere end" is no end.
  if (language === 'da' && of === 'en' && STOP_WORDS_OF.da.has(word)) return true;
  if (!SUBJECTS.includes(meaning.is)) return false;
  if (STOP_WORDS.has(word)) return true;
  const foreign = language !== undefined && of !== language;
  return foreign && !exact && word.length <= SHORT_WORD;
}

/** A phrase found to the letter beats others at the same place that only share its stem: "billigste" is no "bil". */
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

/** Phrases that the tokens hold when the small words that may stand inside any phrase are left out. */
function acrossFillers(tokens: readonly Token[], lexicon: Lexicon): Match[] {
  const kept = tokens.flatMap(({ word }, position) => (FILLERS.has(word) ? [] : [position]));
  if (kept.length === tokens.length) return [];
  const shorter = kept.flatMap((position) => tokens[position] ?? []);
  return findMatches(shorter, lexicon).flatMap((match) => {
    const from = kept[match.from] ?? 0;
    const to = (kept[match.to - 1] ?? 0) + 1;
    return to - from > match.to - match.from ? [{ ...match, from, to }] : [];
  });
}

/** What stands in some tokens: phrases without coincidences, and the positions that carry content. */
function phrasesOf(
  text: string,
  tokens: readonly Token[],
  { lexicon, language }: { lexicon: Lexicon; language: Language | undefined },
): Pick<Parts, 'tokens' | 'matches' | 'content'> {
  const found = withoutNearMisses(
    [...findMatches(tokens, lexicon), ...acrossFillers(tokens, lexicon)].sort(byLength),
  );
  const meant = meantWords(text, { tokens, matches: found }, language);
  return {
    tokens,
    matches: found.filter((match) => !isCoincidence(match, tokens, { language, meant })),
    content: tokens.flatMap(({ word }, position) =>
      STOP_WORDS.has(word) && !meant.has(position) ? [] : [position],
    ),
  };
}

/** Takes a question apart: tokens mended, phrases found, coincidences left out. */
export function takeApart(
  written: string,
  index: IndexedKnowledge,
  { day, memory }: { readonly day: string; readonly memory: Memory | undefined },
): Parts {
  const text = withFullYears(written);
  const { tokens, corrections } = correct(tokeniseQuestion(text), index.known);
  const language = detectLanguage(text);
  return {
    ...phrasesOf(text, tokens, { lexicon: index.lexicon, language }),
    text,
    folded: fold(text),
    language,
    index,
    memory,
    day,
    corrections,
  };
}

/** Positions from one to before another. */
export function span({ from, to }: { readonly from: number; readonly to: number }): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

/** The positions that any of the matches explains. */
export function explainedBy(
  matches: readonly { readonly from: number; readonly to: number }[],
): ReadonlySet<number> {
  return new Set(matches.flatMap(span));
}

/** The matches of the given kinds; a phrase inside a longer one of them does not count. */
export function outermost(matches: readonly Match[], kinds: readonly Meaning['is'][]): Match[] {
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

/** The ids of the matches of a kind, each once, longest phrase first. */
export function idsOf<Kind extends Meaning['is']>(
  matches: readonly Match[],
  is: Kind,
): IdOf<Kind>[] {
  const ids = matches.flatMap(({ meaning }) => (meaning.is === is ? [meaning.id] : []));
  // Of this kind only: the test above says so, which the compiler cannot follow.
  return [...new Set(ids)] as IdOf<Kind>[];
}

/** The parts without the tokens at some positions, as if they had not been written. */
export function without(parts: Parts, positions: ReadonlySet<number>): Parts {
  const kept = parts.tokens.flatMap((token, position) => (positions.has(position) ? [] : [token]));
  const { text, index, language } = parts;
  return { ...parts, ...phrasesOf(text, kept, { lexicon: index.lexicon, language }) };
}
