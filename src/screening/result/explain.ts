import type { Assessment } from '../checklist/assessment';
import type { Checklist, Criterion, Question } from '../checklist/checklist';
import { findFlip, type Flip } from './find-flip';
import { BEST, mean, scoreValues, valuesOf, type Values } from './score';

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
  /** To a better recommendation, from the best one to a worse; absent when it takes more than a few changes. */
  readonly flip?: Flip;
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
  const flip = findFlip(checklist, values);
  return {
    contributions,
    weakest: weakestOf(contributions, checklist),
    ...(flip && { flip }),
  };
}
