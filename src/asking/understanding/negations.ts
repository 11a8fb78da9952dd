import { STOP_WORDS } from '../stop-words';
import { PAUSE, type Token } from '../tokens';

const EXCLUSIONS = new Set(
  'uden undtagen undtaget udenfor without except excluding outside bortset'.split(' '),
);
const NEGATIONS = new Set([...EXCLUSIONS, ...'ikke ingen ej not no non isn aren'.split(' ')]);
const ABOUT = new Set('om about on inden vedrorende concerning'.split(' '));
/** "Other than projects", "apart from projects". */
const NEGATING_PAIRS = new Set(['other than', 'apart from', 'andet end', 'andre end']);
/** "Not only political" excludes nothing. */
const ONLY = new Set(['kun', 'bare', 'only', 'just', 'alene']);
const MOST_WORDS_BACK = 3;

const wordAt = (tokens: readonly Token[], position: number) => tokens[position]?.word ?? '';

/**
 * Whether the word at a position is negated: "uden for Norden", "not political", "alle undtagen
 * projekter".
 */
export function isNegated(at: number, tokens: readonly Token[]): boolean {
  return isPrecededBy(at, tokens, NEGATIONS);
}

/** Whether a subject is excluded; "ships that do not pollute" does not exclude the environment. */
export function isSubjectNegated(at: number, tokens: readonly Token[]): boolean {
  const isAbout = ABOUT.has(wordAt(tokens, at - 1));
  return isPrecededBy(at, tokens, isAbout ? NEGATIONS : EXCLUSIONS);
}

function isPrecededBy(at: number, tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  for (let before = at - 1; before >= Math.max(0, at - MOST_WORDS_BACK); before--) {
    const word = wordAt(tokens, before);
    const pair = `${wordAt(tokens, before - 1)} ${word}`;
    if (words.has(word) || NEGATING_PAIRS.has(pair)) return !ONLY.has(wordAt(tokens, before + 1));
    if (!STOP_WORDS.has(word) || word === PAUSE) return false;
  }
  return false;
}

const OR = new Set(['eller', 'or']);

/** Whether an "or" stands between two positions. */
export const isAlternative = (from: number, to: number, tokens: readonly Token[]): boolean =>
  tokens.slice(from, to).some(({ word }) => OR.has(word));
