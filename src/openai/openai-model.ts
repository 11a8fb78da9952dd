import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { z } from 'zod';
import type { LanguageModel, NoReply } from '../asking/interpreter/interpret';

/** Where a model is and how to reach it. */
interface Endpoint {
  /** The address before `/chat/completions`; on Azure with a version, that of the resource. */
  readonly endpoint: string;
  readonly key: string;
  /** The name of the model; on Azure, of its deployment. */
  readonly model: string;
  /** The version of Azure's interface for deployments; without it, OpenAI's own is used. */
  readonly apiVersion?: string | undefined;
}

/** How long to wait for a model, and when to leave it alone. */
interface Limits {
  /** Ends the requests under way when the process ends. */
  readonly stop?: AbortSignal;
  /** Milliseconds for one question in all; a person waits for the answer. */
  readonly deadline?: number;
  /** Milliseconds without requests after repeated failures. */
  readonly pause?: number;
}

const DEADLINE_MS = 4000;
const PAUSE_MS = 60_000;
const FAILURES_BEFORE_PAUSE = 3;

/** A status other than success; its message may quote the key, so only its code is kept. */
class BadStatus extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
  ) {
    super(`status ${status}${code === undefined ? '' : ` (${code})`}`);
  }
}

/** The code in the body of a fault, which may be anything. */
const codeIn = (body: string) => /"code"\s*:\s*"([\w.-]{1,60})"/.exec(body)?.[1];

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish() }),
      }),
    )
    .min(1),
});

/** Azure refuses a prompt with a status of its own. */
const isRefusal = (error: unknown) =>
  error instanceof BadStatus && error.status === 400 && error.code === 'content_filter';

function addressOf({ endpoint, model, apiVersion }: Endpoint): string {
  const base = endpoint.replace(/\/+$/, '');
  if (apiVersion === undefined) return `${base}/chat/completions`;
  return `${base}/openai/deployments/${encodeURIComponent(model)}/chat/completions?api-version=${encodeURIComponent(apiVersion)}`;
}

async function post(endpoint: Endpoint, body: object, signal: AbortSignal): Promise<unknown> {
  const { key, apiVersion } = endpoint;
  const response = await fetch(addressOf(endpoint), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(apiVersion === undefined ? { Authorization: `Bearer ${key}` } : { 'api-key': key }),
    },
    body: JSON.stringify(body),
    // Another host must not receive the question.
    redirect: 'error',
    signal,
  });
  if (response.ok) return response.json();
  throw new BadStatus(response.status, codeIn(await response.text()));
}

const errorSchema = z.object({
  name: z.string(),
  cause: z.object({ code: z.string() }).optional().catch(undefined),
});

/** What went wrong, without what was sent or received. */
function detailOf(error: unknown): string {
  if (error instanceof BadStatus) return error.message;
  const { name, cause } = errorSchema.parse(error);
  if (name === 'ZodError' || name === 'SyntaxError') return 'not a chat completion';
  return cause?.code ?? 'no connection';
}

function noReply(error: unknown, stop: AbortSignal | undefined): NoReply {
  if (stop?.aborted === true) return { ok: false, reason: 'stopped' };
  if (isRefusal(error)) return { ok: false, reason: 'refused' };
  if (error instanceof BrokenCircuitError) return { ok: false, reason: 'paused' };
  if (error instanceof TaskCancelledError) return { ok: false, reason: 'late' };
  return { ok: false, reason: 'unreachable', detail: detailOf(error) };
}

/** Connects to a model that speaks OpenAI's chat completions with structured output. */
export function createOpenAiModel(
  endpoint: Endpoint,
  { stop, deadline = DEADLINE_MS, pause = PAUSE_MS }: Limits = {},
): LanguageModel {
  const policy = wrap(
    // While the breaker tries one request after a pause, the others wait for it.
    timeout(deadline, TimeoutStrategy.Aggressive),
    circuitBreaker(
      handleWhen((error) => !isRefusal(error) && stop?.aborted !== true),
      { halfOpenAfter: pause, breaker: new ConsecutiveBreaker(FAILURES_BEFORE_PAUSE) },
    ),
    timeout(deadline, TimeoutStrategy.Aggressive),
  );
  return {
    host: new URL(endpoint.endpoint).host,
    complete: async ({ system, user, schema }) => {
      const body = {
        model: endpoint.model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        temperature: 0,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'interpretation', strict: true, schema },
        },
      };
      try {
        const { choices } = await policy.execute(
          async ({ signal }) => completionSchema.parse(await post(endpoint, body, signal)),
          stop,
        );
        const text = choices[0]?.message.content ?? '';
        return text === '' ? { ok: false, reason: 'refused' } : { ok: true, text };
      } catch (error) {
        return noReply(error, stop);
      }
    },
  };
}
