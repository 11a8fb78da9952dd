import type { Collection, Condition, DocumentQuery, Scalar } from './document-store';
import type { Position } from './query-page';

/** How a database writes what Udsyn asks; everything else is the same SQL in SQLite and Cosmos DB. */
export interface Dialect {
  readonly partition: string;
  readonly id: string;
  field(name: string): string;
  hasField(name: string): string;
  notExpired(now: string): string;
  parameter(index: number): string;
}

export interface Sql {
  readonly text: string;
  readonly values: readonly Scalar[];
}

const OPERATORS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** WHERE and ORDER BY of a query: what is wanted, not expired, behind the position, ties by id. */
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
    ...(position ? [behind(dialect, query, position, bind)] : []),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')} ` : '';
  return { text: `${where}ORDER BY ${orderOf(dialect, query)}`, values };
}

function orderOf<T>(dialect: Dialect, { orderBy }: DocumentQuery<T>): string {
  const field = orderBy ? [dialect.field(orderBy.field)] : [];
  const direction = orderBy?.direction === 'desc' ? 'DESC' : 'ASC';
  // The same id may stand in two partitions, so the partition breaks the last tie.
  const columns = [...field, dialect.id, dialect.partition];
  return columns.map((column) => `${column} ${direction}`).join(', ');
}

function behind<T>(
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
  // The first half alone is a range that an index can start from.
  return `${field} ${sign}= ${last} AND (${field} ${sign} ${last} OR ${tie})`;
}
