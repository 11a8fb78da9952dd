import type { z } from 'zod';
import type { Refused, Result } from '../lib/result';

/** What one kind of document looks like, where it is kept and by which fields it is found. */
export interface Collection<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly id: (document: T) => string;
  /** Documents that are read together share a partition (the partition key of Cosmos DB). */
  readonly partition: (document: T) => string;
  /** Top-level string, number or boolean fields, by each of which alone `query` may filter or order. */
  readonly indexes: readonly (keyof T & string)[];
  /**
   * Fields by which `query` may filter and order together: first those that it compares for equality, in any order,
   * then the one that it orders by (or compares by range). A query that no list serves is rejected.
   */
  readonly compositeIndexes?: readonly (readonly (keyof T & string)[])[];
  /** When a document expires: an expired one is never read, whether or not it is still stored. */
  readonly expiresAt?: (document: T) => Date;
}

/** A document with the version that `replace` must name. */
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

/** Which documents of a collection, in which order. */
export interface DocumentQuery<T> {
  /** One partition, or all of them when absent. */
  readonly partition?: string;
  /** Conditions that must all hold. */
  readonly where?: readonly Condition<T>[];
  /**
   * By one indexed field, ties by id, `desc` the exact reverse of `asc`; documents without the field
   * are left out. By id alone when absent.
   */
  readonly orderBy?: { readonly field: keyof T & string; readonly direction: 'asc' | 'desc' };
  /** The most documents a page (1 to 1000). */
  readonly limit: number;
  /** The `next` of the previous page. */
  readonly after?: string;
}

/** A part of the documents that a query finds. */
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
  /** Stores a new document; `undefined` when there is already one with its id. */
  create<T>(collection: Collection<T>, document: T): Promise<Versioned<T> | undefined>;
  /** Replaces the version that was read; `undefined` when the document has another by now, or is gone. */
  replace<T>(
    collection: Collection<T>,
    document: T,
    version: string,
  ): Promise<Versioned<T> | undefined>;
  /** Deletes a document; whether there was one. */
  delete<T>(collection: Collection<T>, partition: string, id: string): Promise<boolean>;
  query<T>(collection: Collection<T>, query: DocumentQuery<T>): Promise<Page<T>>;
  /** Rejects with `storage/unreachable` when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Where a document lies. */
interface DocumentKey<T> {
  readonly partition: string;
  readonly id: string;
  /** The document, where the caller is reading it already. */
  readonly read?: Promise<Versioned<T> | undefined>;
}

/** What a change makes of a document and what it finds out, or why the document stays as it is. */
export type DocumentChange<
  T,
  Refusal extends Refused<string> = never,
  Found extends object = object,
> = ({ readonly ok: true; readonly document: T } & Readonly<Found>) | Refusal;

type Changing<T, Refusal extends Refused<string>, Found extends object> = (
  document: T,
) => DocumentChange<T, Refusal, Found> | Promise<DocumentChange<T, Refusal, Found>>;

/** A document after a change, or why it stays as it is. */
type Changed<T, Refusal extends Refused<string>, Found extends object> =
  Result<Versioned<T> & { changed: boolean } & Found, 'unknown'> | Refusal;

/** How a document is read and replaced. */
interface Access<T> {
  readonly read: () => Promise<Versioned<T> | undefined>;
  readonly replace: (document: T, version: string) => Promise<Versioned<T> | undefined>;
}

/**
 * Changes what is read and replaced by version in one write. When somebody else was faster, it decides again on what is
 * there by then. A change that returns the same object writes nothing.
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

/** Changes a document in one write, as `changeVersioned` does. */
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
