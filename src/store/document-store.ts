import type { z } from 'zod';

/** What one kind of document looks like, where it lies and by which fields it can be found. */
export interface Collection<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly id: (document: T) => string;
  /** Documents that are read together share a partition (the partition key of Cosmos DB). */
  readonly partition: (document: T) => string;
  /** Top-level string, number or boolean fields that `query` may filter and order by. */
  readonly indexes: readonly (keyof T & string)[];
  /** When a document stops to exist: an expired one is never read, whether or not it is still stored. */
  readonly expiresAt?: (document: T) => Date;
}

/** A document with the version that `replace` must name. */
export interface Versioned<T> {
  readonly document: T;
  readonly version: string;
}

export type Scalar = string | number | boolean;

/** One comparison on an indexed field; a document without the field never matches. */
export interface Condition<T> {
  readonly field: keyof T & string;
  readonly is: 'eq' | 'lt' | 'lte' | 'gt' | 'gte';
  readonly value: Scalar;
}

export interface DocumentQuery<T> {
  /** One partition, or all of them when absent. */
  readonly partition?: string;
  /** All must hold. */
  readonly where?: readonly Condition<T>[];
  /**
   * By one indexed field, ties by id, `desc` the exact reverse of `asc`; documents without the field
   * are left out. By id alone when absent.
   */
  readonly orderBy?: { readonly field: keyof T & string; readonly direction: 'asc' | 'desc' };
  /** At most so many documents a page (1 to 1000). */
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface Page<T> {
  readonly items: readonly Versioned<T>[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Durable documents with optimistic concurrency; knows no capability. */
export interface DocumentStore {
  get<T>(
    collection: Collection<T>,
    partition: string,
    id: string,
  ): Promise<Versioned<T> | undefined>;
  /** Stores a new document; `undefined` when one with its id is there already. */
  create<T>(collection: Collection<T>, document: T): Promise<Versioned<T> | undefined>;
  /** Stores over the version that was read; `undefined` when it is another by now, or gone. */
  replace<T>(
    collection: Collection<T>,
    document: T,
    version: string,
  ): Promise<Versioned<T> | undefined>;
  /** Whether there was a document to delete. */
  delete<T>(collection: Collection<T>, partition: string, id: string): Promise<boolean>;
  query<T>(collection: Collection<T>, query: DocumentQuery<T>): Promise<Page<T>>;
  /** Rejects with `storage/unreachable` when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
