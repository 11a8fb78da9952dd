import { ActivityHandler } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { createBotAuthentication } from '../../src/http/authentication';
import { bearer, message, recordConsole, startEndpoint } from './endpoint';

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
  ])('logs %s of a turn and tells the caller nothing of it', async (_name, error) => {
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

  it('takes what breaks while it authenticates for no refusal', async () => {
    const authentication = Object.assign(createBotAuthentication({ appType: 'SingleTenant' }), {
      authenticateRequest: () => Promise.reject(new Error('a secret')),
    });
    const at = await startEndpoint({ authentication });

    const response = await at.post(message(at.connector), bearer(at));

    expect([response.status, await response.text()]).toEqual([
      500,
      '{"error":"Internal Server Error"}',
    ]);
    expect(at.lines).toMatchObject([{ level: 'error', fields: { err: { message: 'a secret' } } }]);
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

  it('gives back the answer to an invoke', async () => {
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

  it('gives back the replies that the caller waits for', async () => {
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
