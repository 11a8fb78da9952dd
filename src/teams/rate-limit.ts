/** What Teams allows a bot in one conversation: so many in so many milliseconds. */
const PER_CONVERSATION = [
  { most: 7, within: 1000 },
  { most: 8, within: 2000 },
  { most: 60, within: 30_000 },
  { most: 1800, within: 3_600_000 },
] as const;
const LONGEST = 3_600_000;
/** A message may overtake another on its way to Teams. */
const MARGIN = 50;

/** Teams allows 50 a second to all: a little less, evenly spaced, never meets the limit by chance. */
const MOST_PER_SECOND = 49;
const LEAST_PER_SECOND = 1;
/** Faster by so much with each message that was taken, slower by this share with one that was too many. */
const FASTER = 0.08;
const SLOWER = 0.05;
/** Those that were on their way together are too many for one reason: it slows down once for all of them. */
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
  /** Messages a second, as it stands. */
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

/** A limit that gives each conversation, and all of them together, a turn as soon as Teams allows. */
export function createRateLimit({ now, sleep }: Timing): RateLimit {
  const conversations = new Map<string, Conversation>();
  let rate = MOST_PER_SECOND;
  let next = 0;
  let given = 0;
  let slowedAt = -SLOWS_EVERY;

  const conversationOf = (id: string): Conversation => {
    const known = conversations.get(id) ?? { turns: [], closedUntil: 0 };
    conversations.set(id, known);
    return known;
  };
  const sweep = (before: number) => {
    for (const [id, { turns, closedUntil }] of conversations)
      if ((turns.at(-1) ?? 0) < before && closedUntil < before) conversations.delete(id);
  };

  return {
    get rate() {
      return rate;
    },
    async take(id, patience) {
      const asked = now();
      const conversation = conversationOf(id);
      const own = Math.max(asked, freeAt(conversation));
      // A conversation that must wait does not hold up the others: it takes its place among all when its time comes.
      if (own - asked > patience) return false;
      if (own > asked) {
        await sleep(own - asked);
        return this.take(id, patience - (own - asked));
      }
      const turn = Math.max(asked, next);
      if (turn - asked > patience) return false;
      next = turn + 1000 / rate;
      const { turns } = conversation;
      turns.push(turn);
      if (turns.length > 1800) turns.shift();
      if (++given % SWEEP_EVERY === 0) sweep(asked - LONGEST);
      if (turn > asked) await sleep(turn - asked);
      return true;
    },
    taken() {
      rate = Math.min(MOST_PER_SECOND, rate + FASTER);
    },
    tooMuch(id, pause) {
      if (now() - slowedAt >= SLOWS_EVERY) {
        rate = Math.max(LEAST_PER_SECOND, rate * (1 - SLOWER));
        slowedAt = now();
      }
      const conversation = conversationOf(id);
      conversation.closedUntil = Math.max(conversation.closedUntil, now() + pause);
    },
  };
}
