import { isAnswered } from '../answer/answer';
import type { AnsweredQuestion } from '../intents/ask';
import { truncateQuestion } from '../answer/truncate-question';
import { INTENTS } from '../feedback/feedback';
import { redactQuestion } from '../feedback/redact-question';
import type { Button } from '../../cards/card';
import { formatGuess } from './question/format-guess';
import { otherReadingButton } from './question/other-reading-button';
import type { CaseUnderWay } from '../../catalogue/later-decision';
import type { RenderContext } from '../../cards/render-context';

/** What an answer card shows in addition to the answer itself. */
export interface AnswerFooter {
  /** What was assumed about the question, or empty. */
  readonly notice: string;
  /** Buttons for rating the answer. */
  readonly rating: Button[];
  /** A button for the alternative reading, if there is one. */
  readonly other: Button[];
  /** What the person can do if there is no answer. */
  readonly instead: Button[];
  /** Words of the question that the answer does not use, if there is no answer at all. */
  readonly unused?: readonly string[];
  /** The day of the next follow-up of the single collaboration shown, if known. */
  readonly followUp?: string | undefined;
  /** The cases under way about the single collaboration shown, as far as the reader may see them. */
  readonly cases?: readonly CaseUnderWay[];
  /** Whether the reader decides proposed changes of what the catalogue says. */
  readonly decides?: boolean;
}

/** No footer, for places without buttons. */
export const EMPTY_FOOTER: AnswerFooter = { notice: '', rating: [], other: [], instead: [] };

const UNRATED = ['command', 'nothing', 'not-stated', 'no-number'];

function ratingOf(
  { query, answer }: AnsweredQuestion,
  question: string,
  renderContext: RenderContext,
): Button[] {
  const intent = INTENTS.find((one) => one === query.intent);
  if (intent === undefined || UNRATED.includes(answer.kind) || question === '') return [];
  const { useful, notUseful } = renderContext.strings.asking.feedback;
  const rated = {
    action: 'rate',
    question: truncateQuestion(redactQuestion(question, renderContext.knowledge)),
    intent,
    answered: isAnswered(answer),
    month: renderContext.day.slice(0, 7),
  } as const;
  return [
    { title: useful, data: { ...rated, useful: true } },
    { title: notUseful, data: { ...rated, useful: false } },
  ];
}

/** The button that forwards a question to a coordinator. */
export function askCoordinatorButton(question: string, { strings }: RenderContext): Button {
  return {
    title: strings.asking.inquiry.ask,
    data: { action: 'ask-coordinator', question: truncateQuestion(question) },
  };
}

/** Builds the footer of an answer. */
export function answerFooterOf(
  asked: AnsweredQuestion,
  question: string,
  renderContext: RenderContext,
): AnswerFooter {
  const isComplete = [asked, ...asked.others].every((part) => isAnswered(part.answer));
  return {
    notice: formatGuess(asked, question, renderContext),
    rating: ratingOf(asked, question, renderContext),
    other: otherReadingButton(asked.alternative, renderContext),
    instead: isComplete || question === '' ? [] : [askCoordinatorButton(question, renderContext)],
  };
}
