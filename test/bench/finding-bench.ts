import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { type Reminder, reminders } from '../../src/monitoring/reminders/reminder';
import { sendDueReminders } from '../../src/monitoring/reminders/send-reminders';
import { findDue } from '../../src/outbox/send-due';
import type { DocumentStore } from '../../src/store/document-store';
import { openCosmosDocumentStore } from '../../src/store/cosmos/cosmos-document-store';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { reminder } from '../builders/reminder';
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

/** As many rows as wanted, past the store: durability is not what is measured. */
function fill(file: string, count: number): void {
  const database = new Database(file);
  database.exec('PRAGMA synchronous = OFF; BEGIN');
  const insert = database.prepare(
    'INSERT INTO "reminders" (partition, id, version, expires_at, body) VALUES (?, ?, ?, NULL, ?)',
  );
  for (let number = 0; number < count; number++) {
    const row = notDue(number);
    insert.run(row.month, row.id, String(number), JSON.stringify(row));
  }
  database.exec('COMMIT');
  database.close();
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
  fill(file, count - DUE);
  const found = await findDue(reminders, { clock, documents });
  const finding = await median(51, () => findDue(reminders, { clock, documents }));
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
  await findDue(reminders, { clock, documents });
  server.fail(0, 503, /^/);
  const found = await findDue(reminders, { clock, documents });
  const { hits } = server;
  await documents.close();
  await server.close();
  return `Cosmos, ${count} rows: ${found.length} due found in ${hits} round trips`;
}
