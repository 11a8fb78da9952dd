import { oncePer } from '../../lib/once-per';
import { fold } from '../../lib/text';
import { detectLanguage, type Language } from '../../lib/language';
import { FACETS } from '../answer/filter';
import type { Memory } from '../answer/query';
import type { IndexedKnowledge } from '../answer/index-knowledge';
import { isInDictionary } from '../../lib/dictionary';
import { FILLERS, STOP_WORDS, STOP_WORDS_OF } from '../language/stop-words';
import { readWords, type Word } from '../language/words';
import { readAmounts } from './amounts';
import { askedWith, type QuestionWord } from './question-words';
import { euMoney } from './eu-money';
import { particleVerbs } from './particle-verbs';
import { negate } from './scope';
import {
  bySpecificity,
  coveredBy,
  isOf,
  type Meaning,
  mostSpecific,
  positionsOf,
  type Slot,
} from './slot';
import { readTimes } from './times';

/** A question, or one part of it, as words and the slots that were recognised in them. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Every recognised span; many of them compete for the same words. */
  readonly slots: readonly Slot[];
  /** Positions of the words that carry content. */
  readonly content: readonly number[];
  readonly asks: ReadonlySet<QuestionWord>;
  readonly language: Language | undefined;
  readonly index: IndexedKnowledge;
  readonly memory: Memory | undefined;
  /** Today (`2026-11-21`). */
  readonly day: string;
}

/** What a question can be about, as opposed to ways of asking. */
const SUBJECTS = [
  ...FACETS.filter((facet) => facet !== 'recommender'),
  'mention',
  'collaboration',
  'passage',
  'document',
] as const;
const SHORT_WORD = 3;

/** Whether a match is accidental: a function word, or a short word of the other language. */
function isCoincidence(
  { from, to, meaning, exact, language: of }: Slot,
  words: readonly Word[],
  language: Language | undefined,
): boolean {
  const isFunction = words.slice(from, to).every(({ word }) => STOP_WORDS.has(word));
  // "Med både" is not "med båd".
  if (to - from > 1) return isFunction && !exact && SUBJECTS.some((one) => one === meaning.is);
  const { word = '' } = words[from] ?? {};
  // The Danish "end" in "dyrere end" is not the English "end".
  if (
    language !== undefined &&
    of !== undefined &&
    of !== language &&
    STOP_WORDS_OF[language].has(word)
  )
    return true;
  const isSubject = SUBJECTS.some((one) => one === meaning.is);
  if (!isSubject) return STOP_WORDS.has(word) && !exact;
  if (STOP_WORDS.has(word)) return true;
  if (language === undefined || of === undefined || of === language) return false;
  // The Danish "art" is a kind, and no art.
  return (!exact && word.length <= SHORT_WORD) || isInDictionary(word, [language]);
}

/** Phrases that match when some words are skipped: fillers, or a name in the middle. */
function acrossWords(
  words: readonly Word[],
  isSkipped: (at: number) => boolean,
  index: IndexedKnowledge,
): Slot[] {
  const kept = words.flatMap((_, at) => (isSkipped(at) ? [] : [at]));
  if (kept.length === words.length) return [];
  const shorter = kept.flatMap((at) => words[at] ?? []);
  return index.lexicon.find(shorter).flatMap((slot) => {
    const at = kept.slice(slot.from, slot.to);
    const [from] = at;
    const last = at.at(-1);
    if (from === undefined || last === undefined || last - from + 1 === at.length) return [];
    return [{ ...slot, from, to: last + 1, at }];
  });
}

/** Names of which only a part is in the question: "the audiology society", "Coxeter". */
function partialNames(words: readonly Word[], index: IndexedKnowledge): Slot[] {
  return index.names.find(words).flatMap(({ is, id, share, positions, common }) => {
    const [first] = positions;
    const last = positions.at(-1);
    if (first === undefined || last === undefined || last - first > 6) return [];
    const meaning = { is, id } as Meaning;
    return [
      {
        from: first,
        to: last + 1,
        at: positions,
        meaning,
        exact: false,
        share: common ? share * 0.8 : share,
      },
    ];
  });
}

/** Stands for a word that is read as something else. */
const HIDDEN = { word: '', da: '', en: '' };

/**
 * Whether a function word is meant as a subject here: written in capitals, the whole question, or
 * last after "about" or "and": "noget om tog", "health and IT".
 */
function isMeant({ from, to, exact }: Slot, words: readonly Word[]): boolean {
  const word = words[from];
  if (word === undefined || !exact || to - from > 1) return false;
  const { typed } = word;
  const isShouted = words.every((one) => one.typed === one.typed.toUpperCase());
  const isCapital = typed.length > 1 && typed === typed.toUpperCase() && !isShouted;
  const isTopic =
    to === words.length && BEFORE_TOPIC.has(words[from - 1]?.word ?? '') && word.word !== 'it';
  return words.length === 1 || isCapital || isTopic;
}

const BEFORE_TOPIC = new Set(['om', 'about', 'og', 'and', 'eller', 'or']);

function slotsIn(
  text: string,
  words: readonly Word[],
  index: IndexedKnowledge,
  day: string,
  language: Language | undefined,
): Slot[] {
  const direct = index.lexicon.find(words);
  const named = coveredBy(
    mostSpecific(direct.filter(isOf('collaboration', 'mention', 'theme'))).filter(
      isOf('collaboration', 'mention'),
    ),
  );
  const found = [
    ...direct,
    ...acrossWords(words, (at) => FILLERS.has(words[at]?.word ?? ''), index),
    ...acrossWords(words, (at) => named.has(at), index).filter(isOf('attribute', 'cue', 'role')),
  ].filter(
    (slot) =>
      !isCoincidence(slot, words, language) ||
      (slot.meaning.is === 'theme' && isMeant(slot, words)),
  );
  // "Billigste" asks for the cheapest and not for cars.
  const exact = new Set(
    found
      .filter((slot) => slot.exact && isOf('operation')(slot))
      .map(({ from, to }) => `${from}-${to}`),
  );
  const whole = new Set(
    found
      .filter(isOf('collaboration', 'mention', 'person'))
      .map(({ from, to, meaning }) => `${meaning.is} ${meaning.id} ${from} ${to}`),
  );
  const inNames = coveredBy(found.filter(isOf('collaboration', 'mention', 'person')));
  const rest = words.map((word, at) => (inNames.has(at) ? { ...word, ...HIDDEN } : word));
  const parts = [
    ...partialNames(words, index),
    ...(inNames.size === 0 ? [] : partialNames(rest, index)),
  ].filter(({ from, to, meaning }) => !whole.has(`${meaning.is} ${meaning.id} ${from} ${to}`));
  const times = readTimes(text, words, day);
  const amounts = readAmounts(text, words);
  // "It" in "health IT" refers to nothing, and "policy" in "EU policy" means no strategy.
  const phrases = found.filter((slot) => isOf(...SUBJECTS)(slot) && slot.to - slot.from > 1);
  const inPhrases = coveredBy(phrases);
  const inTerms = coveredBy(
    phrases.filter(isOf('theme', 'collaboration', 'mention', 'programme', 'unit')),
  );
  const clear = found.filter(
    (slot) =>
      (slot.exact || slot.meaning.is !== 'theme' || !exact.has(`${slot.from}-${slot.to}`)) &&
      !(slot.meaning.is === 'reference' && inPhrases.has(slot.from)) &&
      !(slot.meaning.is === 'cue' && slot.meaning.id === 'strategy' && inTerms.has(slot.from)),
  );
  const asked = coveredBy(
    clear.filter(
      (slot) => slot.to - slot.from > 1 && isOf('attribute', 'grouping', 'programme')(slot),
    ),
  );
  const paid = euMoney(words, new Set([...inNames, ...asked]));
  const inPaid = coveredBy(paid);
  // "Projects with EU funding" are not about how to get it.
  const meant = clear.filter(
    (slot) => slot.meaning.is !== 'theme' || !positionsOf(slot).every((at) => inPaid.has(at)),
  );
  const all = [...meant, ...parts, ...times, ...amounts, ...particleVerbs(words), ...paid];
  return negate(all.sort(bySpecificity), words);
}

/** "1) …, 2) …" and "(a) …": the marks of an enumeration, which mean nothing by themselves. */
const MARK = /(?<=^|[\s,;:])\(?[a-e1-9]\)(?=\s)/gu;

/** A message in the chat has at most 2000 characters, which are about 350 words. */
const MOST_WORDS = 400;

/** The last texts that were read: parts of a question are read again to be understood. */
const recentReadings = oncePer<IndexedKnowledge, Map<string, Reading>>(() => new Map());
const MOST_READ = 8;

/** Reads a text: its words, corrected, and everything that is recognised in them. */
export function readText(
  written: string,
  index: IndexedKnowledge,
  { day, memory }: { readonly day: string; readonly memory?: Memory | undefined },
): Reading {
  const readings = recentReadings(index);
  const key = `${day} ${written}`;
  const known = readings.get(key);
  if (known !== undefined) return { ...known, memory };
  const reading = readNew(written, index, day);
  if (readings.size >= MOST_READ) readings.clear();
  readings.set(key, reading);
  return { ...reading, memory };
}

function readNew(written: string, index: IndexedKnowledge, day: string): Reading {
  // As long as before, so that every place in the text stays where it was.
  const text = written.replace(MARK, (mark) => ','.padEnd(mark.length));
  const words = readWords(text, index.known).slice(0, MOST_WORDS);
  const language = detectLanguage(text);
  const slots = slotsIn(text, words, index, day, language);
  const dated = coveredBy(slots.filter(isOf('time', 'amount', 'share', 'currency')));
  return {
    text,
    words,
    slots,
    content: words.flatMap(({ word }, at) =>
      (STOP_WORDS.has(word) || /^\d$/.test(word)) && !dated.has(at) ? [] : [at],
    ),
    asks: askedWith(words),
    language,
    index,
    memory: undefined,
    day,
  };
}

/** Whether a word of the question stands at a position, folded. */
export const wordAt = ({ words }: Pick<Reading, 'words'>, at: number): string =>
  words[at]?.word ?? '';

/** The folded text of a reading, for cues that are phrases of function words. */
export const foldedText = oncePer(({ text }: Pick<Reading, 'text'>): string => fold(text.trim()));
