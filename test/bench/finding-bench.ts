import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { type Reminder, reminders } from '../../src/monitoring/reminders/reminder';
import { sendDueReminders } from '../../src/monitoring/reminders/send-reminders';
import { listOpenRounds } from '../../src/monitoring/rounds/list-rounds';
import { rounds } from '../../src/monitoring/rounds/round';
import { findDue } from '../../src/outbox/send-due';
import { findDraft, listQueue } from '../../src/screening/case/list-screenings';
import { screenings } from '../../src/screening/case/screening';
import { STATES } from '../../src/screening/case/states';
import { freezeChecklist, frozenChecklists } from '../../src/screening/checklist/checklist';
import type { Collection, DocumentStore } from '../../src/store/document-store';
import { openCosmosDocumentStore } from '../../src/store/cosmos/cosmos-document-store';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { checklist } from '../builders/checklist';
import { reminder } from '../builders/reminder';
import { round } from '../builders/round';
import { screening } from '../builders/screening';
import { policyWith } from '../builders/policy';
import { fixedClock } from '../fakes/fixed-clock';
import { recordingLog } from '../fakes/recording-log';
import { startCosmosServer } from '../store/cosmos/cosmos-server';
import { COLLECTIONS, fillLedger, NOW, ROLES } from './reminders-ledger';

const DUE = 100;
const clock = fixedClock(NOW);

/** What is not due: nine of ten settled in years past, the others of the months to come. */
function notDue(number: number): Reminder {
  const day = new Date(Date.UTC(2027, 2, 2 + (number % 300), 8)).toISOString();
  const id = { round: `old${number}.1`, assignee: `p${number % 2000}` };
  if (number % 10 === 0) return reminder({ ...id, dueAt: day });
  const { nextAt, assignee, ...row } = reminder({ ...id, dueAt: '2025-03-03T08:00:00.000Z' });
  return { ...row, state: 'sent', recipient: assignee, sentAt: row.dueAt };
}

/** Stores documents past the store: durability is not what is measured. */
function fill<T>(file: string, collection: Collection<T>, documents: Iterable<T>): void {
  const database = new Database(file);
  database.exec('PRAGMA synchronous = OFF; BEGIN');
  const insert = database.prepare(
    `INSERT INTO "${collection.name}" (partition, id, version, expires_at, body) VALUES (?, ?, ?, NULL, ?)`,
  );
  let number = 0;
  for (const one of documents)
    insert.run(
      collection.partition(one),
      collection.id(one),
      String(number++),
      JSON.stringify(one),
    );
  database.exec('COMMIT');
  database.close();
}

function* many<T>(count: number, make: (number: number) => T): Generator<T> {
  for (let number = 0; number < count; number++) yield make(number);
}

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return took.sort((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

/** Finding, and finding with a sender that takes no time, on SQLite. */
export async function benchFindingOnSqlite(folder: string, count: number): Promise<string> {
  const file = join(folder, `find-${count}.sqlite`);
  const documents = openSqliteDocumentStore({ file, collections: COLLECTIONS, clock });
  await fillLedger(documents, 'http://127.0.0.1/', { persons: DUE, due: DUE });
  fill(file, reminders, many(count - DUE, notDue));
  const found = await findDue(reminders, { clock, documents, log: recordingLog() });
  const finding = await median(51, () =>
    findDue(reminders, { clock, documents, log: recordingLog() }),
  );
  const send = () => Promise.resolve({ kind: 'delivered' as const });
  const composeDigest = () => ({});
  const start = performance.now();
  const ports = { clock, documents, log: recordingLog(), send, composeDigest };
  const { sent } = await sendDueReminders(ROLES, policyWith(), ports);
  const sending = performance.now() - start;
  await documents.close();
  rmSync(file);
  return `SQLite, ${count} rows: ${found.length} due found in ${finding.toFixed(2)} ms; ${sent} found, claimed and marked in ${sending.toFixed(0)} ms`;
}

/** Open rounds over a year, and screenings in all states, of 500 people. */
async function openWithWork(file: string, count: number): Promise<DocumentStore> {
  const collections = [rounds, screenings, frozenChecklists];
  const documents = openSqliteDocumentStore({ file, collections, clock });
  const checklists = [await freezeChecklist(checklist(), { documents })];
  const owner = (number: number) => `p${number % 500}`;
  const day = (number: number) => new Date(Date.UTC(2027, 2, 1 + ((number * 7) % 365)));
  const openRound = (number: number) =>
    round({
      collaboration: `c${number}`,
      owner: owner(number),
      dueOn: day(number).toISOString().slice(0, 10),
    });
  const inSomeState = (number: number) => ({
    ...screening({
      id: `s${number}`,
      owner: owner(number),
      state: STATES[number % STATES.length] ?? 'draft',
      updatedAt: day(number).toISOString(),
    }),
    checklists,
  });
  fill(file, rounds, many(count, openRound));
  fill(file, screenings, many(count, inSomeState));
  return documents;
}

/** Leaves an index on each field by itself, as if no collection declared composite ones. */
function withoutComposites(file: string): void {
  const database = new Database(file);
  for (const { name, compositeIndexes = [] } of [rounds, screenings]) {
    for (const fields of compositeIndexes)
      database.exec(`DROP INDEX "${name}.${fields.join('+')}"`);
    for (const field of new Set(compositeIndexes.flat()))
      database.exec(
        `CREATE INDEX IF NOT EXISTS "${name}.${field}" ON "${name}" (json_extract(body, '$.${field}'), id, partition)`,
      );
  }
  database.close();
}

/** What ordered lists cost with composite indexes, and with an index on each field alone. */
export async function benchIndexesOnSqlite(folder: string, count: number): Promise<string> {
  const files = ['with', 'without'].map((name) => join(folder, `indexes-${name}.sqlite`));
  const [fast, slow] = await Promise.all(
    files.map(async (file) => ({ file, documents: await openWithWork(file, count) })),
  );
  if (fast === undefined || slow === undefined) throw new Error('Two stores are compared.');
  withoutComposites(slow.file);
  const work: Readonly<Record<string, (documents: DocumentStore) => Promise<unknown>>> = {
    'all open rounds': (documents) => listOpenRounds({ documents }),
    'fifty open rounds': (documents) =>
      documents.query(rounds, {
        where: [{ field: 'state', is: 'eq', value: 'open' }],
        orderBy: { field: 'dueOn', direction: 'asc' },
        limit: 50,
      }),
    'open rounds of one owner': (documents) => listOpenRounds({ documents }, 'p7'),
    'the queue of screenings': (documents) =>
      listQueue('coordinator-1', 2027, ROLES, { documents }),
    'the draft of one person': (documents) => findDraft('p7', { documents }),
  };
  const lines = [
    `SQLite, ${count} rounds and ${count} screenings, composite indexes against single ones:`,
  ];
  for (const [name, find] of Object.entries(work)) {
    const [composite, single] = [
      await median(15, () => find(fast.documents)),
      await median(5, () => find(slow.documents)),
    ];
    lines.push(
      `  ${name}: ${composite.toFixed(2)} ms against ${single.toFixed(2)} ms, ${(single / composite).toFixed(1)} times`,
    );
  }
  for (const { documents, file } of [fast, slow]) {
    await documents.close();
    rmSync(file);
  }
  return lines.join('\n');
}

/** Requests of one look for what is due, on a server that speaks Cosmos DB's REST API. */
export async function benchFindingOnCosmos(count: number): Promise<string> {
  const server = await startCosmosServer();
  const documents: DocumentStore = await openCosmosDocumentStore({
    endpoint: server.endpoint,
    credential: Buffer.from('a key').toString('base64'),
    database: 'bench',
    collections: COLLECTIONS,
    clock,
  });
  await fillLedger(documents, 'http://127.0.0.1/', { persons: DUE, due: DUE });
  for (let number = 0; number < count - DUE; number += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, count - DUE - number) }, (_, index) =>
        documents.create(reminders, notDue(number + index)),
      ),
    );
  await findDue(reminders, { clock, documents, log: recordingLog() });
  server.fail(0, 503, /^/);
  const found = await findDue(reminders, { clock, documents, log: recordingLog() });
  const { hits } = server;
  await documents.close();
  await server.close();
  return `Cosmos, ${count} rows: ${found.length} due found in ${hits} round trips`;
}
