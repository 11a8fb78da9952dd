import { STOP_WORDS } from '../stop-words';
import type { Token } from '../tokens';

const NEGATIONS = new Set(
  'ikke ingen uden undtagen undtaget udenfor ej not no non without except excluding outside isn aren bortset'.split(
    ' ',
  ),
);
/** "Other than projects", "apart from projects". */
const NEGATING_PAIRS = new Set(['other than', 'apart from', 'andet end', 'andre end']);
/** "Not only political" leaves nothing out. */
const ONLY = new Set(['kun', 'bare', 'only', 'just', 'alene']);
const FARTHEST = 3;

const wordAt = (tokens: readonly Token[], position: number) => tokens[position]?.word ?? '';

/** Whether what stands at a position is left out: "uden for Norden", "not political", "alle undtagen projekter". */
export function isNegated(at: number, tokens: readonly Token[]): boolean {
  for (let before = at - 1; before >= Math.max(0, at - FARTHEST); before--) {
    const word = wordAt(tokens, before);
    const pair = `${wordAt(tokens, before - 1)} ${word}`;
    if (NEGATIONS.has(word) || NEGATING_PAIRS.has(pair))
      return !ONLY.has(wordAt(tokens, before + 1));
    if (!STOP_WORDS.has(word) || word === ',') return false;
  }
  return false;
}

const OR = new Set(['eller', 'or']);

/** Whether an "or" stands between two positions. */
export const isAlternative = (from: number, to: number, tokens: readonly Token[]): boolean =>
  tokens.slice(from, to).some(({ word }) => OR.has(word));
