import { loggedUrl } from '../../src/http/serve-downloads';
import { type Endpoint, startEndpoint } from './endpoint';

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

  it('sends the document as it is, to be saved and not to be kept or guessed at', async () => {
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

  it('answers to HEAD with the same headers and no body', async () => {
    const get = await at.get(`/downloads/${TOKEN}`);
    const head = await at.get(`/downloads/${TOKEN}`, { method: 'HEAD' });

    const without = (response: Response) =>
      [...response.headers].filter(
        ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
      );
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(without(head)).toEqual(without(get));
  });

  it('says in plain words, in both languages, that a link does not work, and nothing else', async () => {
    const response = await at.get('/downloads/nothing');

    const page = await response.text();
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(page).toContain('Linket virker ikke');
    expect(page).toContain('The link does not work');
    expect(page).not.toContain('nothing');
  });

  it('gives every token that opens nothing the same answer', async () => {
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

  it('tells nothing of a fault but in the log, and there without the token', async () => {
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
  ])('takes the token out of %s', (url, expected) => {
    expect(loggedUrl(url)).toBe(expected);
  });
});
