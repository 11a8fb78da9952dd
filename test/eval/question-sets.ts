import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Gold, goldSchema, type Given, score } from './score';
import { type BlindGold, blindSchema, scoreBlind } from './score-blind';

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

/**
 * Question sets by writers who knew the sources, but neither the bot nor the other sets; their
 * scorer is stricter.
 */
export const BLIND_SETS = [
  'blind-1',
  'blind-2',
  'blind-3',
  'blind-4',
  'blind-5',
  'blind-6',
  'blind-7',
  'blind-8',
  'blind-9',
  'blind-10',
  'blind-11',
  'blind-12',
  'blind-13',
  'blind-14',
  'blind-15',
  'blind-16',
  'blind-17',
  'blind-18',
] as const;

type OwnSet = (typeof SETS)[number];
export type BlindSet = (typeof BLIND_SETS)[number];
export type QuestionSet = OwnSet | BlindSet;

/** A question of any set. */
export type Question = Gold | BlindGold;

/** Whether a set is a blind one. */
export const isBlind = (set: QuestionSet): set is BlindSet =>
  BLIND_SETS.some((blind) => blind === set);

/** The file of a set: one question a line, or in blind sets one array. */
export const fileOf = (set: QuestionSet): string =>
  path.join(__dirname, 'questions', isBlind(set) ? `${set}.json` : `${set}.jsonl`);

/** The questions of a set. */
export function questionsOf(set: OwnSet): Gold[] {
  const lines = readFileSync(fileOf(set), 'utf8').trimEnd().split('\n');
  return lines.map((line) => goldSchema.parse(JSON.parse(line)));
}

/** The questions of a blind set. */
export const blindQuestionsOf = (set: BlindSet): BlindGold[] =>
  z.array(blindSchema).parse(JSON.parse(readFileSync(fileOf(set), 'utf8')));

/** The questions of any set. */
export const allQuestionsOf = (set: QuestionSet): Question[] =>
  isBlind(set) ? blindQuestionsOf(set) : questionsOf(set);

/** What kind of question it is. */
export const typeOf = (question: Question): string =>
  'kind' in question ? question.kind : question.type;

/** Scores an answer by the scorer of the question's set. */
export const scoreAnswer = (question: Question, given: Given): number =>
  'kind' in question ? scoreBlind(question, given) : score(question, given);

/** A question with its answer and how good it was. */
export interface Scored {
  readonly gold: Question;
  readonly given: Given;
  readonly score: number;
}

/** Mean scores of all questions, and of each type and language. */
export function means(scored: readonly Scored[]): Map<string, { n: number; mean: number }> {
  const groups = new Map<string, number[]>();
  for (const { gold, score: points } of scored)
    for (const group of ['all', typeOf(gold), gold.lang])
      groups.set(group, [...(groups.get(group) ?? []), points]);
  return new Map(
    [...groups].map(([group, points]) => [
      group,
      { n: points.length, mean: points.reduce((sum, one) => sum + one, 0) / points.length },
    ]),
  );
}

/** Asks each question with `answer`, and scores what comes back. */
export function scoreSet(
  questions: readonly Question[],
  answer: (gold: Question) => Given,
): Scored[] {
  return questions.map((gold) => {
    const given = answer(gold);
    return { gold, given, score: scoreAnswer(gold, given) };
  });
}

/** Mean scores to three decimals: of each set, of all together, and of each type and language. */
export type Scores = Readonly<Record<string, number>>;

/**
 * The scores to record and compare: of each set, and of each type and language in all sets
 * together. The blind sets have their own totals, since their scorer is another.
 */
export function scoresOf(sets: ReadonlyMap<string, readonly Scored[]>): Scores {
  const scored = [...sets.values()].flat();
  const totals = [
    ['in all', scored.filter(({ gold }) => !('kind' in gold))],
    ['in all blind', scored.filter(({ gold }) => 'kind' in gold)],
  ] as const;
  const together = totals.flatMap(([name, those]) =>
    [...means(those)].map(([group, { mean }]) => [`${name}: ${group}`, mean] as const),
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
