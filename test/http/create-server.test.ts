import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { bearer, type Endpoint, message, recordConsole, startEndpoint } from './endpoint';

const LIMIT = 256 * 1024;

/** Sends bytes that no well-behaved client would, and gives back the first line of the answer. */
async function sendRaw(at: Endpoint, request: string): Promise<string> {
  const socket = connect(Number(new URL(at.url).port), '127.0.0.1');
  socket.write(request);
  const [data] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return data.toString().split('\r\n')[0] ?? '';
}

describe('createHttpServer', () => {
  let at: Endpoint;
  let recorded: ReturnType<typeof recordConsole>;

  beforeAll(async () => {
    recorded = recordConsole();
    at = await startEndpoint();
  });

  afterAll(async () => {
    await at.close();
    recorded.restore();
  });

  const JSON_TYPE = { 'Content-Type': 'application/json' };

  it.each([
    ['malformed JSON', 400, '{"type":', JSON_TYPE],
    ['nothing', 400, '', JSON_TYPE],
    ['a list', 400, [], JSON_TYPE],
    ['a text', 400, '"message"', JSON_TYPE],
    ['null', 400, 'null', JSON_TYPE],
    ['an activity without a type', 400, {}, JSON_TYPE],
    ['an activity with an empty type', 400, { type: '' }, JSON_TYPE],
    ['an activity whose type is a number', 400, { type: 1 }, JSON_TYPE],
    ['bytes that are no UTF-8', 400, Buffer.from('{"type":"\xff"}', 'latin1'), JSON_TYPE],
    ['plain text', 415, '{"type":"message"}', { 'Content-Type': 'text/plain' }],
    ['a form', 415, 'type=message', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['bytes', 415, '{}', { 'Content-Type': 'application/octet-stream' }],
    ['gzip', 415, gzipSync('{"type":"message"}'), { ...JSON_TYPE, 'Content-Encoding': 'gzip' }],
    ['broken gzip', 415, '{}', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }],
    ['too large a body', 413, ' '.repeat(LIMIT + 1), JSON_TYPE],
    ['a body far too large', 413, ' '.repeat(10 * LIMIT), JSON_TYPE],
  ])('answers to %s: %i', async (_name, status, body, headers) => {
    const response = await at.post(body, bearer(at), headers);

    const errors = { 400: 'Bad Request', 413: 'Payload Too Large', 415: 'Unsupported Media Type' };
    expect([response.status, await response.json()]).toEqual([
      status,
      { error: errors[status as keyof typeof errors] },
    ]);
    expect(at.turns()).toBe(0);
    expect(recorded.printed).toEqual([]);
  });

  it('takes a body of 256 KB, and a type with a character set', async () => {
    const activity = JSON.stringify(message(at.connector, { type: 'typing' }));

    const response = await at.post(activity.padEnd(LIMIT), bearer(at), {
      'Content-Type': 'application/json; charset=utf-8',
    });

    expect(response.status).toBe(200);
  });

  it('stops a body that does not end', async () => {
    const chunks = 1000;
    const chunk = `${LIMIT.toString(16)}\r\n${' '.repeat(LIMIT)}\r\n`;
    const socket = connect(Number(new URL(at.url).port), '127.0.0.1').resume();
    socket.on('error', () => undefined);
    const write = (text: string) =>
      new Promise((resolve) => {
        socket.write(text, resolve);
      });

    await write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    let sent = 0;
    for (; sent < chunks && !socket.destroyed; sent += 1) await write(chunk);

    expect(sent).toBeLessThan(chunks);
    expect((await at.get('/healthz')).status).toBe(200);
  });

  it('notes a request that breaks off, and lives on', async () => {
    const socket = connect(Number(new URL(at.url).port), '127.0.0.1');
    const before = at.lines.length;
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    // The server must have begun to read, or it would know of no request.
    await once(at.server, 'routed');
    socket.destroy();
    await once(at.server, 'after');

    expect(at.lines.slice(before)).toMatchObject([
      { level: 'info', message: 'A request broke off' },
    ]);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/api/messages/x', 404],
    ['GET', '/%E0%A4%A', 404],
    ['GET', '/..%2f..%2fpackage.json', 404],
    ['GET', '/api/messages', 405],
    ['OPTIONS', '/api/messages', 405],
    ['POST', '/healthz', 405],
  ])('answers to %s %s: %i', async (method, path, status) => {
    const response = await at.get(path, { method });

    expect([response.status, await response.json()]).toEqual([
      status,
      { error: status === 404 ? 'Not Found' : 'Method Not Allowed' },
    ]);
  });

  it('says nothing of itself in headers and forbids to guess, keep or frame what it sends', async () => {
    for (const path of ['/healthz', '/nowhere']) {
      const { headers } = await at.get(path);

      expect(headers.get('Server')).toBeNull();
      expect(headers.get('X-Powered-By')).toBeNull();
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('Content-Type')).toBe('application/json');
    }
  });

  it('is alive', async () => {
    const response = await at.get('/healthz');

    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it.each([
    'GET / HTTP/1.1\r\n\r\n',
    'no http\r\n\r\n',
    'GET //x@y:99999/ HTTP/1.1\r\nHost: x\r\n\r\n',
  ])('answers to %j with a client error', async (request) => {
    expect(await sendRaw(at, request)).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(recorded.printed).toEqual([]);
  });
});

describe('createHttpServer, asked whether it is ready', () => {
  it.each([
    [{ storage: true, content: true }, 200, 'ok', { storage: 'ok', content: 'ok' }],
    [{ storage: false, content: true }, 503, 'failing', { storage: 'failing', content: 'ok' }],
  ])('answers to %j: %i', async (found, code, status, checks) => {
    const at = await startEndpoint({ readiness: () => Promise.resolve(found) });

    const response = await at.get('/readyz');

    expect([response.status, await response.json()]).toEqual([code, { status, checks }]);
    await at.close();
  });

  it('answers 500 when the check itself breaks, and logs why', async () => {
    const at = await startEndpoint({ readiness: () => Promise.reject(new Error('a secret')) });

    const response = await at.get('/readyz');

    expect([response.status, await response.text()]).toEqual([
      500,
      '{"error":"Internal Server Error"}',
    ]);
    expect(at.lines).toMatchObject([{ level: 'error', fields: { err: { message: 'a secret' } } }]);
    await at.close();
  });
});
