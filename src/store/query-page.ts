import type { Collection, DocumentQuery, Page, Scalar } from './document-store';
import { toPageToken } from './page-token';
import { toVersioned } from './stored-document';

const MAX_LIMIT = 1000;

/** Throws when a query names a field that is no index of its collection, or no sensible limit. */
export function checkQuery<T>(collection: Collection<T>, query: DocumentQuery<T>): void {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > MAX_LIMIT)
    throw new RangeError(`The limit of a query is 1 to ${MAX_LIMIT}, not ${query.limit}.`);
  const fields = [...(query.where ?? []), ...(query.orderBy ? [query.orderBy] : [])];
  for (const { field } of fields)
    if (!collection.indexes.includes(field))
      throw new RangeError(`"${field}" is no index of "${collection.name}": declare it there.`);
}

interface Row {
  readonly partition: string;
  readonly id: string;
  readonly body: string;
  readonly version: string;
}

/** The page of one more row than the limit, if there are so many: the extra row tells of a next page. */
export function toPage<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
  rows: readonly Row[],
): Page<T> {
  const shown = rows.slice(0, query.limit);
  const items = shown.map((row) => toVersioned(collection, row));
  const last = shown.at(-1);
  if (!last || rows.length <= query.limit) return { items };
  const value = query.orderBy && fieldOf(last.body, query.orderBy.field);
  return {
    items,
    next: toPageToken(collection, query, { value, id: last.id, partition: last.partition }),
  };
}

/** The stored value of an index field: what the schema made of it may order differently. */
export function fieldOf(body: string, field: string): Scalar | undefined {
  const document = JSON.parse(body) as Readonly<Record<string, unknown>>; // every body is an object
  const value = document[field];
  return ['string', 'number', 'boolean'].includes(typeof value) ? (value as Scalar) : undefined;
}
