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

type Connector = Awaited<ReturnType<typeof startLimitedConnector>>;

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const dead = once(child, 'close');
  child.kill(signal);
  await dead;
}

/**
 * Kills the first process and waits for what it had sent; returns how many of its messages the
 * ledger does not fully know: those are sent again.
 */
async function killFirst(
  running: ReadonlyMap<string, ChildProcess>,
  { taken }: Connector,
  documents: DocumentStore,
): Promise<number> {
  const victim = running.get('one');
  if (victim === undefined) throw new Error('There is nobody to kill.');
  await stop(victim, 'SIGKILL');
  // What it had sent when it died may still be arriving.
  await sleep(200);
  let inFlight = 0;
  for (const { reminders: carried } of taken
    .filter(({ instance }) => instance === 'one')
    .slice(-64)) {
    const states = await Promise.all(carried.map(async (id) => rowOf(id, documents)));
    if (states.some((row) => row?.state === 'claimed')) inFlight++;
  }
  return inFlight;
}

/** What became of the reminders, by the ledger and by the connector. */
async function countOutcome(
  ids: readonly string[],
  { taken }: Connector,
  documents: DocumentStore,
) {
  const arrived = new Set(taken.flatMap(({ reminders: carried }) => carried));
  const rows = await Promise.all(ids.map((id) => rowOf(id, documents)));
  const sent = rows.filter((row) => row?.state === 'sent');
  return {
    sent: sent.length,
    failed: rows.filter((row) => row?.state === 'failed').length,
    lost: sent.filter((row) => row !== undefined && !arrived.has(row.id)).length,
    duplicates: taken.filter(
      ({ reminders: carried }, index) =>
        taken.findIndex(({ reminders: before }) => before.some((id) => carried.includes(id))) <
        index,
    ).length,
  };
}

/** How fast the requests came, of what the limits allow. */
function printThroughput({ times }: Connector): void {
  const requests = times.length;
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  console.log(
    `  ${requests} requests in ${seconds.toFixed(1)} s: ${(requests / seconds).toFixed(1)}/s, ${((100 * (requests - LIMIT)) / LIMIT / seconds).toFixed(1)} % of what the limits allow`,
  );
  const bySecond = times.reduce<number[]>((counts, time) => {
    const five = Math.floor((time - (times[0] ?? 0)) / 5000);
    counts[five] = (counts[five] ?? 0) + 1;
    return counts;
  }, []);
  console.log(`  every 5 s: ${bySecond.join(' ')}; load ${loadavg()[0]?.toFixed(1) ?? ''}`);
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
    inFlight += await killFirst(running, connector, documents);
    running.set('one', begin(file, 'one', started));
  }
  const until = Date.now() + LONGEST;
  while ((await unsettled(documents)) > 0 && Date.now() < until) await sleep(200);
  await Promise.all([...running.values()].map((child) => stop(child, 'SIGTERM')));

  const { sent, failed, lost, duplicates } = await countOutcome(ids, connector, documents);
  // Not for the speed, which depends on the machine.
  if (lost > 0 || sent + failed < DUE || duplicates > inFlight) process.exitCode = 1;
  const { delivered, busy, passing, blocked, overLimit } = connector.counts;
  console.log(`\n${DUE} reminders due for ${PERSONS} people, two instances, ${kills} kills:`);
  console.log(
    `  sent ${sent}, failed and listed ${failed}, unaccounted for ${DUE - sent - failed}, sent by the ledger alone ${lost}`,
  );
  console.log(`  messages ${delivered}; twice ${duplicates} (in flight at the kills: ${inFlight})`);
  console.log(
    `  answers: ${busy} times 429, ${passing} times 412/502/503/504, ${blocked} times 403; over the limit: ${overLimit}`,
  );
  printThroughput(connector);
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
