import { type Assessment, nextQuestion } from '../checklist/assessment';
import { type Checklist, type Criterion, type Question, questionsOf } from '../checklist/checklist';
import type { Level } from '../proposal/proposal';
import { checklistOf, type Screening } from '../case/screening';

/** What one criterion came to: percent of its points, `undefined` when nothing in it was answered. */
interface CriterionScore {
  readonly criterion: Criterion;
  readonly percent: number | undefined;
  readonly answered: number;
}

export type Recommendation =
  'recommend' | 'recommend-with-conditions' | 'not-recommended' | 'insufficient-basis';

/** The outcome of a screening, derived from its answers and never typed. */
export interface Score {
  readonly criteria: readonly CriterionScore[];
  /** Weighted percent of all criteria that were answered. */
  readonly percent: number | undefined;
  readonly recommendation: Recommendation;
  /** Questions whose answer stops the proposal until it is mended. */
  readonly stops: readonly Question[];
  /** Criteria so weak that they become conditions. */
  readonly weak: readonly Criterion[];
  readonly unanswered: readonly Question[];
}

/** The best answer to any question. */
export const BEST = 3;

/** Thirds add up to 44.999…: without this a proposal would fail a threshold that it meets. */
const exact = (percent: number) => Math.round(percent * 1e6) / 1e6;

function recommend(
  checklist: Checklist,
  { percent, stops, weak, unanswered }: Omit<Score, 'recommendation'>,
): Recommendation {
  const { thresholds } = checklist;
  const total = questionsOf(checklist).length;
  const share = ((total - unanswered.length) / total) * 100;
  if (stops.length > 0) return 'not-recommended';
  if (percent === undefined || share < thresholds.answered) return 'insufficient-basis';
  if (percent < thresholds.recommendWithConditions) return 'not-recommended';
  return percent < thresholds.recommend || weak.length > 0
    ? 'recommend-with-conditions'
    : 'recommend';
}

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

/** Scores values by a checklist: each question by the mean of its assessors, and a stop where any of them sees one. */
export function scoreValues(checklist: Checklist, values: Values): Score {
  const criteria = checklist.criteria.map((criterion): CriterionScore => {
    const points = criterion.questions.flatMap(({ id }) => {
      const given = values.get(id);
      return given === undefined ? [] : [mean(given)];
    });
    const percent = points.length === 0 ? undefined : exact((mean(points) / BEST) * 100);
    return { criterion, percent, answered: points.length };
  });
  const scored = criteria.flatMap(({ criterion, percent }) =>
    percent === undefined ? [] : [{ criterion, percent }],
  );
  const weight = scored.reduce((total, { criterion }) => total + criterion.weight, 0);
  const weighted = scored.reduce((total, one) => total + one.percent * one.criterion.weight, 0);
  const outcome = {
    criteria,
    percent: weight === 0 ? undefined : exact(weighted / weight),
    stops: questionsOf(checklist).filter(
      ({ id, stop }) => stop !== undefined && values.get(id)?.includes(stop.at),
    ),
    weak: scored
      .filter(({ percent }) => percent < checklist.thresholds.weakCriterion)
      .map(({ criterion }) => criterion),
    unanswered: questionsOf(checklist).filter(({ id }) => !values.has(id)),
  };
  return { ...outcome, recommendation: recommend(checklist, outcome) };
}

/** The assessments of a level that count: the owner's, and those that invited colleagues have been through. */
export function countedAssessments(screening: Screening, level: Level): Assessment[] {
  const checklist = checklistOf(screening, level);
  return screening.assessments.filter(
    (one) =>
      one.level === level &&
      (one.assessor === screening.owner || nextQuestion(checklist, one).kind === 'result'),
  );
}

/** The score of a screening on one level's checklist, over all assessments that count. */
export function scoreOf(screening: Screening, level: Level): Score {
  return scoreValues(checklistOf(screening, level), valuesOf(countedAssessments(screening, level)));
}
