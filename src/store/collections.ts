import type { Collection, DocumentQuery } from './document-store';

// Names become part of SQL text, so user input must never be used as a name.
const NAME = /^[a-z][a-zA-Z0-9]{0,62}$/;
const MAX_LIMIT = 1000;

/** The properties of a collection that a store needs to open it. */
export interface CollectionShape {
  readonly name: string;
  readonly indexes: readonly string[];
  readonly compositeIndexes?: readonly (readonly string[])[];
  readonly expiresAt?: unknown;
}

/** Throws if the name of a collection or field is not safe in SQL. */
export function checkCollections(collections: readonly CollectionShape[]): void {
  for (const name of collections.flatMap((shape) => [shape.name, ...indexesOf(shape).flat()]))
    if (!NAME.test(name))
      throw new RangeError(
        `"${name}" is not a valid name of a collection or field: use letters and digits, starting with a lower-case letter.`,
      );
}

/** Returns what a store holds for a collection; throws if the store was opened without it. */
export function heldFor<H>(held: ReadonlyMap<string, H>, collection: CollectionShape): H {
  const found = held.get(collection.name);
  if (found !== undefined) return found;
  throw new RangeError(
    `The store was opened without the collection "${collection.name}": add it to its collections.`,
  );
}

/** Returns the fields of each index of a collection, single-field indexes first. */
export const indexesOf = ({ indexes, compositeIndexes = [] }: CollectionShape) => [
  ...indexes.map((field) => [field]),
  ...compositeIndexes,
];

interface Fields {
  /** Compared for equality. */
  readonly equal: readonly string[];
  /**
   * Compared by range or used for ordering; with more than one, no index can return the documents
   * in order.
   */
  readonly ordered: readonly string[];
}

function fieldsOf<T>({ where = [], orderBy }: DocumentQuery<T>): Fields {
  const equal = new Set<string>(where.flatMap(({ field, is }) => (is === 'eq' ? [field] : [])));
  const ordered = new Set<string>(
    [...where, ...(orderBy ? [orderBy] : [])].map(({ field }) => field),
  );
  return { equal: [...equal], ordered: [...ordered].filter((field) => !equal.has(field)) };
}

const serves = (index: readonly string[], { equal, ordered }: Fields): boolean =>
  ordered.length < 2 &&
  index.length === equal.length + ordered.length &&
  equal.every((field) => index.slice(0, equal.length).includes(field)) &&
  ordered.every((field) => index.at(-1) === field);

/**
 * Returns the fields that a query compares for equality, in the order of the index that serves the
 * query; empty if there is no such index.
 */
export function equalFieldsOf<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
): readonly string[] {
  const fields = fieldsOf(query);
  if (query.orderBy === undefined && fields.ordered.length > 0) return [];
  const index = indexesOf(collection).find((one) => serves(one, fields));
  return index?.slice(0, fields.equal.length) ?? [];
}

/** Throws if no index of the collection serves a query, or if its limit is out of range. */
export function checkQuery<T>(collection: Collection<T>, query: DocumentQuery<T>): void {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > MAX_LIMIT)
    throw new RangeError(`The limit of a query must be 1 to ${MAX_LIMIT}, not ${query.limit}.`);
  const fields = fieldsOf(query);
  const wanted = [...fields.equal, ...fields.ordered];
  if (wanted.length === 0 || indexesOf(collection).some((index) => serves(index, fields))) return;
  const missing = wanted.filter((field) => !collection.indexes.some((one) => one === field));
  // A partition is small: a single-field index finds its documents, and the other conditions filter
  // them.
  if (query.partition !== undefined && missing.length === 0) return;
  throw new RangeError(
    wanted.length === 1 || query.partition !== undefined
      ? `"${missing.join('", "')}" is not an index of "${collection.name}": add it to its indexes.`
      : `No index of "${collection.name}" serves a query by ${wanted.join(', ')}: declare them together in its compositeIndexes.`,
  );
}
