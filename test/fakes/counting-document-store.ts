import type { DocumentStore } from '../../src/store/document-store';

interface Counted {
  /** "get people", in the order in which they were made. */
  readonly calls: string[];
  /** Calls that were made while no other was under way: what a turn waits for, one after the other. */
  rounds: number;
}

/** A store that counts what is asked of it, before the store behind it does the work. */
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
    /** What was counted since the last time. */
    take(): Counted {
      const taken = counted;
      counted = { calls: [], rounds: 0 };
      return taken;
    },
  };
}
