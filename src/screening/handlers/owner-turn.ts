import { renderMessage } from '../../cards/command-cards';
import { renderDeletion, renderWithdrawForm } from '../cards/draft-cards';
import { renderReplyForm } from '../cards/request-cards';
import { renderSubmitForm } from '../cards/submit-form-card';
import {
  deleteDraft,
  duplicateScreening,
  keepDraft,
  replyInformation,
  submitScreening,
  restoreScreening,
  withdrawScreening,
} from '../case/owner-transitions';
import type { TransitionDone, TransitionRequest } from '../case/transition-screening';
import { TRANSITIONS } from '../case/states';
import { caseNumberOf } from '../case/case-number';
import { findDraft, listScreenings } from '../case/list-screenings';
import { readScreening, type Screening } from '../case/screening';
import { screeningName } from '../cards/format-proposal';
import type { OpenConversation } from '../../teams/conversation';
import { pauseScreening } from './pause-screening';
import { isComplete } from '../result/missing-for-submission';
import { follow, hasPart, openScreening, unfollow } from './show-screening';
import { formatRefusal, type RefusedScreening } from '../cards/format-case';
import { replaceCard, reply, type Turn, keyOf } from '../../teams/turn';
import { screeningCard, screeningCardWithSimilar, stepPortsOf, withdrawnCard } from './step-turn';

/** A tap that requests a transition: the screening, and how many transitions its card had seen. */
interface TransitionTap {
  readonly screening: string;
  readonly seen?: number | undefined;
}

/** The transition request of a tap. */
export function transitionRequestOf(
  { screening, seen }: TransitionTap,
  { person }: Turn,
): TransitionRequest {
  return { screening, person, ...(seen !== undefined && { seen }) };
}

/** Shows the screening after a request, with the reason if it was refused. */
async function show(
  outcome: TransitionDone | RefusedScreening,
  renderGranted: (screening: Screening) => object,
  turn: Turn,
  typed = '',
): Promise<void> {
  if (outcome.ok) return replaceCard(turn, renderGranted(outcome.screening));
  const { reason, screening } = outcome;
  const notice = formatRefusal(reason, turn.renderContext, typed);
  const card = screening ? screeningCard(screening, turn, notice) : renderMessage(notice);
  return replaceCard(turn, card);
}

/**
 * Returns the text that matches the delivery of a transition's notices: delivered, queued, or
 * impossible to deliver.
 */
export function byReach<T>(
  { told: reached, queued: isQueued }: Pick<TransitionDone, 'told' | 'queued'>,
  delivered: T,
  queued: T,
  undeliverable: T,
): T {
  if (isQueued === true) return queued;
  return reached.length === 0 ? undeliverable : delivered;
}

/** Returns the card that asks to confirm a submission; `undefined` while it is not possible. */
export function submitFormOf(screening: Screening, turn: Turn): object | undefined {
  const { coordinators, person, renderContext } = turn;
  const isPossible = screening.state === 'draft' && hasPart('owner', screening, turn);
  if (!isPossible || !isComplete(screening)) return undefined;
  const others = coordinators.current().filter(({ id }) => id !== person.id);
  const notified = others.length > 0 ? others : coordinators.current();
  return renderSubmitForm(
    screening,
    notified.map(({ name }) => name),
    renderContext,
  );
}

/** Asks to confirm a submission. */
export async function openSubmit(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const reason = screening.state === 'draft' ? 'incomplete' : 'not-now';
  const notice = formatRefusal(reason, turn.renderContext);
  await replaceCard(turn, submitFormOf(screening, turn) ?? screeningCard(screening, turn, notice));
}

/** Submits a screening; typed messages no longer go to it. */
export async function submitTurn(tap: TransitionTap, turn: Turn): Promise<void> {
  const { roles, renderContext } = turn;
  const outcome = await submitScreening(transitionRequestOf(tap, turn), roles, turn);
  if (outcome.ok) await unfollow(tap.screening, turn);
  const { submitted, submittedQueued, submittedAlone } = renderContext.strings.screening.cases;
  const notice = outcome.ok ? byReach(outcome, submitted, submittedQueued, submittedAlone) : '';
  await show(outcome, (one) => screeningCard(one, turn, notice), turn);
}

/** Sends the owner's answer to a coordinator's question. */
export async function replyTurn(
  tap: TransitionTap & { readonly text: string },
  turn: Turn,
): Promise<void> {
  const { roles, renderContext } = turn;
  const { text } = tap;
  const outcome = await replyInformation({ ...transitionRequestOf(tap, turn), text }, roles, turn);
  if (outcome.ok) await unfollow(tap.screening, turn);
  else if (outcome.screening?.state === 'more-information') {
    const { reason, screening } = outcome;
    const notice = formatRefusal(reason, renderContext);
    await replaceCard(turn, renderReplyForm(screening, renderContext, { notice, value: text }));
    return;
  }
  const { sent, queued, notTold } = renderContext.strings.screening.cases.reply;
  const notice = outcome.ok ? byReach(outcome, sent, queued, notTold) : '';
  await show(outcome, (one) => screeningCard(one, turn, notice), turn, text);
}

/**
 * Offers to send what was typed as the reply to a coordinator's question: shows it in the form to be
 * sent. Returns false if no question waits for the person.
 */
export async function offerReplyTurn(turn: Turn): Promise<boolean> {
  const { mine } = await listScreenings(turn.person.id, turn);
  const asked = mine.find(({ state }) => state === 'more-information');
  if (asked === undefined) return false;
  const { confirmReply: notice } = turn.renderContext.strings.screening.lifecycle.inWords;
  await reply(turn, renderReplyForm(asked, turn.renderContext, { notice, value: turn.text }));
  return true;
}

/** Opens the form in which the owner says why a screening is withdrawn. */
export async function openWithdrawal(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const card = TRANSITIONS.withdraw.from.includes(screening.state)
    ? renderWithdrawForm(screening, turn.renderContext)
    : screeningCard(screening, turn, formatRefusal('not-now', turn.renderContext));
  await replaceCard(turn, card);
}

/** Withdraws a screening, with a button to undo it. */
export async function withdrawTurn(
  tap: TransitionTap & { readonly text: string },
  turn: Turn,
): Promise<void> {
  const { roles, renderContext } = turn;
  const { text } = tap;
  const outcome = await withdrawScreening({ ...transitionRequestOf(tap, turn), text }, roles, turn);
  if (outcome.ok) await unfollow(tap.screening, turn);
  else if (outcome.reason === 'why-needed' || outcome.reason === 'too-long') {
    const notice = formatRefusal(outcome.reason, renderContext);
    const form = renderWithdrawForm(outcome.screening, renderContext, { notice, value: text });
    return replaceCard(turn, form);
  }
  await show(outcome, (one) => withdrawnCard(one, turn), turn);
}

/** Undoes the withdrawal. */
export async function restoreTurn(tap: TransitionTap, turn: Turn): Promise<void> {
  const { roles, renderContext } = turn;
  const outcome = await restoreScreening(transitionRequestOf(tap, turn), roles, turn);
  const { restored } = renderContext.strings.screening.cases.withdrawn;
  await show(outcome, (one) => screeningCard(one, turn, restored), turn);
}

/** Shows a case that is under way to people who may see it; others learn whom to ask. */
export function underWayCard(screening: Screening, turn: Turn): object {
  const { entryCases: texts } = turn.renderContext.strings.screening;
  const number = caseNumberOf(screening);
  return hasPart('reader', screening, turn)
    ? screeningCard(screening, turn, texts.underWay(number))
    : renderMessage(texts.underWayHidden(number, screening.ownerName));
}

/** Starts a new screening with the same facts. */
export async function duplicateTurn(id: string, turn: Turn, amends = false): Promise<void> {
  const { context, person, renderContext, roles } = turn;
  const request = { id: keyOf(turn, context.activity.id), screening: id, person, amends };
  const { vocabulary } = turn.knowledge.current().knowledge;
  const ports = { ...stepPortsOf(turn), vocabulary };
  const started = await duplicateScreening(request, roles, ports);
  if (!started.ok)
    return reply(
      turn,
      started.reason === 'under-way'
        ? underWayCard(started.screening, turn)
        : renderMessage(formatRefusal(started.reason, renderContext)),
    );
  const { screening } = started;
  await follow(screening.id, turn);
  const { cases, lifecycle } = renderContext.strings.screening;
  const said = amends ? lifecycle.copies.amending : cases.withdrawn.duplicated;
  await reply(turn, await screeningCardWithSimilar(screening, turn, said));
}

/** Opens a proposal to change an approved case, given by its id, or says why there can be none. */
export const proposeChangeTurn = (id: string, turn: Turn): Promise<void> =>
  duplicateTurn(id, turn, true);

/** Records that a draft is to be kept. */
export async function keepDraftTurn(id: string, turn: Turn): Promise<void> {
  const outcome = await keepDraft({ screening: id, person: turn.person }, turn);
  const { kept } = turn.renderContext.strings.screening.cases.idle;
  await show(outcome, () => renderMessage(kept), turn);
}

/** Asks whether to delete a draft; another screening is shown as it is. */
export async function openDeletion(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'owner', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const card =
    screening.state === 'draft'
      ? renderDeletion(screening, turn.renderContext)
      : screeningCard(screening, turn, formatRefusal('not-now', turn.renderContext));
  await replaceCard(turn, card);
}

/** Deletes a draft. */
export async function deleteDraftTurn(tap: TransitionTap, turn: Turn): Promise<void> {
  const { roles, renderContext } = turn;
  const outcome = await deleteDraft(transitionRequestOf(tap, turn), roles, turn);
  if (outcome.ok) await unfollow(tap.screening, turn);
  const { done } = renderContext.strings.screening.cases.deletion;
  await show(outcome, (one) => renderMessage(done(screeningName(one, renderContext))), turn);
}

/**
 * Handles "slet kladden" at any time, and "annuller" where a screening is under way: asks whether
 * to delete the draft. Returns false if there is nothing to annul.
 */
export async function deletionRequestTurn(
  asked: 'draft' | 'cancel',
  { state }: OpenConversation,
  turn: Turn,
): Promise<boolean> {
  const { person, renderContext } = turn;
  const underWay =
    state.screening === undefined ? undefined : await readScreening(state.screening, turn);
  const current = underWay?.document;
  if (current !== undefined && hasPart('owner', current, turn) && current.state === 'draft') {
    await reply(turn, renderDeletion(current, renderContext));
    return true;
  }
  if (asked === 'cancel') {
    if (current === undefined) return false;
    await pauseScreening(current.id, turn);
    return true;
  }
  const draft = await findDraft(person.id, turn);
  const { none } = renderContext.strings.screening.cases.deletion;
  await reply(turn, draft ? renderDeletion(draft, renderContext) : renderMessage(none));
  return true;
}
