import { openActionPlan } from './action-plans/documents/open-action-plan';
import { initiativeMessages } from './action-plans/handlers/initiative-messages';
import {
  isPlanAction,
  type PlanAction,
  planActionTurn,
} from './action-plans/handlers/plan-action-turn';
import { isForPlan, typedPlanTurn } from './action-plans/handlers/plan-turn';
import type { LiveCoordinators } from './people/coordinators';
import type { KnowledgeSource } from './catalogue/knowledge';
import { openMonitoringReport } from './monitoring/documents/open-monitoring-report';
import { openCaseNote } from './screening/documents/open-case-note';
import { openCaseRegister, openComparison } from './screening/documents/open-register';
import type { DownloadOpeners } from './documents/download';
import type { Services } from './services';
import { type CardAction, cardActionSchema } from './actions';
import { isAcknowledgement } from './asking/answer/is-acknowledgement';
import type { AnsweredQuestion } from './asking/intents/ask';
import { needsContext } from './asking/intents/follow-ups/dependence';
import type { Command } from './asking/answer/query';
import { formatQuery } from './asking/cards/question/format-question';
import { renderMessage, renderSmallTalk } from './cards/command-cards';
import { renderOfferToResume } from './screening/cards/screening-list-card';
import type { Versioned } from './store/document-store';
import type { Assessment } from './screening/checklist/assessment';
import { assessmentOf, type Screening, isOpen, readScreening } from './screening/case/screening';
import {
  askInConversation,
  collaborationsAskedAbout,
  forget,
  interpretationOf,
  interpretInConversation,
  remember,
  runQuery,
  showAnswer,
  showMore,
} from './asking/handlers/asking-turn';
import { offerClaim, notifyReturned } from './monitoring/handlers/claim-turn';
import { conversationOf, type OpenConversation } from './teams/conversation';
import {
  giveReason,
  recordIfUnanswered,
  rate,
  showUnanswered,
} from './asking/handlers/feedback-turn';
import { showHelp, changeLanguage, languageTurn } from './teams/language-turn';
import { typedEntryCaseTurn } from './screening/handlers/entry-case-turn';
import { typedCommandTurn } from './screening/handlers/typed-command-turn';
import { offerReplyTurn, typedDeletionTurn, typedReplyTurn } from './screening/handlers/owner-turn';
import { typedInvitationTurn } from './screening/handlers/colleagues-turn';
import {
  answerInquiryTurn,
  cancelInquiryTurn,
  sendInquiryTurn,
  showLastQuestion,
  showQuestionToSend,
} from './asking/handlers/inquiry-turn';
import { showMonitored } from './monitoring/handlers/round-turn';
import {
  doMonitoringCommand,
  isMonitoringAction,
  type MonitoringAction,
  monitoringActionTurn,
} from './monitoring/handlers/monitoring-action-turn';
import { openChatCard } from './teams/open-chat-card';
import { showQueue, typedRegisterTurn } from './screening/handlers/register-turn';
import {
  continueLast,
  showScreenings,
  startScreeningTurn,
} from './screening/handlers/screening-turn';
import { reportRequestOf, showReport } from './monitoring/handlers/report-turn';
import { type Interpretation, reply, type Turn } from './teams/turn';
import { showInformation } from './monitoring/handlers/information-turn';
import { readInformationRequest } from './monitoring/conditions/information-request';
import { asksAboutRounds } from './monitoring/rounds/asks-about-rounds';
import {
  isScreeningAction,
  type ScreeningAction,
  screeningActionTurn,
} from './screening/handlers/screening-action-turn';
import type { Routes } from './teams/udsyn-bot';
import { monitoringMessages } from './monitoring/handlers/monitoring-messages';
import { failedReminders } from './monitoring/handlers/reminder-messages';
import { failedActionTurn, showFailed } from './outbox/handlers/failed-turn';
import { type DescribedKinds, failedMessages } from './outbox/handlers/message-kinds';
import type { FailedQueue } from './outbox/list-failed';
import { inquiryMessages } from './asking/handlers/inquiry-messages';
import { screeningMessages } from './screening/handlers/screening-messages';
import { roundUnderWay, typedGuideTurn } from './monitoring/handlers/typed-guide-turn';
import { opensScreening } from './screening/proposal/read-opening';
import { typedTurn } from './screening/handlers/typed-turn';

const LONGEST_QUESTION = 2000;

type CommandHandler = (turn: Turn, conversation: OpenConversation) => Promise<void>;

/** Screenings are shown only in the person's private chat, because they are confidential. */
const inOwnChat =
  (handler: CommandHandler): CommandHandler =>
  async (turn, conversation) => {
    if (turn.personal) await handler(turn, conversation);
    else await turn.context.sendActivity(openChatCard(turn));
  };

/** The queues in which messages can be given up. */
const failedQueuesOf = (turn: Turn): FailedQueue[] => [
  failedReminders(turn),
  failedMessages(messageKinds(turn), { ...turn, daysOff: turn.content.policy }),
];

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
async function askTurn(turn: Turn): Promise<void> {
  const conversation = await conversationOf(turn);
  await respond(askInConversation(turn.text, conversation, turn), conversation, turn);
}

/** Why a message cannot be read at all. */
function whyUnreadable({ text, renderContext }: Turn): string | undefined {
  const { noText, tooLong } = renderContext.strings.errors;
  if (text === '') return noText;
  return text.length > LONGEST_QUESTION ? tooLong : undefined;
}

/** Handles a typed message: a step of the screening under way, a command, or a question. */
async function messageTurn(turn: Turn): Promise<void> {
  const unreadable = whyUnreadable(turn);
  if (unreadable !== undefined) return reply(turn, renderMessage(unreadable));
  const conversation = await conversationOf(turn);
  if (await typedCommandTurn(conversation, turn)) return;
  if (await typedDeletionTurn(conversation, turn)) return;
  if (await typedEntryCaseTurn(conversation, turn)) return;
  if (await typedRegisterTurn(conversation, turn)) return;
  return textTurn(conversation, turn);
}

/** Handles a request for a plan, an answer to an invitation, or to a coordinator's question. */
const typedAnswerTurn = async (
  interpretation: Interpretation,
  conversation: OpenConversation,
  turn: Turn,
): Promise<boolean> =>
  (await typedPlanTurn(turn)) ||
  (await typedInvitationTurn(conversation, turn)) ||
  typedReplyTurn(interpretation, turn);

/** What a message says; a step that takes no text is not asked for again when it is about a plan. */
const understand = (asked: AnsweredQuestion, turn: Turn): Interpretation => ({
  ...interpretationOf(asked),
  ...(isForPlan(turn) && { namesEntry: true, isAnswered: true }),
});

/** Handles a text that gives away or deletes nothing and opens no case: an answer, a command, or a question. */
async function textTurn(conversation: OpenConversation, turn: Turn): Promise<void> {
  const asked = askInConversation(turn.text, conversation, turn);
  const opens = opensScreening(turn.text);
  const understood = understand(asked, turn);
  const interpretation = opens ? { ...understood, command: 'start-screening' } : understood;
  const underWay = await screeningUnderWay(conversation, asked, turn);
  if (underWay && (await typedTurn(underWay.read, underWay.assessment, interpretation, turn)))
    return;
  const request = reportRequestOf(turn);
  if (request) return showReport(request, turn);
  const round = await roundUnderWay(conversation, interpretation, turn);
  if (round && (await typedGuideTurn(round, interpretation, turn))) return;
  if (opens) return COMMANDS['start-screening'](turn, conversation);
  if (await typedAnswerTurn(interpretation, conversation, turn)) return;
  const isFree = underWay === undefined && round === undefined;
  await respond(asked, conversation, turn, isFree);
  // What has an answer may still be meant as the reply that a coordinator waits for.
  await offerReplyTurn(interpretation, turn);
  if (underWay && asked.answer.kind !== 'command') await offerToResume(underWay, turn);
}

/** The actions that are not handled by a room's own table. */
type SharedAction = Exclude<CardAction, ScreeningAction | MonitoringAction | PlanAction>;
type ActionHandlers = {
  readonly [Name in SharedAction['action']]: (
    action: Extract<SharedAction, { action: Name }>,
    turn: Turn,
  ) => Promise<void>;
};

/** Answers a tap on a list of messages that were given up. */
const failedAction = (action: Parameters<typeof failedActionTurn>[0], turn: Turn) =>
  failedActionTurn(action, failedQueuesOf(turn), turn);

/** The handlers of actions; screening, monitoring and action plans have their own tables. */
const ACTIONS: ActionHandlers = {
  ask: ({ question }, turn) => askTurn({ ...turn, text: question }),
  show: ({ collaboration }, turn) => runQuery({ intent: 'detail', collaboration }, turn),
  'fact-of': ({ collaboration, attribute }, turn) =>
    runQuery(
      { intent: 'attribute', collaborations: [collaboration], attributes: [attribute] },
      turn,
    ),
  more: (action, turn) => showMore(turn, action),
  lift: ({ filters }, turn) => runQuery({ intent: 'find', filters }, turn),
  'run-query': ({ query }, turn) => runQuery(query, turn),
  rate,
  'rate-reason': giveReason,
  'ask-coordinator': ({ question }, turn) => showQuestionToSend(question, turn),
  'send-inquiry': ({ text }, turn) => sendInquiryTurn(text, turn),
  'cancel-inquiry': (_, turn) => cancelInquiryTurn(turn),
  'answer-inquiry': answerInquiryTurn,
  'list-failed': failedAction,
  'resend-failed': failedAction,
  resend: failedAction,
  'resend-all': failedAction,
  help: (_, turn) => showHelp(turn),
  language: ({ language }, turn) => changeLanguage(language, turn),
};

function handleShared<Name extends SharedAction['action']>(
  name: Name,
  action: Extract<SharedAction, { action: Name }>,
  turn: Turn,
): Promise<void> {
  return ACTIONS[name](action, turn);
}

function routeAction(action: CardAction, turn: Turn): Promise<void> {
  if (isScreeningAction(action)) return screeningActionTurn(action, turn);
  if (isMonitoringAction(action)) return monitoringActionTurn(action, turn);
  if (isPlanAction(action)) return planActionTurn(action, turn);
  return handleShared(action.action, action, turn);
}

/** Handles a tap on a card; its data is untrusted, and an unknown action gets a friendly reply. */
async function actionTurn(turn: Turn): Promise<void> {
  const parsed = cardActionSchema.safeParse(turn.context.activity.value);
  if (parsed.success) return routeAction(parsed.data, turn);
  turn.log.info({ faults: parsed.error.issues.length }, 'A card sent an unknown action');
  return reply(turn, renderMessage(turn.renderContext.strings.errors.unknownAction));
}

/** The handlers for each kind of activity. */
export const routes: Routes = {
  message: messageTurn,
  action: actionTurn,
  returned: notifyReturned,
  welcomed: offerClaim,
};

/** Every kind of message that the outbox sends. */
export function messageKinds(
  services: Pick<Services, 'clock' | 'content' | 'documents' | 'knowledge' | 'roles'>,
): DescribedKinds {
  return {
    ...inquiryMessages(services),
    ...initiativeMessages(services),
    ...monitoringMessages(services),
    ...screeningMessages(services),
  };
}

/** The builders of documents that a link can open. */
export function documentRoutes(
  services: Pick<Services, 'clock' | 'documents' | 'log' | 'rejectedCases'> & {
    readonly coordinators: Pick<LiveCoordinators, 'current'>;
    readonly knowledge: KnowledgeSource;
  },
): DownloadOpeners {
  return {
    'case-note': (download) => openCaseNote(download, services),
    'case-register': (download) => openCaseRegister(download, services),
    'case-comparison': (download) => openComparison(download, services),
    'case-comparison-sheet': (download) => openComparison(download, services),
    'monitoring-report': (download) => openMonitoringReport(download, services),
    'monitoring-sheet': (download) => openMonitoringReport(download, services),
    'action-plan': (download) => openActionPlan(download, services),
    'action-plan-sheet': (download) => openActionPlan(download, services),
  };
}
