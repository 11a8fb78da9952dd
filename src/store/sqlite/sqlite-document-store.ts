import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import type { Clock } from '../../lib/clock';
import type { DocumentStore, Scalar } from '../document-store';
import { type CollectionShape, checkCollections, heldFor } from '../checked-collections';
import { readPageToken } from '../page-token';
import { checkQuery, toPage } from '../query-page';
import { toSql } from '../query-sql';
import { settle } from '../settle';
import { toSqliteFailure } from './sqlite-failure';
import { sqliteDialect, tableStatements } from './sqlite-tables';
import { toStored, toVersioned } from '../stored-document';

export interface SqliteSettings {
  /** `:memory:` for a database that is gone when it is closed. */
  readonly file: string;
  readonly collections: readonly CollectionShape[];
  readonly clock: Clock;
}

const BUSY_TIMEOUT_MS = 5000;
const CLEARING_INTERVAL_MS = 60 * 60 * 1000;
const NOT_EXPIRED = '(expires_at IS NULL OR expires_at > ?)';

const rowSchema = z.object({
  partition: z.string(),
  id: z.string(),
  version: z.string(),
  body: z.string(),
});

/** Documents in one file; a write that is acknowledged survives the process and the machine. */
export function openSqliteDocumentStore(settings: SqliteSettings): DocumentStore {
  const guard = <R>(work: () => R): R => {
    try {
      return work();
    } catch (error) {
      throw toSqliteFailure(error, settings.file);
    }
  };
  return guard(() => {
    const database = openDatabase(settings);
    const clearExpired = expiryIn(database, settings);
    clearExpired();
    const run = <R>(work: () => R) =>
      settle(() =>
        guard(() => {
          clearExpired();
          return work();
        }),
      );
    return storeOver(database, settings, run);
  });
}

function openDatabase({ file, collections }: SqliteSettings): Database.Database {
  checkCollections(collections);
  if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true });
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  for (const statement of collections.flatMap(tableStatements)) database.exec(statement);
  return database;
}

/** Deletes what has expired, at most once an hour: nobody can read it, but it was promised to be gone. */
function expiryIn(database: Database.Database, { collections, clock }: SqliteSettings): () => void {
  const expiring = collections.filter(({ expiresAt }) => expiresAt !== undefined);
  let due = -Infinity;
  return () => {
    const now = clock.now().getTime();
    if (now < due) return;
    due = now + CLEARING_INTERVAL_MS;
    for (const { name } of expiring)
      database.prepare(`DELETE FROM "${name}" WHERE expires_at <= ?`).run(now);
  };
}

function storeOver(
  database: Database.Database,
  { clock, collections }: SqliteSettings,
  run: <R>(work: () => R) => Promise<R>,
): DocumentStore {
  const { prepare, forget } = statementCache(database);
  const now = () => clock.now().getTime();
  const tables = new Map(collections.map(({ name }) => [name, `"${name}"`]));
  const tableOf = (collection: CollectionShape) => heldFor(tables, collection);

  return {
    get: (collection, partition, id) =>
      run(() => {
        const statement = prepare(
          `SELECT * FROM ${tableOf(collection)} WHERE partition = ? AND id = ? AND ${NOT_EXPIRED}`,
        );
        const row = statement.get(partition, id, now());
        return row === undefined ? undefined : toVersioned(collection, rowSchema.parse(row));
      }),
    create: (collection, document) =>
      run(() => {
        const { partition, id, body, expiresAt } = toStored(collection, document);
        const version = randomUUID();
        const { changes } = prepare(
          `INSERT INTO ${tableOf(collection)} (partition, id, version, expires_at, body)
           VALUES (?, ?, ?, ?, ?) ON CONFLICT (partition, id) DO UPDATE
           SET version = excluded.version, expires_at = excluded.expires_at, body = excluded.body
           WHERE expires_at <= ?`,
        ).run(partition, id, version, expiresAt ?? null, body, now());
        return changes === 1 ? toVersioned(collection, { id, body, version }) : undefined;
      }),
    replace: (collection, document, version) =>
      run(() => {
        const { partition, id, body, expiresAt } = toStored(collection, document);
        const next = randomUUID();
        const { changes } = prepare(
          `UPDATE ${tableOf(collection)} SET version = ?, expires_at = ?, body = ?
           WHERE partition = ? AND id = ? AND version = ? AND ${NOT_EXPIRED}`,
        ).run(next, expiresAt ?? null, body, partition, id, version, now());
        return changes === 1 ? toVersioned(collection, { id, body, version: next }) : undefined;
      }),
    delete: (collection, partition, id) =>
      run(() => {
        const { changes } = prepare(
          `DELETE FROM ${tableOf(collection)} WHERE partition = ? AND id = ? AND ${NOT_EXPIRED}`,
        ).run(partition, id, now());
        return changes === 1;
      }),
    query: (collection, query) =>
      run(() => {
        checkQuery(collection, query);
        const after = readPageToken(collection, query);
        const { text, values } = toSql(sqliteDialect, collection, query, now(), after);
        const rows = prepare(
          `SELECT * FROM ${tableOf(collection)} ${text} LIMIT ${query.limit + 1}`,
        )
          .all(values.map(toSqlite))
          .map((row) => rowSchema.parse(row));
        return toPage(collection, query, rows);
      }),
    ping: () => run(() => void prepare('SELECT 1').get()),
    close: () =>
      run(() => {
        // Statements would keep the file open, and its newest writes in the file beside it.
        forget();
        database.pragma('wal_checkpoint(TRUNCATE)');
        database.close();
      }),
  };
}

const toSqlite = (value: Scalar): string | number =>
  typeof value === 'boolean' ? Number(value) : value;

function statementCache(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const forget = () => {
    statements.clear();
  };
  return { prepare, forget };
}
