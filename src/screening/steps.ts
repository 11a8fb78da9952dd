import type { Checklist, Criterion, Question } from './checklist';
import { FACTS, type Screening, type Step } from './screening';

/** Every step of a screening in order. */
export function stepsOf(checklist: Checklist): Step[] {
  return [
    ...FACTS.map((fact): Step => ({ kind: 'fact', fact })),
    ...questionsOf(checklist).map(({ id }): Step => ({ kind: 'question', question: id })),
    { kind: 'result' },
  ];
}

/** The questions of all criteria in order. */
export function questionsOf(checklist: Checklist): Question[] {
  return checklist.criteria.flatMap(({ questions }) => questions);
}

/** Whether two steps are the same place. */
export function isSameStep(one: Step, other: Step): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The step `by` places further on, kept between the first and the result. */
export function stepFrom(screening: Screening, by: number): Step {
  const steps = stepsOf(screening.checklist);
  const at = steps.findIndex((step) => isSameStep(step, screening.step));
  const index = Math.min(Math.max(at + by, 0), steps.length - 1);
  return steps[index] ?? { kind: 'result' };
}

/** A question with its criterion and its place among all questions, counted from 1. */
export interface Place {
  readonly question: Question;
  readonly criterion: Criterion;
  readonly number: number;
  readonly total: number;
}

/** Where a question stands in the checklist; `undefined` when it is not in it. */
export function placeOf(id: string, checklist: Checklist): Place | undefined {
  const total = questionsOf(checklist).length;
  let number = 0;
  for (const criterion of checklist.criteria)
    for (const question of criterion.questions) {
      number++;
      if (question.id === id) return { question, criterion, number, total };
    }
  return undefined;
}
