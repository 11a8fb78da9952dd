import { fold } from '../../lib/text';
import type { Word } from '../language/words';
import { isOf, type Slot } from './slot';

const setOf = (text: string) => new Set(text.split(' ').map(fold));

/** Words that exclude what follows them, up to the end of the clause. */
const EXCEPTIONS = setOf(
  'undtagen undtaget uden pånær except excluding without bortset eksklusive excl hverken neither fremfor fraregnet drop fjern udelad udelader exclude ignore ignorer minus',
);
const EXCEPTION_PAIRS = new Set([
  'other than',
  'rather than',
  'instead of',
  'opposed to',
  'frem for',
  'stedet for',
  'snarere end',
  'apart from',
  'andet end',
  'andre end',
  'end ikke',
  'aside from',
  'but not',
  'men ikke',
  'og ikke',
  'and not',
  'altsa ikke',
  'lad vare',
  'leave out',
  'left out',
  'ikke medregnet',
  'ikke inkluderet',
  'not included',
  'not counted',
  'not counting',
  'not including',
]);
/** Words that negate the next thing that can be negated. */
const NEGATIONS = setOf(
  'ikke ingen intet ej aldrig not no non none never nobody isn aren doesn don didn wasn weren hasn haven cannot',
);
const ONLY = setOf('kun bare only just alene');
/** Words that say that the source leaves something blank. */
export const BLANK = setOf(
  'blank blanke tom tomt tomme mangler mangle manglende missing lacks lacking lack empty uoplyst ukendt unknown unstated uden without',
);
const BLANK_PAIRS = new Set(
  [
    'ikke oplyst',
    'ikke angivet',
    'ikke nævnt',
    'not stated',
    'not given',
    'not mentioned',
    'not filled',
    'ikke udfyldt',
    'not named',
    'ingen oplysning',
    'ingen oplysninger',
    'no information',
  ].map(fold),
);
const ABOUT = setOf('om about on inden vedrørende concerning regarding');
const JOINS = setOf('eller or nor og and');
const FARTHEST = 6;
const FARTHEST_BLANK = 7;

const NEGATABLE = [
  'theme', 'country', 'area', 'kind', 'level', 'unit', 'programme', 'body', 'person', 'property',
  'role', 'collaboration', 'currency', 'attribute', 'time',
] as const; // prettier-ignore

/** What can be excluded by a word that follows it. */
const EXCLUDED_BEFORE = ['theme', 'country', 'area', 'kind', 'level', 'unit', 'programme', 'collaboration'] as const; // prettier-ignore

/** A word that negates, excludes or says that something is blank, and the slot that it is about. */
export interface Scope {
  readonly at: number;
  readonly kind: 'exception' | 'negation' | 'blank';
}

const wordAt = (words: readonly Word[], at: number) => words[at]?.word ?? '';

function scopeAt(words: readonly Word[], at: number): Scope | undefined {
  const word = wordAt(words, at);
  const pair = `${word} ${wordAt(words, at + 1)}`;
  if (BLANK_PAIRS.has(pair)) return { at, kind: 'blank' };
  if (EXCEPTION_PAIRS.has(pair) || EXCEPTIONS.has(word)) return { at, kind: 'exception' };
  if (NEGATIONS.has(word)) {
    // "Not only" excludes nothing, and "no. of" is a number.
    if (ONLY.has(wordAt(words, at + 1)) || pair === 'no of') return undefined;
    // "Kan du ikke lige …" asks politely.
    if (pair === 'ikke lige' || pair === 'ik lige') return undefined;
    return { at, kind: 'negation' };
  }
  return BLANK.has(word) ? { at, kind: 'blank' } : undefined;
}

/** The position after the last word of the clause that a position stands in. */
function clauseEnd(words: readonly Word[], at: number): number {
  const next = words.findIndex(({ gap }, position) => position > at && gap !== 'none');
  return next === -1 ? words.length : next;
}

/** The position of the first word of the clause that a position stands in. */
function clauseStart(words: readonly Word[], at: number): number {
  const start = words.findLastIndex(({ gap }, position) => position <= at && gap !== 'none');
  return Math.max(0, start);
}

/** Every word of the question that negates, excludes or says that something is blank. */
export function scopesIn(words: readonly Word[]): Scope[] {
  return words.flatMap((_, at) => scopeAt(words, at) ?? []);
}

/** Attributes that an entry can be said not to have. */
const HAVEABLE = [
  'contacts-political',
  'contacts-administrative',
  'fee',
  'cost',
  'funding',
  'end',
  'total-budget',
  'co-financing',
  'staff-hours',
];
const NONE = setOf('ingen intet uden no without none');
const ANY = setOf('nogen noget nogle any');

/** "No fee", "without a budget", "do not have a politician"; but not "not decided by". */
function canLack(slot: Slot, { at, kind }: Scope, words: readonly Word[]): boolean {
  // "Do not have any contact" is "have no contact".
  const isNone = NONE.has(wordAt(words, at)) || ANY.has(wordAt(words, at + 1));
  if (isNone) return slot.from - at <= 4;
  if (kind === 'exception') return false;
  return HAVEABLE.some((id) => id === slot.meaning.id);
}

/** Marks the slots that something negates or excludes. */
export function negate(slots: readonly Slot[], words: readonly Word[]): Slot[] {
  const negated = new Set<Slot>();
  for (const { at, kind } of scopesIn(words)) {
    const inside = slots.filter(
      (slot) => slot.from <= at && at < slot.to && slot.to - slot.from > 1,
    );
    // "No end date" is a phrase of its own.
    if (inside.some(isOf('property', 'role', 'cue', 'passage', 'theme'))) continue;
    if (kind === 'blank') {
      const near = slots
        .filter(isOf('attribute'))
        .map((slot) => ({ slot, distance: slot.from > at ? slot.from - at : at - slot.to + 1 }))
        .filter(({ distance }) => distance >= 0 && distance <= FARTHEST_BLANK)
        .sort((one, other) => one.distance - other.distance)[0];
      for (const slot of slots)
        if (slot.from === near?.slot.from && isOf('attribute')(slot)) negated.add(slot);
      if (wordAt(words, at) !== 'uden' && wordAt(words, at) !== 'without') continue;
    }
    const end = Math.min(clauseEnd(words, at), at + 1 + FARTHEST + (kind === 'exception' ? 4 : 0));
    const after = slots
      .filter(isOf(...NEGATABLE))
      .filter(({ from, to }) => from > at && to <= end)
      .sort((one, other) => one.from - other.from);
    // "EU-kontoret ikke medregnet" excludes what stands before it.
    const [last] = slots
      .filter(isOf(...EXCLUDED_BEFORE))
      .filter(({ from, to }) => to <= at && from >= clauseStart(words, at))
      .sort((one, other) => other.to - one.to);
    if (kind === 'exception' && after.length === 0 && last !== undefined)
      for (const slot of slots.filter(({ from, to }) => from === last.from && to === last.to))
        negated.add(slot);
    const [first] = kind === 'negation' ? [...after.filter(isOf('property')), ...after] : after;
    if (first === undefined) continue;
    let reached = first.to;
    for (const slot of after) {
      // "No fee or budget" lacks both.
      if (isOf('attribute')(slot) && isOf('attribute')(first) && negated.has(first)) {
        const between = words.slice(reached, slot.from);
        if (slot.from >= reached && between.length === 1 && JOINS.has(between[0]?.word ?? '')) {
          negated.add(slot);
          reached = slot.to;
          continue;
        }
      }
      // "Ships that do not pollute" does not exclude the environment.
      if (isOf('theme')(slot) && kind === 'negation' && !ABOUT.has(wordAt(words, slot.from - 1)))
        continue;
      if (isOf('attribute')(slot) && !canLack(slot, { at, kind }, words)) continue;
      const isFirst = slot.from < first.to;
      const goesOn = kind === 'exception' || isOf('role')(first) || isOf('attribute')(first);
      const isDecision = isOf('body', 'person', 'time')(slot) && goesOn;
      if (
        isFirst ||
        isDecision ||
        (kind === 'exception' && !isOf('role', 'attribute', 'time')(slot))
      )
        negated.add(slot);
    }
  }
  return slots.map((slot) => (negated.has(slot) ? { ...slot, not: true } : slot));
}
