import { answerOf, noteOf } from '../../questionnaire/questionnaire';
import { checklistOf, type Screening } from '../case/screening';
import type { Assessment } from '../checklist/assessment';
import { type Question, questionsOf } from '../checklist/checklist';
import { BEST } from './values';

function isBare(assessment: Assessment, question: string): boolean {
  const { comment = '', evidence = '' } = noteOf(assessment, question) ?? {};
  return answerOf(assessment, question)?.value === BEST && comment === '' && evidence === '';
}

/** The questions that one of the assessors gave the best answer with neither a comment nor evidence. */
export function bareTopAnswers(
  screening: Screening,
  level: Assessment['level'],
  assessments: readonly Assessment[],
): Question[] {
  return questionsOf(checklistOf(screening, level)).filter(({ id }) =>
    assessments.some((one) => isBare(one, id)),
  );
}
