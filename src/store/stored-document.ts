import { z } from 'zod';
import { UdsynError } from '../lib/errors';
import type { Collection, Versioned } from './document-store';

/** A document as a store keeps it: JSON text and what it is found by. */
export interface StoredDocument {
  readonly partition: string;
  readonly id: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined;
}

/** The checked document as text; throws when it does not fit its collection's schema. */
export function toStored<T>(collection: Collection<T>, document: T): StoredDocument {
  const checked = parse(collection, document, 'A document to be stored');
  return {
    partition: collection.partition(checked),
    id: collection.id(checked),
    body: JSON.stringify(checked),
    expiresAt: collection.expiresAt?.(checked).getTime(),
  };
}

/** A fresh, checked copy of what is stored. */
export function toVersioned<T>(
  collection: Collection<T>,
  stored: { readonly id: string; readonly body: string; readonly version: string },
): Versioned<T> {
  const document = parse(collection, JSON.parse(stored.body), `Stored document "${stored.id}"`);
  return { document, version: stored.version };
}

function parse<T>(collection: Collection<T>, document: unknown, what: string): T {
  const parsed = collection.schema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new UdsynError(
    'storage/invalid-document',
    `${what} does not fit the schema of "${collection.name}":\n${z.prettifyError(parsed.error)}`,
    { cause: parsed.error },
  );
}
