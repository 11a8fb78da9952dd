import type { CardAction } from '../../actions';
import { readDay } from '../../lib/read-date';
import { isCoordinator } from '../../people/roles';
import { replaceCard, type Turn } from '../../teams/turn';
import { renderCorrectionForm } from '../cards/correction-form';
import {
  type CorrectionFault,
  correctedWarnings,
  correctStep,
  isOwnRecord,
} from '../initiative/correct-step';
import type { Initiative } from '../initiative/initiative';
import {
  announcedText,
  initiativeCard,
  initiativeRequestOf,
  openInitiative,
  planPortsOf,
  showPlanRefusal,
} from './initiative-turn';
import { isStepFault } from './move-turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

/** Opens the form in which a coordinator corrects the record of a step. */
export async function openCorrection(
  { initiative: id, step: wanted }: ActionOf<'correct-step-form'>,
  turn: Turn,
): Promise<void> {
  const initiative = await openInitiative(id, turn);
  if (initiative === undefined) return;
  if (!isCoordinator(turn.person.id, turn.roles))
    return showPlanRefusal('not-yours', initiative, turn);
  const index = wanted ?? initiative.chain.length - 1;
  const step = initiative.chain[index];
  if (step === undefined) return showPlanRefusal('not-now', initiative, turn);
  if (isOwnRecord(initiative, index, turn.person.id, turn.roles))
    return showPlanRefusal('own-initiative', initiative, turn);
  return replaceCard(turn, renderCorrectionForm(initiative, { step, index }, turn.renderContext));
}

const isCorrectionFault = (reason: string): reason is CorrectionFault =>
  isStepFault(reason) || reason === 'why-needed' || reason === 'unchanged';

/** Shows the form again with what was typed, and why it was refused. */
function showCorrectionAgain(
  action: ActionOf<'correct-step'>,
  reason: CorrectionFault,
  initiative: Initiative,
  turn: Turn,
): Promise<void> {
  const { step: index, body, on, item, outcome, reason: typed, why, warnings } = action;
  const step = initiative.chain[index];
  if (step === undefined) return showPlanRefusal('not-now', initiative, turn);
  const { rules } = planPortsOf(turn);
  const given = { body, on: readDay(on) ?? on, outcome };
  const isReserved = reason === 'warned' || reason === 'reason-needed';
  const form = renderCorrectionForm(initiative, { step, index }, turn.renderContext, {
    notice: turn.renderContext.strings.actionPlans.faults[reason],
    warnings: isReserved ? correctedWarnings(initiative, index, given, rules) : warnings,
    value: { body, on, item, reason: typed, outcome },
    why,
  });
  return replaceCard(turn, form);
}

/** Corrects the record of a step. */
export async function correctStepTurn(action: ActionOf<'correct-step'>, turn: Turn): Promise<void> {
  const { step, body, on, item, outcome, reason, why, warnings } = action;
  const request = {
    ...initiativeRequestOf(action, turn),
    ...{ step, body, on, item, outcome, reason, why, seenWarnings: warnings },
  };
  const corrected = await correctStep(request, planPortsOf(turn));
  if (corrected.ok) {
    const { done } = turn.renderContext.strings.actionPlans.correct;
    const notice = await announcedText(corrected.initiative, done, turn);
    return replaceCard(turn, initiativeCard(corrected.initiative, turn, notice));
  }
  const { initiative } = corrected;
  return initiative !== undefined && isCorrectionFault(corrected.reason)
    ? showCorrectionAgain(action, corrected.reason, initiative, turn)
    : showPlanRefusal(corrected.reason, initiative, turn);
}
