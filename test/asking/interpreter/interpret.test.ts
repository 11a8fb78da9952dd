import type { Query } from '../../../src/asking/answer/query';
import { indexKnowledge } from '../../../src/asking/answer/index-knowledge';
import { ask } from '../../../src/asking/intents/ask';
import { interpret } from '../../../src/asking/interpreter/interpret';
import { createOpenAiModel } from '../../../src/openai/openai-model';
import { collaboration } from '../../builders/collaboration';
import { knowledge } from '../../builders/knowledge';
import { localized } from '../../builders/localized';
import {
  type FakeChatCompletions,
  proposing,
  startChatCompletions,
} from '../../fakes/chat-completions';
import { asked as askedByRules, CONTENT, DAY, INDEX } from '../nordjylland';

/** A question of which the rules understand nothing. */
const UNCLEAR = 'xyzzy plugh?';
const COST: Query = { intent: 'attribute', collaborations: ['ertico'], attributes: ['cost'] };

describe('interpret', () => {
  let server: FakeChatCompletions;

  beforeAll(async () => {
    server = await startChatCompletions();
  });

  afterAll(() => server.close());

  const interpreter = () => ({
    model: createOpenAiModel({ endpoint: server.endpoint, key: 'key', model: 'small' }),
    ...CONTENT.interpreter,
  });

  /** Asks the last question of a conversation as the bot does, with this reply of the model. */
  async function interpretAfter(
    questions: readonly string[],
    reply: Parameters<typeof server.answerWith>[0],
    index = INDEX,
  ) {
    server.answerWith(reply);
    const before = server.calls.length;
    const earlier = questions.slice(0, -1);
    const text = questions.at(-1) ?? '';
    const memory = earlier.length === 0 ? undefined : askedByRules(earlier.join(' / ')).memory;
    const context = { index, day: DAY, memory };
    const byRules = ask(text, index, context);
    const result = await interpret(text, byRules, context, interpreter());
    const [call] = server.calls.slice(before);
    const [{ content: system } = { content: '' }, { content: user } = { content: '{}' }] =
      call?.body.messages ?? [];
    return {
      ...result,
      byRules,
      times: server.calls.length - before,
      system,
      sent: JSON.parse(user) as Record<string, unknown>,
    };
  }

  const interpretOne = (text: string, ...queries: readonly object[]) =>
    interpretAfter([text], proposing(...queries));

  it('answers by the query that the model proposes, and says so', async () => {
    const { asked } = await interpretOne(UNCLEAR, COST);

    expect(asked).toMatchObject({
      query: COST,
      answer: { kind: 'value', entries: [{ id: 'ertico' }] },
      isByModel: true,
      memory: { query: COST, results: ['ertico'] },
    });
  });

  it('answers every part that the model proposes', async () => {
    const end: Query = { intent: 'attribute', collaborations: ['mikropol'], attributes: ['end'] };

    const { asked } = await interpretOne(UNCLEAR, COST, end);

    expect([asked, ...asked.others].map(({ query }) => query)).toEqual([COST, end]);
    expect(asked.memory?.results).toEqual(['mikropol']);
  });

  it('reads properties that are null as absent, as strict structured output sends them', async () => {
    const filter = { by: 'kind', id: 'project', not: null, or: null };
    const sent = { intent: 'find', filters: [filter], among: null, show: null, order: null };

    const { asked } = await interpretOne(UNCLEAR, sent);

    expect(asked.query).toEqual({ intent: 'find', filters: [{ by: 'kind', id: 'project' }] });
  });

  it('offers what the rules understood as the other reading', async () => {
    const byRules = { ...askedByRules('hvad koster CPMR?'), isUnsure: true };
    server.answerWith(proposing(COST));
    const context = { index: INDEX, day: DAY };

    const { asked } = await interpret('hvad koster CPMR?', byRules, context, interpreter());

    expect(asked.query).toEqual(COST);
    expect(asked.alternative).toEqual(byRules.query);
    expect(asked.memory?.alternative).toEqual(byRules.query);
  });

  it.each(['hvad koster ERTICO?', 'which networks cover health IT?', 'ny screening', 'hej'])(
    'sends nothing when the rules are sure: %s',
    async (question) => {
      const { asked, byRules, times } = await interpretOne(question, COST);

      expect(asked).toBe(byRules);
      expect(times).toBe(0);
    },
  );

  it('leaves the answer of the rules alone when there is no model', async () => {
    const byRules = askedByRules(UNCLEAR);
    const context = { index: INDEX, day: DAY };

    expect(await interpret(UNCLEAR, byRules, context, undefined)).toEqual({ asked: byRules });
  });

  describe('keeps the answer of the rules', () => {
    it.each<[string, string, object]>([
      ['an entry', 'unknown-id', { intent: 'detail', collaboration: 'atlantis' }],
      ['one of several entries', 'unknown-id', { ...COST, collaborations: ['ertico', 'atlantis'] }],
      ['a mention', 'unknown-id', { intent: 'mention', mention: 'ertico' }],
      ['a passage', 'unknown-id', { intent: 'passage', passage: 'atlantis' }],
      ['a theme', 'unknown-id', { intent: 'find', filters: [{ by: 'theme', id: 'denmark' }] }],
      [
        'a person',
        'unknown-id',
        { intent: 'find', filters: [{ by: 'person', id: 'Ingen Nogensinde' }] },
      ],
      [
        'an entry to leave out',
        'unknown-id',
        { intent: 'find', filters: [{ by: 'entry', ids: ['atlantis'], not: true }] },
      ],
      [
        'an entry to choose among',
        'unknown-id',
        { intent: 'find', filters: [], among: ['atlantis'] },
      ],
      [
        'an entry to count',
        'unknown-id',
        {
          intent: 'aggregate',
          operation: 'count',
          measure: 'entries',
          of: { ids: ['x'], filters: [] },
        },
      ],
      [
        'a word that nobody typed',
        'unknown-id',
        { intent: 'find', filters: [{ by: 'word', word: 'projekt' }] },
      ],
      [
        'a span of time that ends before it begins',
        'unknown-id',
        {
          intent: 'find',
          filters: [{ by: 'time', role: 'ended', from: '2013-01-01', to: '2012-01-01' }],
        },
      ],
      ['a command', 'invalid', { intent: 'command', command: 'forget' }],
      [
        'that a source lacks it',
        'invalid',
        { intent: 'not-stated', about: 'other', collaborations: [] },
      ],
      ['an intent of its own', 'invalid', { intent: 'answer', text: 'Ja.' }],
      ['a text besides the query', 'invalid', { ...COST, text: 'Ja.' }],
      [
        'conditions that nothing meets',
        'no-answer',
        { intent: 'find', filters: [{ by: 'share', percent: 1 }] },
      ],
    ])('when the model proposes %s', async (_, reason, query) => {
      const { asked, byRules, interpretation } = await interpretOne(UNCLEAR, query);

      expect(interpretation).toEqual({ ok: false, reason });
      expect(asked).toBe(byRules);
    });

    it.each<[string, object, Parameters<FakeChatCompletions['answerWith']>[0]]>([
      ['proposes nothing', { reason: 'nothing' }, proposing()],
      ['replies with no JSON', { reason: 'invalid' }, { content: '{"queries":[' }],
      ['replies with a text', { reason: 'invalid' }, { content: 'ERTICO koster 15.000 euro.' }],
      ['replies with other JSON', { reason: 'invalid' }, { content: '[]' }],
      ['refuses', { reason: 'refused' }, { refusal: 'I cannot.' }],
      ['fails', { reason: 'unreachable' }, { status: 500, body: '' }],
      ['drops the socket', { reason: 'unreachable' }, { fails: 'drops-the-socket' }],
    ])('when the model %s', async (_, expected, reply) => {
      const { asked, byRules, interpretation } = await interpretAfter([UNCLEAR], reply);

      expect(interpretation).toMatchObject({ ok: false, ...expected });
      expect(asked).toBe(byRules);
    });
  });

  it('accepts a word of the question', async () => {
    const find: Query = { intent: 'find', filters: [{ by: 'word', word: 'Robotter' }] };
    const { interpretation } = await interpretOne('xyzzy robotter plugh', find);

    expect(interpretation).not.toMatchObject({ reason: 'unknown-id' });
  });

  describe('what is sent', () => {
    it('is the question without personal data, with names that the catalogue has', async () => {
      const { times, sent } = await interpretOne(
        'Xyzzy: kan Bente Quistgaard (bente@example.dk, 12 34 56 78, 010203-1234) plugh Ole B. Sørensen?',
      );

      expect(times).toBe(1);
      expect(sent['question']).toBe('Xyzzy: kan … (…, …, …) plugh Ole B. Sørensen?');
      const received = server.received().at(-1);
      for (const personal of ['Bente', 'Quistgaard', 'example.dk', '34 56', '1234'])
        expect(received).not.toContain(personal);
    });

    it('is the day, and nothing else about a first question', async () => {
      const { sent } = await interpretOne(UNCLEAR);

      expect(sent).toEqual({ today: DAY, question: UNCLEAR });
    });

    it('includes the previous query and what it found, but not the previous question', async () => {
      const { sent } = await interpretAfter(['hvad koster ERTICO?', UNCLEAR], proposing());

      expect(sent).toEqual({
        today: DAY,
        previous: { query: COST, found: ['ertico'] },
        question: UNCLEAR,
      });
    });

    it('leaves typed words out of the previous query', async () => {
      const memory = {
        query: {
          intent: 'find' as const,
          filters: [
            { by: 'word' as const, word: 'quistgaard' },
            { by: 'kind' as const, id: 'project' },
          ],
        },
        results: [],
      };
      const context = { index: INDEX, day: DAY, memory };

      await interpret(UNCLEAR, askedByRules(UNCLEAR), context, interpreter());

      const received = server.received().at(-1);
      expect(received).toContain('{"by":"kind","id":"project"}');
      expect(received).not.toContain('quistgaard');
    });

    it('lists everything that a query may name, after the instructions', async () => {
      const { system } = await interpretOne(UNCLEAR);
      const { collaborations, mentions, passages, vocabulary } = CONTENT;

      expect(system.startsWith(CONTENT.interpreter.instructions.trim())).toBe(true);
      const lines = system.split('\n');
      const names = [...collaborations, ...mentions, ...passages];
      for (const { id } of names)
        expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${id}: \\S`)));
      for (const { id } of [...vocabulary.themes, ...vocabulary.bodies, ...vocabulary.countries])
        expect(lines).toContain(id);
    });

    it('stays small: of a large catalogue only the likely entries are listed', async () => {
      const entries = Array.from({ length: 1000 }, (_, at) =>
        collaboration({ id: `entry-${at}`, name: localized(`Samarbejde Nummer${at}`) }),
      );
      const index = indexKnowledge(knowledge({ collaborations: entries }));
      const text = 'hvad laver samarbejde nummer777?';
      const context = { index, day: DAY };
      const byRules = { ...ask(text, index, context), isUnsure: true };

      await interpret(text, byRules, context, interpreter());

      const listed =
        server
          .received()
          .at(-1)
          ?.match(/^entry-\d+: /gm) ?? [];
      expect(listed.length).toBeLessThanOrEqual(150);
      expect(listed).toContain('entry-777: ');
    });
  });
});
