import type { Checklist, Criterion, Question } from './checklist';
import type { Screening } from './screening';
import { questionsOf } from './steps';

/** What one criterion came to: percent of its points, `undefined` when nothing in it was answered. */
interface CriterionScore {
  readonly criterion: Criterion;
  readonly percent: number | undefined;
  readonly answered: number;
}

type Recommendation =
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

const BEST = 3;

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

/** Scores an assessor's answers by the frozen checklist; "I do not know" counts as unanswered. */
export function scoreOf(
  screening: Pick<Screening, 'checklist' | 'assessments'>,
  assessor: string,
): Score {
  const { checklist } = screening;
  const given = screening.assessments.find((one) => one.assessor === assessor)?.answers ?? [];
  const values = new Map(
    given.flatMap(({ question, value }) => (value === 'unknown' ? [] : [[question, value]])),
  );
  const criteria = checklist.criteria.map((criterion): CriterionScore => {
    const points = criterion.questions.flatMap(({ id }) => values.get(id) ?? []);
    const sum = points.reduce((total, value) => total + value, 0);
    const percent = points.length === 0 ? undefined : (sum / (points.length * BEST)) * 100;
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
    stops: questionsOf(checklist).filter(({ id, stop }) => stop && values.get(id) === stop.at),
    weak: scored
      .filter(({ percent }) => percent < checklist.thresholds.weakCriterion)
      .map(({ criterion }) => criterion),
    unanswered: questionsOf(checklist).filter(({ id }) => !values.has(id)),
  };
  return { ...outcome, recommendation: recommend(checklist, outcome) };
}
