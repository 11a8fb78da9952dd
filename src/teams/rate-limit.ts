/** What Teams allows a bot in one conversation: so many messages in so many milliseconds. */
const PER_CONVERSATION = [
  { most: 7, within: 1000 },
  { most: 8, within: 2000 },
  { most: 60, within: 30_000 },
  { most: 1800, within: 3_600_000 },
] as const;
const LONGEST = 3_600_000;
const MOST_IN_LONGEST = 1800;
/** A message may overtake another one on its way to Teams. */
const MARGIN = 50;

/** Teams allows 50 a second in all: a little less, evenly spaced, never meets the limit by chance. */
const MOST_PER_SECOND = 49;
const LEAST_PER_SECOND = 1;
/** The rate rises by so much with each message that was taken, and falls by this share with one that was too many. */
const FASTER = 0.08;
const SLOWER = 0.05;
/** Messages that were under way together are too many for one reason: the rate falls once for all of them. */
const SLOWS_EVERY = 100;

const SWEEP_EVERY = 1000;

interface Timing {
  /** Milliseconds, never running backwards. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

/** Keeps a process within what Teams allows; several processes find their shares by what Teams answers. */
export interface RateLimit {
  /** Waits for a turn in a conversation; false at once when it would not come within so many milliseconds. */
  take(conversation: string, patience: number): Promise<boolean>;
  /** Teams has taken a message. */
  taken(): void;
  /** Teams has said that it was too much, and how long to leave the conversation alone. */
  tooMuch(conversation: string, pause: number): void;
  /** Messages a second at present. */
  readonly rate: number;
}

interface Conversation {
  /** When turns were given, oldest first; never more than the longest window holds. */
  readonly turns: number[];
  closedUntil: number;
}

/** The first moment at which a further turn keeps all windows of a conversation. */
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
  /** When the next turn of any conversation is free. */
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
    // A conversation that must wait does not hold up the others: it takes its place among all when its time comes.
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

/** Creates a limit that gives each conversation, and all of them together, a turn as soon as Teams allows. */
export function createRateLimit(timing: Timing): RateLimit {
  return new SlidingWindows(timing);
}
