/**
 * The limits of Teams for a bot in one conversation: the maximum number of messages within a number
 * of milliseconds.
 */
const PER_CONVERSATION = [
  { most: 7, within: 1000 },
  { most: 8, within: 2000 },
  { most: 60, within: 30_000 },
  { most: 1800, within: 3_600_000 },
] as const;
const LONGEST = 3_600_000;
const MOST_IN_LONGEST = 1800;
/** A safety margin in milliseconds, because messages may arrive at Teams in a different order. */
const MARGIN = 50;

/**
 * Teams allows 50 messages per second in total; a slightly lower, evenly spaced rate never exceeds
 * the limit by chance.
 */
const MOST_PER_SECOND = 49;
const LEAST_PER_SECOND = 1;
/**
 * The rate rises by this amount with each accepted message, and falls by this share with each one
 * over the limit.
 */
const FASTER = 0.08;
const SLOWER = 0.05;
/**
 * If messages sent at the same time exceed the limit together, the rate is reduced only once,
 * within this many milliseconds.
 */
const SLOWS_EVERY = 100;

const SWEEP_EVERY = 1000;

interface Timing {
  /** Milliseconds from a monotonic clock. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/**
 * Keeps a process within the limits of Teams; several processes find their shares from the
 * responses of Teams.
 */
export interface RateLimit {
  /**
   * Waits for a slot in a conversation; returns false at once if none is available within the given
   * number of milliseconds.
   */
  take(conversation: string, patience: number): Promise<boolean>;
  /** Records that Teams accepted a message. */
  taken(): void;
  /** Records that Teams reported too many messages, and how long the conversation must pause. */
  tooMuch(conversation: string, pause: number): void;
  /** The current rate, in messages per second. */
  readonly rate: number;
}

interface Conversation {
  /** The times of the slots, oldest first; never more than the longest window allows. */
  readonly turns: number[];
  closedUntil: number;
}

/** Returns the first time at which another slot stays within all windows of a conversation. */
function freeAt({ turns, closedUntil }: Conversation): number {
  return PER_CONVERSATION.reduce((moment, { most, within }) => {
    const oldest = turns.at(-most);
    return oldest === undefined ? moment : Math.max(moment, oldest + within + MARGIN);
  }, closedUntil);
}

class SlidingWindows implements RateLimit {
  readonly #timing: Timing;
  readonly #conversations = new Map<string, Conversation>();
  #rate = MOST_PER_SECOND;
  /** The time of the next free slot across all conversations. */
  #next = 0;
  #given = 0;
  #slowedAt = -SLOWS_EVERY;

  constructor(timing: Timing) {
    this.#timing = timing;
  }

  get rate(): number {
    return this.#rate;
  }

  async take(id: string, patience: number): Promise<boolean> {
    const asked = this.#timing.now();
    const conversation = this.#conversationOf(id);
    const own = Math.max(asked, freeAt(conversation));
    // A waiting conversation does not block the others: it gets its slot among all conversations
    // only when its wait is over.
    if (own - asked > patience) return false;
    if (own > asked) {
      await this.#timing.sleep(own - asked);
      return this.take(id, patience - (own - asked));
    }
    const turn = Math.max(asked, this.#next);
    if (turn - asked > patience) return false;
    this.#next = turn + 1000 / this.#rate;
    const { turns } = conversation;
    turns.push(turn);
    if (turns.length > MOST_IN_LONGEST) turns.shift();
    if (++this.#given % SWEEP_EVERY === 0) this.#sweep(asked - LONGEST);
    if (turn > asked) await this.#timing.sleep(turn - asked);
    return true;
  }

  taken(): void {
    this.#rate = Math.min(MOST_PER_SECOND, this.#rate + FASTER);
  }

  tooMuch(id: string, pause: number): void {
    const now = this.#timing.now();
    if (now - this.#slowedAt >= SLOWS_EVERY) {
      this.#rate = Math.max(LEAST_PER_SECOND, this.#rate * (1 - SLOWER));
      this.#slowedAt = now;
    }
    const conversation = this.#conversationOf(id);
    conversation.closedUntil = Math.max(conversation.closedUntil, now + pause);
  }

  #conversationOf(id: string): Conversation {
    const known = this.#conversations.get(id) ?? { turns: [], closedUntil: 0 };
    this.#conversations.set(id, known);
    return known;
  }

  #sweep(before: number): void {
    for (const [id, { turns, closedUntil }] of this.#conversations)
      if ((turns.at(-1) ?? 0) < before && closedUntil < before) this.#conversations.delete(id);
  }
}

/**
 * Creates a rate limit that gives each conversation a slot as soon as the limits for it and for all
 * conversations allow.
 */
export function createRateLimit(timing: Timing): RateLimit {
  return new SlidingWindows(timing);
}
