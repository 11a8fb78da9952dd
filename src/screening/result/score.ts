import { type Assessment, nextQuestion } from '../checklist/assessment';
import { type Checklist, type Criterion, type Question, questionsOf } from '../checklist/checklist';
import { type Fact, isGiven, type Level, type Proposal } from '../proposal/proposal';
import { checklistOf, mainLevel, ownersOf, type Screening } from '../case/screening';
import { type ResultCondition, conditionsFrom, isConditional } from './conditions';
import { BEST, isClear, mean, type Values, valuesOf } from './values';

/** What one criterion came to: percent of its points, `undefined` when nothing in it was answered. */
interface CriterionScore {
  readonly criterion: Criterion;
  readonly percent: number | undefined;
  readonly answered: number;
}

/** What a screening comes to; `disagreement`: its assessors differ too much for one recommendation. */
export type Recommendation =
  | 'recommend'
  | 'recommend-with-conditions'
  | 'not-recommended'
  | 'insufficient-basis'
  | 'disagreement';

/** What the answers to a checklist come to. */
export interface AnswerScore {
  readonly criteria: readonly CriterionScore[];
  /** Weighted percent of all criteria that were answered. */
  readonly percent: number | undefined;
  readonly recommendation: Recommendation;
  /** Questions whose answer stops the proposal until it is mended. */
  readonly stops: readonly Question[];
  /** What a recommendation would depend on; none for a proposal that is recommended as it is. */
  readonly conditions: readonly ResultCondition[];
  /** Criteria so weak that they become conditions. */
  readonly weak: readonly Criterion[];
  readonly unanswered: readonly Question[];
  /** Questions that a recommendation needs an answer to, and that nobody has answered clearly. */
  readonly unclear: readonly Question[];
}

/** What one of several assessors comes to alone. */
interface AssessorScore {
  readonly assessor: string;
  readonly name: string;
  readonly percent: number | undefined;
  readonly recommendation: Recommendation;
}

/** The outcome of a screening, derived from its proposal and answers and never typed. */
export interface Score extends AnswerScore {
  /** Facts that a recommendation needs and that are not known. */
  readonly facts: readonly Fact[];
  /** Each one's own; empty for a single assessor. */
  readonly assessors: readonly AssessorScore[];
  /** Percentage points between the highest and the lowest of those that have answered enough. */
  readonly spread: number | undefined;
}

/** Facts without which nobody can judge a proposal; any amount is a cost, also 0. */
const BASIS: readonly Fact[] = ['purpose', 'partners', 'period', 'cost', 'unit', 'responsible'];

const isKnown = (fact: Fact, proposal: Proposal): boolean =>
  fact === 'cost'
    ? proposal.cost !== undefined ||
      proposal.total !== undefined ||
      (proposal.years ?? []).length > 0
    : isGiven(fact, proposal);

/** Thirds add up to 44.999…: without this a proposal would fail a threshold that it meets. */
const exact = (percent: number) => Math.round(percent * 1e6) / 1e6;

type Outcome = Omit<AnswerScore, 'recommendation'>;

const answeredShare = (checklist: Checklist, { unanswered }: Pick<Outcome, 'unanswered'>) => {
  const total = questionsOf(checklist).length;
  return ((total - unanswered.length) / total) * 100;
};

const isEnough = (checklist: Checklist, outcome: Outcome) =>
  outcome.percent !== undefined &&
  answeredShare(checklist, outcome) >= checklist.thresholds.answered;

function recommend(checklist: Checklist, outcome: Outcome, values: Values): Recommendation {
  const { thresholds } = checklist;
  const { percent = 0, stops, weak, conditions, unclear } = outcome;
  if (stops.length > 0) return 'not-recommended';
  if (!isEnough(checklist, outcome) || unclear.length > 0) return 'insufficient-basis';
  if (percent < thresholds.recommendWithConditions) return 'not-recommended';
  const isConditioned = questionsOf(checklist).some((one) => isConditional(one, values));
  if (percent >= thresholds.recommend && weak.length === 0 && !isConditioned) return 'recommend';
  // Where nothing that is weak can be changed there is nothing to make a condition of.
  return conditions.length > 0 ? 'recommend-with-conditions' : 'not-recommended';
}

/** Scores values by a checklist: each question by the mean of its assessors, and a stop where any of them sees one. */
export function scoreValues(checklist: Checklist, values: Values): AnswerScore {
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
  const weak = scored
    .filter(({ percent }) => percent < checklist.thresholds.weakCriterion)
    .map(({ criterion }) => criterion);
  const questions = questionsOf(checklist);
  const outcome: Outcome = {
    criteria,
    percent: weight === 0 ? undefined : exact(weighted / weight),
    stops: questions.filter(
      ({ id, stop }) => stop !== undefined && values.get(id)?.includes(stop.at),
    ),
    conditions: conditionsFrom(checklist, values, weak),
    weak,
    unanswered: questions.filter(({ id }) => !values.has(id)),
    // Whoever says that it is unclear is heard, also where somebody else finds it clear.
    unclear: questions.filter(
      (one) => one.needed && values.get(one.id)?.every((value) => isClear(one, value)) !== true,
    ),
  };
  const recommendation = recommend(checklist, outcome, values);
  return {
    ...outcome,
    recommendation,
    conditions: recommendation === 'recommend' ? [] : outcome.conditions,
  };
}

/** Who owned a screening when it was submitted last; who owns it now if it never was. */
function submitterOf(screening: Screening): string {
  const { history, owner, submittedAt } = screening;
  if (submittedAt === undefined) return owner;
  const at = Math.max(
    0,
    history.findLastIndex(({ did }) => did === 'submitted'),
  );
  const given = history.slice(0, at).findLast(({ did }) => did === 'given');
  const [first = owner] = ownersOf(screening);
  return given?.what ?? first;
}

/**
 * Whether an assessment counts before it is complete: that of the owner does, and once the screening
 * is submitted that of whoever submitted it.
 */
function countsAnyway(screening: Screening, { assessor }: Assessment): boolean {
  return assessor === submitterOf(screening);
}

/** The assessments of a level that count: the owner's, and those that invited colleagues have been through. */
export function countedAssessments(screening: Screening, level: Level): Assessment[] {
  const checklist = checklistOf(screening, level);
  return screening.assessments.filter(
    (one) =>
      one.level === level &&
      (countsAnyway(screening, one) || nextQuestion(checklist, one).kind === 'result'),
  );
}

/** Without a fact that everybody needs nothing is recommended; a stop needs no more facts. */
const onFacts = ({ recommendation, stops }: AnswerScore, facts: readonly Fact[]): Recommendation =>
  stops.length === 0 && facts.length > 0 ? 'insufficient-basis' : recommendation;

/** Whether assessors differ by more than the checklist says, or only some of them see a stop. */
function isDisagreement(
  { thresholds: { disagreement } }: Checklist,
  all: readonly AnswerScore[],
  spread: number | undefined,
): boolean {
  if (disagreement === undefined || all.length < 2) return false;
  const stopped = all.filter(({ stops }) => stops.length > 0).length;
  // Where all see a stop they agree, whatever they say about the rest.
  if (stopped === all.length) return false;
  return stopped > 0 || (spread ?? 0) > disagreement;
}

/** The score of a proposal by some of its assessments of a level. */
export function scoreOfAssessments(
  screening: Screening,
  level: Level,
  assessments: readonly Assessment[],
): Score {
  const checklist = checklistOf(screening, level);
  const facts = BASIS.filter((fact) => !isKnown(fact, screening.proposal));
  const together = scoreValues(checklist, valuesOf(assessments));
  const each = assessments.map(({ assessor, name, ...one }) => ({
    assessor,
    name,
    score: scoreValues(checklist, valuesOf([{ assessor, name, ...one }])),
  }));
  const percents = each.flatMap(({ score }) =>
    score.percent !== undefined && isEnough(checklist, score) ? [score.percent] : [],
  );
  const spread =
    percents.length < 2 ? undefined : exact(Math.max(...percents) - Math.min(...percents));
  const scores = each.map(({ score }) => score);
  const disagree = isDisagreement(checklist, scores, spread);
  return {
    ...together,
    recommendation: disagree ? 'disagreement' : onFacts(together, facts),
    facts,
    assessors:
      each.length < 2
        ? []
        : each.map(({ score, ...one }) => ({
            ...one,
            percent: score.percent,
            recommendation: onFacts(score, facts),
          })),
    spread,
  };
}

/** The score of a screening on one level's checklist, over all assessments that count. */
export function scoreOf(screening: Screening, level: Level): Score {
  return scoreOfAssessments(screening, level, countedAssessments(screening, level));
}

/** What an approval of a screening would have to demand, as far as its answers say. */
export const conditionsOf = (screening: Screening): readonly ResultCondition[] =>
  scoreOf(screening, mainLevel(screening)).conditions;
