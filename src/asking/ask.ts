import { answer, type Answer, shownIds } from './answer';
import { asksForOtherReading } from './asks-for-other-reading';
import type { IndexedKnowledge } from './index-knowledge';
import { otherReading } from './other-reading';
import type { Memory, Query } from './query';
import { understand } from './understand';

/** A question that was understood and answered, and what the conversation remembers of it. */
export interface AnsweredQuestion {
  readonly query: Query;
  readonly answer: Answer;
  readonly memory: Memory | undefined;
  /** Collaborations that were recognised by part of their name or despite a typo. */
  readonly guessed: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Another query that the question may mean with similar likelihood. */
  readonly alternative?: Query | undefined;
  /** The message only chose the alternative that was offered with the last answer. */
  readonly choseOther?: boolean;
}

interface Context {
  readonly day: string;
  readonly memory?: Memory | undefined;
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
  const other = memory?.alternative;
  if (other !== undefined && asksForOtherReading(text))
    return { ...askQuery(other, index, { day, memory }), choseOther: true };
  const understood = understand(text, index, { day, memory });
  const { query, guessed, corrections } = understood;
  const asked = askQuery(query, index, { day, memory });
  const alternative = otherReading(understood, asked.answer, { index, day, memory });
  return { ...withAlternative(asked, alternative ?? asked.alternative), guessed, corrections };
}

/** Adds an alternative query to the answer and to the memory. */
function withAlternative(
  asked: AnsweredQuestion,
  alternative: Query | undefined,
): AnsweredQuestion {
  if (alternative === undefined) return asked;
  const { query, memory } = asked;
  const results = shownIds(asked.answer);
  const kept = memory?.query === query ? memory : { query, results };
  return { ...asked, alternative, memory: { ...kept, alternative } };
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

const isSame = (one: Query, other: Query) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The list that a single result was picked from, or the two entries that were asked about in turn.
 */
function listBefore(results: readonly string[], memory: Memory | undefined) {
  const before = memory?.list ?? memory?.results ?? [];
  const [only] = results;
  if (only === undefined || results.length > 1) return {};
  if (before.length > 1 && before.includes(only)) return { list: before };
  const last = memory?.results ?? [];
  return last.length === 1 && !last.includes(only) ? { list: [...last, only] } : {};
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
  const answered = answer(query, index, day);
  const guess = { guessed: [], corrections: [] };
  if (answered.kind === 'command') {
    const kept = answered.command === 'forget' ? undefined : memory;
    return { query, answer: answered, memory: kept, ...guess };
  }
  const results = shownIds(answered);
  const asked: AnsweredQuestion = {
    query,
    answer: answered,
    memory:
      results.length > 0 || answered.kind === 'mention'
        ? { query, results, ...listBefore(results, memory) }
        : withoutAlternative(memory),
    ...guess,
  };
  const other = memory?.alternative;
  return other && isSame(query, other) ? withAlternative(asked, memory.query) : asked;
}
