import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askCommand } from '../../src/cli/ask-command';
import { loadContent } from '../../src/content/load-content';
import type { Interpreter } from '../../src/asking/interpreter/interpret';
import { createOpenAiModel } from '../../src/openai/openai-model';
import {
  type FakeChatCompletions,
  proposing,
  startChatCompletions,
} from '../fakes/chat-completions';
import { UdsynError } from '../../src/lib/errors';
import { fixedClock } from '../fakes/fixed-clock';

const CONTENT = loadContent('nordjylland');

/** The lines that the command prints. */
async function askWith(interpreter: Interpreter | undefined, ...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  await askCommand(args, {
    knowledge: CONTENT,
    clock: fixedClock('2012-06-01T12:00:00Z'),
    print: (line) => lines.push(line),
    interpreter,
  });
  return lines;
}

const ask = (...args: string[]) => askWith(undefined, ...args);

const answersIn = (lines: readonly string[]) =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('askCommand', () => {
  let folder: string;
  const write = (text: string, name = 'questions.json') => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ask-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('prints the answer as text, in the language of the question', async () => {
    expect(
      (await ask('which', 'networks', 'cover', 'health', 'IT?')).join('\n').split('\n').slice(0, 3),
    ).toEqual([
      '1 collaboration',
      'Understood as: Health IT · Network/membership',
      'eHealth for Regions',
    ]);
  });

  it('prints one object with --json', async () => {
    expect(answersIn(await ask('--json', 'hvad koster Nordsøkommissionen?'))).toEqual([
      {
        id: 'q',
        lang: 'da',
        intent: 'attribute',
        query: 'Økonomi: Nordsøkommissionen',
        answered: true,
        collaborations: ['nordsoekommissionen'],
        text: expect.stringContaining('4.940 EUR om året') as string,
      },
    ]);
  });

  it('explains with --explain how a question was understood', async () => {
    const [explanation = ''] = await ask('--explain', 'hvornår slutter Mikropol?');
    const [words, , ...rest] = explanation.split('\n');

    expect(words).toBe('words: hvornar slutter mikropol');
    expect(rest.filter((line) => !line.startsWith(' '))).toEqual(['slots:', 'candidates:']);
    expect(rest).toContainEqual(expect.stringMatching(/^ {2}mikropol: collaboration mikropol/));
    expect(rest[rest.indexOf('candidates:') + 1]).toContain(
      '{"intent":"attribute","collaborations":["mikropol"],"attributes":["end"]}',
    );
  });

  describe('--context', () => {
    const queryOf = async (...args: string[]) =>
      answersIn(await ask('--json', ...args))[0]?.['query'];

    it('is what the question continues, oldest first', async () => {
      expect(await queryOf('--context', 'hvad koster CPMR?', 'og hvornår slutter det?')).toMatch(
        /^Slutter: CPMR/,
      );
      expect(
        await queryOf(
          '--context',
          'CPMR',
          '--context',
          'hvad koster ERTICO?',
          'hvornår slutter det?',
        ),
      ).toBe('Slutter: ERTICO');
    });

    it('leaves a question alone that has its own subject', async () => {
      expect(await queryOf('--context', 'CPMR', 'hvad koster ERTICO?')).toBe('Økonomi: ERTICO');
    });

    it('is printed neither as an answer nor as part of one', async () => {
      const lines = (await ask('--context', 'hvad koster CPMR?', 'hvad koster ERTICO?')).join('\n');

      expect(lines).toMatch(/^Økonomi: ERTICO\n/);
      expect(lines).not.toContain('CPMR');
    });

    it('counts when the question is explained', async () => {
      const [explanation = ''] = await ask('--explain', '--context', 'CPMR', 'hvad koster det?');
      const lines = explanation.split('\n');

      expect(lines[lines.indexOf('candidates:') + 1]).toContain('"collaborations":["cpmr"]');
    });
  });

  it('answers every part of a question, as text and as one object', async () => {
    const question = 'Hvad koster ERTICO? Og hvornår slutter Mikropol?';
    const [answer] = answersIn(await ask('--json', question));

    expect(answer).toMatchObject({
      intent: 'attribute',
      query: 'Økonomi: ERTICO + Slutter: Mikropol',
      answered: true,
      collaborations: ['ertico', 'mikropol'],
    });
    expect((await ask(question)).join('\n')).toBe(answer?.['text']);
    expect(answer?.['text']).toMatch(
      /^Økonomi: ERTICO\n[^]*\nSlutter: Mikropol\n31\D+december 2014\n[^]*Kilde: /,
    );
  });

  it('says that it cannot do something', async () => {
    expect(answersIn(await ask('--json', 'book en rejse til Bruxelles'))).toEqual([
      expect.objectContaining({
        intent: 'cannot',
        text: expect.stringMatching(/^Det kan jeg ikke\./) as string,
      }),
    ]);
  });

  it('says where a command is available, and does nothing else', async () => {
    expect(answersIn(await ask('--json', 'ny screening'))).toEqual([
      expect.objectContaining({
        intent: 'start-screening',
        text: 'Det kan du kun gøre i Teams. Skriv til Udsyn dér.',
        answered: true,
      }),
    ]);
  });

  it.each([
    ['hej', /^Hej!/],
    ['thanks', /^You are welcome/],
    ['hjælp', /^Det kan du bruge mig til/],
  ])('answers %j as the chat does', async (said, expected) => {
    expect((await ask(said)).join('\n')).toMatch(expected);
  });

  it('says what it does not know, and that this is not an answer', async () => {
    expect(answersIn(await ask('--json', 'xyzzy'))).toEqual([
      expect.objectContaining({ answered: false, collaborations: [] }),
    ]);
  });

  describe('with a language model', () => {
    const ERTICO = { intent: 'attribute', collaborations: ['ertico'], attributes: ['cost'] };
    let server: FakeChatCompletions;

    beforeEach(async () => {
      server = await startChatCompletions(proposing(ERTICO));
    });

    afterEach(() => server.close());

    const askModel = (...args: string[]) => {
      const model = createOpenAiModel({ endpoint: server.endpoint, key: 'key', model: 'small' });
      return askWith({ model, ...CONTENT.interpreter }, ...args);
    };

    it('answers what it makes of a question that the rules are not sure of, and says so', async () => {
      const [answer] = answersIn(await askModel('--json', 'hvordan xyzzy plugh?'));

      expect(answer).toMatchObject({
        intent: 'attribute',
        query: 'Økonomi: ERTICO',
        collaborations: ['ertico'],
        text: expect.stringMatching(/^Spørgsmålet blev tolket af en sprogmodel /) as string,
      });
    });

    it('continues what it made of the question before', async () => {
      const args = ['--json', '--context', 'hvordan xyzzy plugh?', 'hvornår slutter det?'];

      expect(answersIn(await askModel(...args))[0]?.['query']).toBe('Slutter: ERTICO');
    });

    it.each([
      ['hvordan xyzzy plugh?', `proposed [${JSON.stringify(ERTICO)}]`],
      ['hvad koster ERTICO?', 'not asked, the rules are sure'],
    ])('says with --explain what became of %s', async (question, said) => {
      const lines = await askModel('--explain', question);

      expect(lines.at(-1)).toBe(`language model at ${server.host}: ${said}`);
    });

    it('says with --explain why it was not used', async () => {
      server.answerWith({ status: 500, body: '' });

      const lines = await askModel('--explain', 'hvordan xyzzy plugh?');

      expect(lines.at(-1)).toMatch(/: not used, unreachable: status 500$/);
    });
  });

  describe('--batch', () => {
    it('answers one line each, in the context of earlier questions and as of the given day', async () => {
      const batch = [
        { id: 'a', q: 'hvem sidder politisk i den?', context: ['hvad koster Nordsøkommissionen?'] },
        { id: 'b', q: 'is MARKIS still running?', lang: 'da' },
        { id: 'c', q: 'is MARKIS still running?', as_of: '2014-01-01', note: 'ignored' },
      ];

      const answers = answersIn(await ask('--batch', write(JSON.stringify(batch))));

      expect(answers.map(({ id, lang, query }) => [id, lang, query])).toEqual([
        ['a', 'da', 'Politisk forankring: Nordsøkommissionen'],
        ['b', 'da', 'Status: MARKIS'],
        ['c', 'en', 'Status: MARKIS'],
      ]);
      expect(answers[1]?.['text']).toContain('i gang');
      expect(answers[2]?.['text']).toContain('ended');
    });

    it('reads one question a line from JSON Lines', async () => {
      const lines = '{"id":"a","q":"hvad koster Nordsøkommissionen?"}\n\n{"id":"b","q":"thanks"}\n';

      const answers = answersIn(await ask('--batch', write(lines, 'questions.jsonl')));

      expect(answers.map(({ id, intent }) => [id, intent])).toEqual([
        ['a', 'attribute'],
        ['b', 'smalltalk-thanks'],
      ]);
    });

    it.each([
      ['a list as a line', '[]', /questions\.jsonl does not have the expected format:/],
      ['a line that is not JSON', '{"id":"a","q":"x"}\n{', /questions\.jsonl is not JSON\./],
    ])('refuses %s of JSON Lines', async (_, text, said) => {
      const file = write(text, 'questions.jsonl');

      await expect(ask('--batch', file)).rejects.toThrow(said);
    });

    it('prints nothing for an empty list', async () => {
      expect(await ask('--batch', write('[]'))).toEqual([]);
    });

    it.each([
      ['is not JSON', '{', /questions\.json is not JSON\./],
      ['is no list', '{}', /questions\.json does not have the expected format:/],
      ['has a question without a text', '[{"id":"a"}]', /at \[0\]\.q/],
      ['has a day that is none', '[{"id":"a","q":"x","as_of":"1.3.2027"}]', /at \[0\]\.as_of/],
      ['has a language that is not spoken', '[{"id":"a","q":"x","lang":"sv"}]', /at \[0\]\.lang/],
    ])('says so when the file %s', async (_, text, said) => {
      const file = write(text);

      await expect(ask('--batch', file)).rejects.toThrow(UdsynError);
      await expect(ask('--batch', file)).rejects.toThrow(said);
    });

    it('says so when there is no such file', async () => {
      await expect(ask('--batch', path.join(folder, 'gone.json'))).rejects.toThrow(
        /gone\.json cannot be read\.\nUsage:/,
      );
    });
  });

  it.each([[[]], [['   ']], [['--json']], [['--what', 'x']], [['--batch']]])(
    'prints its usage when it is called with %j',
    async (args) => {
      await expect(ask(...args)).rejects.toThrow(UdsynError);
      await expect(ask(...args)).rejects.toThrow(/^Usage: npm run ask -- QUESTION/);
    },
  );
});
