import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { askCommand } from '../../src/cli/ask-command';
import { loadContent } from '../../src/content/load-content';
import { createClock } from '../../src/lib/clock';
import {
  belowRecorded,
  fileOf,
  means,
  questionsOf,
  type Scored,
  scoreSet,
  scoresOf,
  SETS,
} from './question-sets';
import { type Given, givenSchema } from './score';

const RECORDED = path.join(__dirname, 'recorded-scores.json');
const recordedSchema = z.record(z.string(), z.number());

const KNOWLEDGE = loadContent('nordjylland');
const answerSchema = givenSchema.unwrap().extend({ id: z.string() });
const NOTHING: Given = { intent: '', answered: false, collaborations: [], text: '' };

/** Asks all questions of a set as `npm run ask -- --batch` does, and scores the answers. */
function askSet(set: (typeof SETS)[number]): Scored[] {
  const answers = new Map<string, Given>();
  askCommand(['--batch', fileOf(set)], {
    knowledge: KNOWLEDGE,
    clock: createClock(),
    print: (line) => {
      const { id, ...given } = answerSchema.parse(JSON.parse(line));
      answers.set(id, given);
    },
  });
  return scoreSet(questionsOf(set), ({ id }) => answers.get(id) ?? NOTHING);
}

function printMeans(name: string, scored: readonly Scored[]): void {
  const groups = [...means(scored)].map(
    ([group, { n, mean }]) => `${group} ${mean.toFixed(3)} (${n})`,
  );
  console.log(`${name.padEnd(14)} ${groups.join('  ')}`);
}

function printFailures(scored: readonly Scored[]): void {
  for (const { gold, given, score } of scored)
    if (score < 1)
      console.log(
        `  ${score.toFixed(2)} ${gold.id} [${gold.type}] ${[...(gold.context ?? []), gold.q].join(' / ')}\n` +
          `       wanted ${JSON.stringify(gold.must_contain ?? gold.gold_value ?? gold.gold_ids)}\n` +
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
function main(options: readonly string[]): void {
  const checks = options.includes('--check');
  const sets = new Map<string, Scored[]>();
  for (const set of SETS) {
    const scored = askSet(set);
    sets.set(set, scored);
    printMeans(set, scored);
    // Failures of the held-out sets are not shown until tuning is over.
    const isToBeRead = !set.includes('unseen') || options.includes('--unseen');
    if (isToBeRead && !checks) printFailures(scored);
  }
  printMeans('in all', [...sets.values()].flat());
  if (checks) check(sets);
  if (options.includes('--record'))
    writeFileSync(RECORDED, `${JSON.stringify(scoresOf(sets), null, 2)}\n`);
}

main(process.argv.slice(2));
