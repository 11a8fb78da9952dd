import { createHmac } from 'node:crypto';
import { createBotAuthentication } from '../../src/http/authentication';
import {
  APP_ID,
  bearer,
  type Endpoint,
  message,
  OUTBOUND_TOKEN,
  recordConsole,
  startEndpoint,
  TENANT,
} from './endpoint';

const now = () => Math.floor(Date.now() / 1000);
const OTHER = '99999999-2222-3333-4444-55555555bbbb';
const EMULATOR_ISSUER = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

const encode = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');

/** A genuine token whose parts are replaced. */
function forged(at: Endpoint, parts: { head?: string; body?: string; signature?: string }): string {
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

  it.each(badTokens)('answers 401 to %s', async (_name, header) => {
    const before = at.turns();

    const response = await at.post(message(at.connector), header(at));

    await expectRefusal(401, response, before);
    expect(at.lines.at(-1)).toMatchObject({ level: 'warn', fields: { status: 401 } });
  });

  it.each(badActivities)(
    'with a genuine token, answers to %s: %i',
    async (_name, status, fields) => {
      const before = at.turns();

      const response = await at.post(message(at.connector, fields), bearer(at));

      await expectRefusal(status, response, before);
    },
  );

  it.each(['AseChannel', 'emulator'])('needs a token on channel %s, too', async (channelId) => {
    const before = at.turns();

    for (const header of [undefined, 'Bearer abc', bearer(at, {}, { byStranger: true })]) {
      const response = await at.post(message(at.connector, { channelId }), header);
      await expectRefusal(401, response, before);
    }
  });

  it('tells nobody without a token whether the tenant is right', async () => {
    const stranger = bearer(at, {}, { byStranger: true });
    const foreign = message(at.connector, { channelData: { tenant: { id: OTHER } } });

    await expectRefusal(401, await at.post(foreign, stranger), at.turns());
  });

  it.each(goodRequests)('lets pass %s', async (_name, header, fields) => {
    const before = at.turns();

    const response = await at.post(message(at.connector, fields), header(at));

    expect(response.status).toBe(200);
    expect(at.turns()).toBe(before + 1);
    expect(recorded.printed).toEqual([]);
  });

  it('sends the answer to the connector with a token of its own', async () => {
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

    await expect(authentication.authenticateStreamingRequest('', '')).rejects.toThrow('Streaming');
    await expect(authentication.authenticateChannelRequest('')).rejects.toThrow('Skills');
  });
});

describe('createBotAuthentication', () => {
  it('takes each tenant when none is named', async () => {
    const at = await startEndpoint({ tenantId: undefined });

    const foreign = message(at.connector, { channelData: { tenant: { id: OTHER } } });
    const response = await at.post(foreign, bearer(at));

    expect([response.status, at.turns()]).toEqual([200, 1]);
    await at.close();
  });

  it('answers 503 while the signing keys cannot be fetched, and logs why', async () => {
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

  it('knows a managed identity, which needs no password', () => {
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

  it('asks for no token and answers on this machine', async () => {
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
  ])('takes %s for this machine', async (serviceUrl) => {
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
