import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { renderRequestForm } from '../cards/request-cards';
import { renderSubmission } from '../cards/submission-cards';
import {
  requestInformation,
  resumeScreening,
  takeScreening,
} from '../case/coordinator-transitions';
import { formatDate } from '../../lib/format';
import type { Screening } from '../case/screening';
import { lastQuestionOf } from '../deadlines/waits';
import { hasPart, openScreening } from './show-screening';
import { byReach, transitionRequestOf } from './owner-turn';
import { formatRefusal, type RefusedScreening } from '../cards/format-case';
import { isForOthers } from '../decision/record-decision';
import { screeningCard } from './step-turn';
import { replaceCard, reply, type Turn } from '../../teams/turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

/** Who records decisions in a case of the person of the turn; `undefined` where they do. */
function recordersOf(screening: Screening, turn: Turn): string[] | undefined {
  const { coordinators, person, roles } = turn;
  if (!isForOthers(screening, person.id, roles)) return undefined;
  return coordinators.current().flatMap(({ id, name }) => (id === person.id ? [] : [name]));
}

/** Shows the case in its current state, with an optional notice. */
export function showCase(screening: Screening, turn: Turn, notice = ''): Promise<void> {
  return replaceCard(
    turn,
    renderSubmission(screening, turn.renderContext, {
      notice,
      viewer: turn.person.id,
      recorders: recordersOf(screening, turn),
    }),
  );
}

/** Explains why nothing was done, on the case if the person may see it; the typed text is kept. */
export function showRefused(
  { reason, screening }: RefusedScreening,
  turn: Turn,
  typed = '',
): Promise<void> {
  const notice = formatRefusal(reason, turn.renderContext, typed);
  return screening === undefined
    ? replaceCard(turn, renderMessage(notice))
    : showCase(screening, turn, notice);
}

/** Shows a case to a coordinator, and to anyone else the view that they have access to. */
export async function viewScreening(
  { screening: id, back }: ActionOf<'view-screening'>,
  turn: Turn,
): Promise<void> {
  const read = await openScreening(id, 'reader', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const card = hasPart('coordinator', screening, turn)
    ? renderSubmission(screening, turn.renderContext, {
        viewer: turn.person.id,
        recorders: recordersOf(screening, turn),
      })
    : screeningCard(screening, turn);
  await (back ? replaceCard : reply)(turn, card);
}

/** Makes a coordinator the handler of a case. */
export async function takeTurn(tap: ActionOf<'take'>, turn: Turn): Promise<void> {
  const taken = await takeScreening(transitionRequestOf(tap, turn), turn.roles, turn);
  if (taken.ok) await showCase(taken.screening, turn);
  else await showRefused(taken, turn);
}

/** Resumes a case whose owner has not replied. */
export async function resumeTurn(tap: ActionOf<'resume'>, turn: Turn): Promise<void> {
  const resumed = await resumeScreening(transitionRequestOf(tap, turn), turn.roles, turn);
  if (resumed.ok) await showCase(resumed.screening, turn);
  else await showRefused(resumed, turn);
}

/** Opens the form in which a coordinator asks for more information. */
export async function openRequest(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'coordinator', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  if (screening.state !== 'submitted')
    await showRefused({ ok: false, reason: 'not-now', screening }, turn);
  else await replaceCard(turn, renderRequestForm(screening, turn.renderContext));
}

/** Sends a case back to its owner with a question. */
export async function requestTurn(tap: ActionOf<'request'>, turn: Turn): Promise<void> {
  const { roles, renderContext } = turn;
  const { text, answerBy } = tap;
  const request = { ...transitionRequestOf(tap, turn), text, answerBy };
  const outcome = await requestInformation(request, roles, turn);
  if (outcome.ok) {
    const { sent, queued, notTold } = renderContext.strings.screening.cases.request;
    const { answerBy } = lastQuestionOf(outcome.screening) ?? {};
    const { sentBy } = renderContext.strings.screening.lifecycle.deadlines;
    const due = answerBy === undefined ? '' : sentBy(formatDate(answerBy, renderContext.language));
    const notice = `${byReach(outcome, sent, queued, notTold)} ${due}`.trim();
    await showCase(outcome.screening, turn, notice);
    return;
  }
  const { reason, screening } = outcome;
  if (screening !== undefined && reason !== 'not-now') {
    const notice = formatRefusal(reason, renderContext);
    await replaceCard(
      turn,
      renderRequestForm(screening, renderContext, { notice, value: text, answerBy }),
    );
  } else await showRefused(outcome, turn, text);
}
