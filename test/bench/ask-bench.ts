import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { ask } from '../../src/asking/intents/ask';
import { indexKnowledge } from '../../src/asking/answer/index-knowledge';
import { textOf } from '../../src/asking/answer/entry-index';
import { openLiveKnowledge } from '../../src/asking/answer/live-knowledge';
import type { Collaboration } from '../../src/catalogue/collaboration';
import { entries } from '../../src/catalogue/entry';
import type { Knowledge } from '../../src/catalogue/knowledge';
import { createClock } from '../../src/lib/clock';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { loadContent } from '../../src/content/load-content';
import { entry } from '../builders/entry';
import { questionsOf } from '../eval/question-sets';
import { synthesise } from './synthetic-catalogue';

const SIZES = [38, 1000, 10_000];
const DAY = '2012-03-01';
const ROUNDS = 5;

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Median and 99th percentile of a call over all questions, in milliseconds. */
function time(questions: readonly string[], call: (question: string) => unknown) {
  for (const question of questions) call(question);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const question of questions) {
      const start = performance.now();
      call(question);
      times.push(performance.now() - start);
    }
  times.sort((one, other) => one - other);
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** What a bare full-text search does with the same entries. */
function bareSearch(entries: readonly Collaboration[]) {
  const search = new MiniSearch<{ id: string; da: string; en: string }>({ fields: ['da', 'en'] });
  search.addAll(
    entries.map((entry) => ({ id: entry.id, da: textOf(entry, 'da'), en: textOf(entry, 'en') })),
  );
  return (question: string) => search.search(question, { fuzzy: 0.2, prefix: true });
}

/** Builds something, and tells how long it took and how much memory it holds. */
function build<T>(make: () => T): { made: T; seconds: number; megabytes: number } {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const made = make();
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  return { made, seconds, megabytes: (process.memoryUsage().heapUsed - before) / 2 ** 20 };
}

/** The longest time during which nothing else could run while some work was done, in milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let pause = 0;
  let last = performance.now();
  const watch = () => {
    pause = Math.max(pause, performance.now() - last);
    last = performance.now();
  };
  const watching = setInterval(watch, 1);
  await work();
  await setImmediate();
  watch();
  clearInterval(watching);
  return pause;
}

/** The longest pause of a running instance when one entry changes. */
async function pauseOfChange(pack: Knowledge, collaborations: readonly Collaboration[]) {
  const clock = createClock();
  const documents = openSqliteDocumentStore({ file: ':memory:', collections: [entries], clock });
  for (const facts of collaborations) await documents.create(entries, entry(facts));
  const live = await openLiveKnowledge(pack, { documents });
  const [first] = collaborations;
  if (first === undefined) throw new RangeError('no entry to change');
  const { version = '' } = (await documents.get(entries, 'nordjylland', first.id)) ?? {};
  const aliases = [...first.aliases, 'Bølgebryder'];
  await documents.replace(entries, entry({ ...first, aliases }), version);
  const pause = await longestPause(() => live.refresh());
  if (ask('Bølgebryder', live.current(), { day: DAY }).answer.kind !== 'detail')
    throw new RangeError('the change is not known');
  await documents.close();
  return pause;
}

const content = loadContent('nordjylland');
const questions = questionsOf('given').map(({ q }) => q);

async function main(): Promise<void> {
  console.log(`${questions.length} questions, ${ROUNDS} rounds each, Node ${process.version}`);
  console.log(
    'entries   index s    MB   median ms   p99 ms   bare median   bare p99   ratio of medians   change ms',
  );
  for (const size of SIZES) {
    const collaborations = synthesise(content.collaborations, size);
    const {
      made: index,
      seconds,
      megabytes,
    } = build(() => indexKnowledge({ ...content, collaborations }));
    const own = time(questions, (question) => ask(question, index, { day: DAY }));
    const bare = time(questions, bareSearch(collaborations));
    const pause = await pauseOfChange(content, collaborations);
    const cells = [
      String(size).padStart(7),
      seconds.toFixed(2).padStart(9),
      megabytes.toFixed(0).padStart(5),
      own.median.toFixed(2).padStart(11),
      own.p99.toFixed(2).padStart(8),
      bare.median.toFixed(2).padStart(13),
      bare.p99.toFixed(2).padStart(10),
      (own.median / bare.median).toFixed(2).padStart(18),
      pause.toFixed(0).padStart(11),
    ];
    console.log(cells.join(' '));
  }
}

void main();
