import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { StoredDocument } from '../stored-document';
import { type Call, unless } from './cosmos-call';

/** A document as stored in Cosmos DB. */
export const cosmosItemSchema = z.object({
  /** The document's own id; the item's `id` is encoded and would sort differently. */
  key: z.string(),
  partition: z.string(),
  doc: z.record(z.string(), z.unknown()),
  /**
   * Identifies the write that created this version, so that a writer that lost the response
   * recognises its own write.
   */
  write: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number().optional(),
  _etag: z.string(),
});
type CosmosItem = z.infer<typeof cosmosItemSchema>;

/** An item that does not have an ETag from Cosmos DB yet. */
interface NewItem extends Omit<CosmosItem, '_etag'> {
  readonly id: string;
  /** Seconds. */
  readonly ttl?: number;
}

/** Creates the item to write for a document. */
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

/** Converts an item that was read to a row. */
export const toRow = (item: CosmosItem) => ({
  partition: item.partition,
  id: item.key,
  body: JSON.stringify(item.doc),
  version: toVersion(item),
});

/** Returns whether the item has not expired; the service deletes expired items later. */
export const isThere = ({ expiresAt }: { readonly expiresAt?: number | undefined }, now: number) =>
  expiresAt === undefined || expiresAt > now;

/**
 * Returns the version of an item; it includes the expiry time so that `replace` knows it without a
 * read.
 */
export const toVersion = ({ expiresAt, _etag }: CosmosItem): string =>
  `${expiresAt ?? ''} ${_etag}`;

/** Splits a version created by `toVersion` into its parts. */
export function readVersion(version: string): { etag: string; expiresAt: number | undefined } {
  const [expiresAt = '', etag = ''] = version.split(' ');
  return { etag, expiresAt: expiresAt === '' ? undefined : Number(expiresAt) };
}

/**
 * Encodes an id with letters, digits and `-_~!*'()`: Cosmos DB forbids some other characters, and
 * URLs resolve `..`.
 */
const encodeId = (id: string): string =>
  encodeURIComponent(id)
    .replace(/[.~]/g, (sign) => (sign === '.' ? '%2E' : '%7E'))
    .replaceAll('%', '~');

// The service uses `ttl` for deletion; `expiresAt` determines whether an item has expired.
const secondsUntil = (expiresAt: number, now: number): number =>
  Math.max(1, Math.ceil((expiresAt - now) / 1000));

interface Answer {
  readonly resource?: unknown;
}

/** The part of the SDK's container that is needed to read and write single items. */
export interface ItemContainer {
  readonly items: { create(item: NewItem): Promise<Answer> };
  item(
    id: string,
    partition: string,
  ): {
    read(): Promise<Answer>;
    replace(item: NewItem, options: object): Promise<Answer>;
    delete(): Promise<unknown>;
  };
}

const CONFLICT = [409];
const CHANGED_OR_GONE = [404, 412];

/** Reads an item, expired or not. */
export async function readItem(
  container: ItemContainer,
  partition: string,
  id: string,
): Promise<CosmosItem | undefined> {
  const { resource } = await container.item(encodeId(id), partition).read();
  return resource === undefined ? undefined : cosmosItemSchema.parse(resource);
}

/** Creates an item; returns `undefined` if its id is used by an item that has not expired. */
export function createItem(
  container: ItemContainer,
  item: NewItem,
  now: number,
  call: Call,
): Promise<CosmosItem | undefined> {
  return call(async (attempt) => {
    const made = await unless(CONFLICT, () => container.items.create(item));
    if (made) return cosmosItemSchema.parse(made.resource);
    if (attempt === 1 && item.expiresAt === undefined) return undefined;
    const found = await readItem(container, item.partition, item.key);
    // An earlier attempt may have succeeded although its response was lost.
    if (attempt > 1 && found?.write === item.write) return found;
    if (!found || isThere(found, now)) return undefined;
    return replaceIfMatch(container, item, found._etag);
  });
}

/**
 * Replaces the item that has this ETag; returns `undefined` if the ETag has changed or the item was
 * deleted.
 */
export function replaceItem(
  container: ItemContainer,
  item: NewItem,
  etag: string,
  call: Call,
): Promise<CosmosItem | undefined> {
  return call(async (attempt) => {
    const replaced = await replaceIfMatch(container, item, etag);
    if (replaced || attempt === 1) return replaced;
    const found = await readItem(container, item.partition, item.key);
    return found?.write === item.write ? found : undefined;
  });
}

/** Deletes an item; returns whether an unexpired item existed. */
export function deleteItem(
  container: ItemContainer,
  partition: string,
  id: string,
  now: number,
  call: Call,
): Promise<boolean> {
  let wasThere = false;
  return call(async (attempt) => {
    const found = await readItem(container, partition, id);
    wasThere ||= found !== undefined && isThere(found, now);
    if (!found) return wasThere;
    const deleted = await unless([404], () => container.item(encodeId(id), partition).delete());
    return wasThere && (deleted !== undefined || attempt > 1);
  });
}

async function replaceIfMatch(container: ItemContainer, item: NewItem, etag: string) {
  const accessCondition = { type: 'IfMatch', condition: etag };
  const replaced = await unless(CHANGED_OR_GONE, () =>
    container.item(item.id, item.partition).replace(item, { accessCondition }),
  );
  return replaced && cosmosItemSchema.parse(replaced.resource);
}
