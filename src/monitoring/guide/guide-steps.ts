import type { CorrectedFact } from '../../catalogue/entry';
import { answerOf } from '../../questionnaire/questionnaire';
import { countWords } from '../../lib/text';
import type { Round } from '../rounds/round';
import type { GuideQuestion } from './guide';

const FEWEST_WORDS = 3;

const chosenOf = (round: Round, question: GuideQuestion) =>
  question.choices.find(({ id }) => id === answerOf(round, question.id)?.choice);

/**
 * Returns the question whose answer says that there is experience worth sharing; `undefined` if
 * there is none.
 */
export function sharedQuestionOf(round: Round): GuideQuestion | undefined {
  return round.guide.questions.find((question) => chosenOf(round, question)?.shares === true);
}

/** Lists the catalogue facts that were reported as wrong. */
export function wrongFactsOf(round: Round): readonly CorrectedFact[] {
  return round.guide.questions.flatMap((question) => chosenOf(round, question)?.corrects ?? []);
}

const EXPLANATION = 'why:';

/** Returns the step at which an answer is explained. */
export const explanationStep = (question: string): string => `${EXPLANATION}${question}`;

/** Returns the question whose answer is explained at a step; `undefined` at other steps. */
export function explainedAt(step: string): string | undefined {
  return step.startsWith(EXPLANATION) ? step.slice(EXPLANATION.length) : undefined;
}

/** Returns whether the words about an answer say something. */
export function isExplained(words: string): boolean {
  return countWords(words) >= FEWEST_WORDS;
}

/** Lists the steps at which an answer, or a few words about it, is missing, in order. */
export function unansweredIn(round: Round): string[] {
  return round.guide.questions.flatMap((question) => {
    const { choice, note = '' } = answerOf(round, question.id) ?? {};
    if (choice === undefined) return [question.id];
    const isDue = chosenOf(round, question)?.explains === true && !isExplained(note);
    return isDue ? [explanationStep(question.id)] : [];
  });
}

/**
 * Returns the recommendation, which is the answer to the last question; `undefined` until it is
 * given.
 */
export function recommendationOf(round: Round): Round['conclusion'] {
  const last = round.guide.questions.at(-1);
  const choice = last && answerOf(round, last.id)?.choice;
  return (['continue', 'adjust', 'end'] as const).find((one) => one === choice);
}

/**
 * Returns whether a coordinator has something to decide or do: always if a period ends, otherwise
 * unless the collaboration continues unchanged.
 */
export function concernsCoordinator({ kind, conclusion }: Round): boolean {
  return kind !== 'yearly' || conclusion !== 'continue';
}
