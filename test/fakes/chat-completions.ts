import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const requestSchema = z.strictObject({
  model: z.string(),
  messages: z.tuple([
    z.strictObject({ role: z.literal('system'), content: z.string() }),
    z.strictObject({ role: z.literal('user'), content: z.string() }),
  ]),
  temperature: z.literal(0),
  response_format: z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().regex(/^[\w-]{1,64}$/),
      strict: z.literal(true),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
});

/** A request that reached the model. */
interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: z.infer<typeof requestSchema>;
}

/** How the model answers: with a text, or as it fails. */
export type ModelAnswer =
  | { readonly content: string }
  | { readonly refusal: string }
  | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
  | { readonly fails: 'never-answers' | 'drops-the-socket' };

/** The reply with these queries. */
export const proposing = (...queries: readonly object[]): ModelAnswer => ({
  content: JSON.stringify({ queries }),
});

/** What strict structured output allows, by the documentation of OpenAI and Azure. */
const KEYWORDS = [
  '$schema',
  '$defs',
  '$ref',
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'anyOf',
  'enum',
];

const nodeSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  $defs: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/** What strict structured output refuses in a schema. */
function faultsOfSchema(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, $defs = {}, items, anyOf = [], ...rest } = nodeSchema.parse(schema);
  const children = [...Object.values(properties), ...Object.values($defs), ...anyOf, items];
  const unknown = Object.keys(rest).filter((key) => !KEYWORDS.includes(key));
  const names = Object.keys(properties);
  const isClosed =
    rest['additionalProperties'] === false &&
    JSON.stringify(rest['required']) === JSON.stringify(names);
  return [
    ...unknown,
    ...(rest['type'] === 'object' && !isClosed ? [`open object ${names.join()}`] : []),
    ...children.flatMap(faultsOfSchema),
  ];
}

function respond(response: ServerResponse, answer: ModelAnswer): void {
  if ('fails' in answer) {
    if (answer.fails === 'drops-the-socket') response.destroy();
    return;
  }
  if ('status' in answer) {
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(answer.body);
    return;
  }
  const message = { role: 'assistant', content: null, refusal: null, ...answer };
  response.setHeader('Content-Type', 'application/json');
  response.end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  );
}

/** Starts a server that speaks chat completions with structured output, on loopback. */
export async function startChatCompletions(first: ModelAnswer = proposing()) {
  const calls: Call[] = [];
  let answer = first;
  const server = createServer((request, response) => {
    json(request)
      .then((body) => {
        const { url: path = '', headers } = request;
        const parsed = requestSchema.parse(body);
        calls.push({ path, headers, body: parsed });
        const faults = faultsOfSchema(parsed.response_format.json_schema.schema);
        respond(response, faults.length === 0 ? answer : { status: 400, body: faults.join() });
      })
      .catch((error: unknown) => {
        respond(response, { status: 400, body: String(error) });
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    endpoint: `http://127.0.0.1:${port}/v1`,
    calls: calls as readonly Call[],
    /** What the model is told and asked, as one text. */
    received: () => calls.map(({ body }) => body.messages.map(({ content }) => content).join('\n')),
    /** Answers like this from now on. */
    answerWith(next: ModelAnswer): void {
      answer = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
export type FakeChatCompletions = Awaited<ReturnType<typeof startChatCompletions>>;
