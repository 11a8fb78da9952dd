import { createOpenAiModel } from '../../src/openai/openai-model';
import {
  type FakeChatCompletions,
  type ModelAnswer,
  startChatCompletions,
} from '../fakes/chat-completions';

const KEY = 'sk-secret';
const PROMPT = {
  system: 'instructions',
  user: 'question',
  schema: { type: 'object', properties: {}, required: [], additionalProperties: false },
};
/** Longer than any test takes. */
const AN_HOUR = 3_600_000;

describe('createOpenAiModel', () => {
  let server: FakeChatCompletions;

  beforeEach(async () => {
    server = await startChatCompletions({ content: '{}' });
  });

  afterEach(() => server.close());

  const connect = (limits: Parameters<typeof createOpenAiModel>[1] = {}) =>
    createOpenAiModel({ endpoint: server.endpoint, key: KEY, model: 'small' }, limits);

  it('asks an interface like OpenAI’s for structured output, with the key as a bearer', async () => {
    expect(await connect().complete(PROMPT)).toEqual({ ok: true, text: '{}' });
    expect(server.calls).toMatchObject([
      {
        path: '/v1/chat/completions',
        headers: { authorization: `Bearer ${KEY}` },
        body: {
          model: 'small',
          messages: [
            { role: 'system', content: 'instructions' },
            { role: 'user', content: 'question' },
          ],
          response_format: { json_schema: { schema: PROMPT.schema } },
        },
      },
    ]);
  });

  it('asks the deployment on Azure, with the key in its own header', async () => {
    const endpoint = `http://${server.host}/`;
    const azure = { endpoint, key: KEY, model: 'my deployment', apiVersion: '2024-10-21' };

    expect(await createOpenAiModel(azure).complete(PROMPT)).toEqual({ ok: true, text: '{}' });
    expect(server.calls[0]).toMatchObject({
      path: '/openai/deployments/my%20deployment/chat/completions?api-version=2024-10-21',
      headers: { 'api-key': KEY },
    });
    expect(server.calls[0]?.headers).not.toHaveProperty('authorization');
  });

  it('names the host that receives the questions', () => {
    expect(connect().host).toBe(server.host);
  });

  const leaked = JSON.stringify({ error: { code: 'invalid_api_key', message: `bad ${KEY}` } });

  it.each<[string, ModelAnswer, object]>([
    ['refuses', { refusal: 'I cannot.' }, { reason: 'refused' }],
    ['says nothing', { content: '' }, { reason: 'refused' }],
    [
      'has a filter that refuses',
      { status: 400, body: '{"error":{"code":"content_filter"}}' },
      { reason: 'refused' },
    ],
    ['fails', { status: 500, body: 'oh' }, { reason: 'unreachable', detail: 'status 500' }],
    [
      'rejects the key, without repeating it',
      { status: 401, body: leaked },
      { reason: 'unreachable', detail: 'status 401 (invalid_api_key)' },
    ],
    [
      'answers with no JSON',
      { status: 200, body: '<html>' },
      { reason: 'unreachable', detail: 'not a chat completion' },
    ],
    [
      'answers with other JSON',
      { status: 200, body: '{"choices":[]}' },
      { reason: 'unreachable', detail: 'not a chat completion' },
    ],
    ['drops the socket', { fails: 'drops-the-socket' }, { reason: 'unreachable' }],
  ])('says why there is no reply when the model %s', async (_, answer, expected) => {
    server.answerWith(answer);

    const reply = await connect({ deadline: AN_HOUR }).complete(PROMPT);

    expect(reply).toMatchObject({ ok: false, ...expected });
    expect(JSON.stringify(reply)).not.toContain(KEY);
    expect(server.calls).toHaveLength(1);
  });

  it('gives up a model that does not answer in time', async () => {
    server.answerWith({ fails: 'never-answers' });

    expect(await connect({ deadline: 50 }).complete(PROMPT)).toEqual({ ok: false, reason: 'late' });
  });

  it('does not follow a redirection to another host', async () => {
    const other = await startChatCompletions({ content: '{}' });
    const Location = `${other.endpoint}/chat/completions`;
    server.answerWith({ status: 307, body: '', headers: { Location } });

    expect(await connect().complete(PROMPT)).toMatchObject({ ok: false, reason: 'unreachable' });
    expect(other.calls).toEqual([]);
    await other.close();
  });

  it('says so when nobody listens at the endpoint', async () => {
    const model = connect();
    await server.close();

    expect(await model.complete(PROMPT)).toEqual({
      ok: false,
      reason: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });

  it('ends a request under way when the process ends, and makes no more', async () => {
    const ending = new AbortController();
    server.answerWith({ fails: 'never-answers' });
    const model = connect({ stop: ending.signal, deadline: AN_HOUR });

    const reply = model.complete(PROMPT);
    ending.abort();

    expect(await reply).toEqual({ ok: false, reason: 'stopped' });
    const before = server.calls.length;
    expect(await model.complete(PROMPT)).toEqual({ ok: false, reason: 'stopped' });
    expect(server.calls).toHaveLength(before);
  });

  const askTimes = async (model: ReturnType<typeof connect>, times: number) => {
    const reasons: string[] = [];
    for (let time = 0; time < times; time++) {
      const reply = await model.complete(PROMPT);
      reasons.push(reply.ok ? 'ok' : reply.reason);
    }
    return reasons;
  };

  describe('after three failures in a row', () => {
    it('makes no requests for a while', async () => {
      const model = connect({ pause: AN_HOUR });
      server.answerWith({ status: 503, body: '' });

      expect(await askTimes(model, 5)).toEqual([
        ...Array<string>(3).fill('unreachable'),
        'paused',
        'paused',
      ]);
      expect(server.calls).toHaveLength(3);
    });

    it('tries once after the pause, and goes on if that succeeds', async () => {
      const model = connect({ pause: 0 });
      server.answerWith({ status: 503, body: '' });
      await askTimes(model, 4);
      server.answerWith({ content: '{}' });

      expect(await askTimes(model, 3)).toEqual(['ok', 'ok', 'ok']);
    });
  });

  it('makes no pause because of refusals', async () => {
    const model = connect({ pause: AN_HOUR });
    server.answerWith({ status: 400, body: '{"error":{"code":"content_filter"}}' });

    expect(await askTimes(model, 5)).toEqual(Array<string>(5).fill('refused'));
    expect(server.calls).toHaveLength(5);
  });
});
