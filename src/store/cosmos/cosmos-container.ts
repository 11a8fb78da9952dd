import type { CollectionShape } from '../checked-collections';
import type { Dialect } from '../query-sql';

/** In brackets, since a field may be called as a word of the query language, such as `order`. */
const fieldOfItem = (name: string): string => `c["doc"]["${name}"]`;

/** Queries over a collection's items; `key` is the id as it is, `doc` the document. */
export const cosmosDialect: Dialect = {
  partition: 'c["partition"]',
  id: 'c["key"]',
  field: fieldOfItem,
  hasField: (name) => `IS_DEFINED(${fieldOfItem(name)}) AND NOT IS_NULL(${fieldOfItem(name)})`,
  notExpired: (now) => `(NOT IS_DEFINED(c["expiresAt"]) OR c["expiresAt"] > ${now})`,
  parameter: (index) => `@p${index}`,
};

const path = (name: string) => ({ path: `/${name}/?` });
const sorted = (order: 'ascending' | 'descending', ...names: string[]) =>
  names.map((name) => ({ path: `/${name}`, order }));

/** The container of a collection: only what queries ask for is indexed, since each index costs writes. */
export function containerDefinition({ name, indexes, expiresAt }: CollectionShape) {
  const fields = indexes.map((field) => `doc/${field}`);
  return {
    id: name,
    partitionKey: { paths: ['/partition'] },
    // -1: items live as long as their own `ttl` says.
    ...(expiresAt === undefined ? {} : { defaultTtl: -1 }),
    indexingPolicy: {
      includedPaths: [...fields, 'key', 'partition', 'expiresAt'].map(path),
      excludedPaths: [{ path: '/*' }],
      compositeIndexes: [
        sorted('ascending', 'key', 'partition'),
        ...fields.flatMap((field) => [
          sorted('ascending', field, 'key', 'partition'),
          sorted('descending', field, 'key', 'partition'),
        ]),
      ],
    },
  };
}

interface FoundPolicy {
  readonly includedPaths?: readonly { readonly path: string }[];
  readonly compositeIndexes?: readonly (readonly object[])[];
}

/** Whether a container that was made by an earlier version serves every query of the collection. */
export function hasIndexes(found: FoundPolicy | undefined, collection: CollectionShape): boolean {
  const { includedPaths, compositeIndexes } = containerDefinition(collection).indexingPolicy;
  const paths = new Set(found?.includedPaths?.map(({ path }) => path));
  const composites = new Set(found?.compositeIndexes?.map(written));
  return (
    includedPaths.every(({ path }) => paths.has(path)) &&
    compositeIndexes.every((index) => composites.has(written(index)))
  );
}

const written = (index: readonly object[]): string =>
  index
    .map((part) =>
      'path' in part && 'order' in part ? `${String(part.path)} ${String(part.order)}` : '',
    )
    .join();
