import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Gold, goldSchema, type Given, score } from './score';

/**
 * The question sets: `given` came first, `own-seen-*` were used for tuning, and `own-unseen-*` were
 * held out.
 */
export const SETS = [
  'given',
  'own-seen-a',
  'own-seen-b',
  'own-seen-c',
  'own-seen-d',
  'own-seen-e',
  'own-seen-f',
  'own-seen-g',
  'own-seen-h',
  'own-seen-i',
  'own-seen-j',
  'own-seen-k',
  'own-seen-l',
  'own-seen-m',
  'own-seen-n',
  'own-seen-o',
  'own-seen-p',
  'own-seen-q',
  'own-seen-r',
  'own-seen-s',
  'own-seen-t',
  'own-seen-u',
  'own-seen-v',
  'own-unseen-a',
  'own-unseen-b',
  'own-unseen-c',
  'own-unseen-d',
  'own-unseen-e',
  'own-unseen-f',
] as const;
type QuestionSet = (typeof SETS)[number];

/** The file of a set: one question a line. */
export const fileOf = (set: QuestionSet): string =>
  path.join(__dirname, 'questions', `${set}.jsonl`);

/** The questions of a set. */
export function questionsOf(set: QuestionSet): Gold[] {
  const lines = readFileSync(fileOf(set), 'utf8').trimEnd().split('\n');
  return lines.map((line) => goldSchema.parse(JSON.parse(line)));
}

/** A question with its answer and how good it was. */
export interface Scored {
  readonly gold: Gold;
  readonly given: Given;
  readonly score: number;
}

/** Mean scores of all questions, and of each type and language. */
export function means(scored: readonly Scored[]): Map<string, { n: number; mean: number }> {
  const groups = new Map<string, number[]>();
  for (const { gold, score: points } of scored)
    for (const group of ['all', gold.type, gold.lang])
      groups.set(group, [...(groups.get(group) ?? []), points]);
  return new Map(
    [...groups].map(([group, points]) => [
      group,
      { n: points.length, mean: points.reduce((sum, one) => sum + one, 0) / points.length },
    ]),
  );
}

/** Asks each question with `answer`, and scores what comes back. */
export function scoreSet(questions: readonly Gold[], answer: (gold: Gold) => Given): Scored[] {
  return questions.map((gold) => {
    const given = answer(gold);
    return { gold, given, score: score(gold, given) };
  });
}

/** Mean scores to three decimals: of each set, of all together, and of each type and language. */
export type Scores = Readonly<Record<string, number>>;

/** The scores to record and compare: of each set, and of each type and language in all sets together. */
export function scoresOf(sets: ReadonlyMap<string, readonly Scored[]>): Scores {
  const together = [...means([...sets.values()].flat())].map(
    ([group, { mean }]) => [`in all: ${group}`, mean] as const,
  );
  const alone = [...sets].map(
    ([set, scored]) => [set, means(scored).get('all')?.mean ?? 0] as const,
  );
  return Object.fromEntries(
    [...alone, ...together].map(([name, mean]) => [name, Number(mean.toFixed(3))]),
  );
}

/** Lists the scores that are below the recorded ones, and those that have none. */
export function belowRecorded(scores: Scores, recorded: Scores): string[] {
  const fallen = Object.entries(recorded).flatMap(([name, least]) => {
    const now = scores[name];
    if (now !== undefined && now >= least) return [];
    return [`${name} ${now?.toFixed(3) ?? 'is not asked'}, recorded ${least.toFixed(3)}`];
  });
  const unrecorded = Object.keys(scores).filter((name) => recorded[name] === undefined);
  return [...fallen, ...unrecorded.map((name) => `${name} has no recorded score`)];
}
