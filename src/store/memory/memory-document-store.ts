import { randomUUID } from 'node:crypto';
import type { Clock } from '../../lib/clock';
import { checkQuery } from '../collections';
import type {
  Collection,
  Condition,
  DocumentQuery,
  DocumentStore,
  Scalar,
} from '../document-store';
import { fieldOf, type Position, readPageToken, toPage } from '../query-page';
import { type StoredDocument, toStored, toVersioned } from '../stored-document';

interface MemoryRow extends StoredDocument {
  readonly version: string;
}

/**
 * Creates a document store in memory. Documents are kept as JSON text, so none is shared with a
 * caller.
 */
export function createMemoryDocumentStore(clock: Clock): DocumentStore {
  const { rowsOf, find, put, remove } = createTables(clock);
  return {
    get: (collection, partition, id) =>
      run(() => {
        const row = find(collection.name, partition, id);
        return row && toVersioned(collection, row);
      }),
    create: (collection, document) =>
      run(() => {
        const { stored, document: written } = toStored(collection, document);
        const taken = find(collection.name, stored.partition, stored.id);
        if (taken) return undefined;
        return { document: written, version: put(collection.name, stored).version };
      }),
    replace: (collection, document, version) =>
      run(() => {
        const { stored, document: written } = toStored(collection, document);
        const old = find(collection.name, stored.partition, stored.id);
        if (old?.version !== version) return undefined;
        return { document: written, version: put(collection.name, stored).version };
      }),
    delete: ({ name }, partition, id) => run(() => remove(name, partition, id)),
    query: (collection, query) =>
      run(() => {
        checkQuery(collection, query);
        return toPage(collection, query, selectRows(collection, query, rowsOf(collection.name)));
      }),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function createTables(clock: Clock) {
  const tables = new Map<string, Map<string, MemoryRow>>();
  const keyOf = (partition: string, id: string) => JSON.stringify([partition, id]);
  const tableOf = (name: string) => {
    const table = tables.get(name) ?? new Map<string, MemoryRow>();
    tables.set(name, table);
    return table;
  };
  const isThere = (row: MemoryRow) =>
    row.expiresAt === undefined || row.expiresAt > clock.now().getTime();
  const find = (name: string, partition: string, id: string) => {
    const row = tableOf(name).get(keyOf(partition, id));
    return row && isThere(row) ? row : undefined;
  };
  return {
    find,
    rowsOf: (name: string) => [...tableOf(name).values()].filter(isThere),
    put: (name: string, stored: StoredDocument) => {
      const row = { ...stored, version: randomUUID() };
      tableOf(name).set(keyOf(row.partition, row.id), row);
      return row;
    },
    remove: (name: string, partition: string, id: string) => {
      const wasThere = find(name, partition, id) !== undefined;
      tableOf(name).delete(keyOf(partition, id));
      return wasThere;
    },
  };
}

/** Converts exceptions of synchronous work to rejections, as in every other store. */
const run = <R>(work: () => R): Promise<R> =>
  new Promise((resolve) => {
    resolve(work());
  });

/** Selects the rows of a query in order, up to one more than its limit. */
function selectRows<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
  rows: readonly MemoryRow[],
): MemoryRow[] {
  const { orderBy, where = [], limit } = query;
  const after = readPageToken(collection, query);
  const order = (a: Position, b: Position) => inOrder(a, b, orderBy?.direction ?? 'asc');
  return rows
    .filter((row) => query.partition === undefined || row.partition === query.partition)
    .filter((row) => where.every((condition) => holds(condition, row.body)))
    .map((row) => ({ row, position: positionOf(row, orderBy?.field) }))
    .filter(({ position }) => !orderBy || position.value !== undefined)
    .filter(({ position }) => !after || order(position, after) > 0)
    .sort((a, b) => order(a.position, b.position))
    .slice(0, limit + 1)
    .map(({ row }) => row);
}

const positionOf = ({ id, partition, body }: MemoryRow, field: string | undefined): Position => ({
  id,
  partition,
  value: field === undefined ? undefined : fieldOf(body, field),
});

function holds<T>({ field, is, value }: Condition<T>, body: string): boolean {
  const stored = fieldOf(body, field);
  if (stored === undefined || typeof stored !== typeof value) return false;
  const sign = compare(stored, value);
  return { eq: sign === 0, lt: sign < 0, lte: sign <= 0, gt: sign > 0, gte: sign >= 0 }[is];
}

function inOrder(a: Position, b: Position, direction: 'asc' | 'desc'): number {
  const byValue = a.value === undefined || b.value === undefined ? 0 : compare(a.value, b.value);
  const ascending = byValue || compare(a.id, b.id) || compare(a.partition, b.partition);
  return direction === 'asc' ? ascending : -ascending;
}

const compare = (a: Scalar, b: Scalar): number => (a < b ? -1 : a > b ? 1 : 0);
