import { commonnessOf } from '../../lib/word-frequency';
import { isInDictionary } from '../../lib/dictionary';
import type { KnownWords } from './known-words';
import { STOP_WORDS } from './stop-words';
import { type Token, tokenOf, WORD } from './tokens';

/** What stands between a word and the one before it: nothing, a comma, or the end of a clause. */
type Gap = 'none' | 'comma' | 'stop';

/** A word of a question at its place, as it was read. */
export interface Word extends Token {
  /** As it was typed. */
  readonly typed: string;
  /** Where it stands in the text, in characters. */
  readonly start: number;
  readonly end: number;
  /** What stands before it. */
  readonly gap: Gap;
  /** The word as it was typed, folded, if it was read as another one. */
  readonly from?: string;
  /** Whether it is written as a name is, inside a sentence. */
  readonly isName?: true;
  /** Whether it is only a part of what was typed, or a word with the same beginning. */
  readonly isGuess?: true;
}

/** A misspelt word, and the word that it was read as. */
export interface SpellingCorrection {
  readonly from: string;
  readonly to: string;
}

const SHORTEST_JOINED = 7;

/** A full stop after a word this short ends an abbreviation: "kr. 500", "ca. to", "nr. 22". */
const LONGEST_ABBREVIATION = 4;

function gapOf(between: string, before: string, next: string): Gap {
  if (/[?!;\n]|:\s|\s[-–—]+\s|\.{2,}/.test(between)) return 'stop';
  const isInitial = before.length === 1 && /\p{Lu}/u.test(before);
  const isAbbreviation =
    isInitial || (before.length <= LONGEST_ABBREVIATION && !/^\p{Lu}/u.test(next));
  if (/\.\s/.test(between) && !isAbbreviation) return 'stop';
  return /[,(]/.test(between) && !(/\d$/.test(before) && /^\d/.test(next)) ? 'comma' : 'none';
}

/** Short forms of chat, in both languages. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ha: 'have', m: 'med', ik: 'ikke', ikk: 'ikke', ka: 'kan', ku: 'kunne', sku: 'skulle', osse: 'også',
    vha: 'ved', u: 'you', r: 'are', w: 'with', ppl: 'people', pls: 'please', plz: 'please', thx: 'thanks',
    vad: 'hvad', va: 'hvad', vem: 'hvem', vilken: 'hvilken', vilke: 'hvilke', vilket: 'hvilket', vornår: 'hvornår', vordan: 'hvordan', vorfor: 'hvorfor',
    å: 'og', nåed: 'noget', nåt: 'noget', mæ: 'mig', dæ: 'dig', oss: 'os', jej: 'jeg', egenlig: 'egentlig', gi: 'give', ta: 'tage', hvaffor: 'hvad', hvorn: 'hvordan',
    wich: 'which', whitch: 'which', wat: 'what', wot: 'what', wen: 'when', dont: 'don', whos: 'who', shud: 'should', cud: 'could', cos: 'because', coz: 'because', thru: 'through', tho: 'though', info: 'information',
    smth: 'something', sth: 'something', smthg: 'something',
    mtg: 'meeting', yr: 'year', yrs: 'years', abt: 'about', bc: 'because', gov: 'government',
  }),
); // prettier-ignore

/** Splits a text into words with their places. */
function placedWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  let before = '';
  for (const found of text.matchAll(WORD)) {
    const [typed] = found;
    const start = found.index;
    const lower = typed.toLowerCase();
    words.push({
      ...tokenOf(SHORT_FORMS.get(lower) ?? lower),
      typed,
      start,
      end: start + typed.length,
      gap: words.length === 0 ? 'none' : gapOf(text.slice(last, start), before, typed),
    });
    last = start + typed.length;
    before = typed;
  }
  return words;
}

/** Joins two words that the vocabulary writes as one: "life style". */
function joined(word: Word, next: Word | undefined, known: KnownWords): Word | undefined {
  if (next?.gap !== 'none' || STOP_WORDS.has(word.word) || STOP_WORDS.has(next.word))
    return undefined;
  const together = word.word + next.word;
  if (together.length < SHORTEST_JOINED) return undefined;
  const bothKnown = known.knows(word) && known.knows(next);
  const isWord = known.isVocabularyWord(together) || (!bothKnown && known.knows(tokenOf(together)));
  return isWord
    ? { ...word, ...tokenOf(together), typed: `${word.typed} ${next.typed}`, end: next.end }
    : undefined;
}

/** An everyday word, such as "weekend", means itself, and no longer word that begins with it. */
const LEAST_COMMON = 0.3;

/** "Hvormeget", "howmany": a question word written together with what it asks the amount of. */
const ASKS_AMOUNT =
  /^(hvor|vor|how)(meget|mange|lange|langt|lang|ofte|tit|stort?|dyrt?|many|much|long|often|big)$/u;

const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/**
 * The word, marked if it is written as a name is: with a capital inside a sentence that has small
 * letters. Danish and English write few other words so.
 */
function asWritten(word: Word, at: number, words: readonly Word[]): Word {
  const isName = at > 0 && word.gap !== 'stop' && CAPITAL.test(word.typed);
  return isName && words.some(({ typed }) => SMALL.test(typed)) ? { ...word, isName } : word;
}

/**
 * Reads a word that is not known: spelt otherwise, or as the parts of a compound. A word of the
 * language is not misspelt, and the parts of a name say nothing of what it names.
 */
function readUnknown(word: Word, known: KnownWords): Word[] {
  const { isName = false } = word;
  const sounds = known.phoneticallyLike(word.word);
  if (sounds === undefined && known.knows(word)) return [word];
  const isWord = isInDictionary(word.word);
  const spelled = isWord ? undefined : (sounds ?? known.correct(word.word));
  const [, ...asking] = ASKS_AMOUNT.exec(word.word) ?? [];
  const split = spelled === undefined && !isWord && !isName ? known.split(word.word) : undefined;
  const parts = asking.length > 0 ? asking : split;
  if (parts !== undefined)
    return parts.map((part, at) => ({
      ...word,
      ...tokenOf(part),
      gap: at === 0 ? word.gap : 'none',
      ...(split !== undefined && { isGuess: true as const }),
    }));
  const isCommon = commonnessOf(word.word) >= LEAST_COMMON;
  const meant = spelled ?? (isCommon || isName ? undefined : known.relate(word.word));
  if (meant === undefined) return [word];
  const isGuess = spelled === undefined && { isGuess: true as const };
  return [{ ...word, ...tokenOf(meant), from: word.word, ...isGuess }];
}

/**
 * The words of a question in order. Unknown words are turned into known ones where possible: split
 * words are joined, spelling is corrected, and compounds are split.
 */
export function readWords(text: string, known: KnownWords): Word[] {
  const placed = placedWords(text.normalize('NFC'));
  const words: Word[] = [];
  for (let at = 0; at < placed.length; at++) {
    const word = placed[at];
    if (word === undefined) break;
    const one = joined(word, placed[at + 1], known);
    if (one !== undefined) {
      words.push(one);
      at++;
    } else words.push(...readUnknown(asWritten(word, at, placed), known));
  }
  return words;
}

/** The corrections that are worth telling: those of words that carry content. */
export function spellingCorrectionsIn(words: readonly Word[]): SpellingCorrection[] {
  return words.flatMap(({ from, word }) =>
    from === undefined || STOP_WORDS.has(word) ? [] : [{ from, to: word }],
  );
}
