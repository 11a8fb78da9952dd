import { answerInquiry, type Replied } from '../coordinator/answer-inquiry';
import { askCoordinator, type Forwarded } from '../coordinator/ask-coordinator';
import { renderMessage } from '../../cards/command-cards';
import {
  renderAnswered,
  renderInquiry,
  renderQuestionSent,
  renderQuestionToSend,
  renderReply,
} from '../cards/inquiry-cards';
import { findCoordinator } from '../../people/coordinators';
import type { RenderContext } from '../../cards/render-context';
import type { OpenConversation } from '../../teams/conversation';
import { replaceCard, referenceOf, reply, type Turn, keyOfCard } from '../../teams/turn';

/** The preview of a question for the coordinator who would get it, if there is one. */
async function previewOf(
  draft: Parameters<typeof renderQuestionToSend>[1],
  turn: Turn,
): Promise<object> {
  const { renderContext, roles, person } = turn;
  const coordinator = await findCoordinator(roles, turn, person.id);
  return coordinator === undefined
    ? renderMessage(renderContext.strings.asking.inquiry.nobody)
    : renderQuestionToSend(coordinator.name, draft, renderContext);
}

/** Asks before a question is sent: shows who would get it and how it reads. */
export async function showQuestionToSend(question: string, turn: Turn): Promise<void> {
  await reply(turn, await previewOf({ notice: '', value: question }, turn));
}

function cardOf(forwarded: Forwarded, question: string, renderContext: RenderContext): object {
  const texts = renderContext.strings.asking.inquiry;
  if (forwarded.ok) {
    const { coordinator } = forwarded;
    const told = coordinator === undefined ? texts.queued : texts.sent(coordinator);
    return renderQuestionSent(told, question);
  }
  switch (forwarded.reason) {
    case 'already-sent':
      return renderQuestionSent(texts.alreadySent, question);
    case 'answered':
      return renderReply(forwarded.inquiry, renderContext);
    case 'nobody':
      return renderMessage(texts.nobody);
    case 'failed':
      return renderMessage(texts.failed);
  }
}

/** Forwards the text of the preview to a coordinator; a text that cannot be sent stays there. */
export async function sendInquiryTurn(text: string, turn: Turn): Promise<void> {
  const { context, person, renderContext, roles } = turn;
  const texts = renderContext.strings.asking.inquiry;
  const question = text.trim();
  if (question === '') {
    const draft = { notice: texts.writeQuestionFirst, value: '' };
    return replaceCard(turn, await previewOf(draft, turn));
  }
  const asking = {
    id: keyOfCard(turn),
    question,
    from: person.id,
    fromName: person.name,
    conversation: referenceOf(context.activity),
    language: renderContext.language,
  };
  const forwarded = await askCoordinator(asking, roles, turn);
  const card = cardOf(forwarded, question, renderContext);
  const isLost = !forwarded.ok && (forwarded.reason === 'nobody' || forwarded.reason === 'failed');
  await (isLost ? reply(turn, card) : replaceCard(turn, card));
}

/** Takes back the preview of a question. */
export async function cancelInquiryTurn(turn: Turn): Promise<void> {
  await replaceCard(turn, renderMessage(turn.renderContext.strings.asking.inquiry.cancelled));
}

/**
 * Matches the text after "ask the coordinator", a colon or "about"; "for me" and "please" are
 * ignored.
 */
const AFTER_COORDINATOR =
  /(?:koordinator|coordinator)\p{L}*[\s:,–-]*(?:(?:om|about|whether|if)\s+)?(.*)$/isu;
const NO_QUESTION = /^(?:please|tak|for mig|for me|det|dette|it|this|that)?[.!?\s]*$/iu;

/**
 * Shows the text after "ask the coordinator" before it is sent, or the last question of the
 * conversation if there is no such text.
 */
export async function showLastQuestion({ state }: OpenConversation, turn: Turn): Promise<void> {
  const written = AFTER_COORDINATOR.exec(turn.text)?.[1]?.replace(NO_QUESTION, '').trim() ?? '';
  const question = written === '' ? state.asked?.question : written;
  if (question !== undefined) return showQuestionToSend(question, turn);
  await reply(turn, renderMessage(turn.renderContext.strings.asking.inquiry.askFirst));
}

function cardAfter(
  replied: Extract<Replied, { inquiry: unknown }>,
  text: string,
  renderContext: RenderContext,
): object {
  const { inquiry } = replied;
  const texts = renderContext.strings.asking.inquiry;
  if (replied.ok) return renderAnswered(inquiry, renderContext, text.trim());
  switch (replied.reason) {
    case 'empty':
      return renderInquiry(inquiry, renderContext, { notice: texts.writeFirst, value: '' });
    case 'not-delivered':
      return renderInquiry(inquiry, renderContext, {
        notice: replied.queued ? texts.notDelivered : texts.notDeliverable,
        value: inquiry.answer ?? '',
      });
    case 'already-answered':
      return renderAnswered(inquiry, renderContext, text.trim());
  }
}

/**
 * Handles a coordinator's answer; their card then shows the answer that was sent, and any other
 * text that they typed.
 */
export async function answerInquiryTurn(
  { inquiry, text }: { readonly inquiry: string; readonly text: string },
  turn: Turn,
): Promise<void> {
  const { person, roles, renderContext } = turn;
  const texts = renderContext.strings.asking.inquiry;
  const replied = await answerInquiry({ inquiry, text, by: person }, roles, turn);
  // Sent as a separate reply, so that the card keeps the typed text.
  if (!('inquiry' in replied))
    await reply(turn, renderMessage(replied.reason === 'unknown' ? texts.unknown : texts.refused));
  else await replaceCard(turn, cardAfter(replied, text, renderContext));
}
