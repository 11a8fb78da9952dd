import type { Collection, Condition, DocumentQuery, Scalar } from './document-store';
import { equalFieldsOf } from './collections';
import type { Position } from './query-page';

/** The parts of a query that SQLite and Cosmos DB write differently. */
export interface Dialect {
  readonly partition: string;
  readonly id: string;
  /**
   * Whether ORDER BY starts with the fields that are compared for equality. These do not change the
   * order, but Cosmos DB uses a composite index only if they are included, and SQLite uses an index
   * on expressions only if they are not.
   */
  readonly ordersByEqualFields: boolean;
  field(name: string): string;
  hasField(name: string): string;
  notExpired(now: string): string;
  parameter(index: number): string;
}

/** A part of a statement with the values of its parameters. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Scalar[];
}

const OPERATORS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/**
 * Builds the WHERE and ORDER BY clauses of a query: the conditions, unexpired documents only, after
 * the position; equal values are ordered by id.
 */
export function toSql<T>(
  dialect: Dialect,
  collection: Collection<T>,
  query: DocumentQuery<T>,
  now: number,
  position: Position | undefined,
): Sql {
  const values: Scalar[] = [];
  const bind = (value: Scalar) => dialect.parameter(values.push(value) - 1);
  const compare = ({ field, is, value }: Condition<T>) =>
    `${dialect.field(field)} ${OPERATORS[is]} ${bind(value)}`;

  const conditions = [
    ...(query.partition === undefined ? [] : [`${dialect.partition} = ${bind(query.partition)}`]),
    ...(query.where ?? []).map(compare),
    ...(query.orderBy ? [dialect.hasField(query.orderBy.field)] : []),
    ...(collection.expiresAt ? [dialect.notExpired(bind(now))] : []),
    ...(position ? [after(dialect, query, position, bind)] : []),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')} ` : '';
  return { text: `${where}ORDER BY ${orderOf(dialect, collection, query)}`, values };
}

function orderOf<T>(dialect: Dialect, collection: Collection<T>, query: DocumentQuery<T>): string {
  const { orderBy } = query;
  const equal = dialect.ordersByEqualFields ? equalFieldsOf(collection, query) : [];
  const fields = new Set(equal);
  if (orderBy) fields.add(orderBy.field);
  const direction = orderBy?.direction === 'desc' ? 'DESC' : 'ASC';
  // The same id may exist in two partitions, so the partition is the final sort key.
  const columns = [
    ...[...fields].map((field) => dialect.field(field)),
    dialect.id,
    dialect.partition,
  ];
  return columns.map((column) => `${column} ${direction}`).join(', ');
}

function after<T>(
  dialect: Dialect,
  { orderBy }: DocumentQuery<T>,
  { value, id, partition }: Position,
  bind: (value: Scalar) => string,
): string {
  const sign = orderBy?.direction === 'desc' ? '<' : '>';
  const lastId = bind(id);
  const tie = `(${dialect.id} ${sign} ${lastId} OR (${dialect.id} = ${lastId} AND ${dialect.partition} ${sign} ${bind(partition)}))`;
  if (!orderBy || value === undefined) return tie;
  const field = dialect.field(orderBy.field);
  const last = bind(value);
  // The first condition alone is a range from which an index scan can start.
  return `${field} ${sign}= ${last} AND (${field} ${sign} ${last} OR ${tie})`;
}
