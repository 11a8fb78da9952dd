import type { CardAction } from '../../actions';
import { readDay } from '../../lib/read-date';
import { replaceCard, type Turn } from '../../teams/turn';
import {
  type MeetingForm,
  meetingFormOf,
  renderMeetingForm,
  renderProgressForm,
} from '../cards/move-forms';
import type { Initiative } from '../initiative/initiative';
import { announceInitiative } from '../initiative/notices';
import { recordProgress, undoMove } from '../initiative/progress';
import { MOVE_OF, meetingWarnings, recordMeeting, type StepFault } from '../initiative/record-step';
import { isOwnDecision, isPossible, mayMove } from '../initiative/rights';
import type { MoveName } from '../initiative/moves';
import {
  announcedText,
  initiativeCard,
  initiativeRequestOf,
  openInitiative,
  planPortsOf,
  showPlanRefusal,
} from './initiative-turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

/** Opens a form that moves an initiative, if the person may and it is possible now. */
async function openMoveForm(
  id: string,
  move: MoveName,
  render: (initiative: Initiative) => object,
  turn: Turn,
): Promise<void> {
  const initiative = await openInitiative(id, turn);
  if (initiative === undefined) return;
  const { id: person } = turn.person;
  if (!isPossible(initiative, move)) return showPlanRefusal('not-now', initiative, turn);
  if (!mayMove(initiative, move, person, turn.roles))
    return showPlanRefusal('not-yours', initiative, turn);
  if (isOwnDecision(initiative, move, person, turn.roles))
    return showPlanRefusal('own-initiative', initiative, turn);
  return replaceCard(turn, render(initiative));
}

/** Opens the form in which a coordinator records what a body said. */
export function openMeeting(
  { initiative, outcome }: { readonly initiative: string; readonly outcome: MeetingForm },
  turn: Turn,
): Promise<void> {
  const render = (one: Initiative) => renderMeetingForm(one, outcome, turn.renderContext);
  return openMoveForm(initiative, MOVE_OF[outcome], render, turn);
}

/** Whether a reason is about what was typed of a meeting. */
export const isStepFault = (reason: string): reason is StepFault =>
  ['unknown-body', 'bad-date', 'future-date', 'long-text', 'warned', 'reason-needed'].includes(
    reason,
  );

/** Shows the form again with what was typed, why it was refused, and what to check. */
function showMeetingAgain(
  action: ActionOf<'meeting'>,
  reason: StepFault,
  initiative: Initiative,
  turn: Turn,
): Promise<void> {
  const { outcome, warnings, body, on, item, reason: typed } = action;
  const { renderContext, person } = turn;
  const day = readDay(on) ?? on;
  const isReserved = reason === 'warned' || reason === 'reason-needed';
  const { rules } = planPortsOf(turn);
  const found = isReserved
    ? meetingWarnings(initiative, { body, on: day, outcome }, person.id, rules)
    : warnings;
  const form = renderMeetingForm(initiative, meetingFormOf(outcome), renderContext, {
    notice: renderContext.strings.actionPlans.faults[reason],
    warnings: found,
    value: { body, on, item, reason: typed, outcome },
  });
  return replaceCard(turn, form);
}

/** Records what a body said of an initiative. */
export async function meetingTurn(action: ActionOf<'meeting'>, turn: Turn): Promise<void> {
  const { outcome, body, on, item, reason, warnings } = action;
  const request = {
    ...initiativeRequestOf(action, turn),
    ...{ outcome, body, on, item, reason, seenWarnings: warnings },
  };
  const recorded = await recordMeeting(request, planPortsOf(turn));
  if (recorded.ok) {
    const { done } = turn.renderContext.strings.actionPlans.meeting;
    const notice = await announcedText(recorded.initiative, done, turn);
    return replaceCard(turn, initiativeCard(recorded.initiative, turn, notice));
  }
  const { initiative } = recorded;
  return initiative !== undefined && isStepFault(recorded.reason)
    ? showMeetingAgain(action, recorded.reason, initiative, turn)
    : showPlanRefusal(recorded.reason, initiative, turn);
}

/** Opens the form for the result of an initiative that ends. */
export function openProgress(
  {
    initiative,
    move,
    result = '',
  }: Pick<ActionOf<'progress-form'>, 'initiative' | 'move'> & { readonly result?: string },
  turn: Turn,
): Promise<void> {
  const render = (one: Initiative) =>
    renderProgressForm(one, move, turn.renderContext, { value: result });
  return openMoveForm(initiative, move, render, turn);
}

/** Asks whether an initiative is to be under way. */
export function offerStart(id: string, turn: Turn): Promise<void> {
  const { initiatives: texts, actionPlans } = turn.renderContext.strings;
  const notice = texts.isItThis(actionPlans.progress.started);
  return openMoveForm(id, 'started', (one) => initiativeCard(one, turn, notice), turn);
}

/** Records the progress of an initiative. */
export async function progressTurn(action: ActionOf<'progress'>, turn: Turn): Promise<void> {
  const { move, result } = action;
  const { renderContext } = turn;
  const { progress, faults } = renderContext.strings.actionPlans;
  const request = { ...initiativeRequestOf(action, turn), move, result };
  const recorded = await recordProgress(request, turn);
  if (recorded.ok)
    return replaceCard(turn, initiativeCard(recorded.initiative, turn, progress.done));
  const { reason, initiative } = recorded;
  const isFaulty = reason === 'result-needed' || reason === 'long-text';
  if (initiative === undefined || !isFaulty || move === 'started')
    return showPlanRefusal(reason, initiative, turn);
  const state = { notice: faults[reason], value: result };
  return replaceCard(turn, renderProgressForm(initiative, move, renderContext, state));
}

/** Undoes the last move of an initiative. */
export async function undoMoveTurn(action: ActionOf<'undo-move'>, turn: Turn): Promise<void> {
  const undone = await undoMove(initiativeRequestOf(action, turn), turn);
  if (!undone.ok) return showPlanRefusal(undone.reason, undone.initiative, turn);
  await announceInitiative(undone.initiative, turn);
  const { undone: notice } = turn.renderContext.strings.actionPlans;
  return replaceCard(turn, initiativeCard(undone.initiative, turn, notice));
}
