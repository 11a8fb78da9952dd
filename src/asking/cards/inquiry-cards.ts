import type { Inquiry } from '../coordinator/inquiry';
import { formatDate } from '../../lib/format';
import { paragraphsOf } from '../../lib/text';
import type { Strings } from '../../texts/da';
import type { Language } from '../../lib/language';
import { inquiryCard, messageCard } from '../../cards/templates';

interface LanguageContext {
  readonly language: Language;
  readonly strings: Strings;
}

const dayOf = (time: string, { language }: LanguageContext) =>
  formatDate(time.slice(0, 10), language);

const askerOf = ({ fromName }: Inquiry, { strings }: LanguageContext) =>
  fromName === '' ? strings.asking.inquiry.somebody : fromName;

/** A text in the input of a card, and a problem with it. */
interface Draft {
  readonly notice: string;
  readonly value: string;
}

/**
 * Shows what will be sent to which coordinator, so that the person can change it, send it or leave
 * it.
 */
export function renderQuestionToSend(
  coordinator: string,
  { notice, value }: Draft,
  { strings }: LanguageContext,
): object {
  const texts = strings.asking.inquiry;
  return inquiryCard.render({
    title: texts.ask,
    notice,
    question: texts.preview(coordinator),
    from: texts.previewNote,
    inputLabel: texts.yourQuestion,
    value,
    buttons: [
      { title: texts.sendQuestion, data: { action: 'send-inquiry' } },
      { title: texts.cancel, data: { action: 'cancel-inquiry' } },
    ],
  });
}

/** Repeats the question that was sent, under what became of it. */
export function renderQuestionSent(text: string, question: string): object {
  return messageCard.render({
    title: text,
    paragraphs: paragraphsOf(question),
    footer: '',
    buttons: [],
  });
}

/**
 * Renders a colleague's question for a coordinator, with a field for the answer and a notice of any
 * problem.
 */
export function renderInquiry(
  inquiry: Inquiry,
  renderContext: LanguageContext,
  { notice, value }: Draft = { notice: '', value: '' },
): object {
  const texts = renderContext.strings.asking.inquiry;
  return inquiryCard.render({
    title: texts.title,
    notice,
    question: inquiry.question,
    from: `${askerOf(inquiry, renderContext)} · ${dayOf(inquiry.askedAt, renderContext)}`,
    inputLabel: texts.yourAnswer,
    value,
    buttons: [{ title: texts.send, data: { action: 'answer-inquiry', inquiry: inquiry.id } }],
  });
}

/**
 * Shows that an inquiry is answered, by whom and how, and keeps text that was typed but not sent.
 */
export function renderAnswered(
  inquiry: Inquiry,
  renderContext: LanguageContext,
  typed = '',
): object {
  const texts = renderContext.strings.asking.inquiry;
  const own = typed !== '' && typed !== inquiry.answer;
  return messageCard.render({
    title: texts.answered(inquiry.answeredBy?.name ?? ''),
    paragraphs: [
      { text: texts.asked(askerOf(inquiry, renderContext), inquiry.question) },
      ...paragraphsOf(inquiry.answer ?? ''),
      ...(own ? [{ text: texts.notSent }, ...paragraphsOf(typed)] : []),
    ],
    footer: dayOf(inquiry.answeredAt ?? inquiry.askedAt, renderContext),
    buttons: [],
  });
}

/** Renders the coordinator's answer for the person who asked. */
export function renderReply(inquiry: Inquiry, renderContext: LanguageContext): object {
  const texts = renderContext.strings.asking.inquiry;
  return messageCard.render({
    title: texts.reply,
    paragraphs: [
      { text: texts.asked(askerOf(inquiry, renderContext), inquiry.question) },
      ...paragraphsOf(inquiry.answer ?? ''),
    ],
    footer: texts.answered(inquiry.answeredBy?.name ?? ''),
    buttons: [],
  });
}
