import type { CloudAdapter, TurnContext } from 'botbuilder';
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

const REQUEST_TIMEOUT = 15_000;

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

/** The SDK would try again by itself, after waits that nobody counts, and wait for an answer for ever. */
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

/** `Retry-After` in milliseconds: seconds or a date. */
export function retryAfterOf(value: string | null | undefined, now: number): number | undefined {
  if (value === undefined || value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now;
  return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : undefined;
}

function refusal(error: unknown): SendAttempt {
  const { statusCode, response } = error as {
    readonly statusCode?: unknown;
    readonly response?: { readonly headers?: { get?(name: string): string | null | undefined } };
  };
  // A date in `Retry-After` is compared with the real time, not with the time of a trial run.
  const retryAfter = retryAfterOf(response?.headers?.get?.('retry-after'), Date.now());
  return {
    kind: 'refused',
    ...(typeof statusCode === 'number' && { status: statusCode }),
    ...(retryAfter !== undefined && { retryAfter }),
    error,
  };
}

/** Sends a card once, by a stored conversation reference, whole; never again by itself. */
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
      // Here, not in onTurnError: whoever sends must know what became of it.
      answer = refusal(error);
    }
  };
  await adapter.continueConversationAsync(appId, reference, send);
  return answer;
}
