import type { Assessment } from '../checklist/assessment';
import type { Question } from '../checklist/checklist';

/** The best answer to any question. */
export const BEST = 3;

/** The values given to each question; one that nobody knows is not in it. */
export type Values = ReadonlyMap<string, readonly number[]>;

/** The known values that assessors gave to each question; "I do not know" counts as unanswered. */
export function valuesOf(assessments: readonly Assessment[]): Values {
  const values = new Map<string, number[]>();
  for (const { answers } of assessments)
    for (const { question, value } of answers)
      if (value !== 'unknown') values.set(question, [...(values.get(question) ?? []), value]);
  return values;
}

/** The mean of at least one number. */
export const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Whether an answer to a question says how things are, rather than that it has not been examined. */
export const isClear = ({ levels }: Question, value: number) =>
  levels.find((level) => level.value === value)?.unclear !== true;
