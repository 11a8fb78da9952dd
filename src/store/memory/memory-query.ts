import type { Collection, Condition, DocumentQuery, Scalar } from '../document-store';
import { type Position, readPageToken } from '../page-token';
import { fieldOf } from '../query-page';

interface Row {
  readonly partition: string;
  readonly id: string;
  readonly body: string;
}

/** The rows that a query wants, in its order, one more than its limit when there are so many. */
export function selectRows<T, R extends Row>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
  rows: readonly R[],
): R[] {
  const { orderBy, where = [], limit } = query;
  const after = readPageToken(collection, query);
  const order = (a: Position, b: Position) => inOrder(a, b, orderBy?.direction ?? 'asc');
  return rows
    .filter((row) => query.partition === undefined || row.partition === query.partition)
    .filter((row) => where.every((condition) => holds(condition, row.body)))
    .map((row) => ({ row, position: positionOf(row, orderBy?.field) }))
    .filter(({ position }) => !orderBy || position.value !== undefined)
    .filter(({ position }) => !after || order(position, after) > 0)
    .sort((a, b) => order(a.position, b.position))
    .slice(0, limit + 1)
    .map(({ row }) => row);
}

const positionOf = ({ id, partition, body }: Row, field: string | undefined): Position => ({
  id,
  partition,
  value: field === undefined ? undefined : fieldOf(body, field),
});

function holds<T>({ field, is, value }: Condition<T>, body: string): boolean {
  const stored = fieldOf(body, field);
  if (stored === undefined || typeof stored !== typeof value) return false;
  const sign = compare(stored, value);
  return { eq: sign === 0, lt: sign < 0, lte: sign <= 0, gt: sign > 0, gte: sign >= 0 }[is];
}

function inOrder(a: Position, b: Position, direction: 'asc' | 'desc'): number {
  const byValue = a.value === undefined || b.value === undefined ? 0 : compare(a.value, b.value);
  const ascending = byValue || compare(a.id, b.id) || compare(a.partition, b.partition);
  return direction === 'asc' ? ascending : -ascending;
}

const compare = (a: Scalar, b: Scalar): number => (a < b ? -1 : a > b ? 1 : 0);
