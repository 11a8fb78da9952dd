import { openActionPlan } from './action-plans/documents/open-action-plan';
import {
  isPlanAction,
  type PlanAction,
  planActionTurn,
} from './action-plans/handlers/plan-action-turn';
import { type CardAction, cardActionSchema } from './actions';
import { runQuery, showMore } from './asking/handlers/asking-turn';
import { giveReason, rate } from './asking/handlers/feedback-turn';
import {
  answerInquiryTurn,
  cancelInquiryTurn,
  sendInquiryTurn,
  showQuestionToSend,
} from './asking/handlers/inquiry-turn';
import { renderMessage } from './cards/command-cards';
import type { KnowledgeSource } from './catalogue/knowledge';
import type { DownloadOpeners } from './documents/download';
import { openMonitoringReport } from './monitoring/documents/open-monitoring-report';
import { notifyReturned, offerClaim } from './monitoring/handlers/claim-turn';
import {
  isMonitoringAction,
  type MonitoringAction,
  monitoringActionTurn,
} from './monitoring/handlers/monitoring-action-turn';
import { failedActionTurn } from './outbox/handlers/failed-turn';
import { failedQueuesOf } from './outgoing-messages';
import type { LiveCoordinators } from './people/coordinators';
import { openCaseNote } from './screening/documents/open-case-note';
import { openCaseRegister, openComparison } from './screening/documents/open-register';
import {
  isScreeningAction,
  type ScreeningAction,
  screeningActionTurn,
} from './screening/handlers/screening-action-turn';
import type { Services } from './services';
import { changeLanguage, showHelp } from './teams/language-turn';
import { reply, type Turn } from './teams/turn';
import type { Routes } from './teams/udsyn-bot';
import { askTurn, messageTurn } from './typed-messages';

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
