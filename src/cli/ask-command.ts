import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isAnswered, shownIds } from '../asking/answer/answer';
import { ask, type AnsweredQuestion } from '../asking/intents/ask';
import { detectLanguage, languageSchema } from '../lib/language';
import { explainQuestion } from '../asking/intents/explain';
import { indexKnowledge, type IndexedKnowledge } from '../asking/answer/index-knowledge';
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

/** What is remembered after some questions. */
function memoryAfter(
  context: readonly string[],
  index: IndexedKnowledge,
  day: string,
): Memory | undefined {
  let memory: Memory | undefined;
  for (const earlier of context) memory = ask(earlier, index, { day, memory }).memory;
  return memory;
}

function answerOne(question: Question, index: IndexedKnowledge, today: string) {
  const day = question.as_of ?? today;
  const asked = ask(question.q, index, { day, memory: memoryAfter(question.context, index, day) });
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
export function askCommand(args: readonly string[], { knowledge, clock, print }: Parts): void {
  const { values, positionals } = readArguments(args);
  const { day } = copenhagen(clock.now());
  if (values.batch !== undefined) {
    const questions = readBatch(values.batch);
    const index = indexKnowledge(knowledge);
    for (const question of questions) print(JSON.stringify(answerOne(question, index, day)));
    return;
  }
  const q = positionals.join(' ').trim();
  if (q === '') throw new UdsynError('config/invalid', USAGE);
  const index = indexKnowledge(knowledge);
  if (values.explain === true) {
    print(explainQuestion(q, index, { day, memory: memoryAfter(values.context, index, day) }));
    return;
  }
  const answered = answerOne({ id: 'q', q, context: values.context }, index, day);
  print(values.json === true ? JSON.stringify(answered) : answered.text);
}
