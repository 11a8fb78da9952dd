import type { Assessment, Step } from './assessment';
import type { Checklist, Criterion, Question } from './checklist';
import { FACTS, type Fact, isAsked, isGiven } from '../proposal/proposal';
import type { Screening } from '../case/screening';

/** The questions of all criteria in order. */
export function questionsOf(checklist: Checklist): Question[] {
  return checklist.criteria.flatMap(({ questions }) => questions);
}

/** The facts that are known or asked for, given what is known. */
export function factsAsked({ proposal }: Pick<Screening, 'proposal'>): Fact[] {
  return FACTS.filter((fact) => proposal[fact] !== undefined || isAsked(fact, proposal));
}

type Facts = Pick<Screening, 'proposal' | 'skipped'>;

/** The next fact that is missing and was not passed over; the proposal as a whole when there is none. */
export function nextFact(facts: Facts): Step {
  const missing = factsAsked(facts).find(
    (fact) => !isGiven(fact, facts.proposal) && !facts.skipped.includes(fact),
  );
  return missing === undefined ? { kind: 'proposal' } : { kind: 'fact', fact: missing };
}

const isDone = ({ answers, passed }: Assessment, question: string) =>
  passed.includes(question) || answers.some((one) => one.question === question);

/** The next question without an answer, after `after` and then from the start; the result when none is left. */
export function nextQuestion(checklist: Checklist, assessment: Assessment, after?: string): Step {
  const ids = questionsOf(checklist).map(({ id }) => id);
  const from = after === undefined ? 0 : ids.indexOf(after) + 1;
  const open = [...ids.slice(from), ...ids.slice(0, from)].find((id) => !isDone(assessment, id));
  return open === undefined ? { kind: 'result' } : { kind: 'question', question: open };
}

/** All steps that an assessor may stand at, in order; facts and proposal are the owner's. */
export function stepsOf(facts: Facts, checklist: Checklist, isOwner: boolean): Step[] {
  const own: Step[] = isOwner
    ? [...factsAsked(facts).map((fact): Step => ({ kind: 'fact', fact })), { kind: 'proposal' }]
    : [];
  return [
    ...own,
    ...questionsOf(checklist).map(({ id }): Step => ({ kind: 'question', question: id })),
    { kind: 'result' },
  ];
}

/** Whether two steps are the same place. */
export function isSameStep(one: Step, other: Step): boolean {
  if (one.kind === 'fact' && other.kind === 'fact') return one.fact === other.fact;
  if (one.kind === 'question' && other.kind === 'question') return one.question === other.question;
  return one.kind === other.kind;
}

/** The step before one, kept at the first. */
export function stepBefore(step: Step, steps: readonly Step[]): Step {
  const at = steps.findIndex((one) => isSameStep(one, step));
  // A fact may be given that is not asked for: it lies where it would be asked.
  const before =
    at === -1 && step.kind === 'fact'
      ? steps.findLast(
          (one) => one.kind === 'fact' && FACTS.indexOf(one.fact) < FACTS.indexOf(step.fact),
        )
      : steps[at - 1];
  return before ?? steps[0] ?? step;
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
