import { type CardAction, cardActionSchema } from './actions';
import { renderMessage } from './cards/command-cards';
import { runQuery, showMore } from './asking/handlers/asking-turn';
import { giveReason, rate } from './asking/handlers/feedback-turn';
import { showHelp } from './teams/help-turn';
import { answerInquiryTurn, askCoordinatorTurn } from './asking/handlers/inquiry-turn';
import { changeLanguage } from './teams/language-turn';
import { askTurn } from './routes';
import {
  isMonitoringAction,
  monitoringActionTurn,
} from './monitoring/handlers/monitoring-action-turn';
import { isScreeningAction, screeningActionTurn } from './screening/handlers/screening-action-turn';
import { reply, type Turn } from './teams/turn';

function act(action: CardAction, turn: Turn): Promise<void> {
  if (isScreeningAction(action)) return screeningActionTurn(action, turn);
  if (isMonitoringAction(action)) return monitoringActionTurn(action, turn);
  switch (action.action) {
    case 'ask':
      return askTurn({ ...turn, text: action.question });
    case 'show':
      return runQuery({ intent: 'detail', collaboration: action.collaboration }, turn);
    case 'fact-of':
      return runQuery(
        {
          intent: 'attribute',
          collaborations: [action.collaboration],
          attribute: action.attribute,
        },
        turn,
      );
    case 'more':
      return showMore(turn, action);
    case 'lift':
      return runQuery({ intent: 'find', filters: action.filters }, turn);
    case 'other-reading':
      return runQuery(action.query, turn);
    case 'rate':
      return rate(action, turn);
    case 'rate-reason':
      return giveReason(action, turn);
    case 'ask-coordinator':
      return askCoordinatorTurn(action.question, turn);
    case 'answer-inquiry':
      return answerInquiryTurn(action, turn);
    case 'help':
      return showHelp(turn);
    case 'language':
      return changeLanguage(action.language, turn);
  }
}

/** Answers a tap on a card; what it carries is untrusted, and an unknown action is answered kindly. */
export async function actionTurn(turn: Turn): Promise<void> {
  const parsed = cardActionSchema.safeParse(turn.context.activity.value);
  if (parsed.success) return act(parsed.data, turn);
  turn.log.info({ faults: parsed.error.issues.length }, 'A card sent an action that is not known');
  return reply(turn, renderMessage(turn.telling.strings.errors.unknownAction));
}
