import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentStore } from '../../src/store/document-store';

/** A store whose reads of single documents take this many milliseconds longer. */
export function slowDocumentStore(documents: DocumentStore, milliseconds: number): DocumentStore {
  return {
    get: async (...of) => {
      await wait(milliseconds);
      return documents.get(...of);
    },
    query: (...of) => documents.query(...of),
    create: (...of) => documents.create(...of),
    replace: (...of) => documents.replace(...of),
    delete: (...of) => documents.delete(...of),
    ping: () => documents.ping(),
    close: () => documents.close(),
  };
}
