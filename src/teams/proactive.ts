import type { CloudAdapter } from 'botbuilder';
import { DelegateBackoff, handleResultType, retry } from 'cockatiel';
import type { Log } from '../lib/log';
import { FIRST_PAUSE, LONGEST_PAUSE, PATIENCE, QUICK_ATTEMPTS } from '../outbox/policy';
import type { Compose, Delivery, Send } from '../outbox/sending';
import { attemptSend, type SendAttempt } from './attempt-send';
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
  /** How long a pause between two attempts really takes. */
  readonly pause: (milliseconds: number) => number;
}

const REAL: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  pause: (milliseconds) => milliseconds,
};

/** Answers of Teams that mean that the person has blocked or removed the bot, or is gone. */
const UNREACHABLE = [403, 404];
/** Answers after which Teams asks to try again. It asks that after no others. */
const PASSING = [412, 429, 502, 503, 504];
const TOO_MUCH = 429;

/** What an attempt has led to, and the pause after which another one may help. */
class Tried {
  constructor(
    readonly delivery: Delivery,
    readonly refusal?: { readonly error: unknown; readonly pause: number | undefined },
  ) {}
}

/** The pause doubles with each attempt; half of it is random, so that not all come back at once. */
function pauseAfter(attempt: number, retryAfter: number | undefined, { random }: Timing): number {
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
  return retryAfter === undefined
    ? pause / 2 + (pause / 2) * random()
    : retryAfter + (FIRST_PAUSE / 4) * random();
}

function deliveryOf(answer: SendAttempt): Delivery {
  if (answer.kind === 'delivered') return answer;
  const { status, retryAfter } = answer;
  if (status === undefined) return { kind: 'failed', reason: 'no-answer' };
  const reason = `http-${status}`;
  if (UNREACHABLE.includes(status)) return { kind: 'unreachable', reason };
  return PASSING.includes(status)
    ? { kind: 'failed', reason, ...(retryAfter !== undefined && { retryAfter }) }
    : { kind: 'failed', reason, final: true };
}

const conversationOf = (reference: Record<string, unknown>): string => {
  const { id } = (reference['conversation'] ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : '';
};

/** One message on its way, until when it may be tried. */
interface Sending {
  readonly reference: Record<string, unknown>;
  readonly compose: Compose;
  readonly until: number;
}

async function tryOnce(
  { reference, compose, until }: Sending,
  attempt: number,
  { adapter, appId, limit, timing }: Required<Parts>,
): Promise<Tried> {
  const conversation = conversationOf(reference);
  if (!(await limit.take(conversation, until - timing.now())))
    return new Tried({ kind: 'failed', reason: 'too-busy' });
  const card = await compose();
  if (card === undefined) return new Tried({ kind: 'obsolete' });
  const answer = await attemptSend(adapter, appId, reference, card);
  const delivery = deliveryOf(answer);
  if (answer.kind === 'delivered') {
    limit.taken();
    return new Tried(delivery);
  }
  const { error, status, retryAfter } = answer;
  const pause = pauseAfter(attempt, retryAfter, timing);
  if (status === TOO_MUCH) limit.tooMuch(conversation, retryAfter ?? pause);
  const isPassing = status !== undefined && PASSING.includes(status);
  return new Tried(delivery, { error, pause: isPassing ? pause : undefined });
}

/** Sends through Teams within its limits, and again when it asks for that, for a short while. */
export function createProactiveSender(given: Parts): Send {
  const { log, timing = REAL } = given;
  const parts = { ...given, timing, limit: given.limit ?? createRateLimit(timing) };
  return async (reference, compose, about, patience = PATIENCE) => {
    const sending = { reference, compose, until: timing.now() + patience };
    const again = handleResultType(Tried, ({ refusal }) => {
      const pause = refusal?.pause;
      return pause !== undefined && timing.now() + pause <= sending.until;
    });
    const policy = retry(again, {
      maxAttempts: QUICK_ATTEMPTS - 1,
      backoff: new DelegateBackoff(({ result }) => {
        const tried = 'value' in result ? result.value : undefined;
        return timing.pause(tried instanceof Tried ? (tried.refusal?.pause ?? 0) : 0);
      }),
    });
    const { delivery, refusal } = await policy.execute(({ attempt }) =>
      tryOnce(sending, attempt + 1, parts),
    );
    if (refusal !== undefined)
      log.warn({ err: refusal.error, ...about, delivery }, 'A message was not delivered');
    return delivery;
  };
}
