import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'libsql';
import { z } from 'zod';
import type { Clock } from '../../lib/clock';
import { UdsynError } from '../../lib/errors';
import {
  checkCollections,
  checkQuery,
  type CollectionShape,
  heldFor,
  indexesOf,
} from '../collections';
import type { DocumentStore, Scalar } from '../document-store';
import { readPageToken, toPage } from '../query-page';
import { type Dialect, toSql } from '../query-sql';
import { toStored, toVersioned } from '../stored-document';

/** The file and the collections in it. */
export interface SqliteSettings {
  /** `:memory:` for a database that is discarded when it is closed. */
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

/**
 * Opens a store that keeps documents in one file; an acknowledged write survives a crash of the
 * process or the machine.
 */
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
    // The driver is synchronous; its exceptions are converted to rejections, as in every other
    // store.
    const run: Run = (work) =>
      new Promise((resolve) => {
        const done = guard(() => {
          clearExpired();
          return work();
        });
        resolve(done);
      });
    return storeOver(database, settings, run);
  });
}

function openDatabase({ file, collections }: SqliteSettings): Database.Database {
  checkCollections(collections);
  if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  for (const collection of collections) prepareTable(database, collection);
  return database;
}

/**
 * Returns a function that deletes expired documents, at most once an hour. They are never returned
 * anyway, but staff were promised that they are deleted.
 */
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

interface OpenDatabase {
  readonly prepare: (sql: string) => Database.Statement;
  readonly tableOf: (collection: CollectionShape) => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly run: Run;
}

type Run = <R>(work: () => R) => Promise<R>;

function storeOver(
  database: Database.Database,
  { clock, collections }: SqliteSettings,
  run: Run,
): DocumentStore {
  const { prepare, forget } = statementCache(database);
  const tables = new Map(collections.map(({ name }) => [name, `"${name}"`]));
  const open = {
    prepare,
    tableOf: (collection: CollectionShape) => heldFor(tables, collection),
    now: () => clock.now().getTime(),
    run,
  };
  return {
    ...documentsIn(open),
    ...queriesIn(open),
    ping: () => run(() => void prepare('SELECT 1').get()),
    close: () =>
      run(() => {
        // Open statements would keep the file open, and its latest writes in the separate log file.
        forget();
        database.pragma('wal_checkpoint(TRUNCATE)');
        database.close();
      }),
  };
}

type Documents = Pick<DocumentStore, 'get' | 'create' | 'replace' | 'delete'>;

function documentsIn({ prepare, tableOf, now, run }: OpenDatabase): Documents {
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
        const { stored, document: written } = toStored(collection, document);
        const { partition, id, body, expiresAt } = stored;
        const version = randomUUID();
        const { changes } = prepare(
          `INSERT INTO ${tableOf(collection)} (partition, id, version, expires_at, body)
           VALUES (?, ?, ?, ?, ?) ON CONFLICT (partition, id) DO UPDATE
           SET version = excluded.version, expires_at = excluded.expires_at, body = excluded.body
           WHERE expires_at <= ?`,
        ).run(partition, id, version, expiresAt ?? null, body, now());
        return changes === 1 ? { document: written, version } : undefined;
      }),
    replace: (collection, document, version) =>
      run(() => {
        const { stored, document: written } = toStored(collection, document);
        const { partition, id, body, expiresAt } = stored;
        const next = randomUUID();
        const { changes } = prepare(
          `UPDATE ${tableOf(collection)} SET version = ?, expires_at = ?, body = ?
           WHERE partition = ? AND id = ? AND version = ? AND ${NOT_EXPIRED}`,
        ).run(next, expiresAt ?? null, body, partition, id, version, now());
        return changes === 1 ? { document: written, version: next } : undefined;
      }),
    delete: (collection, partition, id) =>
      run(() => {
        const { changes } = prepare(
          `DELETE FROM ${tableOf(collection)} WHERE partition = ? AND id = ? AND ${NOT_EXPIRED}`,
        ).run(partition, id, now());
        return changes === 1;
      }),
  };
}

function queriesIn({ prepare, tableOf, now, run }: OpenDatabase): Pick<DocumentStore, 'query'> {
  return {
    query: async (collection, query) => {
      const page = await run(() => {
        checkQuery(collection, query);
        const after = readPageToken(collection, query);
        const { text, values } = toSql(sqliteDialect, collection, query, now(), after);
        const rows = prepare(
          `SELECT * FROM ${tableOf(collection)} ${text} LIMIT ${query.limit + 1}`,
        )
          .all(values.map(toSqlite))
          .map((row) => rowSchema.parse(row));
        return toPage(collection, query, rows);
      });
      // The driver is synchronous: somebody who reads many pages would let nobody else run.
      if (page.next !== undefined) await setImmediate();
      return page;
    },
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

/**
 * Returns the expression for a field of the body; SQLite uses an index only for exactly this
 * expression.
 */
const fieldInBody = (name: string): string => `json_extract(body, '$.${name}')`;

/**
 * The dialect for queries on a collection's table; SQLite returns JSON's true and false as 1 and 0.
 */
export const sqliteDialect: Dialect = {
  partition: 'partition',
  id: 'id',
  ordersByEqualFields: false,
  field: fieldInBody,
  hasField: (name) => `${fieldInBody(name)} IS NOT NULL`,
  notExpired: (now) => `(expires_at IS NULL OR expires_at > ${now})`,
  parameter: (index) => `?${index + 1}`,
};

const createTable = (name: string): string =>
  `CREATE TABLE IF NOT EXISTS "${name}" (
    partition TEXT NOT NULL, id TEXT NOT NULL, version TEXT NOT NULL, expires_at INTEGER,
    body TEXT NOT NULL, PRIMARY KEY (partition, id)) STRICT`;

/** Returns the columns of each index of a collection, by index name. */
function indexColumns(collection: CollectionShape): Map<string, string> {
  const { name, indexes, expiresAt } = collection;
  return new Map([
    [`${name}.id`, 'id, partition'],
    ...(expiresAt === undefined ? [] : [[`${name}.expires_at`, 'expires_at'] as const]),
    ...indexesOf(collection).map(
      (fields) =>
        [
          `${name}.${fields.join('+')}`,
          [...fields.map(fieldInBody), 'id, partition'].join(),
        ] as const,
    ),
    ...indexes.map(
      (field) => [`${name}.partition.${field}`, `partition, ${fieldInBody(field)}, id`] as const,
    ),
  ]);
}

/**
 * Creates the missing table and indexes, and drops indexes that an earlier version declared,
 * because each index slows down writes.
 */
function prepareTable(database: Database.Database, collection: CollectionShape): void {
  const { name } = collection;
  database.exec(createTable(name));
  const wanted = indexColumns(collection);
  const found = z
    .array(z.object({ name: z.string() }))
    .parse(
      database
        .prepare(
          `SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`,
        )
        .all(name),
    );
  for (const index of found)
    if (!wanted.has(index.name)) database.exec(`DROP INDEX "${index.name}"`);
  for (const [index, columns] of wanted)
    database.exec(`CREATE INDEX IF NOT EXISTS "${index}" ON "${name}" (${columns})`);
}

const UNWRITABLE = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|NOTADB|CORRUPT|PERM)|^E[A-Z]+$/;
const BUSY = /^SQLITE_(BUSY|LOCKED)/;
// The driver's own text for SQLITE_CANTOPEN, which is thrown without that code.
const CANNOT_OPEN = 'ConnectionFailed';
const CLOSED = 'database connection is not open';

const errorSchema = z.object({ code: z.string().default(''), message: z.string() });

/**
 * Converts a file error to an error that tells the operator what to do; any other error is returned
 * unchanged.
 */
export function toSqliteFailure(error: unknown, file: string): unknown {
  const { code, message } = errorSchema.safeParse(error).data ?? { code: '', message: '' };
  if (BUSY.test(code))
    return unreachable(`Another process holds the database file ${file}: wait, or stop it.`, error);
  if (message.includes(CLOSED))
    return unreachable(`The database file ${file} is closed: start Udsyn again.`, error);
  if (!UNWRITABLE.test(code) && !message.startsWith(CANNOT_OPEN)) return error;
  return new UdsynError(
    'storage/unwritable',
    `Cannot write the database file ${file} (${message}): give Udsyn a folder with write permission and free space, or set SQLITE_FILE to another file.`,
    { cause: error },
  );
}

const unreachable = (sentence: string, cause: unknown): UdsynError =>
  new UdsynError('storage/unreachable', sentence, { cause });
