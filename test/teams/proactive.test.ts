import { createProactiveSender } from '../../src/teams/proactive';
import { QuietCloudAdapter } from '../../src/http/quiet-cloud-adapter';
import { createBotAuthentication } from '../../src/http/authentication';
import { type FakeConnector, startConnector } from '../fakes/connector';
import { recordingLog } from '../fakes/recording-log';

const CARD = { type: 'AdaptiveCard', version: '1.2', body: [{ type: 'TextBlock', text: 'hej' }] };

describe('createSendFirst', () => {
  let connector: FakeConnector;

  beforeEach(async () => {
    connector = await startConnector();
  });

  afterEach(() => connector.close());

  /** Sends over a real adapter; waits pass at once and are kept. */
  function open() {
    const log = recordingLog();
    const waits: number[] = [];
    let time = 0;
    const sendProactive = createProactiveSender({
      adapter: new QuietCloudAdapter(createBotAuthentication({ appType: 'SingleTenant' }), log),
      appId: '',
      log,
      timing: {
        now: () => time,
        random: () => 1,
        sleep: (milliseconds) => {
          waits.push(milliseconds);
          time += milliseconds;
          return Promise.resolve();
        },
      },
    });
    const reference = {
      user: { id: '29:mette' },
      bot: { id: '28:udsyn' },
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'dk' },
      channelId: 'msteams',
      serviceUrl: connector.url,
    };
    return {
      log,
      /** The pauses between attempts, without the turns that the limit gives. */
      pauses: () => waits.filter((wait) => wait >= 250),
      send: (message: Parameters<typeof sendProactive>[1] = CARD, given: object = {}) =>
        sendProactive({ ...reference, ...given }, message, { about: 'a test' }),
    };
  }
  const failing = (times: number, status: number, headers?: Record<string, string>) => {
    for (let time = 0; time < times; time++) connector.answerNext(status, {}, headers);
  };

  it.each([412, 429, 502, 503, 504])('tries again when Teams answers %i', async (status) => {
    failing(1, status);
    const { send } = open();

    expect(await send()).toEqual({ kind: 'delivered' });

    expect(connector.calls.map((call) => call.status)).toEqual([status, 201]);
  });

  it.each([
    [400, { kind: 'failed', reason: 'http-400', final: true }],
    [401, { kind: 'failed', reason: 'http-401', final: true }],
    [403, { kind: 'unreachable', reason: 'http-403' }],
    [404, { kind: 'unreachable', reason: 'http-404' }],
    [413, { kind: 'failed', reason: 'http-413', final: true }],
    [500, { kind: 'failed', reason: 'http-500', final: true }],
  ])('never tries again when Teams answers %i', async (status, delivery) => {
    failing(1, status);
    const { send, pauses } = open();

    expect(await send()).toEqual(delivery);

    expect(connector.calls).toHaveLength(1);
    expect(pauses()).toEqual([]);
  });

  it('waits longer each time, and gives up after five attempts', async () => {
    failing(6, 503);
    const { send, pauses, log } = open();

    expect(await send()).toEqual({ kind: 'failed', reason: 'http-503' });

    expect(pauses()).toEqual([1000, 2000, 4000, 8000]);
    expect(connector.calls).toHaveLength(5);
    expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual([
      ['warn', expect.objectContaining({ about: 'a test' })],
    ]);
  });

  it('waits for as long as Teams asks', async () => {
    failing(1, 429, { 'Retry-After': '7' });
    const { send, pauses } = open();

    expect(await send()).toEqual({ kind: 'delivered' });

    expect(pauses()).toEqual([7250]);
  });

  it('does not wait when Teams asks for longer than a message may take', async () => {
    failing(1, 429, { 'Retry-After': '120' });
    const { send, pauses } = open();

    expect(await send()).toEqual({ kind: 'failed', reason: 'http-429' });

    expect(pauses()).toEqual([]);
  });

  it('leaves a conversation alone that Teams has closed for longer than a message may take', async () => {
    failing(1, 429, { 'Retry-After': '120' });
    const { send } = open();
    await send();

    expect(await send()).toEqual({ kind: 'failed', reason: 'too-busy' });

    expect(connector.calls).toHaveLength(1);
  });

  it('makes the card anew before each attempt, and sends nothing when there is nothing left to say', async () => {
    failing(1, 503);
    const { send } = open();
    const cards = [CARD, undefined];

    expect(await send(() => Promise.resolve(cards.shift()))).toEqual({
      kind: 'failed',
      reason: 'withdrawn',
    });

    expect(connector.activities()).toEqual([]);
    expect(connector.calls).toHaveLength(1);
  });

  it('leaves the trying again to others when no answer comes', async () => {
    const { send, pauses } = open();
    const gone = await startConnector();
    await gone.close();

    expect(await send(CARD, { serviceUrl: gone.url })).toEqual({
      kind: 'failed',
      reason: 'no-answer',
    });

    expect(pauses()).toEqual([]);
  });
});
