import { isAnswered } from '../answer/answer';
import type { Query } from '../answer/query';
import { isSameQuery } from '../intents/choose';
import { type AnsweredQuestion, askQuery } from '../intents/ask';
import type { Refused, Result } from '../../lib/result';
import { REPLY_SCHEMA, replySchema } from './interpretation-schema';
import { isGrounded } from './is-grounded';
import { type AskedIn, type ModelPrompt, modelPromptOf } from './prompt';

/**
 * Why a model gave no reply: `refused` by it, `late`, `unreachable` or without a usable response,
 * `paused` after repeated failures, or `stopped` because the process ends.
 */
export type NoReply = Refused<
  'refused' | 'late' | 'unreachable' | 'paused' | 'stopped',
  { readonly detail?: string | undefined }
>;

/** A language model behind an endpoint; it answers once, in time, and never throws. */
export interface LanguageModel {
  /** Who receives what is sent: the host name of the endpoint. */
  readonly host: string;
  complete(
    prompt: ModelPrompt & { readonly schema: Readonly<Record<string, unknown>> },
  ): Promise<Result<{ text: string }, never> | NoReply>;
}

/** What interprets questions that the rules are not sure of. */
export interface Interpreter {
  readonly model: LanguageModel;
  /** How to answer; from the content, because it is text. */
  readonly instructions: string;
}

/**
 * The queries that a model proposed, or why there is none to use: its reply was `invalid`, named an
 * `unknown-id`, proposed `nothing`, or proposed what has `no-answer`.
 */
type Interpretation =
  | Result<{ queries: readonly Query[] }, 'invalid' | 'unknown-id' | 'nothing' | 'no-answer'>
  | NoReply;

/** Whether the rules are not sure of how they understood a question. */
const isDoubtful = (asked: AnsweredQuestion): boolean =>
  asked.isUnsure || [asked, ...asked.others].some(({ query }) => query.intent === 'unknown');

async function propose(
  text: string,
  context: AskedIn,
  { model, instructions }: Interpreter,
): Promise<Interpretation> {
  const prompt = modelPromptOf(text, instructions, context);
  const reply = await model.complete({ ...prompt, schema: REPLY_SCHEMA });
  if (!reply.ok) return reply;
  const parsed = replySchema.safeParse(reply.text);
  if (!parsed.success) return { ok: false, reason: 'invalid' };
  const { queries } = parsed.data;
  if (queries.length === 0) return { ok: false, reason: 'nothing' };
  return queries.every((query) => isGrounded(query, text, context.index))
    ? { ok: true, queries }
    : { ok: false, reason: 'unknown-id' };
}

/** Runs the proposed queries one after the other; the reading of the rules becomes the other one. */
function askQueries(
  [query, ...more]: readonly Query[],
  byRules: AnsweredQuestion,
  { index, day, memory }: AskedIn,
): AnsweredQuestion | undefined {
  if (query === undefined) return undefined;
  const first = askQuery(query, index, { day, memory });
  const others: AnsweredQuestion[] = [];
  let kept = first.memory;
  for (const other of more) {
    const part = askQuery(other, index, { day, memory: kept });
    others.push(part);
    kept = part.memory;
  }
  if ([first, ...others].every(({ answer }) => answer.kind === 'nothing')) return undefined;
  const isOther =
    others.length === 0 && isAnswered(byRules.answer) && !isSameQuery(byRules.query, query);
  const alternative = isOther ? byRules.query : undefined;
  return {
    ...first,
    others: others.map((part) => ({ query: part.query, answer: part.answer })),
    memory: kept && { ...kept, alternative },
    alternative,
    isByModel: true,
  };
}

/**
 * Answers a question that the rules are not sure of by what a language model makes of it; if there
 * is none, or it has nothing usable, the answer of the rules stands.
 */
export async function interpret(
  text: string,
  byRules: AnsweredQuestion,
  context: AskedIn,
  interpreter: Interpreter | undefined,
): Promise<{
  readonly asked: AnsweredQuestion;
  /** Absent if the model was not asked. */
  readonly interpretation?: Interpretation;
}> {
  if (interpreter === undefined || !isDoubtful(byRules)) return { asked: byRules };
  const interpretation = await propose(text, context, interpreter);
  if (!interpretation.ok) return { asked: byRules, interpretation };
  const asked = askQueries(interpretation.queries, byRules, context);
  return asked === undefined
    ? { asked: byRules, interpretation: { ok: false, reason: 'no-answer' } }
    : { asked, interpretation };
}
