import { isAnswered } from '../answer/answer';
import type { AnsweredQuestion } from '../intents/ask';
import { INTENTS } from '../feedback/feedback';
import { listUnanswered } from '../feedback/list-unanswered';
import { addReason, recordRating, recordUnanswered } from '../feedback/record-feedback';
import type { CardAction } from '../../actions';
import { renderMessage } from '../../cards/command-cards';
import { renderRated, renderReasonNoted, renderUnanswered } from '../cards/feedback-cards';
import { isCoordinator } from '../../people/roles';
import { replaceCard, reply, type Turn, keyOf, keyOfCard } from '../../teams/turn';

type ActionOf<Name extends CardAction['action']> = Extract<CardAction, { action: Name }>;

/** Records a question that had no answer, without who asked it. */
export async function recordIfUnanswered(
  { query, answer }: AnsweredQuestion,
  turn: Turn,
): Promise<void> {
  const intent = INTENTS.find((one) => one === query.intent);
  if (intent === undefined || isAnswered(answer)) return;
  const key = keyOf(turn, turn.context.activity.id);
  await recordUnanswered({ key, question: turn.text, intent }, turn);
}

/** Records a person's rating and thanks for it; the answer card stays unchanged. */
export async function rate(action: ActionOf<'rate'>, turn: Turn): Promise<void> {
  const { action: _rate, ...rated } = action;
  const rating = await recordRating({ key: keyOfCard(turn, turn.person.id), ...rated }, turn);
  await reply(turn, renderRated(rating, action.question, turn.renderContext));
}

/** Records why an answer was not useful. */
export async function giveReason(action: ActionOf<'rate-reason'>, turn: Turn): Promise<void> {
  const { feedback: id, month, reason } = action;
  const rating = await addReason({ id, month, reason }, turn);
  const card =
    rating === undefined
      ? renderMessage(turn.renderContext.strings.asking.feedback.gone)
      : renderReasonNoted(rating, turn.renderContext);
  await replaceCard(turn, card);
}

/** Lists the unanswered questions, for coordinators. */
export async function showUnanswered(turn: Turn): Promise<void> {
  const { strings } = turn.renderContext;
  const card = isCoordinator(turn.person.id, turn.roles)
    ? renderUnanswered(await listUnanswered(turn), turn.renderContext)
    : renderMessage(strings.asking.feedback.onlyCoordinators);
  await reply(turn, card);
}
