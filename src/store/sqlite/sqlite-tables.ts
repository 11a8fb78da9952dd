import type { CollectionShape } from '../checked-collections';
import type { Dialect } from '../query-sql';

/** How SQLite reads a field of the body; an index is used only for exactly this expression. */
const fieldInBody = (name: string): string => `json_extract(body, '$.${name}')`;

/** Queries over a collection's table; JSON's true and false are 1 and 0 in SQLite. */
export const sqliteDialect: Dialect = {
  partition: 'partition',
  id: 'id',
  field: fieldInBody,
  hasField: (name) => `${fieldInBody(name)} IS NOT NULL`,
  notExpired: (now) => `(expires_at IS NULL OR expires_at > ${now})`,
  parameter: (index) => `?${index + 1}`,
};

/** The statements that make a collection's table and indexes where they are missing. */
export function tableStatements({ name, indexes, expiresAt }: CollectionShape): string[] {
  const index = (suffix: string, columns: string) =>
    `CREATE INDEX IF NOT EXISTS "${name}.${suffix}" ON "${name}" (${columns})`;
  return [
    `CREATE TABLE IF NOT EXISTS "${name}" (
      partition TEXT NOT NULL, id TEXT NOT NULL, version TEXT NOT NULL, expires_at INTEGER,
      body TEXT NOT NULL, PRIMARY KEY (partition, id)) STRICT`,
    index('id', 'id, partition'),
    ...(expiresAt === undefined ? [] : [index('expires_at', 'expires_at')]),
    ...indexes.flatMap((field) => [
      index(field, `${fieldInBody(field)}, id, partition`),
      index(`partition.${field}`, `partition, ${fieldInBody(field)}, id`),
    ]),
  ];
}
