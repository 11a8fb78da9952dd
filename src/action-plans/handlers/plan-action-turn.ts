import type { z } from 'zod';
import type { CardAction } from '../../actions';
import { openChatCard } from '../../teams/open-chat-card';
import type { Turn } from '../../teams/turn';
import type { PLAN_ACTIONS } from '../cards/plan-actions';
import { showInitiatives } from './find-turn';
import {
  deleteInitiativeTurn,
  openInitiativeDeletion,
  openInitiativeEdit,
  openInitiativeForm,
  restoreInitiativeTurn,
  saveInitiative,
  showInitiative,
} from './initiative-turn';
import { correctStepTurn, openCorrection } from './correction-turn';
import { meetingTurn, openMeeting, openProgress, progressTurn, undoMoveTurn } from './move-turn';
import { exportPlan, showPlan } from './plan-turn';

/** A tap on a card of the action plans. */
export type PlanAction = z.infer<(typeof PLAN_ACTIONS)[number]>;
type Actions = { [Action in PlanAction as Action['action']]: Action };
type Handlers = {
  readonly [Name in keyof Actions]: (action: Actions[Name], turn: Turn) => Promise<void>;
};

const HANDLERS: Handlers = {
  plan: showPlan,
  initiatives: showInitiatives,
  'plan-export': exportPlan,
  initiative: ({ initiative }, turn) => showInitiative(initiative, turn),
  'initiative-form': openInitiativeForm,
  'initiative-edit': ({ initiative }, turn) => openInitiativeEdit(initiative, turn),
  'initiative-save': saveInitiative,
  'meeting-form': openMeeting,
  meeting: meetingTurn,
  'correct-step-form': openCorrection,
  'correct-step': correctStepTurn,
  'progress-form': openProgress,
  progress: progressTurn,
  'undo-move': undoMoveTurn,
  'delete-initiative-form': ({ initiative }, turn) => openInitiativeDeletion(initiative, turn),
  'delete-initiative': deleteInitiativeTurn,
  'restore-initiative': restoreInitiativeTurn,
};

function handle<Name extends keyof Actions>(
  name: Name,
  action: Actions[Name],
  turn: Turn,
): Promise<void> {
  return HANDLERS[name](action, turn);
}

/** Whether a tap is on a card of the action plans. */
export function isPlanAction(action: CardAction): action is PlanAction {
  return action.action in HANDLERS;
}

/** What everybody may do also in a group. */
const READING: readonly PlanAction['action'][] = ['plan', 'initiatives', 'initiative'];

/** Handles a tap on a card of the action plans; outside a private chat a plan can only be read. */
export async function planActionTurn(action: PlanAction, turn: Turn): Promise<void> {
  const isReading = READING.includes(action.action);
  if (turn.personal || isReading) return handle(action.action, action, turn);
  const { inOwnChat } = turn.renderContext.strings.actionPlans;
  await turn.context.sendActivity(openChatCard(turn, inOwnChat));
}
