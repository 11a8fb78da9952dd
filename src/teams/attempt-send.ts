import type { CloudAdapter, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { REQUEST_TIMEOUT } from '../outbox/policy';
import { messageOf } from './turn';

/** How Teams answered one attempt. */
export type SendAttempt =
  | { readonly kind: 'delivered' }
  | {
      readonly kind: 'refused';
      /** Absent: no answer came. */
      readonly status?: number;
      /** Milliseconds that Teams asks to wait. */
      readonly retryAfter?: number;
      readonly error: unknown;
    };

/** What we use of the SDK's HTTP client, which it hides. */
interface HiddenClient {
  readonly client: {
    readonly pipeline: {
      removePolicy(which: { readonly name: string }): unknown;
      addPolicy(policy: {
        readonly name: string;
        sendRequest(
          request: { timeout: number },
          next: (request: { timeout: number }) => Promise<unknown>,
        ): Promise<unknown>;
      }): void;
    };
  };
}

/** Without this the SDK tries again by itself, after pauses that nobody counts, and waits for an answer for ever. */
function limitPatience({ client: { pipeline } }: HiddenClient): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'udsynTimeout',
    sendRequest: (request, next) => {
      request.timeout = REQUEST_TIMEOUT;
      return next(request);
    },
  });
}

/** `Retry-After` in milliseconds; it is given in seconds or as a date, which counts from the `Date` of the answer. */
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
/** What the SDK's error says of the answer. */
const errorSchema = z.object({
  statusCode: z.number().optional().catch(undefined),
  response: z.object({ headers: headersSchema }).optional().catch(undefined),
});

function refusal(error: unknown): SendAttempt {
  const { statusCode, response } = errorSchema.safeParse(error).data ?? {};
  const header = (name: string) => response?.headers.get(name);
  const retryAfter = retryAfterOf(header('retry-after'), header('date'));
  return {
    kind: 'refused',
    ...(statusCode !== undefined && { status: statusCode }),
    ...(retryAfter !== undefined && { retryAfter }),
    error,
  };
}

/** Sends a card once, by a stored conversation reference; never again by itself. */
export async function attemptSend(
  adapter: CloudAdapter,
  appId: string,
  reference: Record<string, unknown>,
  card: object,
): Promise<SendAttempt> {
  let answer: SendAttempt = { kind: 'refused', error: new Error('Nothing was sent.') };
  const send = async (context: TurnContext): Promise<void> => {
    try {
      limitPatience(context.turnState.get<HiddenClient>(adapter.ConnectorClientKey));
      await context.sendActivity(messageOf(card));
      answer = { kind: 'delivered' };
    } catch (error) {
      // Here, not in onTurnError, because the sender must know what became of the message.
      answer = refusal(error);
    }
  };
  await adapter.continueConversationAsync(appId, reference, send);
  return answer;
}
