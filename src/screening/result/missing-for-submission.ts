import { answerOf } from '../../questionnaire/questionnaire';
import type { Assessment, Step } from '../checklist/assessment';
import { type Question, questionsOf } from '../checklist/checklist';
import {
  isAssessed,
  mainLevel,
  assessmentOf,
  checklistOf,
  ownersOf,
  type Screening,
} from '../case/screening';
import type { Fact } from '../proposal/proposal';
import type { Score } from './score';

/** Facts without which nobody could decide. */
const NEEDED: readonly Fact[] = ['name', 'level', 'area'];

/** What a screening lacks before it can be decided on. */
export interface Missing {
  readonly facts: readonly Fact[];
  /** Without the owner's answer; "I do not know" is one. */
  readonly questions: readonly Question[];
}

/** What the owner has still to give before a screening can be submitted. */
export function missingForSubmission(screening: Screening): Missing {
  const facts = NEEDED.filter((fact) => screening.proposal[fact] === undefined);
  if (!isAssessed(screening)) return { facts, questions: [] };
  const level = mainLevel(screening);
  // After a submission, the answers of a former owner are those of the case.
  const answering = screening.submittedAt === undefined ? [screening.owner] : ownersOf(screening);
  const own = answering.flatMap((one) => assessmentOf(screening, one, level) ?? []);
  return {
    facts,
    questions: questionsOf(checklistOf(screening, level)).filter(({ id }) =>
      own.every((one) => answerOf(one, id) === undefined),
    ),
  };
}

/** Whether nothing is missing. */
export function isComplete(screening: Screening): boolean {
  const { facts, questions } = missingForSubmission(screening);
  return facts.length + questions.length === 0;
}

/** Where an assessor gives the first thing that is missing to submit or to recommend: a fact (owner only) or an answer. */
export function firstMissing(
  screening: Screening,
  { assessor, level }: Assessment,
  { facts, unclear }: Pick<Score, 'facts' | 'unclear'>,
): Step | undefined {
  const isOwner = assessor === screening.owner;
  const missing = missingForSubmission(screening);
  const [fact] = isOwner ? [...missing.facts, ...facts] : [];
  if (fact !== undefined) return { kind: 'fact', fact };
  const unanswered = isOwner && level === mainLevel(screening) ? missing.questions : [];
  const [question] = [...unanswered, ...unclear];
  return question && { kind: 'question', question: question.id };
}
