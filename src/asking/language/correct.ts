import type { KnownWords } from './known-words';
import { STOP_WORDS } from './stop-words';
import { type Token, tokenOf } from './tokens';

/** The corrected tokens of a question, and the corrections that were made. */
export interface Corrected {
  readonly tokens: readonly Token[];
  /** Misspelt words and their corrections. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}

const SHORTEST_JOINED = 7;

/** Joins two words that the vocabulary writes as one: "life style". */
function joinedWith(token: Token, next: Token | undefined, known: KnownWords): Token | undefined {
  if (next === undefined || STOP_WORDS.has(token.word) || STOP_WORDS.has(next.word))
    return undefined;
  const word = token.word + next.word;
  if (word.length < SHORTEST_JOINED) return undefined;
  const joined = tokenOf(word);
  const bothKnown = known.knows(token) && known.knows(next);
  return known.isVocabularyWord(word) || (!bothKnown && known.knows(joined)) ? joined : undefined;
}

/**
 * Turns unknown words into known ones where possible: joins split words, corrects spelling, splits
 * compounds.
 */
export function correct(tokens: readonly Token[], known: KnownWords): Corrected {
  const corrected: Token[] = [];
  const corrections: { from: string; to: string }[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const joined = joinedWith(token, tokens[index + 1], known);
    if (joined !== undefined) {
      corrected.push(joined);
      index++;
      continue;
    }
    const alike = known.phoneticallyLike(token.word);
    if (alike === undefined && known.knows(token)) {
      corrected.push(token);
      continue;
    }
    const spelled = alike ?? known.correct(token.word);
    const parts = spelled === undefined ? known.split(token.word) : undefined;
    const related =
      spelled === undefined && parts === undefined ? known.relate(token.word) : undefined;
    const meant = spelled ?? related;
    if (meant !== undefined && !STOP_WORDS.has(meant))
      corrections.push({ from: token.word, to: meant });
    corrected.push(...(parts ?? [meant ?? token.word]).map(tokenOf));
  }
  return { tokens: corrected, corrections };
}
