import { answer, type Answer, shownIn } from './answer';
import { asksForOther } from './asks-for-other';
import type { IndexedKnowledge } from './index-knowledge';
import { otherReading } from './other-reading';
import type { Memory, Query } from './query';
import { understand } from './understand';

/** A question that was understood and answered, and what the conversation remembers of it. */
export interface Asked {
  readonly query: Query;
  readonly answer: Answer;
  readonly memory: Memory | undefined;
  /** Collaborations that were recognised by part of their name or despite a typo. */
  readonly guessed: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Another query that the question may mean with similar likelihood. */
  readonly alternative?: Query | undefined;
  /** The message only chose the alternative that was offered with the last answer. */
  readonly takenUp?: boolean;
}

interface Context {
  readonly day: string;
  readonly memory?: Memory | undefined;
}

/**
 * Understands and answers a question as of a day (`2026-11-21`), in the context of the previous
 * one.
 */
export function ask(text: string, index: IndexedKnowledge, { day, memory }: Context): Asked {
  const other = memory?.alternative;
  if (other !== undefined && asksForOther(text))
    return { ...run(other, index, { day, memory }), takenUp: true };
  const understood = understand(text, index, { day, memory });
  const { query, guessed, corrections } = understood;
  const asked = run(query, index, { day, memory });
  const alternative = otherReading(understood, asked.answer, { index, day, memory });
  return { ...remembering(asked, alternative ?? asked.alternative), guessed, corrections };
}

/** Adds an alternative query to the answer and to the memory. */
function remembering(asked: Asked, alternative: Query | undefined): Asked {
  if (alternative === undefined) return asked;
  const { query, memory } = asked;
  const results = shownIn(asked.answer);
  const kept = memory?.query === query ? memory : { query, results };
  return { ...asked, alternative, memory: { ...kept, alternative } };
}

/**
 * Drops the alternative that was offered with the last answer, so that "the other one" no longer
 * refers to it.
 */
function withoutOffer(memory: Memory | undefined): Memory | undefined {
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
export function run(query: Query, index: IndexedKnowledge, { day, memory }: Context): Asked {
  const answered = answer(query, index, day);
  const guess = { guessed: [], corrections: [] };
  if (answered.kind === 'command') {
    const kept = answered.command === 'forget' ? undefined : memory;
    return { query, answer: answered, memory: kept, ...guess };
  }
  const results = shownIn(answered);
  const asked: Asked = {
    query,
    answer: answered,
    memory:
      results.length > 0 || answered.kind === 'mention'
        ? { query, results, ...listBefore(results, memory) }
        : withoutOffer(memory),
    ...guess,
  };
  const other = memory?.alternative;
  return other && isSame(query, other) ? remembering(asked, memory.query) : asked;
}
