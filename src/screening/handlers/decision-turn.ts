import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { renderDecided, renderDecisionForm } from '../cards/decision-cards';
import { renderRequestForm } from '../cards/request-cards';
import { renderSubmission } from '../cards/submission-cards';
import {
  decideScreening,
  requestInformation,
  resumeScreening,
  takeScreening,
} from '../case/coordinator-transitions';
import type { Decision, Screening } from '../case/screening';
import { hasPart, openScreening } from './show-screening';
import { byReach, transitionRequestOf } from './owner-turn';
import { formatRefusal } from '../cards/format-case';
import { screeningCard } from './step-turn';
import { replaceCard, reply, type Turn } from '../../teams/turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;
type Refused = Parameters<typeof formatRefusal>[0];

/** Shows the case in its current state, with an optional notice. */
function showCase(screening: Screening, turn: Turn, notice = ''): Promise<void> {
  return replaceCard(
    turn,
    renderSubmission(screening, turn.renderContext, notice === '' ? {} : { notice }),
  );
}

/** Explains why nothing was done, on the case if the person may see it; the typed text is kept. */
function showRefused(
  refused: Refused,
  screening: Screening | undefined,
  turn: Turn,
  typed = '',
): Promise<void> {
  const notice = formatRefusal(refused, turn.renderContext, typed);
  return screening === undefined
    ? replaceCard(turn, renderMessage(notice))
    : showCase(screening, turn, notice);
}

/** Shows a case to a coordinator, and to anyone else the view that they have access to. */
export async function viewScreening(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'reader', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const card = hasPart('coordinator', screening, turn)
    ? renderSubmission(screening, turn.renderContext)
    : screeningCard(screening, turn);
  await reply(turn, card);
}

/** Makes a coordinator the handler of a case. */
export async function takeTurn(tap: ActionOf<'take'>, turn: Turn): Promise<void> {
  const { screening, refused } = await takeScreening(
    transitionRequestOf(tap, turn),
    turn.roles,
    turn,
  );
  if (refused !== undefined) await showRefused(refused, screening, turn);
  else await showCase(screening, turn);
}

/** Resumes a case whose owner has not replied. */
export async function resumeTurn(tap: ActionOf<'resume'>, turn: Turn): Promise<void> {
  const { screening, refused } = await resumeScreening(
    transitionRequestOf(tap, turn),
    turn.roles,
    turn,
  );
  if (refused !== undefined) await showRefused(refused, screening, turn);
  else await showCase(screening, turn);
}

/** Opens the form in which a coordinator asks for more information. */
export async function openRequest(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'coordinator', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  if (screening.state !== 'submitted') await showRefused('not-now', screening, turn);
  else await replaceCard(turn, renderRequestForm(screening, turn.renderContext));
}

/** Sends a case back to its owner with a question. */
export async function requestTurn(tap: ActionOf<'request'>, turn: Turn): Promise<void> {
  const { roles, renderContext } = turn;
  const { text } = tap;
  const request = { ...transitionRequestOf(tap, turn), text };
  const outcome = await requestInformation(request, roles, turn);
  const { screening, refused } = outcome;
  if (refused === undefined) {
    const { sent, queued, notTold } = renderContext.strings.screening.cases.request;
    await showCase(screening, turn, byReach(outcome, sent, queued, notTold));
  } else if (refused === 'empty' || refused === 'too-long') {
    const notice = formatRefusal(refused, renderContext);
    await replaceCard(turn, renderRequestForm(screening, renderContext, { notice, value: text }));
  } else await showRefused(refused, screening, turn, text);
}

/** Opens the form in which a coordinator records a decision. */
export async function openDecision(
  { screening: id, outcome }: { readonly screening: string; readonly outcome: Decision['outcome'] },
  turn: Turn,
): Promise<void> {
  const read = await openScreening(id, 'coordinator', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  if (screening.state !== 'submitted') await showRefused('not-now', screening, turn);
  else await replaceCard(turn, renderDecisionForm(screening, outcome, turn.renderContext));
}

/** Records a decision; an approved collaboration can be asked about immediately. */
export async function decideTurn(action: ActionOf<'decide'>, turn: Turn): Promise<void> {
  const { roles, renderContext, knowledge } = turn;
  const { action: _decide, seen: _seen, outcome, ...value } = action;
  const decisionRequest = { ...value, ...transitionRequestOf(action, turn), outcome };
  const { vocabulary } = knowledge.current().knowledge;
  const ports = { ...turn, vocabulary };
  const { screening, refused } = await decideScreening(decisionRequest, roles, ports);
  if (refused === undefined) {
    if (outcome === 'approved') await knowledge.refresh();
    await replaceCard(turn, renderDecided(screening, renderContext));
  } else if (screening === undefined || refused === 'not-now') {
    await showRefused(refused, screening, turn, value.reason);
  } else {
    const notice = formatRefusal(refused, renderContext);
    await replaceCard(
      turn,
      renderDecisionForm(screening, outcome, renderContext, { notice, value }),
    );
  }
}
