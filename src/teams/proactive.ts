import type { CloudAdapter, TurnContext } from 'botbuilder';
import { DelegateBackoff, handleResultType, retry } from 'cockatiel';
import { z } from 'zod';
import type { Log } from '../lib/log';
import type { Refused, Result } from '../lib/result';
import { FIRST_PAUSE, PATIENCE, QUICK_ATTEMPTS, REQUEST_TIMEOUT } from '../outbox/policy';
import type { Compose, Delivery, Send } from '../outbox/sending';
import { createRateLimit, type RateLimit } from './rate-limit';
import { messageOf } from '../cards/message';

/** The response of Teams to one attempt. */
type SendAttempt = Result<object, RefusalReason, TeamsAnswer>;

type RefusalReason = 'no-answer' | `http-${number}`;

interface TeamsAnswer {
  /** Absent if there was no response. */
  readonly status?: number;
  /** How many milliseconds Teams asks to wait. */
  readonly retryAfter?: number;
  readonly error: unknown;
}

/** The part of the SDK's HTTP client that is used here; the SDK does not expose it. */
interface HiddenClient {
  readonly client: {
    readonly pipeline: {
      removePolicy(which: { readonly name: string }): unknown;
      addPolicy(policy: {
        readonly name: string;
        sendRequest(
          request: { abortSignal?: AbortSignal },
          next: (request: { abortSignal?: AbortSignal }) => Promise<unknown>,
        ): Promise<unknown>;
      }): void;
    };
  };
}

/**
 * Disables the SDK's own retries, whose pauses would not count towards the limits here, and adds a
 * timeout, because the SDK waits for a response indefinitely.
 */
function limitPatience({ client: { pipeline } }: HiddenClient): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'udsynTimeout',
    sendRequest: (request, next) => {
      // Not `request.timeout`: the SDK leaves its timer running after the response, which keeps the
      // process alive.
      request.abortSignal = AbortSignal.timeout(REQUEST_TIMEOUT);
      return next(request);
    },
  });
}

/**
 * Converts `Retry-After` to milliseconds; it is given in seconds or as a date, which is relative to
 * the `Date` of the response.
 */
export function retryAfterOf(
  value: string | null | undefined,
  answeredAt: string | null | undefined,
): number | undefined {
  if (value === undefined || value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  const milliseconds = Number.isFinite(seconds)
    ? seconds * 1000
    : Date.parse(value) - Date.parse(answeredAt ?? '');
  return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : undefined;
}

const headersSchema = z.custom<{ get(name: string): string | null | undefined }>(
  (headers) =>
    typeof headers === 'object' &&
    headers !== null &&
    'get' in headers &&
    typeof headers.get === 'function',
);
/** The information about the response in the SDK's error. */
const errorSchema = z.object({
  statusCode: z.number().optional().catch(undefined),
  response: z.object({ headers: headersSchema }).optional().catch(undefined),
});

function refusal(error: unknown): Refused<RefusalReason, TeamsAnswer> {
  const { statusCode, response } = errorSchema.safeParse(error).data ?? {};
  const header = (name: string) => response?.headers.get(name);
  const retryAfter = retryAfterOf(header('retry-after'), header('date'));
  return {
    ok: false,
    reason: statusCode === undefined ? 'no-answer' : `http-${statusCode}`,
    ...(statusCode !== undefined && { status: statusCode }),
    ...(retryAfter !== undefined && { retryAfter }),
    error,
  };
}

/** Sends a card once to a stored conversation reference, without retries. */
async function attemptSend(
  adapter: CloudAdapter,
  appId: string,
  reference: Record<string, unknown>,
  card: object,
): Promise<SendAttempt> {
  let answer: SendAttempt = refusal(new Error('Nothing was sent.'));
  const send = async (context: TurnContext): Promise<void> => {
    try {
      limitPatience(context.turnState.get<HiddenClient>(adapter.ConnectorClientKey));
      await context.sendActivity(messageOf(card));
      answer = { ok: true };
    } catch (error) {
      // Caught here and not in onTurnError, because the sender needs the outcome.
      answer = refusal(error);
    }
  };
  await adapter.continueConversationAsync(appId, reference, send);
  return answer;
}

interface Parts {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly log: Log;
  readonly limit?: RateLimit;
  /** Set by tests. */
  readonly timing?: Timing;
}

interface Timing {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  /** Returns the actual duration of a pause between two attempts. */
  readonly pause: (milliseconds: number) => number;
}

const REAL: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  pause: (milliseconds) => milliseconds,
};

/** Statuses that mean that the person has blocked or removed the bot, or no longer exists. */
const UNREACHABLE = [403, 404];
/** The only statuses after which Teams asks for a retry. */
const PASSING = [412, 429, 502, 503, 504];
const TOO_MUCH = 429;

/** The result of an attempt, and the pause before a retry if one may succeed. */
class Tried {
  constructor(
    readonly delivery: Delivery,
    readonly refusal?: { readonly error: unknown; readonly pause: number | undefined },
  ) {}
}

/**
 * Returns the pause before the next attempt. It doubles with each attempt; half of it is random, so
 * that retries are spread out.
 */
function pauseAfter(attempt: number, retryAfter: number | undefined, { random }: Timing): number {
  const pause = FIRST_PAUSE * 2 ** (attempt - 1);
  return retryAfter === undefined
    ? pause / 2 + (pause / 2) * random()
    : retryAfter + (FIRST_PAUSE / 4) * random();
}

function deliveryOf(answer: SendAttempt): Delivery {
  if (answer.ok) return { kind: 'delivered' };
  const { reason, status, retryAfter } = answer;
  if (status === undefined) return { kind: 'failed', reason };
  if (UNREACHABLE.includes(status)) return { kind: 'unreachable', reason };
  return PASSING.includes(status)
    ? { kind: 'failed', reason, ...(retryAfter !== undefined && { retryAfter }) }
    : { kind: 'failed', reason, final: true };
}

const conversationOf = (reference: Record<string, unknown>): string => {
  const { id } = (reference['conversation'] ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : '';
};

/** A message in progress, and the time limit for attempts. */
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
  if (answer.ok) {
    limit.taken();
    return new Tried(delivery);
  }
  const { error, status, retryAfter } = answer;
  const pause = pauseAfter(attempt, retryAfter, timing);
  if (status === TOO_MUCH) limit.tooMuch(conversation, retryAfter ?? pause);
  const isPassing = status !== undefined && PASSING.includes(status);
  return new Tried(delivery, { error, pause: isPassing ? pause : undefined });
}

/**
 * Creates a sender that respects the limits of Teams and, when Teams asks for it, retries for a
 * short time.
 */
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
