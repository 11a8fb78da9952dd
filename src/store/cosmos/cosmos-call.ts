import {
  ExponentialBackoff,
  halfJitterGenerator,
  handleWhen,
  type IBackoffFactory,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { z } from 'zod';
import { UdsynError } from '../../lib/errors';

/**
 * The maximum duration of a call, regardless of further retries by the SDK: Teams abandons a turn
 * after 10 to 15 seconds, so nobody waits longer.
 */
export const DEADLINE_MS = 10_000;
/** Retries after the first attempt, which makes six attempts in total. */
const RETRIES = 5;

/**
 * The pauses between attempts; half of each is random, so that instances do not retry at the same
 * time.
 */
export const PAUSES = new ExponentialBackoff({
  generator: halfJitterGenerator,
  initialDelay: 100,
  maxDelay: 2000,
});

/** Runs requests as one unit, which is retried after a transient failure, within the deadline. */
export type Call = <R>(work: (attempt: number) => Promise<R>) => Promise<R>;

/** The retry settings of a call. */
export interface Patience {
  readonly pauses?: IBackoffFactory<unknown> | undefined;
  /** In milliseconds. */
  readonly deadline?: number;
}

/**
 * Creates the function that runs every request to an endpoint; it converts failures to errors with
 * an explanation.
 */
export function callsTo(
  endpoint: string,
  { pauses = PAUSES, deadline = DEADLINE_MS }: Patience = {},
): Call {
  const policy = wrap(
    timeout(deadline, TimeoutStrategy.Aggressive),
    retry(handleWhen(isTransient), { maxAttempts: RETRIES, backoff: pauses }),
  );
  return async (work) => {
    try {
      return await policy.execute(({ attempt, signal }) => {
        // The caller has already been told that the call failed, so a later write would contradict
        // that.
        signal.throwIfAborted();
        return work(attempt + 1);
      });
    } catch (error) {
      if (!(error instanceof TaskCancelledError)) throw toCosmosFailure(error, endpoint);
      throw unreachable(noAnswer(`no response in ${deadline / 1000} s`, endpoint), error);
    }
  };
}

/**
 * Returns the result of a request; `undefined` if the service responds with one of the given
 * statuses.
 */
export async function unless<R>(
  statuses: readonly number[],
  request: () => Promise<R>,
): Promise<R | undefined> {
  try {
    return await request();
  } catch (error) {
    const code = codeOf(error);
    if (typeof code === 'number' && statuses.includes(code)) return undefined;
    throw error;
  }
}

const errorSchema = z.object({
  name: z.string(),
  message: z.string(),
  code: z.union([z.string(), z.number()]).optional(),
});

type Failure = z.infer<typeof errorSchema>;

const NO_IDENTITY = /^(CredentialUnavailable|AggregateAuthentication|Authentication)/;
const NO_ANSWER = /^(Rest|Abort|Timeout)Error$/;

// 429 is not included: the SDK itself waits as long as the service asks for.
const TRANSIENT_STATUS = new Set<unknown>([408, 449, 503]);
const DROPPED = new Set<unknown>(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'REQUEST_SEND_ERROR']);
// These errors have no code: a lost socket, and the SDK's text for a container that is being split.
const PASSING = /socket hang up|premature close|this request is retryable/i;

const codeOf = (error: unknown): unknown => errorSchema.safeParse(error).data?.code;

/** Returns whether the same request is likely to succeed in a moment. */
export function isTransient(error: unknown): boolean {
  const { data } = errorSchema.safeParse(error);
  if (!data) return false;
  const { code, message } = data;
  return TRANSIENT_STATUS.has(code) || DROPPED.has(code) || PASSING.test(message);
}

const unreachable = (sentence: string, cause: unknown): UdsynError =>
  new UdsynError('storage/unreachable', sentence, { cause });

/**
 * Converts a failure to an error that tells the operator what to do; a fault in Udsyn, such as a
 * bad query, is returned unchanged.
 */
export function toCosmosFailure(error: unknown, endpoint: string): unknown {
  const { data } = errorSchema.safeParse(error);
  const isOurs = data?.code === 400 || data?.code === 413;
  if (error instanceof UdsynError || !data || isOurs || !isFromOutside(data)) return error;
  return unreachable(sentence(data, endpoint), error);
}

const isFromOutside = ({ name, code }: Failure): boolean =>
  code !== undefined || NO_IDENTITY.test(name) || NO_ANSWER.test(name);

const noAnswer = (message: string, endpoint: string): string =>
  `Cosmos DB at ${endpoint} does not respond (${message}): check COSMOS_ENDPOINT and the network connection.`;

function sentence({ name, code, message }: Failure, endpoint: string): string {
  if (NO_IDENTITY.test(name))
    return `Udsyn has no identity for Cosmos DB at ${endpoint}: give it a managed identity, or set COSMOS_KEY.`;
  if (code === 401 || code === 403)
    return `Cosmos DB at ${endpoint} denies Udsyn access (${code}): check COSMOS_KEY, or give Udsyn's managed identity the role "Cosmos DB Built-in Data Contributor".`;
  if (code === 404)
    return `Cosmos DB at ${endpoint} no longer has Udsyn's database or container: restore it, then start Udsyn again.`;
  if (code === 429)
    return `Cosmos DB at ${endpoint} receives more requests than its provisioned throughput allows: increase its request units.`;
  return noAnswer(message, endpoint);
}

/**
 * Returns the result of a request that a managed identity may not be allowed to make; if it is not
 * allowed, throws an error that says what to do.
 */
export async function orNotAllowed<R>(what: string, request: () => Promise<R>): Promise<R> {
  try {
    return await request();
  } catch (error) {
    if (codeOf(error) !== 403) throw error;
    throw unreachable(
      `Udsyn is not allowed to ${what} in Cosmos DB: do it once in the Azure portal, or start Udsyn once with COSMOS_KEY.`,
      error,
    );
  }
}
