import type { CorrectedFact } from '../../catalogue/entry';
import type { GuideQuestion } from './guide';
import { CORRECTIONS, type GuideAnswer, type Round, SHARING, SUMMARY } from '../rounds/round';

/** The choice that every question has beside its own: "I do not know". */
export const UNKNOWN = 'unknown';

/** What was said to a question: a choice, a note, or both. */
export function answerOf({ answers }: Round, question: string): GuideAnswer | undefined {
  return answers.find((one) => one.question === question);
}

/** The question of an id with its place among all, counted from 1; `undefined` when the guide has none such. */
export function placeOf(
  { guide: { questions } }: Round,
  id: string,
):
  | { readonly question: GuideQuestion; readonly number: number; readonly total: number }
  | undefined {
  const at = questions.findIndex((one) => one.id === id);
  const question = questions[at];
  return question && { question, number: at + 1, total: questions.length };
}

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

/** What was recommended, once it was: the last question asks it. */
export function recommendationOf(round: Round): Round['conclusion'] {
  const last = round.guide.questions.at(-1);
  const choice = last && answerOf(round, last.id)?.choice;
  return (['continue', 'adjust', 'end'] as const).find((one) => one === choice);
}

/** Whether a coordinator has something to decide or to do: always when a period ends, else unless it goes on as now. */
export function concernsCoordinator({ kind, conclusion }: Round): boolean {
  return kind !== 'yearly' || conclusion !== 'continue';
}

/** All steps in order: a question, after it what its answer asks for, and at last the summary. */
export function stepsOf(round: Round): string[] {
  const { questions } = round.guide;
  const corrects = questions.findLast((question) => chosenOf(round, question)?.corrects);
  const steps = questions.flatMap((question) => [
    question.id,
    ...(chosenOf(round, question)?.shares === true ? [SHARING] : []),
    ...(question === corrects ? [CORRECTIONS] : []),
  ]);
  return [...steps, SUMMARY];
}

/** The questions that are still without an answer, in order. */
export function openQuestionsOf(round: Round): string[] {
  return round.guide.questions
    .map(({ id }) => id)
    .filter((id) => answerOf(round, id)?.choice === undefined);
}

/** Where one goes from a step: to what its answer asks for, else to the next open question, else to the summary. */
export function nextStep(round: Round, step: string): string {
  const steps = stepsOf(round);
  const following = steps[steps.indexOf(step) + 1];
  if (following === SHARING || following === CORRECTIONS) return following;
  const open = openQuestionsOf(round);
  const at = steps.indexOf(step);
  return open.find((one) => steps.indexOf(one) > at) ?? open[0] ?? SUMMARY;
}

/** The step before one, kept at the first. */
export function stepBefore(round: Round, step: string): string {
  const steps = stepsOf(round);
  return steps[steps.indexOf(step) - 1] ?? steps[0] ?? step;
}
