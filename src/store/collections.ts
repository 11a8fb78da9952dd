import type { Collection, DocumentQuery } from './document-store';

// Names become part of SQL text, so nothing that a person typed may ever be one.
const NAME = /^[a-z][a-zA-Z0-9]{0,62}$/;
const MAX_LIMIT = 1000;

/** As much of a collection as a store needs before the first document. */
export interface CollectionShape {
  readonly name: string;
  readonly indexes: readonly string[];
  readonly expiresAt?: unknown;
}

/** Throws when a collection or a field has a name that is not safe to write into SQL. */
export function checkCollections(collections: readonly CollectionShape[]): void {
  for (const name of collections.flatMap((collection) => [collection.name, ...collection.indexes]))
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

/** Throws when a query names a field that is no index of its collection, or a limit out of range. */
export function checkQuery<T>(collection: Collection<T>, query: DocumentQuery<T>): void {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > MAX_LIMIT)
    throw new RangeError(`The limit of a query is 1 to ${MAX_LIMIT}, not ${query.limit}.`);
  const fields = [...(query.where ?? []), ...(query.orderBy ? [query.orderBy] : [])];
  for (const { field } of fields)
    if (!collection.indexes.includes(field))
      throw new RangeError(`"${field}" is no index of "${collection.name}": declare it there.`);
}
