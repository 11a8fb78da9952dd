import type { Collection, DocumentQuery } from './document-store';

// Names become part of SQL text, so nothing that a person typed may ever be one.
const NAME = /^[a-z][a-zA-Z0-9]{0,62}$/;
const MAX_LIMIT = 1000;

/** As much of a collection as a store needs before the first document. */
export interface CollectionShape {
  readonly name: string;
  readonly indexes: readonly string[];
  readonly compositeIndexes?: readonly (readonly string[])[];
  readonly expiresAt?: unknown;
}

/** Throws when a collection or a field has a name that is not safe to write into SQL. */
export function checkCollections(collections: readonly CollectionShape[]): void {
  for (const name of collections.flatMap((shape) => [shape.name, ...indexesOf(shape).flat()]))
    if (!NAME.test(name))
      throw new RangeError(
        `"${name}" cannot name a collection or field: use letters and digits, a small letter first.`,
      );
}

/** What a store holds for a collection; throws when it was opened without it. */
export function heldFor<H>(held: ReadonlyMap<string, H>, collection: CollectionShape): H {
  const found = held.get(collection.name);
  if (found !== undefined) return found;
  throw new RangeError(
    `The store was opened without the collection "${collection.name}": declare it there.`,
  );
}

/** The fields of each index of a collection, the single ones first. */
export const indexesOf = ({ indexes, compositeIndexes = [] }: CollectionShape) => [
  ...indexes.map((field) => [field]),
  ...compositeIndexes,
];

interface Fields {
  /** Compared for equality. */
  readonly equal: readonly string[];
  /** Compared by range or ordered by: one, or no index finds the documents in order. */
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

/** The fields that a query compares for equality, as they begin the index that serves it in its order, if one does. */
export function equalFieldsOf<T>(
  collection: Collection<T>,
  query: DocumentQuery<T>,
): readonly string[] {
  const fields = fieldsOf(query);
  if (query.orderBy === undefined && fields.ordered.length > 0) return [];
  const index = indexesOf(collection).find((one) => serves(one, fields));
  return index?.slice(0, fields.equal.length) ?? [];
}

/** Throws when no index of its collection serves a query, or when its limit is out of range. */
export function checkQuery<T>(collection: Collection<T>, query: DocumentQuery<T>): void {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > MAX_LIMIT)
    throw new RangeError(`The limit of a query is 1 to ${MAX_LIMIT}, not ${query.limit}.`);
  const fields = fieldsOf(query);
  const wanted = [...fields.equal, ...fields.ordered];
  if (wanted.length === 0 || indexesOf(collection).some((index) => serves(index, fields))) return;
  const missing = wanted.filter((field) => !collection.indexes.some((one) => one === field));
  // A partition is small: the index of one field finds its documents, and the others filter them.
  if (query.partition !== undefined && missing.length === 0) return;
  throw new RangeError(
    wanted.length === 1 || query.partition !== undefined
      ? `"${missing.join('", "')}" is no index of "${collection.name}": declare it there.`
      : `No index of "${collection.name}" serves a query by ${wanted.join(', ')}: declare them together in its compositeIndexes.`,
  );
}
