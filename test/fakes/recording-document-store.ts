import path from 'node:path';
import type { Collection, DocumentQuery, DocumentStore } from '../../src/store/document-store';

/** A recorded query, with the file of `src` that made it. */
interface RecordedQuery {
  readonly collection: Collection<unknown>;
  readonly query: DocumentQuery<unknown>;
  readonly from: string;
}

const ROOT = path.join(__dirname, '../..');

/** The topmost file of `src` on the stack, as `src/…`. */
function callingFile(): string {
  const files = (new Error().stack ?? '').split('\n').flatMap((line) => {
    const [, file] = /\(?(\/[^:]+\.ts):\d+:\d+\)?$/.exec(line) ?? [];
    return file === undefined ? [] : [path.relative(ROOT, file)];
  });
  return files.find((file) => file.startsWith(`src${path.sep}`)) ?? '';
}

/** A store that records queries before the store behind it answers them. */
export function recordingDocumentStore(documents: DocumentStore) {
  const queries: RecordedQuery[] = [];
  return {
    ...documents,
    queries,
    query: <T>(collection: Collection<T>, query: DocumentQuery<T>) => {
      // The record is only read as a collection and a query, whatever its document type.
      const kept = { collection, query } as unknown as Pick<RecordedQuery, 'collection' | 'query'>;
      queries.push({ ...kept, from: callingFile() });
      return documents.query(collection, query);
    },
  };
}
