import { renderMessage } from '../../cards/command-cards';
import { renderReplyForm } from '../cards/request-cards';
import { duplicateScreening } from '../case/owner-transitions';
import { keepDraft } from '../case/owner-transitions';
import { replyInformation } from '../case/owner-transitions';
import type { TransitionDone, TransitionRequest } from '../case/transition-screening';
import type { Screening } from '../case/screening';
import { submitScreening } from '../case/owner-transitions';
import { restoreScreening, withdrawScreening } from '../case/owner-transitions';
import { follow, unfollow } from './show-screening';
import { formatRefusal } from '../cards/format-case';
import { screeningCard, stepPortsOf, withdrawnCard } from './show-screening';
import { replaceCard, reply, type Turn } from '../../teams/turn';
import { keyOf } from '../../teams/turn';

/** A tap that moves a screening on: which one, and how many moves its card had seen. */
interface MoveTap {
  readonly screening: string;
  readonly seen?: number | undefined;
}

/** The wish of a person who taps so. */
export function transitionRequestOf(
  { screening, seen }: MoveTap,
  { person }: Turn,
): TransitionRequest {
  return { screening, person, ...(seen !== undefined && { seen }) };
}

/** What became of a wish: its screening, unless there is none to be seen. */
interface Outcome {
  readonly screening?: Screening;
  readonly refused?: Parameters<typeof formatRefusal>[0];
}

/** Shows the screening as it stands after a wish, with why it was not granted, if it was not. */
async function show(
  { screening, refused }: Outcome,
  granted: (screening: Screening) => object,
  turn: Turn,
  typed = '',
): Promise<void> {
  const said = refused === undefined ? '' : formatRefusal(refused, turn.renderContext, typed);
  if (screening === undefined) return replaceCard(turn, renderMessage(said));
  const card = refused === undefined ? granted(screening) : screeningCard(screening, turn, said);
  return replaceCard(turn, card);
}

/** What can be said of a transition: that people were notified, that they are going to be, or that they cannot be. */
export function byReach<T>(
  { moved, told: reached, queued: isQueued }: Pick<TransitionDone, 'moved' | 'told' | 'queued'>,
  told: T,
  queued: T,
  notTold: T,
): T {
  if (isQueued === true) return queued;
  return moved && reached.length === 0 ? notTold : told;
}

/** Hands a screening in; nothing that is typed belongs to it any more. */
export async function submitTurn(tap: MoveTap, turn: Turn): Promise<void> {
  const { roles, renderContext } = turn;
  const outcome = await submitScreening(transitionRequestOf(tap, turn), roles, turn);
  if (outcome.refused === undefined) await unfollow(tap.screening, turn);
  const { submitted, submittedQueued, submittedAlone } = renderContext.strings.screening.cases;
  const notice =
    outcome.refused === undefined
      ? byReach(outcome, submitted, submittedQueued, submittedAlone)
      : '';
  await show(outcome, (one) => screeningCard(one, turn, notice), turn);
}

/** Sends the owner's answer to a coordinator's question. */
export async function replyTurn(
  tap: MoveTap & { readonly text: string },
  turn: Turn,
): Promise<void> {
  const { roles, renderContext } = turn;
  const { text } = tap;
  const outcome = await replyInformation({ ...transitionRequestOf(tap, turn), text }, roles, turn);
  const { screening, refused } = outcome;
  if (refused === undefined) await unfollow(tap.screening, turn);
  if (screening?.state === 'more-information' && refused !== undefined) {
    const notice = formatRefusal(refused, renderContext);
    await replaceCard(turn, renderReplyForm(screening, renderContext, { notice, value: text }));
    return;
  }
  const { sent } = renderContext.strings.screening.cases.reply;
  await show(outcome, (one) => screeningCard(one, turn, sent), turn, text);
}

/** Takes a screening back, with a way to undo that. */
export async function withdrawTurn(tap: MoveTap, turn: Turn): Promise<void> {
  const outcome = await withdrawScreening(transitionRequestOf(tap, turn), turn.roles, turn);
  if (outcome.refused === undefined) await unfollow(tap.screening, turn);
  await show(outcome, (one) => withdrawnCard(one, turn), turn);
}

/** Undoes the withdrawal. */
export async function restoreTurn(tap: MoveTap, turn: Turn): Promise<void> {
  const { roles, renderContext } = turn;
  const outcome = await restoreScreening(transitionRequestOf(tap, turn), roles, turn);
  const { restored } = renderContext.strings.screening.cases.withdrawn;
  await show(outcome, (one) => screeningCard(one, turn, restored), turn);
}

/** Starts a new screening on the same facts. */
export async function duplicateTurn(id: string, turn: Turn): Promise<void> {
  const { context, person, renderContext } = turn;
  const request = { id: keyOf(turn, context.activity.id), screening: id, person };
  const { screening, refused } = await duplicateScreening(request, stepPortsOf(turn));
  if (screening === undefined) {
    await reply(turn, renderMessage(formatRefusal(refused, renderContext)));
    return;
  }
  await follow(screening.id, turn);
  const { duplicated } = renderContext.strings.screening.cases.withdrawn;
  await reply(turn, screeningCard(screening, turn, duplicated));
}

/** Notes that a draft is to be kept. */
export async function keepTurn(id: string, turn: Turn): Promise<void> {
  const outcome = await keepDraft({ screening: id, person: turn.person }, turn);
  const { kept } = turn.renderContext.strings.screening.cases.idle;
  await show(outcome, () => renderMessage(kept), turn);
}
