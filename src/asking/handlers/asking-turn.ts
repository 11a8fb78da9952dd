import { shownIds } from '../answer/answer';
import { ask, type AnsweredQuestion, askQuery } from '../intents/ask';
import { interpret } from '../interpreter/interpret';
import { truncateQuestion } from '../answer/truncate-question';
import type { Filter } from '../answer/filter';
import { type Memory, memorySchema, type Query } from '../answer/query';
import { renderAnswers } from '../cards/answer-cards';
import { formatQuery } from '../cards/question/format-question';
import { answerFooterOf } from '../cards/answer-footer';
import type { CaseUnderWay } from '../../catalogue/later-decision';
import { renderMessage } from '../../cards/command-cards';
import { PAGE, renderList } from '../cards/list-card';
import {
  conversationOf,
  openConversation,
  type OpenConversation,
  saveConversation,
} from '../../teams/conversation';
import { isCoordinator } from '../../people/roles';
import { type Interpretation, reply, type Turn } from '../../teams/turn';

/**
 * Returns what the conversation remembers about the last question; `undefined` if it was stored in
 * an unknown format.
 */
const memoryOf = ({ state }: OpenConversation) => memorySchema.safeParse(state.memory).data;

/** Interprets and answers a text in the context of the conversation. */
export function askInConversation(
  text: string,
  conversation: OpenConversation,
  turn: Turn,
): AnsweredQuestion {
  const { day } = turn.renderContext;
  return ask(text, turn.knowledge.current(), { day, memory: memoryOf(conversation) });
}

/**
 * Lets a language model interpret a question that the rules are not sure of, if it `isFree`: what
 * may be an answer to a checklist or a guide must not be sent to anybody.
 */
export async function interpretInConversation(
  byRules: AnsweredQuestion,
  isFree: boolean,
  conversation: OpenConversation,
  turn: Turn,
): Promise<{ readonly asked: AnsweredQuestion; readonly current: OpenConversation }> {
  if (turn.languageModel === undefined || !isFree) return { asked: byRules, current: conversation };
  const context = {
    index: turn.knowledge.current(),
    day: turn.renderContext.day,
    memory: memoryOf(conversation),
  };
  const { asked, interpretation } = await interpret(turn.text, byRules, context, {
    model: turn.languageModel,
    ...turn.content.interpreter,
  });
  if (interpretation?.ok === true) turn.log.info({}, 'A language model interpreted a question');
  if (interpretation?.ok === false) {
    const { ok, ...why } = interpretation;
    turn.log.warn(why, 'The language model gave no usable interpretation; the rules answered');
  }
  // While the model thought, the person may have written more.
  return { asked, current: await openConversation(turn.thread, turn) };
}

const ABOUT_SOME: readonly Query['intent'][] = ['attribute', 'compare', 'not-stated', 'detail'];

/**
 * Lists the collaborations that a question is about, if it identified them by name or by filters.
 */
export function collaborationsAskedAbout({ query, answer }: AnsweredQuestion): readonly string[] {
  const isAboutSome =
    query.intent === 'find'
      ? query.filters.every(({ by }) => by !== 'word')
      : ABOUT_SOME.includes(query.intent);
  return isAboutSome ? shownIds(answer) : [];
}

const NAMING: readonly AnsweredQuestion['answer']['kind'][] = [
  'detail',
  'compare',
  'mention',
  'value',
];

/**
 * Returns how a message reads as a question; a checklist or guide uses this to decide whether it is
 * an answer instead.
 */
export function interpretationOf({ query, answer, guessed }: AnsweredQuestion): Interpretation {
  return {
    ...(query.intent === 'command' && { command: query.command }),
    isAnswered: answer.kind !== 'nothing',
    namesEntry: NAMING.includes(answer.kind) && guessed.length === 0,
  };
}

/** Stores the question for follow-up questions. */
export async function remember(
  { memory }: AnsweredQuestion,
  question: string,
  conversation: OpenConversation,
  turn: Turn,
): Promise<void> {
  const at = turn.clock.now().toISOString();
  const state = { ...conversation.state, asked: { question: truncateQuestion(question), at } };
  if (memory === undefined || memory === memoryOf(conversation))
    return saveConversation(conversation, state, turn);
  const { query, text, results, list, alternative } = memory;
  const remembered = {
    query,
    ...(text !== undefined && { text }),
    results: [...results],
    ...(list && { list: [...list] }),
    ...(alternative && { alternative }),
    at,
  };
  await saveConversation(conversation, { ...state, memory: remembered }, turn);
}

/** Returns the next due date of the single collaboration shown, if it has an owner. */
async function followUpOf(
  answer: AnsweredQuestion['answer'],
  turn: Turn,
): Promise<string | undefined> {
  if (answer.kind !== 'detail') return undefined;
  const { id } = answer.entry;
  const { ownerName } = turn.knowledge.current().knowledge.provenance?.get(id) ?? {};
  return ownerName === undefined ? undefined : turn.nextFollowUp(id);
}

/** Returns the cases under way about the single collaboration shown that the person may see. */
async function casesOf(answer: AnsweredQuestion['answer'], turn: Turn): Promise<CaseUnderWay[]> {
  // Others in a channel may not see them.
  if (answer.kind !== 'detail' || !turn.personal) return [];
  const found = await turn.casesAbout(answer.entry.id, turn.person.id);
  return found.filter(({ maySee }) => maySee);
}

/** Shows the answer to a question and remembers it for follow-up questions. */
export async function showAnswer(
  asked: AnsweredQuestion,
  question: string,
  conversation: OpenConversation,
  turn: Turn,
): Promise<void> {
  const { answer } = asked;
  if (answer.kind === 'command') throw new RangeError(`${answer.command} is not a question`);
  const renderContext = { ...turn.renderContext, question };
  const answerFooter = {
    ...answerFooterOf(asked, question, renderContext),
    followUp: await followUpOf(answer, turn),
    cases: await casesOf(answer, turn),
    decides: turn.personal && isCoordinator(turn.person.id, turn.roles),
  };
  await reply(turn, renderAnswers(asked, renderContext, answerFooter));
  await remember(asked, question, conversation, turn);
}

/** Runs the query stored in a button. */
export async function runQuery(query: Query, turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  const { day } = turn.renderContext;
  const asked = askQuery(query, turn.knowledge.current(), {
    day,
    memory: memoryOf(conversation),
  });
  await showAnswer(asked, formatQuery(query, turn.renderContext), conversation, turn);
}

/** Says that a list has no more pages, or that it was shown too long ago. */
async function sayNoMore(isForgotten: boolean, turn: Turn): Promise<void> {
  const { answers, tooLongAgo } = turn.renderContext.strings;
  await reply(turn, renderMessage(isForgotten ? tooLongAgo : answers.noMore));
}

/** The wording of the question whose list continues; a list from a button has none. */
function wordingOf(
  memory: Memory | undefined,
  filters: readonly Filter[] | undefined,
): string | undefined {
  return filters === undefined ? memory?.text : undefined;
}

/** Stores how much of a list has been shown. */
async function rememberPage(
  { text, ...page }: Pick<Memory, 'query' | 'results' | 'text' | 'shown'>,
  conversation: OpenConversation,
  turn: Turn,
): Promise<void> {
  const at = turn.clock.now().toISOString();
  const remembered = { ...page, ...(text !== undefined && { text }), at };
  await saveConversation(conversation, { ...conversation.state, memory: remembered }, turn);
}

/**
 * Shows a list starting at an index: the list for these filters, or the last one. Without an index,
 * shows the next page.
 */
export async function showMore(
  turn: Turn,
  { from, filters }: { readonly from?: number; readonly filters?: Filter[] | undefined } = {},
): Promise<void> {
  const conversation = await conversationOf(turn);
  const memory = memoryOf(conversation);
  const query: Query | undefined = filters ? { intent: 'find', filters } : memory?.query;
  const { day } = turn.renderContext;
  const asked = query && askQuery(query, turn.knowledge.current(), { day });
  const start = from ?? memory?.shown ?? PAGE;
  if (asked?.answer.kind !== 'list' || start >= asked.answer.found.length)
    return sayNoMore(query === undefined && conversation.forgotten === true, turn);
  const answerFooter = answerFooterOf(
    asked,
    formatQuery(asked.query, turn.renderContext),
    turn.renderContext,
  );
  await reply(turn, renderList(asked.answer, turn.renderContext, start, answerFooter));
  const text = wordingOf(memory, filters);
  const results = asked.answer.found.map(({ id }) => id);
  await rememberPage(
    { query: asked.query, results, text, shown: start + PAGE },
    conversation,
    turn,
  );
}

/** Forgets the last question. */
export async function forget(conversation: OpenConversation, turn: Turn): Promise<void> {
  const { memory, asked, ...state } = conversation.state;
  if (memory !== undefined || asked !== undefined)
    await saveConversation(conversation, state, turn);
  await reply(turn, renderMessage(turn.renderContext.strings.forgotten));
}
