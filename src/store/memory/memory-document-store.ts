import { randomUUID } from 'node:crypto';
import type { Clock } from '../../lib/clock';
import type { Collection, DocumentStore } from '../document-store';
import { selectRows } from './memory-query';
import { checkQuery, toPage } from '../query-page';
import { settle } from '../settle';
import { type StoredDocument, toStored, toVersioned } from '../stored-document';

interface MemoryRow extends StoredDocument {
  readonly version: string;
}

/** A document store that forgets: documents lie as JSON text, so none is shared with a caller. */
export function createMemoryDocumentStore(clock: Clock): DocumentStore {
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
  const put = <T>(collection: Collection<T>, stored: StoredDocument) => {
    const row = { ...stored, version: randomUUID() };
    tableOf(collection.name).set(keyOf(row.partition, row.id), row);
    return toVersioned(collection, row);
  };

  return {
    get: (collection, partition, id) =>
      settle(() => {
        const row = find(collection.name, partition, id);
        return row && toVersioned(collection, row);
      }),
    create: (collection, document) =>
      settle(() => {
        const stored = toStored(collection, document);
        const taken = find(collection.name, stored.partition, stored.id);
        return taken ? undefined : put(collection, stored);
      }),
    replace: (collection, document, version) =>
      settle(() => {
        const stored = toStored(collection, document);
        const old = find(collection.name, stored.partition, stored.id);
        return old?.version === version ? put(collection, stored) : undefined;
      }),
    delete: ({ name }, partition, id) =>
      settle(() => {
        const wasThere = find(name, partition, id) !== undefined;
        tableOf(name).delete(keyOf(partition, id));
        return wasThere;
      }),
    query: (collection, query) =>
      settle(() => {
        checkQuery(collection, query);
        const rows = [...tableOf(collection.name).values()].filter(isThere);
        return toPage(collection, query, selectRows(collection, query, rows));
      }),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
