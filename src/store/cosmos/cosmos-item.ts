import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { StoredDocument } from '../stored-document';

/** A document as Cosmos DB keeps it. */
export const cosmosItemSchema = z.object({
  /** The id as it is: `id` itself is encoded, and would be ordered differently. */
  key: z.string(),
  partition: z.string(),
  doc: z.record(z.string(), z.unknown()),
  /** Which write made this version: tells a writer whose answer was lost that it was its own. */
  write: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number().optional(),
  _etag: z.string(),
});
export type CosmosItem = z.infer<typeof cosmosItemSchema>;

/** An item before Cosmos DB has given it an ETag. */
export interface NewItem extends Omit<CosmosItem, '_etag'> {
  readonly id: string;
  /** Seconds. */
  readonly ttl?: number;
}

/** The item to write for a document. */
export function toItem({ partition, id, body, expiresAt }: StoredDocument, now: number): NewItem {
  return {
    id: encodeId(id),
    key: id,
    partition,
    doc: JSON.parse(body) as Record<string, unknown>, // made by JSON.stringify of an object
    write: randomUUID(),
    ...(expiresAt === undefined ? {} : { expiresAt, ttl: secondsUntil(expiresAt, now) }),
  };
}

/** The row that a read item stands for. */
export const toRow = (item: CosmosItem) => ({
  partition: item.partition,
  id: item.key,
  body: JSON.stringify(item.doc),
  version: toVersion(item),
});

/** Whether the item is still to be read: the service clears away expired ones when it likes. */
export const isThere = ({ expiresAt }: { readonly expiresAt?: number | undefined }, now: number) =>
  expiresAt === undefined || expiresAt > now;

// The expiry travels with the ETag so that `replace` knows of it without reading first.
const toVersion = ({ expiresAt, _etag }: CosmosItem): string => `${expiresAt ?? ''} ${_etag}`;

/** What `toVersion` put together. */
export function readVersion(version: string): { etag: string; expiresAt: number | undefined } {
  const [expiresAt = '', etag = ''] = version.split(' ');
  return { etag, expiresAt: expiresAt === '' ? undefined : Number(expiresAt) };
}

/** An id in letters, digits and `-_~!*'()`: Cosmos DB forbids some others, and addresses eat `..`. */
export const encodeId = (id: string): string =>
  encodeURIComponent(id)
    .replace(/[.~]/g, (sign) => (sign === '.' ? '%2E' : '%7E'))
    .replaceAll('%', '~');

// The service only clears away with it: what has expired is told by expiresAt.
const secondsUntil = (expiresAt: number, now: number): number =>
  Math.max(1, Math.ceil((expiresAt - now) / 1000));
