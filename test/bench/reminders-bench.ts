import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClock } from '../../src/lib/clock';
import { type Reminder, reminders } from '../../src/monitoring/reminders/reminder';
import type { DocumentStore } from '../../src/store/document-store';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { benchFindingOnCosmos, benchFindingOnSqlite, benchIndexesOnSqlite } from './finding-bench';
import { startLimitedConnector } from './limited-connector';
import { COLLECTIONS, fillLedger, MONTH, NOW } from './reminders-ledger';

const PERSONS = 2000;
const DUE = 10_000;
const LIMIT = 50;
const INSTANCES = ['one', 'two'];
const LONGEST = 10 * 60_000;

const script = require.resolve('./reminders-instance');
const begin = (file: string, instance: string, started: number): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      script,
      file,
      instance,
      new Date(Date.parse(NOW) + Date.now() - started).toISOString(),
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );

/** How many rows still want attention. */
async function unsettled(documents: DocumentStore): Promise<number> {
  const page = await documents.query(reminders, {
    where: [{ field: 'nextAt', is: 'gt', value: '' }],
    limit: 1000,
  });
  return page.items.length;
}

async function rowOf(id: string, documents: DocumentStore): Promise<Reminder | undefined> {
  return (await documents.get(reminders, MONTH, id))?.document;
}

/** Sends all with two processes, of which the first is killed so many times; tells what became of it. */
async function run(folder: string, kills: number, seed: number): Promise<void> {
  const file = join(folder, `run-${kills}.sqlite`);
  const clock = createClock(new Date(NOW));
  const started = Date.now();
  const connector = await startLimitedConnector(seed);
  const documents = openSqliteDocumentStore({ file, collections: COLLECTIONS, clock });
  const ids = await fillLedger(documents, connector.url, { persons: PERSONS, due: DUE });
  const running = new Map(INSTANCES.map((name) => [name, begin(file, name, started)]));

  let inFlight = 0;
  for (let kill = 1; kill <= kills; kill++) {
    while (connector.taken.length < (kill * PERSONS) / (kills + 1)) await sleep(20);
    const victim = running.get('one');
    if (victim === undefined) throw new Error('There is nobody to kill.');
    const dead = once(victim, 'close');
    victim.kill('SIGKILL');
    await dead;
    // What it had sent when it died may still be arriving.
    await sleep(200);
    // What the connector has taken from it without the ledger knowing all of it: that will go out again.
    const own = connector.taken.filter(({ instance }) => instance === 'one').slice(-64);
    for (const { reminders: carried } of own) {
      const states = await Promise.all(carried.map(async (id) => rowOf(id, documents)));
      if (states.some((row) => row?.state === 'claimed')) inFlight++;
    }
    running.set('one', begin(file, 'one', started));
  }
  const until = Date.now() + LONGEST;
  while ((await unsettled(documents)) > 0 && Date.now() < until) await sleep(200);
  await Promise.all(
    [...running.values()].map(async (child) => {
      const dead = once(child, 'close');
      child.kill('SIGTERM');
      await dead;
    }),
  );

  const times = new Map<string, number>();
  for (const { reminders: carried } of connector.taken)
    for (const id of carried) times.set(id, (times.get(id) ?? 0) + 1);
  const rows = await Promise.all(ids.map((id) => rowOf(id, documents)));
  const sent = rows.filter((row) => row?.state === 'sent').length;
  const failed = rows.filter((row) => row?.state === 'failed').length;
  const lost = rows.filter((row) => row?.state === 'sent' && !times.has(row.id)).length;
  const duplicates = connector.taken.filter(
    ({ reminders: carried }, index) =>
      connector.taken.findIndex(({ reminders: before }) =>
        before.some((id) => carried.includes(id)),
      ) < index,
  ).length;
  // Not for the speed, which depends on the machine.
  if (lost > 0 || sent + failed < DUE || duplicates > inFlight) process.exitCode = 1;
  const requests = connector.times.length;
  const seconds = ((connector.times.at(-1) ?? 0) - (connector.times[0] ?? 0)) / 1000;
  const { delivered, busy, passing, blocked, overLimit } = connector.counts;
  console.log(`\n${DUE} reminders due for ${PERSONS} people, two instances, ${kills} kills:`);
  console.log(
    `  sent ${sent}, failed and listed ${failed}, unaccounted for ${DUE - sent - failed}, sent by the ledger alone ${lost}`,
  );
  console.log(`  messages ${delivered}; twice ${duplicates} (in flight at the kills: ${inFlight})`);
  console.log(
    `  answers: ${busy} times 429, ${passing} times 412/502/503/504, ${blocked} times 403; over the limit: ${overLimit}`,
  );
  console.log(
    `  ${requests} requests in ${seconds.toFixed(1)} s: ${(requests / seconds).toFixed(1)}/s, ${((100 * (requests - LIMIT)) / LIMIT / seconds).toFixed(1)} % of what the limits allow`,
  );
  const bySecond = connector.times.reduce<number[]>((counts, time) => {
    const five = Math.floor((time - (connector.times[0] ?? 0)) / 5000);
    counts[five] = (counts[five] ?? 0) + 1;
    return counts;
  }, []);
  console.log(`  every 5 s: ${bySecond.join(' ')}; load ${loadavg()[0]?.toFixed(1) ?? ''}`);
  await documents.close();
  connector.close();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'udsyn-bench-'));
  console.log(`Node ${process.version}, ${cpus().length} cores`);
  const [only] = process.argv.slice(2);
  if (only === undefined || only === 'speed') await run(folder, 0, 20270301);
  if (only === undefined || only === 'kills') await run(folder, 3, 20270302);
  if (only === undefined || only === 'find') {
    for (const count of [1000, 1_000_000]) console.log(await benchFindingOnSqlite(folder, count));
    for (const count of [200, 1000, 5000]) console.log(await benchFindingOnCosmos(count));
  }
  if (only === undefined || only === 'find' || only === 'indexes')
    console.log(await benchIndexesOnSqlite(folder, 10_000));
  rmSync(folder, { recursive: true });
}

void main();
