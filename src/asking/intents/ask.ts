import { answer, type Answer, isAnswered, shownIds } from '../answer/answer';
import type { IndexedKnowledge } from '../answer/index-knowledge';
import type { Memory, Query } from '../answer/query';
import { type SpellingCorrection, spellingCorrectionsIn } from '../language/words';
import { readText, type Reading } from '../slots/reading';
import { coveredBy, isOf } from '../slots/slot';
import { asksForOtherReading } from './commands';
import { confidenceIn, isSameQuery, missesName, missesSubject, rank, type Ranked } from './choose';
import { withEvidence } from './evidence';
import { MOST_ATTRIBUTES } from './attribute-sets';
import { divisionsOf, withoutAsides } from './parts';
import {
  LEAST_CONFIDENCE,
  MARGIN_IF_UNSURE,
  MARGIN_OF_AMBIGUITY,
  MARGIN_OF_OTHER,
  MARGIN_OF_PARTS,
} from './weights';

/** A part of a question that was understood and answered. */
interface AnsweredPart {
  readonly query: Query;
  readonly answer: Answer;
}

/** A question that was understood and answered, and what the conversation remembers of it. */
export interface AnsweredQuestion extends AnsweredPart {
  /** The other parts of a question of several parts. */
  readonly others: readonly AnsweredPart[];
  readonly memory: Memory | undefined;
  /** Collaborations that were recognised by part of their name. */
  readonly guessed: readonly string[];
  readonly corrections: readonly SpellingCorrection[];
  /** Content words that the answer does not use, as they were typed. */
  readonly unused: readonly string[];
  /** Whether the question may well have been misunderstood. */
  readonly isUnsure: boolean;
  /** Another query that the question may mean with similar likelihood. */
  readonly alternative?: Query | undefined;
  /** The message only chose the alternative that was offered with the last answer. */
  readonly choseOther?: boolean;
  /** A language model proposed the query, because the rules were not sure. */
  readonly isByModel?: boolean;
}

interface Context {
  readonly day: string;
  readonly memory?: Memory | undefined;
}

/** The list that a single result was picked from, or the entries that were asked about in turn. */
function listBefore(results: readonly string[], memory: Memory | undefined) {
  const before = memory?.list ?? memory?.results ?? [];
  const [only] = results;
  if (only === undefined || results.length > 1) return {};
  if (before.length > 1 && before.includes(only)) return { list: before };
  const last = memory?.results ?? [];
  return last.length === 1 && !last.includes(only) ? { list: [...last, only] } : {};
}

/**
 * Drops the alternative that was offered with the last answer, so that "the other one" no longer
 * refers to it.
 */
function withoutAlternative(memory: Memory | undefined): Memory | undefined {
  if (memory?.alternative === undefined) return memory;
  const { alternative: _offered, ...rest } = memory;
  return rest;
}

/** What a conversation remembers after an answer. */
function remembered(
  { query, answer: answered }: AnsweredPart,
  text: string | undefined,
  memory: Memory | undefined,
): Memory | undefined {
  if (answered.kind === 'command') return answered.command === 'forget' ? undefined : memory;
  const results = shownIds(answered);
  const isSubject = answered.kind === 'mention' || answered.kind === 'passage';
  if (results.length === 0 && !isSubject) return withoutAlternative(memory);
  return { query, results, ...(text !== undefined && { text }), ...listBefore(results, memory) };
}

/** Collaborations that the best candidate recognised by part of their name. */
function guessedIn({ query, features }: Ranked): readonly string[] {
  if ((features.guess ?? 0) === 0) return [];
  if (query.intent === 'attribute' || query.intent === 'compare') return query.collaborations;
  return query.intent === 'detail' ? [query.collaboration] : [];
}

/** A part of a question with its candidates, and the answer to the best of them. */
interface Understood extends AnsweredPart {
  readonly reading: Reading;
  readonly ranked: readonly Ranked[];
  readonly memory: Memory | undefined;
}

/** Whether what was understood may well be wrong; a command is done or asks for more by itself. */
const isUnsureOf = ({ query, ranked }: Understood) =>
  query.intent !== 'command' &&
  query.intent !== 'unknown' &&
  confidenceIn(ranked) < LEAST_CONFIDENCE;

/** Another candidate that is nearly as good and has a different answer. */
function otherOf(understood: Understood): Query | undefined {
  const {
    ranked: [best, ...others],
    answer: answered,
    reading: { index, day },
  } = understood;
  if (best === undefined || answered.kind === 'command') return undefined;
  const usual = isUnsureOf(understood) ? MARGIN_IF_UNSURE : MARGIN_OF_OTHER;
  const shown = shownIds(answered).join();
  for (const { query, score, features } of others) {
    // A word that is a name and a theme means either.
    const margin = features['reads-name'] === 1 ? MARGIN_OF_AMBIGUITY : usual;
    if (score < best.score - margin) continue;
    const other = answer(query, index, day);
    if (other.kind === 'command' || !isAnswered(other)) continue;
    const ids = shownIds(other).join();
    if (ids === '' ? !isSameQuery(query, best.query) : ids !== shown) return query;
  }
  return undefined;
}

/** The words that an answer does not use; where nothing was found, those that are not ways of asking. */
function unusedBy(best: Ranked | undefined, { slots }: Reading): readonly number[] {
  const { left = [], query } = best ?? {};
  if (query?.intent !== 'unknown') return left;
  const asking = coveredBy(slots.filter(isOf('attribute')));
  const subjects = left.filter((at) => !asking.has(at));
  return subjects.length > 0 ? subjects : left;
}

function understand(reading: Reading): Understood {
  const all = rank(reading);
  const [first] = all;
  const isMissed =
    first !== undefined && (missesName(first, reading) || missesSubject(first, reading));
  const ranked = isMissed ? all.filter(({ query }) => query.intent === 'unknown') : all;
  const [best] = ranked;
  const query: Query = best === undefined ? { intent: 'unknown' } : withEvidence(best, reading);
  const part = { query, answer: answer(query, reading.index, reading.day) };
  return { reading, ranked, ...part, memory: remembered(part, reading.text, reading.memory) };
}

const scoreOf = ({ ranked: [best] }: Understood) => best?.score ?? 0;
const isGood = ({ query, answer: answered }: Understood) =>
  query.intent !== 'unknown' && answered.kind !== 'nothing';

/** Parts that ask for facts of the same entries become one. */
function mergeParts(parts: readonly Understood[]): readonly Understood[] {
  const merged: Understood[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    const [one, other] = [before?.query, part.query];
    const isSame =
      one?.intent === 'attribute' &&
      other.intent === 'attribute' &&
      one.collaborations.join() === other.collaborations.join();
    const attributes = isSame ? [...new Set([...one.attributes, ...other.attributes])] : [];
    if (before === undefined || !isSame || attributes.length > MOST_ATTRIBUTES) {
      merged.push(part);
      continue;
    }
    const { reading } = part;
    const query = { ...one, attributes };
    const joined = { query, answer: answer(query, reading.index, reading.day) };
    merged[merged.length - 1] = {
      ...part,
      ...joined,
      memory: remembered(joined, reading.text, part.reading.memory),
    };
  }
  return merged;
}

/** The parts of a question, each understood after the one before it; one, if it is one question. */
export function understandParts(read: Reading): readonly Understood[] {
  const asked = withoutAsides(read);
  const whole = asked === read.text ? read : readText(asked, read.index, read);
  const one = understand(whole);
  for (const texts of divisionsOf(whole)) {
    const parts: Understood[] = [];
    let { memory } = whole;
    for (const text of texts) {
      const part = understand(readText(text, whole.index, { day: whole.day, memory }));
      parts.push(part);
      memory = part.memory;
      // One bad part is enough to take the question as a whole.
      if (!isGood(part)) break;
    }
    const joined = mergeParts(parts);
    const mean = parts.reduce((sum, part) => sum + scoreOf(part), 0) / parts.length;
    const distinct = new Set(parts.map(({ query }) => JSON.stringify(query)));
    const isBetter =
      distinct.size === parts.length &&
      parts.every(isGood) &&
      mean > scoreOf(one) + MARGIN_OF_PARTS;
    if (isBetter) return joined;
  }
  return [one];
}

const isCommand = ({ query }: Understood) => query.intent === 'command';
const isSmallTalk = ({ query }: Understood) =>
  query.intent === 'command' && query.command.startsWith('smalltalk');

/** A message is a command or a question, whichever is clearer; a greeting around it is neither. */
function partsToAnswer(parts: readonly Understood[]): readonly Understood[] {
  const serious = parts.filter((part) => !isSmallTalk(part));
  const questions = serious.filter((part) => !isCommand(part));
  const [command] = serious
    .filter(isCommand)
    .toSorted((one, other) => scoreOf(other) - scoreOf(one));
  if (command === undefined) return questions.length > 0 ? questions : parts.slice(-1);
  const best = Math.max(-Infinity, ...questions.map(scoreOf));
  return scoreOf(command) >= best ? [command] : questions;
}

/**
 * Understands and answers a question as of a day (`2026-11-21`), in the context of the previous
 * one.
 */
export function ask(
  text: string,
  index: IndexedKnowledge,
  { day, memory }: Context,
): AnsweredQuestion {
  const offered = memory?.alternative;
  if (offered !== undefined && asksForOtherReading(text))
    return { ...askQuery(offered, index, { day, memory }), choseOther: true };
  const all = understandParts(readText(text, index, { day, memory }));
  const understood = partsToAnswer(all);
  const [first, ...others] = understood;
  if (first === undefined) return askQuery({ intent: 'unknown' }, index, { day, memory });
  const { query, answer: answered } = first;
  const alternative = others.length > 0 ? undefined : otherOf(first);
  const kept = understood.at(-1)?.memory;
  return {
    query,
    answer: answered,
    others: others.map((part) => ({ query: part.query, answer: part.answer })),
    memory: kept === undefined || alternative === undefined ? kept : { ...kept, alternative },
    guessed: understood.flatMap(({ ranked: [best] }) => (best ? guessedIn(best) : [])),
    corrections: understood.flatMap(({ reading }) => spellingCorrectionsIn(reading.words)),
    unused: understood.flatMap(({ reading, ranked: [best] }) =>
      unusedBy(best, reading).map((at) => reading.words[at]?.typed ?? ''),
    ),
    isUnsure: understood.some(isUnsureOf),
    ...(alternative && { alternative }),
  };
}

/**
 * Runs a query as if it had been asked; running the offered alternative makes the previous query
 * the new alternative.
 */
export function askQuery(
  query: Query,
  index: IndexedKnowledge,
  { day, memory }: Context,
): AnsweredQuestion {
  const part = { query, answer: answer(query, index, day) };
  const kept = remembered(part, undefined, memory);
  const offered = memory?.alternative;
  const alternative = offered && isSameQuery(query, offered) ? memory.query : undefined;
  return {
    ...part,
    others: [],
    memory: kept === undefined || alternative === undefined ? kept : { ...kept, alternative },
    guessed: [],
    corrections: [],
    unused: [],
    isUnsure: false,
    ...(alternative && { alternative }),
  };
}
