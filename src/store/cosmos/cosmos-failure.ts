import { z } from 'zod';
import { UdsynError } from '../../lib/errors';

const errorSchema = z.object({
  name: z.string(),
  message: z.string(),
  code: z.union([z.string(), z.number()]).optional(),
});

type Failure = z.infer<typeof errorSchema>;

const NO_IDENTITY = /^(CredentialUnavailable|AggregateAuthentication|Authentication)/;
const NO_ANSWER = /^(Rest|Abort|Timeout)Error$/;

// 429 is not here: the SDK itself waits as long as the service asks for.
const TRANSIENT_STATUS = new Set<unknown>([408, 449, 503]);
const DROPPED = new Set<unknown>(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'REQUEST_SEND_ERROR']);
// What comes without a code: a lost socket, and the SDK's word for a container that is being split.
const PASSING = /socket hang up|premature close|this request is retryable/i;

/** The status or error code of whatever the SDK threw. */
export const codeOf = (error: unknown): unknown => errorSchema.safeParse(error).data?.code;

/** Whether the same request may well succeed in a moment. */
export function isTransient(error: unknown): boolean {
  const { data } = errorSchema.safeParse(error);
  if (!data) return false;
  const { code, message } = data;
  return TRANSIENT_STATUS.has(code) || DROPPED.has(code) || PASSING.test(message);
}

/** What a failure means to the person who runs Udsyn; a fault of ours, such as a bad query, as it is. */
export function toCosmosFailure(error: unknown, endpoint: string): unknown {
  const { data } = errorSchema.safeParse(error);
  const isOurs = data?.code === 400 || data?.code === 413;
  if (error instanceof UdsynError || !data || isOurs || !isFromOutside(data)) return error;
  return new UdsynError('storage/unreachable', sentence(data, endpoint), {
    cause: error,
  });
}

const isFromOutside = ({ name, code }: Failure): boolean =>
  code !== undefined || NO_IDENTITY.test(name) || NO_ANSWER.test(name);

function sentence({ name, code, message }: Failure, endpoint: string): string {
  if (NO_IDENTITY.test(name))
    return `Udsyn has no identity to show to Cosmos DB at ${endpoint}: give it a managed identity, or set COSMOS_KEY.`;
  if (code === 401 || code === 403)
    return `Cosmos DB at ${endpoint} refuses Udsyn (${code}): check COSMOS_KEY, or give Udsyn's managed identity the role "Cosmos DB Built-in Data Contributor".`;
  if (code === 404)
    return `Cosmos DB at ${endpoint} no longer has Udsyn's database or container: restore it, then start Udsyn again.`;
  if (code === 429)
    return `Cosmos DB at ${endpoint} is busier than it is paid for: raise its request units.`;
  return `Cosmos DB at ${endpoint} does not answer (${message}): check COSMOS_ENDPOINT and the network.`;
}

/** The result of a request for which a managed identity may lack the right; then says what to do. */
export async function orNotAllowed<R>(what: string, request: () => Promise<R>): Promise<R> {
  try {
    return await request();
  } catch (error) {
    if (codeOf(error) !== 403) throw error;
    throw new UdsynError(
      'storage/unreachable',
      `Udsyn may not ${what} in Cosmos DB: do it once in the Azure portal, or start Udsyn once with COSMOS_KEY.`,
      { cause: error },
    );
  }
}
