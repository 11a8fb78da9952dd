import { answer, type Answer, shownIn } from './answer';
import type { IndexedKnowledge } from './index-knowledge';
import type { Memory, Query } from './query';
import { understand } from './understand';

/** A question understood and answered, and what the conversation remembers of it. */
export interface Asked {
  readonly query: Query;
  readonly answer: Answer;
  readonly memory: Memory | undefined;
  /** Collaborations that were named by part of their name or with a typo. */
  readonly guessed: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}

/** Understands and answers a question on a day (`2026-11-21`), in the light of the one before it. */
export function ask(
  text: string,
  index: IndexedKnowledge,
  { day, memory }: { readonly day: string; readonly memory?: Memory | undefined },
): Asked {
  const { query, guessed, corrections } = understand(text, index, { day, memory });
  return { ...run(query, index, { day, memory }), guessed, corrections };
}

/** Runs a query as if it had been asked. */
export function run(
  query: Query,
  index: IndexedKnowledge,
  { day, memory }: { readonly day: string; readonly memory?: Memory | undefined },
): Asked {
  const answered = answer(query, index, day);
  if (answered.kind === 'command')
    return {
      query,
      answer: answered,
      memory: answered.command === 'forget' ? undefined : memory,
      guessed: [],
      corrections: [],
    };
  const results = shownIn(answered);
  return {
    query,
    answer: answered,
    memory: results.length > 0 ? { query, results } : memory,
    guessed: [],
    corrections: [],
  };
}
