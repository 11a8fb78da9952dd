import { type Call, unless } from './cosmos-call';
import { type CosmosItem, cosmosItemSchema, encodeId, isThere, type NewItem } from './cosmos-item';

interface Answer {
  readonly resource?: unknown;
}

/** As much of the SDK's container as is needed to read and write single items. */
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

/** The item, expired or not. */
export async function readItem(
  container: ItemContainer,
  partition: string,
  id: string,
): Promise<CosmosItem | undefined> {
  const { resource } = await container.item(encodeId(id), partition).read();
  return resource === undefined ? undefined : cosmosItemSchema.parse(resource);
}

/** The created item; `undefined` when its id is taken by one that has not expired. */
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
    // The answer to an earlier attempt may have been lost after it had been done.
    if (attempt > 1 && found?.write === item.write) return found;
    if (!found || isThere(found, now)) return undefined;
    return replaceIfMatch(container, item, found._etag);
  });
}

/** The item stored over the one with this ETag; `undefined` when that is another by now, or gone. */
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

/** Whether there was an item, not yet expired, to delete. */
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
