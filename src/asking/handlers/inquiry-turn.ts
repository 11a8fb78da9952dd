import { answerInquiry, type Replied } from '../inquiries/answer-inquiry';
import { askCoordinator, type Forwarded } from '../inquiries/ask-coordinator';
import { truncateQuestion } from '../answer/truncate-question';
import { renderMessage } from '../../cards/command-cards';
import { renderAnswered, renderInquiry, renderReply } from '../cards/inquiry-cards';
import type { RenderContext } from '../../cards/render-context';
import type { OpenConversation } from '../../teams/conversation';
import { replaceCard, referenceOf, reply, type Turn, keyOfCard } from '../../teams/turn';

function cardOf(forwarded: Forwarded, renderContext: RenderContext): object {
  const texts = renderContext.strings.asking.inquiry;
  if (forwarded.ok) {
    const { coordinator } = forwarded;
    return renderMessage(coordinator === undefined ? texts.queued : texts.sent(coordinator));
  }
  switch (forwarded.reason) {
    case 'already-sent':
      return renderMessage(texts.alreadySent);
    case 'answered':
      return renderReply(forwarded.inquiry, renderContext);
    case 'nobody':
      return renderMessage(texts.nobody);
    case 'failed':
      return renderMessage(texts.failed);
  }
}

/** Forwards a question to a coordinator and reports the outcome. */
export async function askCoordinatorTurn(question: string, turn: Turn): Promise<void> {
  const { context, person, renderContext, roles } = turn;
  const asking = {
    id: keyOfCard(turn),
    question,
    from: person.id,
    fromName: person.name,
    conversation: referenceOf(context.activity),
    language: renderContext.language,
  };
  await reply(turn, cardOf(await askCoordinator(asking, roles, turn), renderContext));
}

/**
 * Matches the text after "ask the coordinator", a colon or "about"; "for me" and "please" are
 * ignored.
 */
const AFTER_COORDINATOR =
  /(?:koordinator|coordinator)\p{L}*[\s:,–-]*(?:(?:om|about|whether|if)\s+)?(.*)$/isu;
const NO_QUESTION = /^(?:please|tak|for mig|for me|det|dette|it|this|that)?[.!?\s]*$/iu;

/**
 * Forwards the text after "ask the coordinator", or the last question of the conversation if there
 * is no such text.
 */
export async function sendLastQuestion({ state }: OpenConversation, turn: Turn): Promise<void> {
  const written = AFTER_COORDINATOR.exec(turn.text)?.[1]?.replace(NO_QUESTION, '').trim() ?? '';
  const question = written === '' ? state.asked?.question : written;
  if (question !== undefined) return askCoordinatorTurn(truncateQuestion(question), turn);
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
