import { type Feedback, REASONS } from '../feedback/feedback';
import { formatDate } from '../../lib/format';
import { askCoordinatorButton } from './answer-footer';
import type { RenderContext } from '../../cards/render-context';
import { messageCard } from '../../cards/templates';

/** Thanks for a rating; if the answer was not useful, asks why. */
export function renderRated(
  { id, month, useful }: Feedback,
  question: string,
  renderContext: RenderContext,
): object {
  const { feedback } = renderContext.strings.asking;
  const reasons = REASONS.map((reason) => ({
    title: feedback.reasons[reason],
    data: { action: 'rate-reason', feedback: id, month, reason } as const,
  }));
  return messageCard.render({
    title: '',
    paragraphs: [{ text: useful === true ? feedback.thanks : feedback.why }],
    footer: '',
    buttons: useful === true ? [] : [...reasons, askCoordinatorButton(question, renderContext)],
  });
}

/** Thanks for a reason. */
export function renderReasonNoted(
  { reason, question }: Feedback,
  renderContext: RenderContext,
): object {
  const { feedback } = renderContext.strings.asking;
  return messageCard.render({
    title: '',
    paragraphs: [
      { text: reason === undefined ? feedback.thanks : feedback.noted(feedback.reasons[reason]) },
    ],
    footer: '',
    buttons: [askCoordinatorButton(question, renderContext)],
  });
}

/** Lists unanswered questions for coordinators, newest first. */
export function renderUnanswered(found: readonly Feedback[], renderContext: RenderContext): object {
  const { strings, language } = renderContext;
  const { feedback } = strings.asking;
  const whyOf = ({ kind, reason }: Feedback) => {
    if (kind === 'unanswered') return feedback.notAnswered;
    return reason === undefined ? feedback.ofNoUse : feedback.reasons[reason];
  };
  return messageCard.render({
    title: feedback.unanswered,
    paragraphs:
      found.length === 0
        ? [{ text: feedback.noneUnanswered }]
        : found.map((one) => ({
            text: [formatDate(one.at.slice(0, 10), language), one.question, whyOf(one)].join(' · '),
          })),
    footer: feedback.howKept,
    buttons: [],
  });
}
