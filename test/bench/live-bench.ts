import { setImmediate } from 'node:timers/promises';
import { openLiveKnowledge } from '../../src/asking/answer/live-knowledge';
import { entries } from '../../src/catalogue/entry';
import type { Collaboration } from '../../src/catalogue/collaboration';
import type { Knowledge } from '../../src/catalogue/knowledge';
import { createClock } from '../../src/lib/clock';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { entry } from '../builders/entry';

/** How long some work takes, and the longest time during which nothing else could run, in milliseconds. */
async function longestPause(work: () => Promise<unknown>) {
  let pause = 0;
  let done = false;
  const watching = (async () => {
    let last = performance.now();
    while (!done) {
      await setImmediate();
      pause = Math.max(pause, performance.now() - last);
      last = performance.now();
    }
  })();
  await setImmediate();
  const start = performance.now();
  await work();
  const whole = performance.now() - start;
  done = true;
  await watching;
  return { pause, whole };
}

/** What a change of one entry costs a running instance. */
export async function timeChange(pack: Knowledge, collaborations: readonly Collaboration[]) {
  const clock = createClock();
  const documents = openSqliteDocumentStore({ file: ':memory:', collections: [entries], clock });
  for (const facts of collaborations) await documents.create(entries, entry(facts));
  const live = await openLiveKnowledge(pack, { documents });
  const [first] = collaborations;
  if (first === undefined) throw new RangeError('no entry to change');
  const stored = await documents.get(entries, 'nordjylland', first.id);
  const changed = entry({ ...first, aliases: [...first.aliases, 'Nyt Navn'] });
  await documents.replace(entries, changed, stored?.version ?? '');
  const measured = await longestPause(() => live.refresh());
  await documents.close();
  return measured;
}
