import { readText, type Reading } from '../slots/reading';
import { isOf } from '../slots/slot';

const CONJUNCTIONS = new Set(['og', 'and', 'men', 'but', 'samt', 'plus', 'also']);
const SHORTEST = 2;
const MOST_PARTS = 4;

/** Whether a span of words asks for something: a question word, a fact, a number. */
function asks(reading: Reading, from: number, to: number): boolean {
  const inside = (slot: { from: number; to: number }) => slot.from >= from && slot.to <= to;
  return (
    OPENERS.has(reading.words[from]?.word ?? '') ||
    reading.words.slice(from, to).some(({ word }) => QUESTION_WORDS.has(word)) ||
    reading.slots
      .filter(isOf('attribute', 'operation', 'cue'))
      .filter(({ meaning }) => meaning.is !== 'cue' || meaning.id === 'list')
      .some(
        (slot) => inside(slot) && (slot.to - slot.from > 1 || reading.content.includes(slot.from)),
      )
  );
}

const QUESTION_WORDS = new Set(
  'hvad hvem hvor hvornar hvilke hvilken hvilket hvorfor hvordan what who when where which why how whats whos'.split(
    ' ',
  ),
);
/** Words with which a clause begins that asks by itself. */
const OPENERS = new Set([
  ...QUESTION_WORDS,
  ...'er har kan skal findes far is are do does did can has have was were will should'.split(' '),
]);

const GREETINGS = new Set('hi hello hey hej goddag dav'.split(' '));
const SELF = new Set('i we my jeg vi min mit'.split(' '));
const WISHES = new Set(
  'need want would like looking wonder vil ville skal brug onsker soger leder undrer'.split(' '),
);

/** "I started last week": says who asks, and asks for nothing; after a question, nor does a wish. */
function isAboutSelf(reading: Reading, { from, to }: Span, isAfterQuestion: boolean): boolean {
  const words = reading.words.slice(from, to).map(({ word }) => word);
  const first = words.find((word) => !GREETINGS.has(word)) ?? '';
  const wishes = !isAfterQuestion && words.some((word) => WISHES.has(word));
  return SELF.has(first) && !wishes && !words.some((word) => QUESTION_WORDS.has(word));
}

const RELATIVE = new Set(['hvor', 'where']);
/** Words after "hvor" that make it a question word. */
const QUANTITIES = new Set(
  'mange meget lange lang langt tit ofte stor stort store dyrt dyr hoj hojt er kommer sidder'.split(
    ' ',
  ),
);

/** A span of words. */
interface Span {
  readonly from: number;
  /** The position after the last word. */
  readonly to: number;
}

interface Boundary {
  /** The first word of the right part, after a conjunction. */
  readonly at: number;
  /** The position after the last word of the left part. */
  readonly end: number;
  readonly strong: boolean;
}

function boundariesIn({ words }: Reading): Boundary[] {
  return words.flatMap(({ word, gap }, at): Boundary[] => {
    if (at === 0) return [];
    const next = words[at + 1]?.word ?? '';
    if (gap === 'stop')
      return [{ at: CONJUNCTIONS.has(word) ? at + 1 : at, end: at, strong: true }];
    if (CONJUNCTIONS.has(word) && (OPENERS.has(next) || gap === 'comma'))
      return [{ at: at + 1, end: at, strong: false }];
    // "The collaborations, hvor …" and "the plan, der …" go on about what was named.
    const isRelative = RELATIVE.has(word) && !QUANTITIES.has(next);
    return gap === 'comma' && OPENERS.has(word) && !isRelative
      ? [{ at, end: at, strong: false }]
      : [];
  });
}

/** Whether a part says what it is about, and not only that it is about projects or networks. */
const namesTopic = (text: string, { index, day }: Reading): boolean =>
  readText(text, index, { day })
    .slots.filter(isOf(...TOPICS))
    .some(
      ({ exact, share, meaning, from, to }) =>
        exact &&
        share === undefined &&
        (meaning.is !== 'passage' || to - from > 1) &&
        !(meaning.is === 'command' && meaning.id.startsWith('smalltalk')),
    );

const TOPICS = [
  'theme', 'country', 'programme', 'unit', 'body', 'area', 'collaboration', 'mention', 'person',
  'passage', 'document', 'command',
] as const; // prettier-ignore

/** The sentences of a text, as spans of its words. */
function sentencesIn({ words }: Reading): Span[] {
  const starts = words.flatMap(({ gap }, at) => (at === 0 || gap === 'stop' ? [at] : []));
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? words.length }));
}

const FOR = new Set(['for', 'til', 'to']);
/** Who a text is written for. */
const READER =
  /^(?:chef\w*|boss|director|direktor\w*|leder|lederen|manager|kolleg\w*|colleague\w*|formand\w*|chair\w*|minister\w*|bestyrelse\w*|board|team\w*|mode|modet|meeting)$/u;
const FARTHEST_READER = 4;

/** "… for our new director": who an answer is for, at the end of a request, says nothing about it. */
function readerIn({ words, slots }: Reading): number | undefined {
  const isRequest = slots.some(
    ({ meaning }) => meaning.is === 'cue' && ['frame', 'list', 'all'].includes(meaning.id),
  );
  const last = words.length - 1;
  if (!isRequest || !READER.test(words[last]?.word ?? '')) return undefined;
  const at = words.findLastIndex(({ word }) => FOR.has(word));
  return at > 1 && last - at <= FARTHEST_READER ? at : undefined;
}

/**
 * The text without what only says who asks, and for whom; the whole text if nothing is left.
 */
export function withoutAsides(reading: Reading): string {
  const reader = readerIn(reading);
  const end = reading.words[reader ?? reading.words.length]?.start;
  const text = withoutSelf(reading);
  // A sentence about oneself and a reader are seldom in one message.
  return end === undefined || text !== reading.text ? text : text.slice(0, end);
}

/** The text without sentences about oneself. */
function withoutSelf(reading: Reading): string {
  const { words, text } = reading;
  const sentences = sentencesIn(reading);
  let isAfterQuestion = false;
  const kept = sentences.filter((span, at) => {
    const end = sentences[at + 1]?.from;
    const own = text.slice(words[span.from]?.start, end && words[end]?.start);
    const isAside = isAboutSelf(reading, span, isAfterQuestion) && !namesTopic(own, reading);
    isAfterQuestion ||= !isAside;
    return !isAside;
  });
  if (kept.length === 0 || kept.length === sentences.length) return text;
  return kept
    .map(({ from, to }) => text.slice(words[from]?.start, words[to]?.start ?? text.length).trim())
    .join(' ');
}

/**
 * The ways to divide a question into parts, each a list of texts: the clauses that ask by
 * themselves. Remarks that ask for nothing are left out, unless they name what the rest is about.
 */
export function divisionsOf(reading: Reading): string[][] {
  const { words, text } = reading;
  const starts: { from: number; to: number }[] = [];
  let from = 0;
  for (const { at, end } of boundariesIn(reading)) {
    if (end - from < SHORTEST || words.length - at < SHORTEST) continue;
    starts.push({ from, to: end });
    from = at;
  }
  starts.push({ from, to: words.length });
  if (starts.length === 1) return [];
  const textOf = ({ from: first, to }: { from: number; to: number }) =>
    text.slice(words[first]?.start, words[to - 1]?.end);
  const parts: string[] = [];
  let asides: string[] = [];
  for (const span of starts) {
    const own = textOf(span);
    if (!asks(reading, span.from, span.to)) {
      asides.push(own);
      continue;
    }
    // "Vedr. Coast Alive: hvad koster det?": a remark may name what the rest is about.
    const isAboutAside = parts.length === 0 && !namesTopic(own, reading);
    parts.push(isAboutAside ? [...asides, own].join(', ') : own);
    asides = [];
  }
  return parts.length === 0 || parts.length > MOST_PARTS ? [] : [parts];
}
