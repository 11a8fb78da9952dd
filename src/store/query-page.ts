import { z } from 'zod';
import { UdsynError } from '../lib/errors';
import type { Collection, DocumentQuery, Page, Scalar, Versioned } from './document-store';
import { toVersioned } from './stored-document';

/** The position of a document in the order of a query; the next page starts after it. */
export interface Position {
  /** The value of the field used for ordering; absent when ordered by id alone. */
  readonly value?: Scalar | undefined;
  readonly id: string;
  readonly partition: string;
}

interface Row {
  readonly partition: string;
  readonly id: string;
  readonly body: string;
  readonly version: string;
}

/**
 * Creates a page from the rows found; one row more than the limit means that there is a next page.
 */
export function toPage<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
  rows: readonly Row[],
): Page<T> {
  const shown = rows.slice(0, query.limit);
  const items = shown.flatMap((row) => readRow(collection, query, row));
  const last = shown.at(-1);
  if (!last || rows.length <= query.limit) return { items };
  const { id, partition, body } = last;
  const value = query.orderBy && fieldOf(body, query.orderBy.field);
  return { items, next: toPageToken(collection, query, { value, id, partition }) };
}

/** Reads a row; an empty list if the query leaves it out because it does not match the schema. */
function readRow<T>(
  collection: Collection<T>,
  { onUnreadable }: DocumentQuery<T>,
  row: Row,
): Versioned<T>[] {
  try {
    return [toVersioned(collection, row)];
  } catch (error) {
    const isInvalid = error instanceof UdsynError && error.code === 'storage/invalid-document';
    if (!isInvalid || onUnreadable === undefined) throw error;
    onUnreadable(row.id, error);
    return [];
  }
}

/**
 * Returns the stored value of an index field; the value after schema parsing may sort differently.
 */
export function fieldOf(body: string, field: string): Scalar | undefined {
  const document = JSON.parse(body) as Readonly<Record<string, unknown>>; // every body is an object
  const value = document[field];
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as Scalar) : undefined;
}

const positionSchema = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  id: z.string(),
  partition: z.string(),
});

/** Creates the opaque page token of a position, valid for the same order of the same collection. */
function toPageToken<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
  position: Position,
): string {
  const token = { order: orderOf(collection, query), ...position };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/**
 * Reads the position to continue after, if any; throws if the token belongs to another collection
 * or order.
 */
export function readPageToken<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
): Position | undefined {
  if (query.after === undefined) return undefined;
  const order = z.literal(orderOf(collection, query));
  try {
    const token: unknown = JSON.parse(Buffer.from(query.after, 'base64url').toString());
    return positionSchema.extend({ order }).parse(token);
  } catch (error) {
    throw new UdsynError(
      'storage/invalid-page-token',
      `This page token is not valid for "${collection.name}" in this order: start from the first page.`,
      { cause: error },
    );
  }
}

const orderOf = <T>(collection: Collection<T>, { orderBy }: DocumentQuery<T>): string =>
  [collection.name, orderBy?.field ?? '', orderBy?.direction ?? ''].join(' ');
