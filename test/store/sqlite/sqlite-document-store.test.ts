import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { DocumentQuery } from '../../../src/store/document-store';
import {
  openSqliteDocumentStore,
  toSqliteFailure,
} from '../../../src/store/sqlite/sqlite-document-store';
import { settableClock } from '../../fakes/settable-clock';
import { describeDocumentStore } from '../document-store.contract';
import { type Letter, letter, letters, pass, passes } from '../letters';
import { planOf } from './query-plan';

const collections = [letters, passes];

describeDocumentStore('sqlite', (clock) =>
  openSqliteDocumentStore({ file: ':memory:', collections, clock }),
);

describe('openSqliteDocumentStore', () => {
  const clock = settableClock('2027-01-01T00:00:00.000Z');
  let folder: string;
  let file: string;
  beforeEach(() => {
    clock.set('2027-01-01T00:00:00.000Z');
    folder = mkdtempSync(join(tmpdir(), 'udsyn-'));
    file = join(folder, 'deep', 'down', 'udsyn.db');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const open = (at = file) => openSqliteDocumentStore({ file: at, collections, clock });

  it('creates the folder, and finds the documents of an earlier store', async () => {
    const first = open();
    const created = await first.create(letters, letter());
    await first.close();

    const second = open();
    expect(await second.get(letters, 'vejle', 'a')).toEqual(created);
    await second.close();
  });

  it('keeps every acknowledged write when the process is killed', async () => {
    const acknowledged = await killAfter(200, file);

    const store = open();
    for (const id of acknowledged) expect(await store.get(letters, 'vejle', id)).toBeDefined();
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(await store.create(letters, letter({ id: 'after' }))).toBeDefined();
    await store.close();
  });

  it('lets one of two processes with the same file win', async () => {
    const one = open();
    const other = open();
    const { version = '' } = (await one.create(letters, letter())) ?? {};

    expect(await other.create(letters, letter())).toBeUndefined();
    expect(await other.replace(letters, letter({ weight: 2 }), version)).toBeDefined();
    expect(await one.replace(letters, letter({ weight: 3 }), version)).toBeUndefined();
    await one.close();
    await other.close();
  });

  it('lets other work run between the pages of a query', async () => {
    const store = open();
    for (const id of ['a', 'b']) await store.create(letters, letter({ id }));
    let hasRun = false;
    setImmediate(() => {
      hasRun = true;
    });

    await store.query(letters, { limit: 1 });

    expect(hasRun).toBe(true);
    await store.close();
  });

  it('deletes expired documents when it opens', async () => {
    const before = open();
    await before.create(passes, pass({ number: '1', until: '2027-01-02T00:00:00.000Z' }));
    await before.create(passes, pass({ number: '2', until: '2027-01-03T00:00:00.000Z' }));
    await before.close();

    clock.set('2027-01-02T00:00:00.000Z');
    await open().close();

    const rows = withDatabase(file, (database) => database.prepare('SELECT id FROM passes').all());
    expect(rows).toEqual([{ id: '2' }]);
  });

  it('deletes documents that expire while it is open, within an hour and on the next call', async () => {
    const store = open();
    await store.create(passes, pass({ number: '1', until: '2027-01-02T00:00:00.000Z' }));
    await store.create(passes, pass({ number: '2', until: '2027-01-02T02:00:00.000Z' }));
    clock.set('2027-01-02T01:00:00.000Z');

    await store.ping();

    const rows = withDatabase(file, (database) => database.prepare('SELECT id FROM passes').all());
    expect(rows).toEqual([{ id: '2' }]);
    await store.close();
  });

  it('leaves everything in one file when it closes, and then fails', async () => {
    const store = open();
    await store.create(letters, letter());
    await store.close();

    copyFileSync(file, join(folder, 'copy.db'));
    const copy = open(join(folder, 'copy.db'));
    expect(await copy.get(letters, 'vejle', 'a')).toBeDefined();
    await copy.close();
    const failure = { code: 'storage/unreachable' };
    await expect(store.ping()).rejects.toMatchObject(failure);
    await expect(store.create(letters, letter({ id: 'b' }))).rejects.toMatchObject(failure);
  });

  it('syncs each write to the disk', async () => {
    const store = open();
    const mode = withDatabase(file, (database) => database.pragma('journal_mode'));

    expect(mode).toEqual([{ journal_mode: 'wal' }]);
    await store.close();
  });

  it('adds indexes to a file of an earlier version', async () => {
    const bare = { ...letters, indexes: [], compositeIndexes: [] };
    const before = openSqliteDocumentStore({ file, collections: [bare], clock });
    await before.create(letters, letter());
    await before.close();

    await open().close();

    const query = { limit: 1, where: [{ field: 'weight', is: 'eq', value: 1 }] } as const;
    expect(planOf(file, letters, query)).toContain('letters.weight');
  });

  it('drops indexes that are no longer declared, and keeps the documents', async () => {
    const before = openSqliteDocumentStore({
      file,
      collections: [{ ...letters, indexes: [...letters.indexes, 'box'] }],
      clock,
    });
    await before.create(letters, letter());
    await before.close();
    const indexes = () =>
      withDatabase(file, (database) =>
        database.prepare(`SELECT name FROM sqlite_master WHERE name LIKE 'letters.%box'`).all(),
      );
    expect(indexes()).toHaveLength(2);

    const after = open();

    expect(indexes()).toEqual([]);
    expect(await after.get(letters, 'vejle', 'a')).toBeDefined();
    await after.close();
  });

  it('reports which file cannot be written, and what to do', () => {
    writeFileSync(join(folder, 'file'), 'no database, but longer than the header of one'.repeat(9));
    mkdirSync(join(folder, 'folder'));

    for (const bad of ['file/udsyn.db', 'folder', 'file']) {
      const failure = thrownBy(() => open(join(folder, bad)));
      expect(failure).toMatchObject({ code: 'storage/unwritable' });
      expect(String(failure)).toContain(`Cannot write the database file ${join(folder, bad)} (`);
      expect(String(failure)).toContain('set SQLITE_FILE');
    }
  });

  it.each(['Letters', 'letters"', 'a b', '', 'x; DROP TABLE y'])('rejects %j as a name', (name) => {
    const asCollection = { file: ':memory:', collections: [{ name, indexes: [] }], clock };
    const asIndex = { file: ':memory:', collections: [{ name: 'a', indexes: [name] }], clock };

    expect(() => openSqliteDocumentStore(asCollection)).toThrow(
      'is not a valid name of a collection or field',
    );
    expect(() => openSqliteDocumentStore(asIndex)).toThrow(
      'is not a valid name of a collection or field',
    );
  });

  it('rejects a collection that it was not opened with', async () => {
    const store = open();

    await expect(store.get({ ...letters, name: 'unknown' }, 'a', 'b')).rejects.toThrow(
      'without the collection "unknown"',
    );
    await store.close();
  });
});

describe('an index', () => {
  const DUE: DocumentQuery<Letter> = {
    where: [
      { field: 'state', is: 'eq', value: 'planned' },
      { field: 'dueAt', is: 'lte', value: '2027-01-01' },
    ],
    orderBy: { field: 'dueAt', direction: 'asc' },
    limit: 100,
  };
  const folder = mkdtempSync(join(tmpdir(), 'udsyn-'));
  const file = join(folder, 'udsyn.db');
  beforeAll(async () => {
    const clock = settableClock('2027-01-01T00:00:00.000Z');
    await openSqliteDocumentStore({ file, collections, clock }).close();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each<[string, DocumentQuery<Letter>]>([
    ['due work', DUE],
    ['due work of a partition', { ...DUE, partition: 'vejle' }],
    ['a field in order', { orderBy: { field: 'dueAt', direction: 'asc' }, limit: 5 }],
    ['a field in reverse', { orderBy: { field: 'weight', direction: 'desc' }, limit: 5 }],
    ['equal values, in order', { ...DUE, where: DUE.where?.slice(0, 1) ?? [] }],
    [
      'equal values in two fields, by id',
      {
        where: [
          { field: 'urgent', is: 'eq', value: true },
          { field: 'state', is: 'eq', value: 'sent' },
        ],
        limit: 5,
      },
    ],
    ['a range', { where: [{ field: 'weight', is: 'gt', value: 3 }], limit: 5 }],
    ['everything by id', { limit: 5 }],
    ['a partition by id', { partition: 'vejle', limit: 5 }],
  ])('serves %s', (_what, query) => {
    const plan = planOf(file, letters, query);

    expect(plan).toMatch(/USING INDEX/);
    expect(plan).not.toMatch(/SCAN letters(?! USING INDEX)/);
  });

  it.each([undefined, { value: '2026-12-01', id: 'a', partition: 'vejle' }])(
    'finds due work by state and in order, without reading finished work or sorting: after %j',
    (position) => {
      const plan = planOf(file, letters, DUE, position);

      expect(plan).toContain('letters.state+dueAt');
      expect(plan).not.toContain('TEMP B-TREE');
    },
  );
});

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

function withDatabase<R>(file: string, work: (database: Database.Database) => R): R {
  const database = new Database(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/**
 * Kills a writing process after at least `count` acknowledgements, and returns the acknowledged
 * ids.
 */
async function killAfter(count: number, file: string): Promise<string[]> {
  const script = require.resolve('./write-until-killed');
  const writer = spawn(process.execPath, ['--import', 'tsx', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (printed.split('\n').length > count) writer.kill('SIGKILL');
  });
  const [, signal] = (await once(writer, 'close')) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`The writer ended by itself (${String(signal)}).`);
  return printed.split('\n').slice(0, -1); // The last line may be incomplete.
}

const failure = (code: string) => Object.assign(new Error('as SQLite says'), { code });

describe('toSqliteFailure', () => {
  it.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY_DBMOVED', 'EACCES', 'EROFS'])(
    'reports after %s which file cannot be written',
    (code) => {
      const told = toSqliteFailure(failure(code), '/data/udsyn.db');

      expect(told).toMatchObject({ code: 'storage/unwritable' });
      expect(String(told)).toContain('/data/udsyn.db');
      expect(String(told)).toContain('SQLITE_FILE');
    },
  );

  it('recognises a file that cannot be opened by its message alone', () => {
    const told = toSqliteFailure(new Error('ConnectionFailed("…")'), '/data/udsyn.db');

    expect(told).toMatchObject({ code: 'storage/unwritable' });
  });

  it('reports that another process holds the file', () => {
    const told = toSqliteFailure(failure('SQLITE_BUSY'), '/data/udsyn.db');

    expect(told).toMatchObject({ code: 'storage/unreachable' });
    expect(String(told)).toContain('Another process holds');
  });

  it.each([failure('SQLITE_ERROR'), failure('ERR_INVALID_ARG_TYPE'), new Error('a bug'), 'text'])(
    'returns faults in Udsyn unchanged: %s',
    (error) => {
      expect(toSqliteFailure(error, '/data/udsyn.db')).toBe(error);
    },
  );
});
