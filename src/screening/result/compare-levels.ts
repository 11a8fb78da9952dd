import type { Criterion } from '../checklist/checklist';
import { type Level, LEVELS } from '../proposal/proposal';
import { type Score, scoreOf } from './score';
import { BEST } from './values';
import type { Screening } from '../case/screening';

type Verdict = 'agree' | 'near' | 'differ' | 'missing';

/** One criterion as both checklists see it. */
interface CriterionComparison {
  readonly criterion: Criterion;
  /** Percent; `undefined` where that checklist has no answer. */
  readonly administrative: number | undefined;
  readonly political: number | undefined;
  readonly verdict: Verdict;
}

/** The administrative and the political assessment of one proposal, side by side. */
export interface LevelComparison {
  /** `undefined` where that checklist was never begun. */
  readonly scores: Readonly<Record<Level, Score | undefined>>;
  readonly criteria: readonly CriterionComparison[];
  /** Of the recommendations. */
  readonly verdict: Exclude<Verdict, 'near'>;
}

/** Half a level apart on average is no other judgement yet. */
const NEAR = 100 / BEST / 2;

/** A figure as readers see it, in tenths of a percent. */
const shown = (percent: number) => Math.round(percent * 10);

function verdictOn(one: number | undefined, other: number | undefined): Verdict {
  if (one === undefined || other === undefined) return 'missing';
  if (shown(one) === shown(other)) return 'agree';
  return Math.abs(one - other) <= NEAR ? 'near' : 'differ';
}

function verdictOnScores(
  one: Score | undefined,
  other: Score | undefined,
): Exclude<Verdict, 'near'> {
  if (one?.percent === undefined || other?.percent === undefined) return 'missing';
  return one.recommendation === other.recommendation ? 'agree' : 'differ';
}

/** Compares what the two checklists come to, criterion by criterion: those of the same id belong together. */
export function compareLevels(screening: Screening): LevelComparison {
  const scoreAt = (level: Level) =>
    screening.checklists.some((one) => one.level === level) ? scoreOf(screening, level) : undefined;
  const scores = { administrative: scoreAt('administrative'), political: scoreAt('political') };
  const all = LEVELS.flatMap((level) => scores[level]?.criteria ?? []);
  const criteria = [...new Set(all.map(({ criterion }) => criterion.id))].flatMap(
    (id) => all.find(({ criterion }) => criterion.id === id)?.criterion ?? [],
  );
  const percentOf = (id: string, level: Level) =>
    scores[level]?.criteria.find(({ criterion }) => criterion.id === id)?.percent;
  return {
    scores,
    criteria: criteria.map((criterion) => {
      const administrative = percentOf(criterion.id, 'administrative');
      const political = percentOf(criterion.id, 'political');
      return {
        criterion,
        administrative,
        political,
        verdict: verdictOn(administrative, political),
      };
    }),
    verdict: verdictOnScores(scores.administrative, scores.political),
  };
}
