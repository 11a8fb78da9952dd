import type { DocumentStore } from '../../src/store/document-store';

/** How a write ends: it succeeds, it is lost, or it succeeds but its response is lost. */
export type WriteOutcome = 'well' | 'lost-before' | 'lost-after';

/**
 * A store whose writes fail as configured, as when the process or the connection to the database
 * dies.
 */
export function failingDocumentStore(
  documents: DocumentStore,
  goes: (write: string) => WriteOutcome,
): DocumentStore {
  const write = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const how = goes(name);
    if (how === 'lost-before') throw new Error(`${name} was not written`);
    const done = await work();
    if (how === 'lost-after') throw new Error(`nobody knows whether ${name} was written`);
    return done;
  };
  return {
    get: (...of) => documents.get(...of),
    query: (...of) => documents.query(...of),
    create: (collection, document) =>
      write(`create ${collection.name}`, () => documents.create(collection, document)),
    replace: (collection, document, version) =>
      write(`replace ${collection.name}`, () => documents.replace(collection, document, version)),
    delete: (collection, partition, id) =>
      write(`delete ${collection.name}`, () => documents.delete(collection, partition, id)),
    ping: () => documents.ping(),
    close: () => documents.close(),
  };
}
