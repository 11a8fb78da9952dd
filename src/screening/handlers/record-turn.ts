import type { CardAction } from '../../actions';
import { readDay } from '../../lib/read-date';
import { replaceCard, type Turn } from '../../teams/turn';
import { renderDecided } from '../cards/decision-cards';
import {
  type DecisionForm,
  formOf,
  renderCorrectionForm,
  renderDecisionForm,
  renderReopenForm,
} from '../cards/decision-forms';
import { formatRefusal } from '../cards/format-case';
import { CONDITION_IDS } from '../cards/screening-actions';
import {
  correctDecision,
  correctedConditions,
  correctionWarnings,
  reopenScreening,
} from '../decision/amend-decision';
import { isFinal, type StepOutcome } from '../../catalogue/decision-chain';
import { readDecisionConditions } from '../decision/read-conditions';
import { isEndContested } from '../entry/contested-end';
import { isForOthers, recordDecision, stepWarnings } from '../decision/record-decision';
import type { Screening } from '../case/screening';
import type { State } from '../case/states';
import { showCase, showRefused } from './decision-turn';
import { transitionRequestOf } from './owner-turn';
import { openScreening } from './show-screening';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

/** What recording needs to know of the catalogue. */
function portsOf(turn: Turn) {
  const { vocabulary, rules } = turn.knowledge.current().knowledge;
  return { ...turn, vocabulary, rules };
}

/** Opens a form about a case for a coordinator, if the case is in one of these states. */
async function openForm(
  id: string,
  states: readonly State[],
  render: (screening: Screening) => object,
  turn: Turn,
): Promise<void> {
  const read = await openScreening(id, 'coordinator', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  // Said before a form is filled in for nothing.
  if (isForOthers(screening, turn.person.id, turn.roles))
    await showRefused({ ok: false, reason: 'own-case', screening }, turn);
  else if (states.includes(screening.state)) await replaceCard(turn, render(screening));
  else await showRefused({ ok: false, reason: 'not-now', screening }, turn);
}

/** Opens the form in which a coordinator records what a body recommended or decided. */
export function openDecision(
  { screening, outcome }: { readonly screening: string; readonly outcome: DecisionForm },
  turn: Turn,
): Promise<void> {
  const render = (one: Screening) => renderDecisionForm(one, outcome, turn.renderContext);
  return openForm(screening, ['submitted'], render, turn);
}

/** Shows the form again with what was typed, why it was refused, and what to check. */
async function showFormAgain(
  { outcome, warnings, ...value }: ActionOf<'decide'>,
  refused: { readonly reason: Parameters<typeof formatRefusal>[0]; readonly screening: Screening },
  turn: Turn,
): Promise<void> {
  const { reason, screening } = refused;
  const read = readDecisionConditions(value.conditions, turn.renderContext.day);
  const on = readDay(value.on) ?? value.on;
  const request = { ...value, on, outcome, person: turn.person };
  const { rules } = portsOf(turn);
  const conditions = read.ok ? read.conditions : [];
  const ground = { conditions, rules, isEndContested: await isEndContested(screening, turn) };
  const found =
    reason === 'warned' || reason === 'reason-needed'
      ? stepWarnings(screening, request, ground)
      : warnings;
  const form = renderDecisionForm(screening, formOf(outcome), turn.renderContext, {
    notice: formatRefusal(reason, turn.renderContext),
    warnings: found,
    value: { ...value, outcome },
  });
  return replaceCard(turn, form);
}

/** The case after a step: the decision, or the case with what was recorded. */
async function showRecorded(screening: Screening, outcome: StepOutcome, turn: Turn): Promise<void> {
  const { decisions } = turn.renderContext.strings.screening;
  if (!isFinal(outcome)) return showCase(screening, turn, decisions.recorded);
  if (outcome === 'approved') await turn.knowledge.refresh();
  return replaceCard(turn, renderDecided(screening, turn.renderContext, { amends: true }));
}

/** Records a step; an approved collaboration can be asked about immediately. */
export async function decideTurn(action: ActionOf<'decide'>, turn: Turn): Promise<void> {
  const { action: _decide, seen: _seen, warnings, ...value } = action;
  const request = { ...value, ...transitionRequestOf(action, turn), seenWarnings: warnings };
  const recorded = await recordDecision(request, turn.roles, portsOf(turn));
  if (recorded.ok) return showRecorded(recorded.screening, action.outcome, turn);
  const { reason, screening } = recorded;
  if (screening === undefined || reason === 'not-now' || reason === 'own-case')
    return showRefused(recorded, turn, value.reason);
  return showFormAgain(action, { reason, screening }, turn);
}

/** Opens the form that corrects the record of a decision. */
export function openCorrection(id: string, turn: Turn): Promise<void> {
  const render = (one: Screening) => renderCorrectionForm(one, turn.renderContext);
  return openForm(id, ['approved', 'rejected'], render, turn);
}

/** The conditions as the form has them; `undefined` from a form that lists none. */
function typedConditions(action: ActionOf<'correct'>): string[] | undefined {
  const { listed } = action;
  if (listed === undefined) return undefined;
  return CONDITION_IDS.slice(0, listed).map((id) => action[id] ?? '');
}

/** Corrects the record of a decision, and what the catalogue says of it. */
export async function correctTurn(action: ActionOf<'correct'>, turn: Turn): Promise<void> {
  const { body, on, item, journal, reason: said, why, effective, added, warnings } = action;
  const { renderContext } = turn;
  const conditions = typedConditions(action);
  const last = effective === undefined ? {} : { effective };
  const listed = conditions && { conditions };
  const value = { body, on, item, journal, reason: said, why, added, ...last, ...listed };
  const request = { ...value, ...transitionRequestOf(action, turn), seenWarnings: warnings };
  const corrected = await correctDecision(request, turn.roles, portsOf(turn));
  if (corrected.ok) {
    await turn.knowledge.refresh();
    const { done } = renderContext.strings.screening.decisions.correct;
    const card = renderDecided(corrected.screening, renderContext, { notice: done, amends: true });
    return replaceCard(turn, card);
  }
  const { reason, screening } = corrected;
  if (screening?.decision === undefined || reason === 'not-now' || reason === 'own-case')
    return showRefused(corrected, turn, why);
  const given = { ...value, on: readDay(on) ?? on, person: turn.person };
  const read = correctedConditions(screening.decision, value, renderContext.day);
  const { rules } = portsOf(turn);
  const found = correctionWarnings(screening, given, read.ok ? read.conditions : [], rules);
  const state = {
    notice: formatRefusal(reason, renderContext),
    warnings: reason === 'warned' || reason === 'reason-needed' ? found : warnings,
    value,
  };
  return replaceCard(turn, renderCorrectionForm(screening, renderContext, state));
}

/** Opens the form that reopens a rejected case. */
export function openReopening(id: string, turn: Turn): Promise<void> {
  const render = (one: Screening) => renderReopenForm(one, turn.renderContext);
  return openForm(id, ['rejected'], render, turn);
}

/** Reopens a rejected case. */
export async function reopenTurn(action: ActionOf<'reopen'>, turn: Turn): Promise<void> {
  const { text } = action;
  const request = { ...transitionRequestOf(action, turn), text };
  const reopened = await reopenScreening(request, turn.roles, turn);
  if (reopened.ok) return showCase(reopened.screening, turn);
  const { reason, screening } = reopened;
  if (screening === undefined || reason === 'not-now') return showRefused(reopened, turn, text);
  const notice = formatRefusal(reason, turn.renderContext);
  return replaceCard(turn, renderReopenForm(screening, turn.renderContext, { notice, text }));
}
