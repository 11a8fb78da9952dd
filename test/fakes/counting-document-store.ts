import type { DocumentStore } from '../../src/store/document-store';

interface Counted {
  /** "get people", in the order of the calls. */
  readonly calls: string[];
  /** Sequential rounds of calls: calls made while no other was in progress. */
  rounds: number;
}

/** A store that counts the calls before the store behind it handles them. */
export function countingDocumentStore(documents: DocumentStore) {
  let counted: Counted = { calls: [], rounds: 0 };
  let underWay = 0;
  const count = async <T>(call: string, work: () => Promise<T>): Promise<T> => {
    counted.calls.push(call);
    if (underWay === 0) counted.rounds += 1;
    underWay += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
    }
  };
  const store: DocumentStore = {
    get: (collection, ...rest) =>
      count(`get ${collection.name}`, () => documents.get(collection, ...rest)),
    create: (collection, ...rest) =>
      count(`create ${collection.name}`, () => documents.create(collection, ...rest)),
    replace: (collection, ...rest) =>
      count(`replace ${collection.name}`, () => documents.replace(collection, ...rest)),
    delete: (collection, ...rest) =>
      count(`delete ${collection.name}`, () => documents.delete(collection, ...rest)),
    query: (collection, ...rest) =>
      count(`query ${collection.name}`, () => documents.query(collection, ...rest)),
    ping: () => documents.ping(),
    close: () => documents.close(),
  };
  return {
    ...store,
    /** Returns what was counted since the last call. */
    take(): Counted {
      const taken = counted;
      counted = { calls: [], rounds: 0 };
      return taken;
    },
  };
}
