import { ActivityHandler } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Server } from 'restify';
import { createBotAuthentication } from '../../src/http/authentication';
import { closeServer, listen } from '../../src/http/listen';
import { contentDisposition, loggedUrl } from '../../src/http/serve-downloads';
import { htmlPage, PAGE_POLICY } from '../../src/http/serve-pages';
import { UdsynError } from '../../src/lib/errors';
import { fixedClock } from '../fakes/fixed-clock';
import {
  bearer,
  type Endpoint,
  message,
  recordConsole,
  startEndpoint,
  APP_ID,
  OUTBOUND_TOKEN,
  TENANT,
} from './endpoint';

describe('content disposition', () => {
  /** The file name that a modern browser uses. */
  const savedAs = (header: string) =>
    decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? '');
  /** The file name that an old client uses. */
  const plainOf = (header: string) => /filename="([^"]*)"/.exec(header)?.[1];

  describe('contentDisposition', () => {
    it('saves the file with its Danish letters, and with ASCII letters where those are not supported', () => {
      const header = contentDisposition('Sagsnotat på tværs af Øresund: æøå', 'docx');

      expect(header).toMatch(/^attachment; /);
      expect(savedAs(header)).toBe('Sagsnotat på tværs af Øresund æøå.docx');
      expect(plainOf(header)).toBe('Sagsnotat paa tvaers af Oeresund aeoeaa.docx');
    });

    it.each([
      ['quotes and new lines', 'a"; filename="evil.exe\r\nSet-Cookie: x=1'],
      ['folders', '../../etc/passwd'],
      ['a drive', 'C:\\Windows\\x'],
      ['percent signs', '%0d%0a%22'],
      ['semicolons, stars and brackets', "a;b*c'd(e)!"],
      ['control characters', 'a\u0000b\u001Fc\u007Fd'],
      ['emoji', '🤖 robotter'],
      ['half an emoji', 'a\uD83Eb'],
    ])('prevents %s from breaking out of the header', (_, title) => {
      const header = contentDisposition(title, 'docx');

      // The characters that HTTP allows in a header, with one quoted and one encoded name.
      expect(header).toMatch(
        /^attachment; filename="[ !#-$&-[\]-~]+\.docx"; filename\*=UTF-8''[\w.~%-]+\.docx$/,
      );
      expect(savedAs(header)).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
    });

    it('prevents a title from disguising the extension by reversing the text', () => {
      expect(savedAs(contentDisposition('rapport\u202Excod.exe', 'docx'))).toBe(
        'rapport xcod.exe.docx',
      );
    });

    it('truncates a long title between characters, and has a name if nothing is left', () => {
      const long = savedAs(contentDisposition('🤖'.repeat(500), 'docx'));

      expect(long).toBe(`${'🤖'.repeat(80)}.docx`);
      expect(savedAs(contentDisposition(' ../.. ', 'docx'))).toBe('Udsyn.docx');
    });
  });
});

describe('create server', () => {
  const LIMIT = 256 * 1024;

  /** Sends raw bytes and returns the first line of the response. */
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
    ])('responds to %s: %i', async (_name, status, body, headers) => {
      const response = await at.post(body, bearer(at), headers);

      const errors = {
        400: 'Bad Request',
        413: 'Payload Too Large',
        415: 'Unsupported Media Type',
      };
      expect([response.status, await response.json()]).toEqual([
        status,
        { error: errors[status as keyof typeof errors] },
      ]);
      expect(at.turns()).toBe(0);
      expect(recorded.printed).toEqual([]);
    });

    it('accepts a body of 256 KB, and a type with a character set', async () => {
      const activity = JSON.stringify(message(at.connector, { type: 'typing' }));

      const response = await at.post(activity.padEnd(LIMIT), bearer(at), {
        'Content-Type': 'application/json; charset=utf-8',
      });

      expect(response.status).toBe(200);
    });

    it('stops reading an endless body', async () => {
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

    it('logs an aborted request, and continues', async () => {
      const socket = connect(Number(new URL(at.url).port), '127.0.0.1');
      const before = at.lines.length;
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      );
      // Wait until the server has begun to read; before that it knows of no request.
      await once(at.server, 'routed');
      socket.destroy();
      await once(at.server, 'after');

      expect(at.lines.slice(before)).toMatchObject([
        { level: 'info', message: 'A request was aborted' },
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
    ])('responds to %s %s: %i', async (method, path, status) => {
      const response = await at.get(path, { method });

      expect([response.status, await response.json()]).toEqual([
        status,
        { error: status === 404 ? 'Not Found' : 'Method Not Allowed' },
      ]);
    });

    it('does not identify itself in headers, and forbids sniffing, caching and framing', async () => {
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

    it('reports that it is alive', async () => {
      const response = await at.get('/healthz');

      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    });

    it.each([
      'GET / HTTP/1.1\r\n\r\n',
      'no http\r\n\r\n',
      'GET //x@y:99999/ HTTP/1.1\r\nHost: x\r\n\r\n',
    ])('responds to %j with a client error', async (request) => {
      expect(await sendRaw(at, request)).toMatch(/^HTTP\/1.1 4\d\d /);
      expect(recorded.printed).toEqual([]);
    });
  });

  describe('createHttpServer, asked whether it is ready', () => {
    it.each([
      [{ storage: true, content: true }, 200, 'ok', { storage: 'ok', content: 'ok' }],
      [{ storage: false, content: true }, 503, 'failing', { storage: 'failing', content: 'ok' }],
    ])('responds to %j: %i', async (found, code, status, checks) => {
      const at = await startEndpoint({ readiness: () => Promise.resolve(found) });

      const response = await at.get('/readyz');

      expect([response.status, await response.json()]).toEqual([code, { status, checks }]);
      await at.close();
    });

    it('responds with 500 if the check itself fails, and logs why', async () => {
      const at = await startEndpoint({ readiness: () => Promise.reject(new Error('a secret')) });

      const response = await at.get('/readyz');

      expect([response.status, await response.text()]).toEqual([
        500,
        '{"error":"Internal Server Error"}',
      ]);
      expect(at.lines).toMatchObject([
        { level: 'error', fields: { err: { message: 'a secret' } } },
      ]);
      await at.close();
    });
  });
});

describe('html page', () => {
  const text = (title: string) => ({
    title,
    introduction: `${title} <script>alert("1")</script>`,
    sections: [{ title: 'A & B', lines: ["it's"] }, { lines: ['alone'] }],
  });
  const page = htmlPage({ da: text('Dansk æøå'), en: text('English') });

  describe('htmlPage', () => {
    it('has the same content in Danish and English, each marked with its language', () => {
      expect(page).toMatch(
        /<article lang="da">\n<h1>Dansk æøå<\/h1>[^]*<article lang="en">\n<h1>English</,
      );
      expect(page).toContain('<title>Dansk æøå · English</title>');
    });

    it('escapes all text', () => {
      expect(page).not.toContain('<script');
      expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
      expect(page).toContain('<h2>A &amp; B</h2>\n<p>it&#39;s</p>');
    });

    it('has one style, and a policy that allows nothing else', () => {
      const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';

      const hash = createHash('sha256').update(style).digest('base64');
      expect(PAGE_POLICY).toContain(`default-src 'none'; style-src 'sha256-${hash}';`);
      expect(page).not.toMatch(/style="|<script|<link|<img/);
    });
  });
});

describe('listen', () => {
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));

  describe('listen', () => {
    it('reports which port is in use and what to do', async () => {
      const [first, second] = await Promise.all([startEndpoint(), startEndpoint()]);
      const taken = Number(new URL(first.url).port);
      await closeServer(second.server);

      const refused = listen(second.server, '127.0.0.1', taken);

      await expect(refused).rejects.toBeInstanceOf(UdsynError);
      await expect(refused).rejects.toMatchObject({
        code: 'http/port-taken',
        message: `Port ${taken} on 127.0.0.1 is in use by another program: stop it, or set PORT to a free port.`,
      });
      await Promise.all([first.close(), second.close()]);
    });

    it.each(['192.0.2.1', 'nowhere.invalid'])(
      'reports that this machine has no address %s',
      async (host) => {
        const at = await startEndpoint();
        await closeServer(at.server);

        await expect(listen(at.server, host, 0)).rejects.toMatchObject({
          code: 'http/cannot-listen',
          message: `This machine has no address ${host}: set HOST to one it has.`,
        });
        await at.close();
      },
    );

    it.each([
      [
        'EACCES',
        {
          code: 'http/cannot-listen',
          message: 'Udsyn is not allowed to listen on port 80: set PORT to one above 1023.',
        },
      ],
      ['EMFILE', { code: 'EMFILE' }],
    ])('says what to do about %s, or passes it on', async (code, expected) => {
      const server = Object.assign(new EventEmitter(), {
        listen: () => server.emit('error', Object.assign(new Error(code), { code })),
      });

      await expect(listen(server as unknown as Server, '127.0.0.1', 80)).rejects.toMatchObject(
        expected,
      );
    });
  });

  describe('closeServer', () => {
    it('lets a running turn end and accepts no other', async () => {
      const turn = new EventEmitter();
      const at = await startEndpoint({
        onMessage: async () => {
          await once(turn, 'end');
        },
      });
      const running = at.post(message(at.connector), bearer(at));
      while (at.turns() === 0) await wait(5);

      const closing = closeServer(at.server);
      await expect(at.get('/healthz')).rejects.toThrow('fetch failed');
      turn.emit('end');

      expect((await running).status).toBe(200);
      const start = Date.now();
      await closing;
      expect(Date.now() - start).toBeLessThan(4000);
      await at.close();
    });

    it('terminates a turn that does not end', async () => {
      const at = await startEndpoint({ onMessage: () => new Promise(() => undefined) });
      const running = at.post(message(at.connector), bearer(at));
      const broken = running.catch((error: unknown) => error);
      while (at.turns() === 0) await wait(5);

      const start = Date.now();
      await closeServer(at.server, 100);

      expect(Date.now() - start).toBeLessThan(4000);
      expect(await broken).toMatchObject({ message: 'fetch failed' });
      await at.close();
    });
  });

  describe('the process', () => {
    it('prints nothing, whatever the requests', async () => {
      const script = `
      const { bearer, message, startEndpoint } = require('./test/http/endpoint.ts');
      const { ActivityHandler } = require('botbuilder');
      class Unspeakable extends ActivityHandler {
        async onInvokeActivity() { return { status: 200, body: 1n }; }
      }
      (async () => {
        const broken = await startEndpoint({ handler: new Unspeakable() });
        await broken.post(message(broken.connector, { type: 'invoke' }), bearer(broken));
        await broken.close();
        const at = await startEndpoint();
        await at.get('/healthz');
        await at.get('/nowhere');
        await at.post('{');
        await at.post(message(at.connector), bearer(at, {}, { byStranger: true }));
        const { status } = await at.post(message(at.connector), bearer(at));
        await at.close();
        process.exitCode = status === 200 ? 0 : 1;
      })();`;
      const child = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', script]);
      const exit = once(child, 'exit');

      expect(await Promise.all([text(child.stdout), text(child.stderr)])).toEqual(['', '']);
      expect(await exit).toEqual([0, null]);
    });
  });
});

describe('quiet cloud adapter', () => {
  describe('QuietCloudAdapter', () => {
    let recorded: ReturnType<typeof recordConsole>;

    beforeEach(() => {
      recorded = recordConsole();
    });

    afterEach(() => {
      recorded.restore();
    });

    it.each([
      ['an error', new Error('a secret')],
      ['what looks like a refusal', new AuthenticationError('a secret', 401)],
    ])('logs %s of a turn and does not reveal it to the caller', async (_name, error) => {
      const at = await startEndpoint({ onMessage: () => Promise.reject(error) });

      const response = await at.post(message(at.connector), bearer(at));

      expect([response.status, await response.text()]).toEqual([
        500,
        '{"error":"Internal Server Error"}',
      ]);
      expect(at.lines).toMatchObject([{ level: 'error', fields: { err: error } }]);
      expect(recorded.printed).toEqual([]);
      await at.close();
    });

    it('does not treat a fault during authentication as a refusal', async () => {
      const authentication = Object.assign(createBotAuthentication({ appType: 'SingleTenant' }), {
        authenticateRequest: () => Promise.reject(new Error('a secret')),
      });
      const at = await startEndpoint({ authentication });

      const response = await at.post(message(at.connector), bearer(at));

      expect([response.status, await response.text()]).toEqual([
        500,
        '{"error":"Internal Server Error"}',
      ]);
      expect(at.lines).toMatchObject([
        { level: 'error', fields: { err: { message: 'a secret' } } },
      ]);
      expect(at.turns()).toBe(0);
      await at.close();
    });

    it('logs what the connector refuses', async () => {
      const at = await startEndpoint();
      at.connector.answerNext(403, { error: { code: 'BotNotInConversationRoster' } });

      const response = await at.post(message(at.connector), bearer(at));

      expect([response.status, await response.text()]).toEqual([
        500,
        '{"error":"Internal Server Error"}',
      ]);
      expect(at.lines).toMatchObject([{ level: 'error', fields: { err: { statusCode: 403 } } }]);
      expect(recorded.printed).toEqual([]);
      await at.close();
    });

    it('returns the response to an invoke', async () => {
      class InvokedBot extends ActivityHandler {
        protected override onInvokeActivity() {
          return Promise.resolve({ status: 202, body: { answer: 'svar' } });
        }
      }
      const at = await startEndpoint({ handler: new InvokedBot() });

      const response = await at.post(message(at.connector, { type: 'invoke' }), bearer(at));

      expect([response.status, await response.json()]).toEqual([202, { answer: 'svar' }]);
      await at.close();
    });

    it('returns the replies that the caller waits for', async () => {
      const at = await startEndpoint();

      const response = await at.post(
        message(at.connector, { deliveryMode: 'expectReplies' }),
        bearer(at),
      );

      expect(await response.json()).toMatchObject({ activities: [{ text: 'svar' }] });
      expect(at.connector.calls).toEqual([]);
      await at.close();
    });
  });
});

describe('serve downloads', () => {
  const TOKEN = 'a'.repeat(43);
  const BODY = Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]);
  const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

  describe('serveDownloads', () => {
    let at: Endpoint;
    let asked: string[];

    beforeAll(async () => {
      at = await startEndpoint({
        openDownload: (token) => {
          asked.push(token);
          if (token === 'broken') return Promise.reject(new Error('gone'));
          return Promise.resolve(
            token === TOKEN
              ? { title: 'Sagsnotat: Skåne', extension: 'docx', type: TYPE, body: BODY }
              : undefined,
          );
        },
      });
    });

    beforeEach(() => {
      asked = [];
    });

    afterAll(() => at.close());

    it('sends the document unchanged as an attachment, without caching or sniffing', async () => {
      const response = await at.get(`/downloads/${TOKEN}`);

      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(BODY)).toBe(true);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': TYPE,
        'content-length': '6',
        'content-disposition':
          'attachment; filename="Sagsnotat Skaane.docx"; filename*=UTF-8\'\'Sagsnotat%20Sk%C3%A5ne.docx',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      });
    });

    it('responds to HEAD with the same headers and no body', async () => {
      const get = await at.get(`/downloads/${TOKEN}`);
      const head = await at.get(`/downloads/${TOKEN}`, { method: 'HEAD' });

      const without = (response: Response) =>
        [...response.headers].filter(
          ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
        );
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(without(head)).toEqual(without(get));
    });

    it('says in both languages only that a link does not work', async () => {
      const response = await at.get('/downloads/nothing');

      const page = await response.text();
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(page).toContain('Linket virker ikke');
      expect(page).toContain('This link does not work');
      expect(page).not.toContain('nothing');
    });

    it('gives every invalid token the same response', async () => {
      const answers = await Promise.all(
        ['x', 'b'.repeat(43), encodeURIComponent('<script>'), '%00', 'a'.repeat(90)].map(
          async (token) => {
            const response = await at.get(`/downloads/${token}`);
            return `${response.status} ${await response.text()}`;
          },
        ),
      );

      expect(new Set(answers).size).toBe(1);
    });

    it.each(['/downloads', '/downloads/', '/downloads/a/b', `/downloads/${TOKEN}/..%2f`])(
      'opens nothing for %s',
      async (path) => {
        const response = await at.get(path);

        expect(response.status).toBe(404);
        expect(asked).not.toContain(TOKEN);
      },
    );

    it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
      const response = await at.get(`/downloads/${TOKEN}`, { method });

      expect(response.status).toBe(405);
      expect(asked).toEqual([]);
    });

    it('reveals a fault only in the log, without the token', async () => {
      const before = at.lines.length;

      const response = await at.get('/downloads/broken');

      expect([response.status, await response.json()]).toEqual([
        500,
        { error: 'Internal Server Error' },
      ]);
      expect(at.lines.slice(before)).toMatchObject([
        { level: 'error', fields: { url: '/downloads/…' }, message: 'A request failed' },
      ]);
    });
  });

  describe('loggedUrl', () => {
    it.each([
      [`/downloads/${TOKEN}?x=1`, '/downloads/…'],
      [`http://host/downloads/${TOKEN}`, 'http://host/downloads/…'],
      ['/api/messages', '/api/messages'],
      [undefined, undefined],
    ])('removes the token from %s', (url, expected) => {
      expect(loggedUrl(url)).toBe(expected);
    });
  });
});

describe('serve pages', () => {
  describe('servePages', () => {
    let at: Endpoint;

    beforeAll(async () => {
      at = await startEndpoint();
    });

    afterAll(() => at.close());

    it.each([
      ['/privacy', 'Udsyn og dine oplysninger', 'Udsyn and your data'],
      ['/terms', 'Vilkår for Udsyn', 'Terms of use for Udsyn'],
    ])('serves %s in both languages, with the name of the organisation', async (path, da, en) => {
      const response = await at.get(path);

      const page = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('Content-Security-Policy')).toBe(PAGE_POLICY);
      expect(page).toContain(`<h1>${da}</h1>`);
      expect(page).toContain(`<h1>${en}</h1>`);
      expect(page).toContain('ansatte i Region &lt;Prøve&gt;');
      expect(page).toContain('staff of Test Region');
    });

    it('says in both languages that nothing is sent to anybody without a language model', async () => {
      const page = await (await at.get('/privacy')).text();

      expect(page).toContain('Udsyn bruger ingen sprogmodel og sender intet til andre.');
      expect(page).toContain('Udsyn uses no language model and sends nothing to others.');
    });

    it('says in both languages what is sent to a language model, and to whom', async () => {
      const other = await startEndpoint({ languageModel: 'region.openai.azure.com' });
      const page = await (await other.get('/privacy')).text();
      const terms = await (await other.get('/terms')).text();
      await other.close();

      expect(page).toContain('sendt til en sprogmodel');
      expect(page).toContain('Den ligger på region.openai.azure.com.');
      expect(page).toContain('is sent to a language model');
      expect(page).toContain('It is at region.openai.azure.com.');
      expect(page).not.toMatch(/ingen sprogmodel|no language model/);
      expect(terms).not.toContain('region.openai.azure.com');
    });

    it('responds to HEAD without a body, and only to GET and HEAD', async () => {
      const head = await at.get('/privacy', { method: 'HEAD' });
      const post = await at.get('/privacy', { method: 'POST' });

      expect([head.status, await head.text()]).toEqual([200, '']);
      expect(post.status).toBe(405);
    });
  });
});

describe('strict authentication', () => {
  const now = () => Math.floor(Date.now() / 1000);
  const OTHER = '99999999-2222-3333-4444-55555555bbbb';
  const EMULATOR_ISSUER = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

  const encode = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');

  /** A genuine token with some parts replaced. */
  function forged(
    at: Endpoint,
    parts: { head?: string; body?: string; signature?: string },
  ): string {
    const [head = '', body = '', signature = ''] = bearer(at).slice('Bearer '.length).split('.');
    return `Bearer ${[parts.head ?? head, parts.body ?? body, parts.signature ?? signature].join('.')}`;
  }

  function hmacWithPublicKey(at: Endpoint): string {
    const head = encode({ alg: 'HS256', typ: 'JWT', kid: 'teams' });
    const [, body = ''] = bearer(at).split('.');
    const signature = createHmac('sha256', at.issuer.publicPem)
      .update(`${head}.${body}`)
      .digest('base64url');
    return `Bearer ${head}.${body}.${signature}`;
  }

  type Header = (at: Endpoint) => string | undefined;
  type Fields = Record<string, unknown>;

  const badTokens: [string, Header][] = [
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['another scheme', () => 'Basic abc'],
    ['a bearer without a token', () => 'Bearer '],
    ['a token that is none', () => 'Bearer abc'],
    ['three dots of nothing', () => 'Bearer ..'],
    ['a lower-case scheme', (at) => bearer(at).replace('Bearer', 'bearer')],
    ['something after the token', (at) => `${bearer(at)} x`],
    ['another audience', (at) => bearer(at, { aud: OTHER })],
    ['no audience', (at) => bearer(at, { aud: undefined })],
    ['a list of audiences', (at) => bearer(at, { aud: [APP_ID] })],
    ['another issuer', (at) => bearer(at, { iss: 'https://evil.example' })],
    ['no issuer', (at) => bearer(at, { iss: undefined })],
    ['the issuer of the emulator', (at) => bearer(at, { iss: EMULATOR_ISSUER, appid: APP_ID })],
    ['a skill', (at) => bearer(at, { iss: EMULATOR_ISSUER, ver: '1.0', appid: OTHER })],
    ['an expired token', (at) => bearer(at, { nbf: now() - 4000, exp: now() - 600 })],
    ['a token of the future', (at) => bearer(at, { nbf: now() + 600, exp: now() + 4000 })],
    ['no expiry', (at) => bearer(at, { exp: undefined })],
    ['an expiry in words', (at) => bearer(at, { exp: 'never' })],
    ['a start in words', (at) => bearer(at, { nbf: 'always' })],
    [
      'no signature, and alg none',
      (at) => forged(at, { head: encode({ alg: 'none', kid: 'teams' }), signature: '' }),
    ],
    [
      'alg none with a signature',
      (at) => forged(at, { head: encode({ alg: 'none', kid: 'teams' }) }),
    ],
    ['HS256 with the public key', hmacWithPublicKey],
    ['another key under a known id', (at) => bearer(at, {}, { byStranger: true })],
    ['a changed payload', (at) => forged(at, { body: bearer(at, { x: 1 }).split('.')[1] ?? '' })],
    ['a payload that is no JSON', (at) => forged(at, { body: 'abcd' })],
    ['a payload that is null', (at) => forged(at, { body: encode(null) })],
    ['an unknown key id', (at) => bearer(at, {}, { kid: 'unknown' })],
    ['no key id', (at) => bearer(at, {}, { kid: undefined })],
    ['an elliptic key', (at) => bearer(at, {}, { kid: 'elliptic', algorithm: 'ES256' })],
    ['RS512', (at) => bearer(at, {}, { algorithm: 'RS512' })],
    ['a key of another channel', (at) => bearer(at, {}, { kid: 'facebook' })],
    ['another service URL', (at) => bearer(at, { serviceurl: 'https://evil.example/' })],
    ['no service URL', (at) => bearer(at, { serviceurl: undefined })],
  ];

  const badActivities: [string, number, Fields][] = [
    ['another service URL', 401, { serviceUrl: 'https://evil.example/' }],
    ['no service URL', 401, { serviceUrl: undefined }],
    ['an empty service URL', 401, { serviceUrl: '' }],
    ['a service URL that is no text', 401, { serviceUrl: ['https://evil.example/'] }],
    ['channel AseChannel', 403, { channelId: 'AseChannel' }],
    ['channel emulator', 403, { channelId: 'emulator' }],
    ['channel directline', 403, { channelId: 'directline' }],
    ['no channel', 403, { channelId: undefined }],
    ['another tenant', 403, { channelData: { tenant: { id: OTHER } }, conversation: { id: 'c' } }],
    ['a conversation of another tenant', 403, { conversation: { id: 'c', tenantId: OTHER } }],
    ['channel data of another tenant', 403, { channelData: { tenant: { id: OTHER } } }],
    ['no tenant', 403, { channelData: {}, conversation: { id: 'c' } }],
    ['an empty tenant', 403, { channelData: { tenant: { id: '' } } }],
    ['a tenant that is no text', 403, { channelData: { tenant: { id: [OTHER] } } }],
    ['channel data that is no object', 403, { channelData: 'x' }],
  ];

  const goodRequests: [string, Header, Fields][] = [
    ['a genuine token', bearer, {}],
    ['a key without endorsements', (at) => bearer(at, {}, { kid: 'unendorsed' }), {}],
    ['an expiry within the skew of clocks', (at) => bearer(at, { exp: now() - 120 }), {}],
    ['a start within the skew of clocks', (at) => bearer(at, { nbf: now() + 120 }), {}],
    ['the tenant in the channel data only', bearer, { conversation: { id: 'c' } }],
    ['the tenant in the conversation only', bearer, { channelData: null }],
    ['the tenant in capitals', bearer, { channelData: { tenant: { id: TENANT.toUpperCase() } } }],
  ];

  describe('createBotAuthentication with an app id', () => {
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

    async function expectRefusal(status: number, response: Response, turnsBefore: number) {
      const reason = status === 401 ? 'Unauthorized' : 'Forbidden';
      expect([response.status, await response.text()]).toEqual([status, `{"error":"${reason}"}`]);
      expect(at.turns()).toBe(turnsBefore);
      expect(recorded.printed).toEqual([]);
    }

    it.each(badTokens)('responds with 401 to %s', async (_name, header) => {
      const before = at.turns();

      const response = await at.post(message(at.connector), header(at));

      await expectRefusal(401, response, before);
      expect(at.lines.at(-1)).toMatchObject({ level: 'warn', fields: { status: 401 } });
    });

    it.each(badActivities)(
      'with a genuine token, responds to %s: %i',
      async (_name, status, fields) => {
        const before = at.turns();

        const response = await at.post(message(at.connector, fields), bearer(at));

        await expectRefusal(status, response, before);
      },
    );

    it.each(['AseChannel', 'emulator'])(
      'also requires a token on channel %s',
      async (channelId) => {
        const before = at.turns();

        for (const header of [undefined, 'Bearer abc', bearer(at, {}, { byStranger: true })]) {
          const response = await at.post(message(at.connector, { channelId }), header);
          await expectRefusal(401, response, before);
        }
      },
    );

    it('does not reveal without a token whether the tenant is right', async () => {
      const stranger = bearer(at, {}, { byStranger: true });
      const foreign = message(at.connector, { channelData: { tenant: { id: OTHER } } });

      await expectRefusal(401, await at.post(foreign, stranger), at.turns());
    });

    it.each(goodRequests)('admits %s', async (_name, header, fields) => {
      const before = at.turns();

      const response = await at.post(message(at.connector, fields), header(at));

      expect(response.status).toBe(200);
      expect(at.turns()).toBe(before + 1);
      expect(recorded.printed).toEqual([]);
    });

    it('sends the answer to the connector with its own token', async () => {
      const before = at.connector.calls.length;

      await at.post(message(at.connector, { id: '42' }), bearer(at));

      expect(at.connector.calls.slice(before)).toMatchObject([
        {
          kind: 'reply',
          conversation: '19:conversation',
          target: '42',
          authorization: `Bearer ${OUTBOUND_TOKEN}`,
          body: { type: 'message', text: 'svar' },
        },
      ]);
    });

    it('offers neither streaming nor skills', async () => {
      const authentication = createBotAuthentication({ appType: 'SingleTenant' });

      await expect(authentication.authenticateStreamingRequest('', '')).rejects.toThrow(
        'Streaming',
      );
      await expect(authentication.authenticateChannelRequest('')).rejects.toThrow('Skills');
    });
  });

  describe('createBotAuthentication', () => {
    it('accepts any tenant if none is configured', async () => {
      const at = await startEndpoint({ tenantId: undefined });

      const foreign = message(at.connector, { channelData: { tenant: { id: OTHER } } });
      const response = await at.post(foreign, bearer(at));

      expect([response.status, at.turns()]).toEqual([200, 1]);
      await at.close();
    });

    it.each([
      ['has expired', 2],
      ['is not valid yet', -2],
    ])('asks the clock whether a token %s', async (reason, hours) => {
      const clock = fixedClock(new Date((now() + hours * 3600) * 1000).toISOString());
      const at = await startEndpoint({ clock });

      const response = await at.post(message(at.connector), bearer(at));

      expect(response.status).toBe(401);
      expect(JSON.stringify(at.lines)).toContain(reason);
      await at.close();
    });

    it('responds with 503 while the signing keys cannot be fetched, and logs why', async () => {
      const at = await startEndpoint({ metadataUrl: 'http://127.0.0.1:1/openidconfiguration' });

      const response = await at.post(message(at.connector), bearer(at));

      expect([response.status, await response.text()]).toEqual([
        503,
        '{"error":"Service Unavailable"}',
      ]);
      expect(JSON.stringify(at.lines)).toContain('ECONNREFUSED');
      expect(at.turns()).toBe(0);
      await at.close();
    });

    it('refuses a registration that could not answer', () => {
      expect(() => createBotAuthentication({ appId: APP_ID, appType: 'SingleTenant' })).toThrow(
        'MicrosoftAppTenantId is required',
      );
    });

    it('accepts a managed identity, which needs no password', () => {
      expect(
        createBotAuthentication({ appId: APP_ID, appType: 'UserAssignedMSI', tenantId: OTHER }),
      ).toBeDefined();
    });
  });

  describe('createBotAuthentication without an app id', () => {
    let at: Endpoint;

    beforeAll(async () => {
      at = await startEndpoint({ local: true });
    });

    afterAll(() => at.close());

    it('requires no token and answers on this machine', async () => {
      const response = await at.post(message(at.connector, { channelId: 'emulator' }));

      expect(response.status).toBe(200);
      expect(at.connector.activities()).toMatchObject([{ text: 'svar' }]);
      expect(at.connector.calls[0]?.authorization).toBe('');
    });

    it.each([
      'http://localhost:1',
      'http://LOCALHOST/',
      'https://127.0.0.1/x',
      'http://[::1]:65535/',
    ])('accepts %s as this machine', async (serviceUrl) => {
      const response = await at.post(message(at.connector, { type: 'typing', serviceUrl }));

      expect(response.status).toBe(200);
    });

    it.each([
      undefined,
      '',
      7,
      ['http://127.0.0.1/'],
      'https://smba.trafficmanager.net/emea/',
      'http://127.0.0.1.evil.example/',
      'http://127.0.0.1@evil.example/',
      'http://127.0.0.1:80@evil.example/',
      'http://127.0.0.1\\@evil.example/',
      'http://evil.example/http://127.0.0.1/',
      'http://localhost.evil.example/',
      'http://localhost#@evil.example/',
      ' http://127.0.0.1/',
      'http://0.0.0.0/',
      'http://10.0.0.1/',
      'file://localhost/etc/passwd',
      'ftp://127.0.0.1/',
    ])('refuses to answer to %j', async (serviceUrl) => {
      const before = at.turns();

      const response = await at.post(message(at.connector, { serviceUrl }));

      expect([response.status, await response.text()]).toEqual([403, '{"error":"Forbidden"}']);
      expect(at.turns()).toBe(before);
    });
  });
});
