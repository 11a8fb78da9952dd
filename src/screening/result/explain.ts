import type { Assessment } from '../checklist/assessment';
import { type Checklist, type Question, type Criterion, questionsOf } from '../checklist/checklist';
import { isOpen, type Screening, checklistOf } from '../case/screening';
import type { Level } from '../proposal/proposal';
import {
  type AnswerScore,
  countedAssessments,
  type Recommendation,
  scoreOf,
  scoreValues,
} from './score';
import { BEST, mean, type Values, valuesOf } from './values';

/** Another answer to a question, given by everybody; `from` is the mean as it stands, `undefined` where there is none. */
interface Change {
  readonly question: Question;
  readonly from: number | undefined;
  readonly to: number;
}

/** The fewest and smallest changes that bring a better recommendation, or a worse one. */
export interface Flip {
  readonly changes: readonly Change[];
  readonly recommendation: Recommendation;
}

/** The maximum number of changes; more of them would make it another proposal. */
const MOST_CHANGES = 3;
/** The maximum number of changes in addition to those that remove what stops the proposal. */
const MOST_FREE = 2;

const RANK: Readonly<Record<Recommendation, number>> = {
  disagreement: 0,
  'insufficient-basis': 0,
  'not-recommended': 0,
  'recommend-with-conditions': 1,
  recommend: 2,
};

function* setsOf<T>(items: readonly T[], size: number, start = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (const [index, item] of items.slice(start).entries())
      for (const rest of setsOf(items, size - 1, start + index + 1)) yield [item, ...rest];
}

/** The other answers that could be given to a question; none that stops the proposal or says that nothing is known. */
function otherAnswers(question: Question, values: Values): Change[] {
  const given = values.get(question.id);
  const from = given && mean(given);
  return question.levels
    .filter(({ value, unclear }) => unclear !== true && value !== question.stop?.at)
    .map(({ value }) => ({ question, from, to: value }))
    .filter(({ to }) => !given?.every((value) => value === to));
}

/** One change to each of the questions, in every way. */
function* changesTo(questions: readonly Question[], values: Values): Generator<Change[]> {
  const [first, ...others] = questions;
  if (first === undefined) yield [];
  else
    for (const rest of changesTo(others, values))
      for (const change of otherAnswers(first, values)) yield [change, ...rest];
}

/** The values as they would be. */
function withChanges(values: Values, changes: readonly Change[]): Values {
  const changed = new Map(values);
  for (const { question, to } of changes) changed.set(question.id, [to]);
  return changed;
}

/** How far the changes go; an answer where there is none counts from just outside the scale. */
function stepsOf(changes: readonly Change[], upwards: boolean): number {
  return changes.reduce(
    (steps, { from, to, question }) =>
      steps + Math.abs(to - (from ?? (upwards ? -1 : question.levels.length))),
    0,
  );
}

interface Candidate {
  readonly changes: readonly Change[];
  readonly score: AnswerScore;
  readonly steps: number;
}

/** Of as many changes the smaller; of as small ones those that bring the score further. */
function better(one: Candidate, other: Candidate | undefined, upwards: boolean): Candidate {
  if (other === undefined) return one;
  if (one.steps !== other.steps) return one.steps < other.steps ? one : other;
  const ahead = (one.score.percent ?? 0) - (other.score.percent ?? 0);
  return (upwards ? ahead : -ahead) > 0 ? one : other;
}

/** Whether any answers to these questions move the score far enough: most sets are out of the question at once. */
function canReach(
  questions: readonly Question[],
  checklist: Checklist,
  values: Values,
  { now, upwards }: { readonly now: Recommendation; readonly upwards: boolean },
): boolean {
  // A recommendation without conditions is lost by a single condition, whatever the score.
  if (now === 'recommend') return true;
  const most = questions.map((question) => ({ question, from: undefined, to: upwards ? BEST : 0 }));
  const { percent = 0 } = scoreValues(checklist, withChanges(values, most));
  const { recommend, recommendWithConditions } = checklist.thresholds;
  if (!upwards) return percent < recommendWithConditions;
  return percent >= (RANK[now] === 0 ? recommendWithConditions : recommend);
}

/** The smallest change of the answers in one direction; `undefined` when it takes more than a few, or what nobody can change. */
export function findFlip(
  checklist: Checklist,
  values: Values,
  direction: 'lift' | 'lower',
): Flip | undefined {
  const upwards = direction === 'lift';
  const { recommendation, stops } = scoreValues(checklist, values);
  const flips = (to: Recommendation) =>
    upwards ? RANK[to] > RANK[recommendation] : RANK[to] < RANK[recommendation];
  if (RANK[recommendation] === (upwards ? RANK.recommend : 0)) return undefined;
  // As long as one stop is left nothing else helps.
  if (stops.some(({ fixed }) => fixed)) return undefined;
  const free = questionsOf(checklist).filter((one) => !stops.includes(one) && one.fixed !== true);
  const most = Math.min(MOST_FREE, MOST_CHANGES - stops.length);
  for (let size = 0; size <= most; size++) {
    let best: Candidate | undefined;
    for (const others of setsOf(free, size)) {
      const questions = [...stops, ...others];
      if (!canReach(questions, checklist, values, { now: recommendation, upwards })) continue;
      for (const changes of changesTo(questions, values)) {
        const score = scoreValues(checklist, withChanges(values, changes));
        if (flips(score.recommendation))
          best = better({ changes, score, steps: stepsOf(changes, upwards) }, best, upwards);
      }
    }
    if (best !== undefined)
      return { changes: best.changes, recommendation: best.score.recommendation };
  }
  return undefined;
}

/** What would lift a result and what would lower it, each absent where nothing small would. */
export interface Flips {
  /** The result as it is. */
  readonly recommendation: Recommendation;
  readonly lift?: Flip;
  readonly lower?: Flip;
}

/**
 * The smallest changes of a result in both directions; `undefined` where a few other answers do not
 * decide it, and as long as somebody could answer by them.
 */
export function flipsOf(screening: Screening, level: Level): Flips | undefined {
  if (screening.submittedAt === undefined || isOpen(screening.state)) return undefined;
  const { recommendation, facts } = scoreOf(screening, level);
  // Assessors who disagree, or facts that nobody knows, are not a matter of a few other answers.
  if (recommendation === 'disagreement' || facts.length > 0) return undefined;
  const checklist = checklistOf(screening, level);
  const values = valuesOf(countedAssessments(screening, level));
  const lift = findFlip(checklist, values, 'lift');
  const lower = findFlip(checklist, values, 'lower');
  return { recommendation, ...(lift && { lift }), ...(lower && { lower }) };
}

/** What one question gives to the score, in percent of the whole. */
export interface Contribution {
  readonly question: Question;
  readonly criterion: Criterion;
  /** Mean of the assessors' answers; `undefined` where none of them knows. */
  readonly value: number | undefined;
  readonly points: number;
  /** What the best answer would give; nothing where there is no answer, as the score leaves it out. */
  readonly possible: number;
}

/** Where a score comes from, and what it hangs on. */
export interface Explanation {
  /** Of every question in order; the points add up to the score. */
  readonly contributions: readonly Contribution[];
  /** The weakest answers, the weakest first; empty when all are good. */
  readonly weakest: readonly Contribution[];
}

const MOST_WEAK = 3;

function contributionsOf(checklist: Checklist, values: Values): Contribution[] {
  const { criteria } = scoreValues(checklist, values);
  const weights = criteria
    .filter(({ answered }) => answered > 0)
    .reduce((sum, { criterion }) => sum + criterion.weight, 0);
  return criteria.flatMap(({ criterion, answered }) =>
    criterion.questions.map((question) => {
      const given = values.get(question.id);
      if (given === undefined)
        return { question, criterion, value: undefined, points: 0, possible: 0 };
      const value = mean(given);
      const possible = (criterion.weight / weights / answered) * 100;
      return { question, criterion, value, points: (value / BEST) * possible, possible };
    }),
  );
}

/** The answers below what is recommended, the lowest first, of as low ones that which costs most. */
function weakestOf(contributions: readonly Contribution[], { thresholds }: Checklist) {
  const share = ({ value = BEST }: Contribution) => value / BEST;
  return contributions
    .filter((one) => share(one) * 100 < thresholds.recommend)
    .toSorted((one, other) => share(one) - share(other) || other.possible - one.possible)
    .slice(0, MOST_WEAK);
}

/** Explains the score of these assessments. */
export function explain(checklist: Checklist, assessments: readonly Assessment[]): Explanation {
  const values = valuesOf(assessments);
  const contributions = contributionsOf(checklist, values);
  return { contributions, weakest: weakestOf(contributions, checklist) };
}
