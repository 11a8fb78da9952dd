import { type AnswerValue, nextQuestion } from '../checklist/assessment';
import { answerOf } from '../../questionnaire/questionnaire';
import { type Question, questionsOf } from '../checklist/checklist';
import type { Level } from '../proposal/proposal';
import { countedAssessments } from './score';
import { assessmentOf, checklistOf, ownersOf, type Screening, isOpen } from '../case/screening';

/** How far the assessors agree on one question. */
export interface QuestionAgreement {
  readonly question: Question;
  /** Of every assessor, the owner first; `undefined` where the question was passed over. */
  readonly values: readonly { readonly name: string; readonly value: AnswerValue | undefined }[];
  /** Highest less lowest; `undefined` where fewer than two gave a value. */
  readonly spread: number | undefined;
}

/** How far the assessors of a level agree. */
export interface Agreement {
  /** Names, the owner's first. */
  readonly assessors: readonly string[];
  readonly perQuestion: readonly QuestionAgreement[];
  /** Percent of the questions with two values or more on which all are the same; `undefined` where there are none. */
  readonly agreeing: number | undefined;
  /** The questions on which they differ most, the widest spread first. */
  readonly mostDiffering: readonly QuestionAgreement[];
}

const MOST_SHOWN = 3;

function spreadOf(values: readonly (AnswerValue | undefined)[]): number | undefined {
  const known = values.filter((value) => typeof value === 'number');
  return known.length < 2 ? undefined : Math.max(...known) - Math.min(...known);
}

/** Compares the assessments of a level that count. */
export function agreementOf(screening: Screening, level: Level): Agreement {
  const assessments = countedAssessments(screening, level);
  const perQuestion = questionsOf(checklistOf(screening, level)).map((question) => {
    const values = assessments.map((one) => ({
      name: one.name,
      value: answerOf(one, question.id)?.value,
    }));
    return { question, values, spread: spreadOf(values.map(({ value }) => value)) };
  });
  const compared = perQuestion.filter(({ spread }) => spread !== undefined);
  const alike = compared.filter(({ spread }) => spread === 0);
  return {
    assessors: assessments.map(({ name }) => name),
    perQuestion,
    agreeing: compared.length === 0 ? undefined : (alike.length / compared.length) * 100,
    mostDiffering: compared
      .filter(({ spread = 0 }) => spread > 0)
      .toSorted((one, other) => (other.spread ?? 0) - (one.spread ?? 0))
      .slice(0, MOST_SHOWN),
  };
}

/** Whether a person may see others' answers: having been through one's own, or as a coordinator once it is submitted. */
export function mayCompare(
  screening: Screening,
  person: string,
  level: Level,
  coordinates = false,
): boolean {
  const own = assessmentOf(screening, person, level);
  if (own !== undefined && nextQuestion(checklistOf(screening, level), own).kind === 'result')
    return true;
  const submitted = screening.submittedAt !== undefined;
  // Whoever has taken over a case that is submitted did not answer it.
  if (submitted && screening.owner === person && ownersOf(screening)[0] !== person) return true;
  // Whoever coordinates and was invited too answers alone for as long as that is possible.
  return coordinates && submitted && (own === undefined || !isOpen(screening.state));
}
