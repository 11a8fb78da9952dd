import Database from 'libsql';
import type { Collection, DocumentQuery } from '../../../src/store/document-store';
import type { Position } from '../../../src/store/query-page';
import { toSql } from '../../../src/store/query-sql';
import { sqliteDialect } from '../../../src/store/sqlite/sqlite-document-store';

/**
 * Returns SQLite's query plan for a page, from a position on, as text; a store must have opened the
 * file before.
 */
export function planOf<T>(
  file: string,
  collection: Collection<T>,
  query: DocumentQuery<T>,
  position?: Position,
): string {
  const { text, values } = toSql(sqliteDialect, collection, query, 0, position);
  const database = new Database(file);
  try {
    const explain = database.prepare(
      `EXPLAIN QUERY PLAN SELECT * FROM "${collection.name}" ${text} LIMIT 5`,
    );
    const plan = explain.all(values.map((one) => (typeof one === 'boolean' ? Number(one) : one)));
    return JSON.stringify(plan);
  } finally {
    database.close();
  }
}
