import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isAnswered, shownIds } from '../asking/answer/answer';
import { ask, type AnsweredQuestion } from '../asking/intents/ask';
import { detectLanguage, languageSchema } from '../lib/language';
import { explainQuestion } from '../asking/intents/explain';
import { indexKnowledge, type IndexedKnowledge } from '../asking/answer/index-knowledge';
import { interpret, type Interpreter } from '../asking/interpreter/interpret';
import type { Command, Memory } from '../asking/answer/query';
import { formatQuery } from '../asking/cards/question/format-question';
import { renderAnswers } from '../asking/cards/answer-cards';
import { renderHelp, renderMessage, renderSmallTalk } from '../cards/command-cards';
import { plainTextOf } from '../cards/message';
import { renderContextFor, type RenderContext } from '../cards/render-context';
import { UdsynError } from '../lib/errors';
import type { Clock } from '../lib/clock';
import { copenhagen } from '../lib/dates';
import type { Knowledge } from '../catalogue/knowledge';

const USAGE = `Usage: npm run ask -- QUESTION
       npm run ask -- --json QUESTION       one JSON object
       npm run ask -- --explain QUESTION    how it was understood, step by step
       npm run ask -- --context QUESTION …  asked before it, oldest first (may be repeated)
       npm run ask -- --batch FILE          prints one object a line; FILE holds {id, q, lang?, context?, as_of?},
                                            as a JSON array or, when its name ends in .jsonl, one a line`;

const batchSchema = z.array(
  z.looseObject({
    id: z.string(),
    q: z.string(),
    lang: languageSchema.optional(),
    /** Earlier questions of the same person, oldest first. */
    context: z.array(z.string()).default([]),
    /** The day on which it is asked. */
    as_of: z.iso.date().optional(),
  }),
);
type Question = z.infer<typeof batchSchema>[number];

interface Parts {
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly print: (line: string) => void;
  /** Interprets questions that the rules are not sure of, if it is on. */
  readonly interpreter?: Interpreter | undefined;
}

function renderCommand(command: Command, { strings, language }: RenderContext): object {
  switch (command) {
    case 'help':
      return renderHelp(strings, language);
    case 'cannot':
      return renderMessage(strings.asking.cannot);
    case 'smalltalk-greeting':
    case 'smalltalk-thanks':
      return renderSmallTalk(command, strings);
    default:
      return renderMessage(strings.asking.onlyInTeams);
  }
}

/** The answers to all parts of a question, as plain text. */
function textOf(asked: AnsweredQuestion, renderContext: RenderContext): string {
  const { answer } = asked;
  if (answer.kind === 'command') return plainTextOf(renderCommand(answer.command, renderContext));
  return plainTextOf(renderAnswers(asked, renderContext));
}

/** What questions are answered with. */
interface Asking {
  readonly index: IndexedKnowledge;
  readonly day: string;
  readonly interpreter: Interpreter | undefined;
}

/** Asks a question as the bot does: the rules first, then the language model if it is on. */
function askAs(text: string, { index, day, interpreter }: Asking, memory: Memory | undefined) {
  const context = { index, day, memory };
  return interpret(text, ask(text, index, context), context, interpreter);
}

/** What is remembered after some questions. */
async function memoryAfter(
  context: readonly string[],
  asking: Asking,
): Promise<Memory | undefined> {
  let memory: Memory | undefined;
  for (const earlier of context) ({ memory } = (await askAs(earlier, asking, memory)).asked);
  return memory;
}

/** What the language model made of a question, for `--explain`. */
async function explainModel(
  text: string,
  asking: Asking,
  memory: Memory | undefined,
): Promise<string[]> {
  if (asking.interpreter === undefined) return [];
  const { interpretation } = await askAs(text, asking, memory);
  const outcome =
    interpretation === undefined
      ? 'not asked, the rules are sure'
      : interpretation.ok
        ? `proposed ${JSON.stringify(interpretation.queries)}`
        : `not used, ${Object.values(interpretation).slice(1).join(': ')}`;
  return [`language model at ${asking.interpreter.model.host}: ${outcome}`];
}

async function answerOne(question: Question, { index, interpreter, day: today }: Asking) {
  const day = question.as_of ?? today;
  const asking = { index, interpreter, day };
  const memory = await memoryAfter(question.context, asking);
  const { asked } = await askAs(question.q, asking, memory);
  const language = question.lang ?? detectLanguage(question.q) ?? 'da';
  const renderContext = {
    ...renderContextFor(language, index.knowledge, day),
    question: question.q,
  };
  const { query } = asked;
  const parts = [asked, ...asked.others];
  return {
    id: question.id,
    lang: language,
    intent: query.intent === 'command' ? query.command : query.intent,
    query: parts.map((part) => formatQuery(part.query, renderContext)).join(' + '),
    answered: parts.some(({ answer }) => isAnswered(answer)),
    collaborations: [...new Set(parts.flatMap(({ answer }) => shownIds(answer)))],
    text: textOf(asked, renderContext),
  };
}

/** Reads JSON Lines: one value a line. */
function parseLines(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line): unknown => JSON.parse(line));
}

function readBatch(file: string): Question[] {
  const cannot = (why: string, cause: unknown) =>
    new UdsynError('config/invalid', `${file} ${why}\n${USAGE}`, { cause });
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw cannot('cannot be read.', error);
  }
  let json: unknown;
  try {
    json = file.endsWith('.jsonl') ? parseLines(text) : JSON.parse(text);
  } catch (error) {
    throw cannot('is not JSON.', error);
  }
  const parsed = batchSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw cannot(
    `does not have the expected format:\n${z.prettifyError(parsed.error)}`,
    parsed.error,
  );
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        batch: { type: 'string' },
        context: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    throw new UdsynError('config/invalid', USAGE, { cause: error });
  }
}

/** Answers the questions on the command line, one line each. */
export async function askCommand(
  args: readonly string[],
  { knowledge, clock, print, interpreter }: Parts,
): Promise<void> {
  const { values, positionals } = readArguments(args);
  const { day } = copenhagen(clock.now());
  if (values.batch !== undefined) {
    const questions = readBatch(values.batch);
    const asking = { index: indexKnowledge(knowledge), day, interpreter };
    for (const question of questions) print(JSON.stringify(await answerOne(question, asking)));
    return;
  }
  const q = positionals.join(' ').trim();
  if (q === '') throw new UdsynError('config/invalid', USAGE);
  const index = indexKnowledge(knowledge);
  const asking = { index, day, interpreter };
  if (values.explain === true) {
    const memory = await memoryAfter(values.context, asking);
    print(explainQuestion(q, index, { day, memory }));
    for (const line of await explainModel(q, asking, memory)) print(line);
    return;
  }
  const answered = await answerOne({ id: 'q', q, context: values.context }, asking);
  print(values.json === true ? JSON.stringify(answered) : answered.text);
}
