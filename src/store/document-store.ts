import type { z } from 'zod';
import type { Log } from '../lib/log';
import type { Refused, Result } from '../lib/result';

/**
 * The definition of one kind of document: its schema, where it is stored, and the fields by which
 * it is found.
 */
export interface Collection<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly id: (document: T) => string;
  /** Documents that are read together share a partition (the partition key of Cosmos DB). */
  readonly partition: (document: T) => string;
  /**
   * Top-level string, number or boolean fields; `query` may filter or order by any one of them
   * alone.
   */
  readonly indexes: readonly (keyof T & string)[];
  /**
   * Fields by which `query` may filter and order together: first those compared for equality, in
   * any order, then the one used for ordering (or a range comparison). A query that no index serves
   * is rejected.
   */
  readonly compositeIndexes?: readonly (readonly (keyof T & string)[])[];
  /** When a document expires; an expired document is never returned, even if it is still stored. */
  readonly expiresAt?: (document: T) => Date;
}

/** A document with the version that `replace` requires. */
export interface Versioned<T> {
  readonly document: T;
  readonly version: string;
}

/** A value that can be indexed. */
export type Scalar = string | number | boolean;

/** One comparison on an indexed field; a document without the field never matches. */
export interface Condition<T> {
  readonly field: keyof T & string;
  readonly is: 'eq' | 'lt' | 'lte' | 'gt' | 'gte';
  readonly value: Scalar;
}

/** Selects documents of a collection and their order. */
export interface DocumentQuery<T> {
  /** The partition to search; all partitions if absent. */
  readonly partition?: string;
  /** Conditions that must all hold. */
  readonly where?: readonly Condition<T>[];
  /**
   * Orders by one indexed field, and by id where values are equal; `desc` is the exact reverse of
   * `asc`. Documents without the field are left out. If absent, orders by id.
   */
  readonly orderBy?: { readonly field: keyof T & string; readonly direction: 'asc' | 'desc' };
  /** The maximum number of documents per page (1 to 1000). */
  readonly limit: number;
  /** The `next` value of the previous page. */
  readonly after?: string;
  /**
   * Called with the id of each document that does not match the schema. The page leaves it out;
   * without this function the query fails.
   */
  readonly onUnreadable?: (id: string, error: unknown) => void;
}

/** A page of the documents that a query finds. */
export interface Page<T> {
  readonly items: readonly Versioned<T>[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Durable documents with optimistic concurrency. */
export interface DocumentStore {
  get<T>(
    collection: Collection<T>,
    partition: string,
    id: string,
  ): Promise<Versioned<T> | undefined>;
  /** Stores a new document; returns `undefined` if one with its id already exists. */
  create<T>(collection: Collection<T>, document: T): Promise<Versioned<T> | undefined>;
  /**
   * Replaces the given version of a document; returns `undefined` if the version has changed or the
   * document was deleted.
   */
  replace<T>(
    collection: Collection<T>,
    document: T,
    version: string,
  ): Promise<Versioned<T> | undefined>;
  /** Deletes a document; returns whether it existed. */
  delete<T>(collection: Collection<T>, partition: string, id: string): Promise<boolean>;
  query<T>(collection: Collection<T>, query: DocumentQuery<T>): Promise<Page<T>>;
  /** Rejects with `storage/unreachable` if the store does not respond. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Handles a document that a query leaves out because it does not match its schema. */
type OnUnreadable = NonNullable<DocumentQuery<unknown>['onUnreadable']>;

/** Logs the documents that a query leaves out, each of them once. */
export function logUnreadable(log: Log): OnUnreadable {
  const logged = new Set<string>();
  return (id, error) => {
    if (logged.has(id)) return;
    logged.add(id);
    log.error({ err: error, document: id }, 'Left out a document that cannot be read');
  };
}

/** The part of a query that a worker adds to its own. */
type WorkerQuery = Pick<DocumentQuery<unknown>, 'after'> & { readonly onUnreadable: OnUnreadable };

/**
 * Reads work that a worker finds with a query. Documents that do not match their schema are left
 * out, so that none of them blocks the others, however many there are.
 */
export async function readForWorker<T>(
  query: (worker: WorkerQuery) => Promise<Page<T>>,
  onUnreadable: OnUnreadable,
): Promise<readonly Versioned<T>[]> {
  let page = await query({ onUnreadable });
  while (page.items.length === 0 && page.next !== undefined)
    page = await query({ onUnreadable, after: page.next });
  return page.items;
}

/** The key of a document. */
interface DocumentKey<T> {
  readonly partition: string;
  readonly id: string;
  /** The document, if the caller has already started to read it. */
  readonly read?: Promise<Versioned<T> | undefined>;
}

/** The changed document with additional results, or why the document stays unchanged. */
export type DocumentChange<
  T,
  Refusal extends Refused<string> = never,
  Found extends object = object,
> = ({ readonly ok: true; readonly document: T } & Readonly<Found>) | Refusal;

type Changing<T, Refusal extends Refused<string>, Found extends object> = (
  document: T,
) => DocumentChange<T, Refusal, Found> | Promise<DocumentChange<T, Refusal, Found>>;

/** A document after a change, or why it was not changed. */
type Changed<T, Refusal extends Refused<string>, Found extends object> =
  Result<Versioned<T> & { changed: boolean } & Found, 'unknown'> | Refusal;

/** The functions that read and replace a document. */
interface Access<T> {
  readonly read: () => Promise<Versioned<T> | undefined>;
  readonly replace: (document: T, version: string) => Promise<Versioned<T> | undefined>;
}

/**
 * Changes a versioned document in one write. If the version has changed in the meantime, the change
 * is applied again to the new version. A change that returns the same object writes nothing.
 */
export async function changeVersioned<
  T,
  Refusal extends Refused<string> = never,
  Found extends object = object,
>(
  { read, replace }: Access<T>,
  change: Changing<T, Refusal, Found>,
): Promise<Changed<T, Refusal, Found>> {
  for (;;) {
    const stored = await read();
    if (stored === undefined) return { ok: false, reason: 'unknown' };
    const changed = await change(stored.document);
    if (!changed.ok) return changed;
    if (changed.document === stored.document) return { ...changed, ...stored, changed: false };
    const saved = await replace(changed.document, stored.version);
    if (saved !== undefined) return { ...changed, ...saved, changed: true };
  }
}

/** Changes a document in one write, as described for `changeVersioned`. */
export function changeDocument<
  T,
  Refusal extends Refused<string> = never,
  Found extends object = object,
>(
  collection: Collection<T>,
  { partition, id, read: given }: DocumentKey<T>,
  change: Changing<T, Refusal, Found>,
  { documents }: { readonly documents: DocumentStore },
): Promise<Changed<T, Refusal, Found>> {
  let known = given;
  const read = () => {
    const reading = known ?? documents.get(collection, partition, id);
    known = undefined;
    return reading;
  };
  const replace = (document: T, version: string) =>
    documents.replace(collection, document, version);
  return changeVersioned({ read, replace }, change);
}
