import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Gold, type Given, score } from './score';

/** Question sets: `given` was there first, `own-seen-*` were used while tuning, `own-unseen-*` were put aside. */
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

/** The questions of a set. */
export function questionsOf(set: (typeof SETS)[number]): Gold[] {
  const file = path.join(__dirname, 'questions', `${set}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Gold[];
}

/** A question with its answer and how good it was. */
export interface Scored {
  readonly gold: Gold;
  readonly given: Given;
  readonly score: number;
}

/** Mean scores, in all and by type and language. */
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

/** Scores a set with whatever answers questions. */
export function scoreSet(questions: readonly Gold[], answer: (gold: Gold) => Given): Scored[] {
  return questions.map((gold) => {
    const given = answer(gold);
    return { gold, given, score: score(gold, given) };
  });
}
