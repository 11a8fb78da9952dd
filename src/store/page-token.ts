import { z } from 'zod';
import { UdsynError } from '../lib/errors';
import type { Collection, DocumentQuery, Scalar } from './document-store';

/** The place of a document in the order of a query; the next page begins behind it. */
export interface Position {
  /** Of the field ordered by; absent when ordered by id alone. */
  readonly value?: Scalar | undefined;
  readonly id: string;
  readonly partition: string;
}

const tokenSchema = z.strictObject({
  order: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  id: z.string(),
  partition: z.string(),
});

/** The opaque text for a position, good for the same order of the same collection. */
export function toPageToken<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
  position: Position,
): string {
  const token = { order: orderOf(collection, query), ...position };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** The position to go on behind, if any; throws on a token that was made elsewhere. */
export function readPageToken<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
): Position | undefined {
  if (query.after === undefined) return undefined;
  const parsed = tokenSchema.safeParse(parseJson(query.after));
  if (parsed.success && parsed.data.order === orderOf(collection, query)) return parsed.data;
  throw new UdsynError(
    'storage/invalid-page-token',
    `This is not a place in a list of "${collection.name}" in this order: start from the first page.`,
    { cause: parsed.error },
  );
}

const orderOf = <T>(collection: Collection<T>, { orderBy }: DocumentQuery<T>): string =>
  [collection.name, orderBy?.field ?? '', orderBy?.direction ?? ''].join(' ');

function parseJson(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return undefined; // not JSON: the schema turns it down
  }
}
