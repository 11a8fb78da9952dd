import type { CloudAdapter } from 'botbuilder';
import type { Delivery } from '../outbox/delivery';
import type { Log } from '../lib/log';
import { type SendAttempt, attemptSend } from './attempt-send';
import { createRateLimit, type RateLimit } from './rate-limit';

interface Parts {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly log: Log;
  readonly limit?: RateLimit;
  /** Given by tests. */
  readonly timing?: Timing;
}

interface Timing {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Makes a card right before each attempt; `undefined` when there is nothing to be said any more. */
type Compose = () => Promise<object | undefined>;

/** Sends a card, or what makes one, into a conversation where nobody has just written; `about` is for the log. */
export type SendProactive = (
  reference: Record<string, unknown>,
  message: object | Compose,
  about: object,
  /** The longest that it takes, but for the answer to the last attempt. */
  patience?: number,
) => Promise<Delivery>;

/** Answers of Teams that mean: this person has blocked or removed the bot, or is gone. */
const UNREACHABLE = [403, 404];
/** Answers of Teams after which it asks to try again; after no others. */
const PASSING = [412, 429, 502, 503, 504];
const TOO_MUCH = 429;

const ATTEMPTS = 5;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 16_000;
/** Shorter than the lease of the ledger's rows. */
const PATIENCE = 60_000;

const REAL: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/** Doubles with each attempt; half of it is left to chance, lest all come back at once. */
function pauseAfter(attempt: number, retryAfter: number | undefined, { random }: Timing): number {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
  return retryAfter === undefined
    ? pause / 2 + (pause / 2) * random()
    : retryAfter + (FIRST_PAUSE / 4) * random();
}

function deliveryOf(answer: SendAttempt): Delivery {
  if (answer.kind === 'delivered') return answer;
  const { status } = answer;
  if (status === undefined) return { kind: 'failed', reason: 'no-answer' };
  const reason = `http-${status}`;
  if (UNREACHABLE.includes(status)) return { kind: 'unreachable', reason };
  return PASSING.includes(status)
    ? { kind: 'failed', reason }
    : { kind: 'failed', reason, final: true };
}

const conversationOf = (reference: Record<string, unknown>): string => {
  const { id } = (reference['conversation'] ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : '';
};

/** Sends through Teams within its limits, and again when it asks for that, up to a bound. */
export function createProactiveSender(parts: Parts): SendProactive {
  const { adapter, appId, log, timing = REAL } = parts;
  const limit = parts.limit ?? createRateLimit(timing);

  const settle = (answer: SendAttempt, about: object): Delivery => {
    const delivery = deliveryOf(answer);
    if (answer.kind === 'refused')
      log.warn({ err: answer.error, ...about, delivery }, 'A message was not delivered');
    return delivery;
  };

  return async (reference, message, about, patience = PATIENCE) => {
    const conversation = conversationOf(reference);
    const until = timing.now() + patience;
    for (let attempt = 1; ; attempt++) {
      if (!(await limit.take(conversation, until - timing.now())))
        return { kind: 'failed', reason: 'too-busy' };
      const card = typeof message === 'function' ? await (message as Compose)() : message;
      if (card === undefined) return { kind: 'failed', reason: 'withdrawn' };
      const answer = await attemptSend(adapter, appId, reference, card);
      if (answer.kind === 'delivered') limit.taken();
      const { status, retryAfter } = answer.kind === 'refused' ? answer : {};
      const pause = pauseAfter(attempt, retryAfter, timing);
      if (status === TOO_MUCH) limit.tooMuch(conversation, retryAfter ?? pause);
      const passing = status !== undefined && PASSING.includes(status);
      if (!passing || attempt === ATTEMPTS || timing.now() + pause > until)
        return settle(answer, about);
      await timing.sleep(pause);
    }
  };
}
