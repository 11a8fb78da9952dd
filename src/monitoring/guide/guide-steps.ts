import type { CorrectedFact } from '../../catalogue/entry';
import { answerOf } from '../../questionnaire/questionnaire';
import type { Round } from '../rounds/round';
import type { GuideQuestion } from './guide';

const chosenOf = (round: Round, question: GuideQuestion) =>
  question.choices.find(({ id }) => id === answerOf(round, question.id)?.choice);

/** The question that was answered with something worth sharing, if one was. */
export function sharedQuestionOf(round: Round): GuideQuestion | undefined {
  return round.guide.questions.find((question) => chosenOf(round, question)?.shares === true);
}

/** The facts of the catalogue that were said to be wrong. */
export function wrongFactsOf(round: Round): readonly CorrectedFact[] {
  return round.guide.questions.flatMap((question) => chosenOf(round, question)?.corrects ?? []);
}

/** The questions that are still without an answer, in order. */
export function unansweredIn(round: Round): string[] {
  return round.guide.questions
    .map(({ id }) => id)
    .filter((id) => answerOf(round, id)?.choice === undefined);
}

/** What was recommended, once it was: the last question asks it. */
export function recommendationOf(round: Round): Round['conclusion'] {
  const last = round.guide.questions.at(-1);
  const choice = last && answerOf(round, last.id)?.choice;
  return (['continue', 'adjust', 'end'] as const).find((one) => one === choice);
}

/** Whether a coordinator has something to decide or to do: always when a period ends, otherwise unless it goes on unchanged. */
export function concernsCoordinator({ kind, conclusion }: Round): boolean {
  return kind !== 'yearly' || conclusion !== 'continue';
}
