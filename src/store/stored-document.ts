import { z } from 'zod';
import { UdsynError } from '../lib/errors';
import type { Collection, Versioned } from './document-store';

/** A document in stored form: JSON text and the fields by which it is found. */
export interface StoredDocument {
  readonly partition: string;
  readonly id: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined;
}

/** A document to write, and the validated copy that the writer gets back. */
interface Writing<T> {
  readonly stored: StoredDocument;
  readonly document: T;
}

/**
 * Validates a document once, for both the write and its result; throws if it does not match the
 * collection's schema.
 */
export function toStored<T>(collection: Collection<T>, given: T): Writing<T> {
  // The copy is made first, so that the result shares no object with the input.
  const copy: unknown = JSON.parse(JSON.stringify(given));
  const document = parse(collection, copy, 'A document to be stored');
  const stored = {
    partition: collection.partition(document),
    id: collection.id(document),
    body: JSON.stringify(document),
    expiresAt: collection.expiresAt?.(document).getTime(),
  };
  return { stored, document };
}

/** Returns a new, validated copy of a stored document. */
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
    `${what} does not match the schema of "${collection.name}":\n${z.prettifyError(parsed.error)}`,
    { cause: parsed.error },
  );
}
