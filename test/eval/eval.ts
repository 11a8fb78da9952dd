import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { askCommand } from '../../src/cli/ask-command';
import { loadContent } from '../../src/content/load-content';
import { createClock } from '../../src/lib/clock';
import { endWith } from '../../src/lib/errors';
import {
  allQuestionsOf,
  belowRecorded,
  BLIND_SETS,
  fileOf,
  means,
  type Question,
  type QuestionSet,
  type Scored,
  scoreSet,
  scoresOf,
  SETS,
  typeOf,
} from './question-sets';
import { type Given, givenSchema } from './score';

const RECORDED = path.join(__dirname, 'recorded-scores.json');
const recordedSchema = z.record(z.string(), z.number());

const KNOWLEDGE = loadContent('nordjylland');
const answerSchema = givenSchema.unwrap().extend({ id: z.string() });
const NOTHING: Given = { intent: '', answered: false, collaborations: [], text: '' };

/** Asks all questions of a set as `npm run ask -- --batch` does, and scores the answers. */
async function askSet(set: QuestionSet): Promise<Scored[]> {
  const answers = new Map<string, Given>();
  await askCommand(['--batch', fileOf(set)], {
    knowledge: KNOWLEDGE,
    clock: createClock(),
    print: (line) => {
      const { id, ...given } = answerSchema.parse(JSON.parse(line));
      answers.set(id, given);
    },
  });
  return scoreSet(allQuestionsOf(set), ({ id }) => answers.get(id) ?? NOTHING);
}

function printMeans(name: string, scored: readonly Scored[]): void {
  const groups = [...means(scored)].map(
    ([group, { n, mean }]) => `${group} ${mean.toFixed(3)} (${n})`,
  );
  console.log(`${name.padEnd(14)} ${groups.join('  ')}`);
}

const wantedBy = (gold: Question): string =>
  'kind' in gold
    ? `${gold.intent ?? gold.gold} ${JSON.stringify(gold.gold_ids)}`
    : JSON.stringify(gold.must_contain ?? gold.gold_value ?? gold.gold_ids);

function printFailures(scored: readonly Scored[]): void {
  for (const { gold, given, score } of scored)
    if (score < 1)
      console.log(
        `  ${score.toFixed(2)} ${gold.id} [${typeOf(gold)}] ${[...(gold.context ?? []), gold.q].join(' / ')}\n` +
          `       wanted ${wantedBy(gold)}\n` +
          `       got ${given.collaborations.join(', ')} | ${given.text.slice(0, 120).replaceAll('\n', ' ')}`,
      );
}

/** Makes the process fail when a score is below the recorded one. */
function check(sets: ReadonlyMap<string, readonly Scored[]>): void {
  const recorded = recordedSchema.parse(JSON.parse(readFileSync(RECORDED, 'utf8')));
  const below = belowRecorded(scoresOf(sets), recorded);
  if (below.length === 0) {
    console.log('No score is below the recorded one.');
    return;
  }
  console.error(['Below the recorded score:', ...below].join('\n  '));
  process.exitCode = 1;
}

/** Prints scores and failures. `--check` compares the scores with the recorded ones, `--record` records them. */
async function main(options: readonly string[]): Promise<void> {
  const checks = options.includes('--check');
  const scores = new Map<string, Scored[]>();
  for (const set of [...SETS, ...BLIND_SETS]) {
    const scored = await askSet(set);
    scores.set(set, scored);
    printMeans(set, scored);
    // Failures of the held-out sets are not shown until tuning is over.
    const isToBeRead = !set.includes('unseen') || options.includes('--unseen');
    if (isToBeRead && !checks) printFailures(scored);
  }
  const together = (sets: readonly QuestionSet[]) => sets.flatMap((set) => scores.get(set) ?? []);
  printMeans('in all', together(SETS));
  printMeans('in all blind', together(BLIND_SETS));
  if (checks) check(scores);
  if (options.includes('--record'))
    writeFileSync(RECORDED, `${JSON.stringify(scoresOf(scores), null, 2)}\n`);
}

main(process.argv.slice(2)).catch(endWith);
