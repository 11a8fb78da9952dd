import { isUtf8 } from 'node:buffer';
import type { TurnContext } from 'botbuilder';
import { pino } from 'pino';
import restify, { type Request, type Next, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { Localized } from '../lib/language';
import type { Log } from '../lib/log';
import type { Result } from '../lib/result';
import { errorBody, parseJson } from './json-body';
import type { QuietCloudAdapter } from './quiet-cloud-adapter';
import { loggedUrl, type OpenDownload, serveDownloads } from './serve-downloads';
import { servePages } from './serve-pages';

const KILOBYTE = 1024;
const LIMIT = 256 * KILOBYTE;
/**
 * An oversized body is read to the end, because otherwise the caller would not read the response;
 * but only up to this size.
 */
const MOST_READ = 16 * LIMIT;

const activitySchema = z.looseObject({ type: z.string().min(1) });

/** An activity, or why a body is none and the HTTP status that says so. */
type Body = Result<
  { activity: Record<string, unknown> },
  'no-plain-json' | 'too-large' | 'no-activity',
  { status: 400 | 413 | 415 }
>;

async function readBytes(request: Request): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_READ) request.socket.destroy();
    if (size <= LIMIT) chunks.push(chunk);
  }
  return size > LIMIT ? undefined : Buffer.concat(chunks);
}

/**
 * Reads the request's body as an activity; restify's own parser inflates without limit and crashes
 * on bad gzip.
 */
async function readActivity(request: Request): Promise<Body> {
  const isPlainJson =
    request.getContentType() === 'application/json' &&
    request.headers['content-encoding'] === undefined;
  if (!isPlainJson) return { ok: false, reason: 'no-plain-json', status: 415 };
  const bytes = await readBytes(request);
  if (!bytes) return { ok: false, reason: 'too-large', status: 413 };
  // The decoder drops a byte order mark, which is no JSON.
  const text = isUtf8(bytes) ? new TextDecoder().decode(bytes) : '';
  const { success, data } = activitySchema.safeParse(parseJson(text));
  return success ? { ok: true, activity: data } : { ok: false, reason: 'no-activity', status: 400 };
}

/** Milliseconds within which the entire request must arrive. */
const REQUEST_TIMEOUT = 30_000;

interface Parts {
  readonly adapter: QuietCloudAdapter;
  readonly bot: { run(context: TurnContext): Promise<void> };
  /** The health of each dependency of the bot, by name. */
  readonly readiness: () => Promise<Record<string, boolean>>;
  readonly openDownload: OpenDownload;
  /** The name of the organisation, for the pages about Udsyn. */
  readonly organisation: Localized;
  /** The host of the language model that receives questions, if there is one. */
  readonly languageModel?: string | undefined;
  readonly log: Log;
}

function setSecurityHeaders(_request: Request, response: Response, next: Next): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  next();
}

function healthStatus(isHealthy: boolean): 'ok' | 'failing' {
  return isHealthy ? 'ok' : 'failing';
}

function answerErrors(server: Server, log: Log): void {
  server.on(
    'restifyError',
    (request: Request, response: Response, error: { statusCode?: unknown }, done: () => void) => {
      const { statusCode } = error;
      // 404 and 405 come from the router; anything else is a fault of ours.
      const status = statusCode === 404 || statusCode === 405 ? statusCode : 500;
      const { method } = request;
      const url = loggedUrl(request.url);
      if (!request.complete) log.info({ err: error, method, url }, 'A request was aborted');
      else if (status === 500) log.error({ err: error, method, url }, 'A request failed');
      if (!response.headersSent) response.send(status, errorBody(status));
      done();
    },
  );
}

/**
 * Creates the HTTP server: Bot Framework's endpoint, two health checks, and the pages and documents
 * for browsers.
 */
export function createHttpServer({
  adapter,
  bot,
  readiness,
  openDownload,
  organisation,
  languageModel,
  log,
}: Parts): Server {
  // restify accepts a pino, although its types still say bunyan. Its own log would contain requests
  // with their tokens.
  const silent = pino({ enabled: false }) as unknown as NonNullable<restify.ServerOptions['log']>;
  const server = restify.createServer({ name: '', log: silent });
  server.server.requestTimeout = REQUEST_TIMEOUT;
  server.pre(setSecurityHeaders);
  answerErrors(server, log);

  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = await readActivity(request);
    if (!body.ok) {
      response.send(body.status, errorBody(body.status));
      return;
    }
    request.body = body.activity;
    await adapter.process(request, response, (context) => bot.run(context));
  });

  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'ok' });
    next();
  });

  server.get('/readyz', async (_request: Request, response: Response) => {
    const found = Object.entries(await readiness());
    const isReady = found.every(([, isHealthy]) => isHealthy);
    const checks = Object.fromEntries(
      found.map(([name, isHealthy]) => [name, healthStatus(isHealthy)]),
    );
    response.send(isReady ? 200 : 503, { status: healthStatus(isReady), checks });
  });

  servePages(server, organisation, languageModel);
  serveDownloads(server, openDownload);

  return server;
}
