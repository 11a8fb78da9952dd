// Names become part of SQL text, so nothing that a person typed may ever be one.
const NAME = /^[a-z][a-zA-Z0-9]{0,62}$/;

/** A collection as far as a store needs it before the first document. */
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

/** What a store holds for a collection; throws when it was not opened with it. */
export function heldFor<H>(held: ReadonlyMap<string, H>, collection: CollectionShape): H {
  const found = held.get(collection.name);
  if (found !== undefined) return found;
  throw new RangeError(
    `The store was opened without the collection "${collection.name}": declare it there.`,
  );
}
