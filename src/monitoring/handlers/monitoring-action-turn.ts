import type { z } from 'zod';
import type { CardAction } from '../../actions';
import { openChatCard } from '../../teams/open-chat-card';
import type { Turn } from '../../teams/turn';
import type { MONITORING_ACTIONS } from '../cards/monitoring-actions';
import { assignTo, assignTurn, openAssign, unassignTurn } from './assign-turn';
import { claimTurn, takeBackTurn } from './claim-turn';
import { conditionTurn, openConditionTurn } from './condition-turn';
import { showInformation } from './information-turn';
import { showDuties, replaceDuties } from './duties-turn';
import { completeGuide, openGuideNote, openGuideTurn, pauseGuide, tapGuide } from './guide-turn';
import {
  declineTurn,
  handOverTo,
  handOverTurn,
  openDecline,
  openHandOver,
  openStandIn,
  standInPersonTurn,
  standInTurn,
} from './hand-over-turn';
import { openProposalTurn, proposalTurn } from './proposal-turn';
import { moveTurn, openMove, openSkip, skipTurn, viewRound } from './round-turn';
import { openSnooze, snoozeTurn, undoSnoozeTurn } from './snooze-turn';
import { showWheel, wheelRequestOf, openWheelFilter, showWheelMonth } from './wheel-turn';

/** The commands of monitoring. */
export type MonitoringCommand = 'list-reminders' | 'year-wheel';

/**
 * Handles a command, in the person's private chat only, because nobody else may see who is late.
 */
export async function doMonitoringCommand(command: MonitoringCommand, turn: Turn): Promise<void> {
  if (!turn.personal) {
    await turn.context.sendActivity(
      openChatCard(turn, turn.renderContext.strings.monitoring.inOwnChat),
    );
    return;
  }
  switch (command) {
    case 'list-reminders':
      return showDuties(turn);
    case 'year-wheel':
      return showWheel(turn, wheelRequestOf(turn.text));
  }
}

/** A tap on a monitoring card. */
export type MonitoringAction = z.infer<(typeof MONITORING_ACTIONS)[number]>;
/** What the buttons on monitoring cards send, by name. */
type Actions = { [Action in MonitoringAction as Action['action']]: Action };
type Handlers = {
  readonly [Name in keyof Actions]: (action: Actions[Name], turn: Turn) => Promise<void>;
};

const HANDLERS: Handlers = {
  'open-guide': ({ round }, turn) => openGuideTurn(round, turn),
  'guide-answer': tapGuide,
  'guide-back': tapGuide,
  'guide-go': tapGuide,
  'guide-note-form': openGuideNote,
  'guide-note': tapGuide,
  'guide-share': tapGuide,
  'guide-correct': tapGuide,
  'guide-complete': completeGuide,
  'guide-pause': ({ round }, turn) => pauseGuide(round, turn),
  'snooze-form': ({ round }, turn) => openSnooze(round, turn),
  snooze: snoozeTurn,
  'undo-snooze': undoSnoozeTurn,
  'hand-over-form': ({ round }, turn) => openHandOver(round, turn),
  'hand-over': handOverTurn,
  'hand-over-to': handOverTo,
  'decline-form': ({ round }, turn) => openDecline(round, turn),
  'decline-duty': declineTurn,
  condition: conditionTurn,
  'open-condition': openConditionTurn,
  'list-information': showInformation,
  proposal: proposalTurn,
  'open-proposal': openProposalTurn,
  'assign-form': (_, turn) => openAssign(turn),
  assign: assignTurn,
  'assign-to': assignTo,
  unassign: unassignTurn,
  'list-duties': replaceDuties,
  'stand-in-form': (_, turn) => openStandIn(turn),
  'stand-in': standInTurn,
  'stand-in-person': ({ person }, turn) => standInPersonTurn(person, turn),
  'no-stand-in': (_, turn) => standInPersonTurn(undefined, turn),
  'claim-duties': claimTurn,
  'take-back': (_, turn) => takeBackTurn(turn),
  'view-round': viewRound,
  'move-form': ({ round }, turn) => openMove(round, turn),
  'move-round': moveTurn,
  'skip-form': ({ round }, turn) => openSkip(round, turn),
  'skip-round': skipTurn,
  wheel: (action, turn) => showWheel(turn, action),
  'wheel-filter': openWheelFilter,
  'wheel-month': showWheelMonth,
};

function handle<Name extends keyof Actions>(
  name: Name,
  action: Actions[Name],
  turn: Turn,
): Promise<void> {
  return HANDLERS[name](action, turn);
}

/** Whether a tap is on a monitoring card. */
export function isMonitoringAction(action: CardAction): action is MonitoringAction {
  return action.action in HANDLERS;
}

/** Handles a tap on a monitoring card, in the person's private chat only. */
export async function monitoringActionTurn(action: MonitoringAction, turn: Turn): Promise<void> {
  if (turn.personal) await handle(action.action, action, turn);
  else
    await turn.context.sendActivity(
      openChatCard(turn, turn.renderContext.strings.monitoring.inOwnChat),
    );
}
