import { typedPlanTurn } from './action-plans/handlers/plan-turn';
import { readInitiativeWords } from './action-plans/plan/initiative-words';
import { readInitiativeRequest, readPlanRequest } from './action-plans/plan/plan-request';
import { isAcknowledgement } from './asking/answer/is-acknowledgement';
import type { Command } from './asking/answer/query';
import { formatQuery } from './asking/cards/question/format-question';
import {
  askInConversation,
  collaborationsAskedAbout,
  forget,
  interpretationOf,
  interpretInConversation,
  remember,
  showAnswer,
  showMore,
} from './asking/handlers/asking-turn';
import { recordIfUnanswered, showUnanswered } from './asking/handlers/feedback-turn';
import { showLastQuestion } from './asking/handlers/inquiry-turn';
import type { AnsweredQuestion } from './asking/intents/ask';
import { needsContext } from './asking/intents/follow-ups/dependence';
import { renderMessage, renderSmallTalk } from './cards/command-cards';
import { readConditionQuestion } from './monitoring/conditions/condition-question';
import { readInformationRequest } from './monitoring/conditions/information-request';
import { offerClaim } from './monitoring/handlers/claim-turn';
import { showConditions, showConditionsIfAny } from './monitoring/handlers/condition-turn';
import { showInformation } from './monitoring/handlers/information-turn';
import { doMonitoringCommand } from './monitoring/handlers/monitoring-action-turn';
import { showReport } from './monitoring/handlers/report-turn';
import { showMonitored } from './monitoring/handlers/round-turn';
import { roundUnderWay, typedGuideTurn } from './monitoring/handlers/typed-guide-turn';
import { readReportRequest } from './monitoring/report/report-request';
import { asksAboutRounds } from './monitoring/rounds/asks-about-rounds';
import { showFailed } from './outbox/handlers/failed-turn';
import { failedQueuesOf } from './outgoing-messages';
import { renderOfferToResume } from './screening/cards/screening-list-card';
import { assessmentOf, isOpen, readScreening, type Screening } from './screening/case/screening';
import type { Assessment } from './screening/checklist/assessment';
import { declines, mayBeReply } from './screening/checklist/typed-input';
import { namedCaseTurn } from './screening/handlers/case-command-turn';
import { declinedTurn } from './screening/handlers/colleagues-turn';
import { offerReplyTurn } from './screening/handlers/owner-turn';
import { showQueue } from './screening/handlers/register-turn';
import { requestTurn } from './screening/handlers/request-turn';
import {
  continueLast,
  showScreenings,
  startScreeningTurn,
} from './screening/handlers/screening-turn';
import { typedTurn } from './screening/handlers/typed-turn';
import { opensScreening } from './screening/proposal/read-opening';
import { readRequests } from './screening/typed/request';
import type { Versioned } from './store/document-store';
import { conversationOf, type OpenConversation } from './teams/conversation';
import { languageTurn, showHelp } from './teams/language-turn';
import { openChatCard } from './teams/open-chat-card';
import { type Interpretation, reply, type Turn } from './teams/turn';

const LONGEST_QUESTION = 2000;

type CommandHandler = (turn: Turn, conversation: OpenConversation) => Promise<void>;

/** Screenings are shown only in the person's private chat, because they are confidential. */
const inOwnChat =
  (handler: CommandHandler): CommandHandler =>
  async (turn, conversation) => {
    if (turn.personal) await handler(turn, conversation);
    else await turn.context.sendActivity(openChatCard(turn));
  };

const smallTalk =
  (command: Parameters<typeof renderSmallTalk>[0]): CommandHandler =>
  (turn) =>
    reply(turn, renderSmallTalk(command, turn.renderContext.strings));

/** The handlers of commands. */
const COMMANDS: Readonly<Record<Command, CommandHandler>> = {
  help: (turn) => showHelp(turn),
  'start-screening': inOwnChat((turn) => startScreeningTurn(turn, turn.text)),
  'continue-screening': inOwnChat(continueLast),
  'list-screenings': inOwnChat(showScreenings),
  'list-queue': inOwnChat((turn) => showQueue(turn)),
  'list-reminders': (turn) => doMonitoringCommand('list-reminders', turn),
  'year-wheel': (turn) => doMonitoringCommand('year-wheel', turn),
  'list-failed': (turn) => showFailed(failedQueuesOf(turn), turn),
  'change-language': languageTurn,
  forget: (turn, conversation) => forget(conversation, turn),
  more: (turn) => showMore(turn),
  'list-unanswered': showUnanswered,
  cannot: (turn) => reply(turn, renderMessage(turn.renderContext.strings.asking.cannot)),
  'ask-coordinator': (turn, conversation) => showLastQuestion(conversation, turn),
  'smalltalk-greeting': smallTalk('smalltalk-greeting'),
  'smalltalk-thanks': smallTalk('smalltalk-thanks'),
};

/** A screening that typed answers belong to. */
interface ScreeningUnderWay {
  readonly read: Versioned<Screening>;
  readonly assessment: Assessment;
}

/** Commands that may instead be an answer to a step of a screening. */
const POSSIBLE_STEP_ANSWERS: readonly Command[] = ['more', 'continue-screening', 'start-screening'];

/** The screening that a message may answer, with the person's assessment. */
async function screeningUnderWay(
  { state }: OpenConversation,
  { query }: AnsweredQuestion,
  turn: Turn,
): Promise<ScreeningUnderWay | undefined> {
  const { screening: id } = state;
  if (id === undefined) return undefined;
  if (query.intent === 'command' && !POSSIBLE_STEP_ANSWERS.includes(query.command))
    return undefined;
  const read = await readScreening(id, turn);
  if (read === undefined || !isOpen(read.document.state)) return undefined;
  const assessment = assessmentOf(read.document, turn.person.id);
  return assessment && { read, assessment };
}

/** Offers to continue the screening that a question interrupted. */
async function offerToResume({ read: { document } }: ScreeningUnderWay, turn: Turn): Promise<void> {
  await reply(turn, renderOfferToResume(document, turn.renderContext));
}

/** Answers what monitoring knows: what a body must be informed of, and when rounds are due. */
async function answeredByMonitoring(
  byRules: AnsweredQuestion,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const owed = readInformationRequest(turn.text);
  if (owed) {
    await showInformation(owed, turn);
    return true;
  }
  const about = collaborationsAskedAbout(byRules);
  if (!asksAboutRounds(turn.text) || about.length === 0) return false;
  await showMonitored(about, turn);
  await remember(byRules, turn.text, conversation, turn);
  return true;
}

/** Answers a question or carries out a command; `isFree` if it can be no answer to anything. */
async function respond(
  byRules: AnsweredQuestion,
  conversation: OpenConversation,
  turn: Turn,
  isFree = true,
): Promise<void> {
  // "Over the deadline" is also said of reminders, which a command lists.
  const conditions = readConditionQuestion(turn.text);
  if (conditions) return showConditions(conditions, turn);
  if (byRules.answer.kind === 'command') {
    const { command } = byRules.answer;
    await COMMANDS[command](turn, conversation);
    // After these commands nobody waits for an answer, so there is time for a question.
    if (command === 'help' || command === 'smalltalk-greeting') await offerClaim(turn);
    return;
  }
  if (conversation.forgotten === true && needsContext(turn.text, turn.knowledge.current()))
    return reply(turn, renderMessage(turn.renderContext.strings.tooLongAgo));
  if (await answeredByMonitoring(byRules, conversation, turn)) return;
  if (byRules.query.intent === 'unknown' && isAcknowledgement(turn.text))
    return reply(turn, renderMessage(turn.renderContext.strings.noted));
  const { asked, current } = await interpretInConversation(byRules, isFree, conversation, turn);
  // "The other one" would mean nothing to a later reader of the question.
  const question =
    asked.choseOther === true ? formatQuery(asked.query, turn.renderContext) : turn.text;
  await showAnswer(asked, question, current, turn);
  await recordIfUnanswered(asked, turn);
}

/** Answers a question from a button, which never answers a screening under way. */
export async function askTurn(turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  await respond(askInConversation(turn.text, conversation, turn), conversation, turn);
}

/** Why a message cannot be read at all. */
function whyUnreadable({ text, renderContext }: Turn): string | undefined {
  const { noText, tooLong } = renderContext.strings.errors;
  if (text === '') return noText;
  return text.length > LONGEST_QUESTION ? tooLong : undefined;
}

/** Handles a typed message: what it asks of screening, a step under way, a command, or a question. */
export async function messageTurn(turn: Turn): Promise<void> {
  const unreadable = whyUnreadable(turn);
  if (unreadable !== undefined) return reply(turn, renderMessage(unreadable));
  const conversation = await conversationOf(turn);
  const { knowledge, day } = turn.renderContext;
  const requests = turn.personal
    ? readRequests(turn.text, { vocabulary: knowledge.vocabulary, day })
    : [];
  if (requests.length > 0 && (await requestTurn(requests, conversation, turn))) {
    if (requests[0]?.asks === 'waiting') await showConditionsIfAny(turn);
    return;
  }
  return textTurn(conversation, turn);
}

/** Whether a message asks for an action plan or is about initiatives. */
function isForPlan({ text, renderContext: { knowledge, day } }: Turn): boolean {
  const { areas } = knowledge.vocabulary;
  return [readInitiativeRequest, readPlanRequest, readInitiativeWords].some(
    (read) => read(text, areas, day) !== undefined,
  );
}

/** Handles an answer to an invitation or to a coordinator's question. */
async function answerTurn(
  interpretation: Interpretation,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const { personal, text } = turn;
  if (!personal) return false;
  if (declines(text) && (await declinedTurn(conversation, turn))) return true;
  const isReply = !interpretation.isAnswered && mayBeReply(text, interpretation);
  return isReply && offerReplyTurn(turn);
}

/** What a message is read as before anybody acts on it. */
interface ReadMessage {
  readonly asked: AnsweredQuestion;
  readonly interpretation: Interpretation;
  readonly forPlan: boolean;
  readonly opens: boolean;
}

/** Reads a message as a question, a command, and a request for what the other rooms do. */
function readMessage(conversation: OpenConversation, turn: Turn): ReadMessage {
  const asked = askInConversation(turn.text, conversation, turn);
  const forPlan = isForPlan(turn);
  const opens = opensScreening(turn.text) && !forPlan;
  const interpretation = {
    ...interpretationOf(asked),
    // A step that takes no text is not asked for again when it is about a plan.
    ...(forPlan && { namesEntry: true, isAnswered: true }),
    ...(opens && { command: 'start-screening' }),
  };
  return { asked, interpretation, forPlan, opens };
}

/** Handles the text as an answer to a screening or a guide under way; or says what is under way. */
async function stepTurn(
  { asked, interpretation }: ReadMessage,
  conversation: OpenConversation,
  turn: Turn,
): Promise<'taken' | { readonly underWay?: ScreeningUnderWay; readonly inGuide: boolean }> {
  const { state } = conversation;
  const underWay = await screeningUnderWay(conversation, asked, turn);
  if (underWay && (await typedTurn(underWay.read, underWay.assessment, interpretation, turn)))
    return 'taken';
  const { text, renderContext } = turn;
  const { knowledge, day } = renderContext;
  const report = readReportRequest(text, knowledge.vocabulary, day);
  if (report) {
    await showReport(report, turn);
    return 'taken';
  }
  const round =
    state.round === undefined ? undefined : await roundUnderWay(conversation, interpretation, turn);
  if (round && (await typedGuideTurn(round, interpretation, turn))) return 'taken';
  return { ...(underWay && { underWay }), inGuide: round !== undefined };
}

/** What asks for a fact of one collaboration. */
const ABOUT_ONE: readonly AnsweredQuestion['query']['intent'][] = ['attribute', 'detail'];

/** The words of a question that the catalogue's answer does not explain; none where it names an entry. */
function doubtedWords(
  { answer, corrections, guessed, query, unused }: AnsweredQuestion,
  { entriesNamedIn, text }: Turn,
): readonly string[] {
  if (answer.kind === 'command') return [];
  const isDoubted =
    answer.kind === 'nothing' || guessed.length > 0 || ABOUT_ONE.includes(query.intent);
  const doubted = isDoubted
    ? text.split(/\s+/u)
    : [...unused, ...corrections.map(({ from }) => from)];
  return doubted.length > 0 && entriesNamedIn(text).length === 0 ? doubted : [];
}

/** Answers a question about a case that the catalogue does not know, to whoever may see it. */
async function answeredByCase(asked: AnsweredQuestion, turn: Turn): Promise<boolean> {
  const doubted = turn.personal ? doubtedWords(asked, turn) : [];
  return doubted.length > 0 && namedCaseTurn(doubted, turn);
}

/** Handles a text that asks nothing of screening: an answer, a command, or a question. */
async function textTurn(conversation: OpenConversation, turn: Turn): Promise<void> {
  const read = readMessage(conversation, turn);
  const { asked, interpretation, forPlan, opens } = read;
  const step = await stepTurn(read, conversation, turn);
  if (step === 'taken') return;
  const { underWay, inGuide } = step;
  if (opens) return COMMANDS['start-screening'](turn, conversation);
  if (forPlan && (await typedPlanTurn(turn))) return;
  if (await answerTurn(interpretation, conversation, turn)) return;
  if (await answeredByCase(asked, turn)) return;
  await respond(asked, conversation, turn, underWay === undefined && !inGuide);
  // What has an answer may still be meant as the reply that a coordinator waits for.
  if (turn.personal && mayBeReply(turn.text, interpretation)) await offerReplyTurn(turn);
  if (underWay && asked.answer.kind !== 'command') await offerToResume(underWay, turn);
}
