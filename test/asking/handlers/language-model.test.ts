import type { LanguageModel } from '../../../src/asking/interpreter/interpret';
import { createOpenAiModel } from '../../../src/openai/openai-model';
import {
  type FakeChatCompletions,
  proposing,
  startChatCompletions,
} from '../../fakes/chat-completions';
import { startBot } from '../../teams/chat';

const KEY = 'sk-secret';
/** Questions of which the rules understand nothing. */
const UNCLEAR = { 'da-DK': 'hvordan xyzzy plugh?', 'en-US': 'how do we xyzzy plugh?' };
const ERTICO = { intent: 'attribute', collaborations: ['ertico'], attributes: ['cost'] };

describe('a question that the rules are not sure of', () => {
  let server: FakeChatCompletions;

  beforeEach(async () => {
    server = await startChatCompletions(proposing(ERTICO));
  });

  afterEach(() => server.close());

  const start = () =>
    startBot({
      languageModel: createOpenAiModel({ endpoint: server.endpoint, key: KEY, model: 'small' }),
    });

  it.each([
    [
      'da-DK',
      /^Spørgsmålet blev tolket af en sprogmodel og kan være misforstået\. Svaret kommer fra kilderne\.\n/,
      /Økonomi: ERTICO\n[^]*Kilde: Bilag 4/,
    ],
    [
      'en-US',
      /^A language model interpreted the question and may have misunderstood it\. The answer comes from the sources\.\n/,
      /Costs: ERTICO\n[^]*Source: Annex 4/,
    ],
  ] as const)('is answered from the sources, which says so (%s)', async (locale, said, answer) => {
    const { text } = await start().chat({ locale }).say(UNCLEAR[locale]);

    expect(text).toMatch(said);
    expect(text).toMatch(answer);
  });

  it('is what the next question continues', async () => {
    const chat = start().chat();
    await chat.say(UNCLEAR['da-DK']);

    expect((await chat.say('hvornår slutter det?')).text).toMatch(/^Slutter: ERTICO/);
  });

  it('is answered by the rules if the model fails, and the log says why', async () => {
    const { chat, log } = start();
    const alone = await startBot().chat().say(UNCLEAR['da-DK']);
    server.answerWith({ status: 401, body: `{"error":{"code":"invalid","message":"${KEY}"}}` });

    expect((await chat().say(UNCLEAR['da-DK'])).text).toBe(alone.text);
    expect(log.lines).toContainEqual({
      level: 'warn',
      fields: { reason: 'unreachable', detail: 'status 401 (invalid)' },
      message: 'The language model gave no usable interpretation; the rules answered',
    });
  });

  it('leaves neither its text nor the key in the log', async () => {
    const { chat, log } = start();
    await chat().say(UNCLEAR['da-DK']);
    server.answerWith({ content: `{"queries": "${UNCLEAR['da-DK']} ${KEY}` });
    await chat().say(UNCLEAR['da-DK']);

    const logged = JSON.stringify(log.lines);
    expect(logged).toContain('A language model interpreted a question');
    expect(logged).toContain('invalid');
    expect(logged).not.toContain('plugh');
    expect(logged).not.toContain(KEY);
  });

  it.each(['hvad koster ERTICO?', 'hej', 'ok', 'ny screening', 'hjælp'])(
    'is the only one that is sent: %s is not',
    async (typed) => {
      await start().chat().say(typed);

      expect(server.calls).toEqual([]);
    },
  );

  it('is not sent when it answers a checklist', async () => {
    const chat = start().chat();
    await chat.say('ny screening');

    const { text } = await chat.say('Xyzzy plugh');

    expect(text).toMatch(/^1 af 4 · Forslaget[^]* som: Niveau\./);
    expect(server.calls).toEqual([]);
  });

  it('is not sent while a proposal waits for its answers, though no answer is expected', async () => {
    const chat = start().chat();
    await chat.say('ny screening');
    await chat.say('Havvind');
    for (let step = 0; step < 17; step++) await chat.say('spring over');
    const before = await chat.say('bemærk, at lægen Bente Quistgaard har deltaget i xyzzy');

    expect(before.text).not.toBe('');
    expect(server.calls).toEqual([]);
  });

  it('loses nothing that is written while the model thinks', async () => {
    let release: () => void = () => undefined;
    const waits = new Promise<void>((resolve) => (release = resolve));
    let isAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    const model: LanguageModel = {
      host: 'localhost',
      complete: async () => {
        isAsked();
        await waits;
        return { ok: true, text: JSON.stringify({ queries: [ERTICO] }) };
      },
    };
    const chat = startBot({ languageModel: model }).chat();

    const answer = chat.say(UNCLEAR['da-DK']);
    await asked;
    await chat.say('ny screening');
    release();
    await answer;

    expect((await chat.say('Mit forslag om havvind')).text).toMatch(/ som: Niveau\./);
  });
});
