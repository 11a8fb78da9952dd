import { type Container, CosmosClient, type Database } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import type { IBackoffFactory } from 'cockatiel';
import type { Clock } from '../../lib/clock';
import {
  checkCollections,
  checkQuery,
  type CollectionShape,
  heldFor,
  indexesOf,
} from '../collections';
import type { DocumentStore } from '../document-store';
import { readPageToken, toPage } from '../query-page';
import { type Dialect, toSql } from '../query-sql';
import { toStored, toVersioned } from '../stored-document';
import { type Call, callsTo, DEADLINE_MS, orNotAllowed, unless } from './cosmos-call';
import {
  cosmosItemSchema,
  createItem,
  deleteItem,
  isThere,
  readItem,
  readVersion,
  replaceItem,
  toItem,
  toRow,
  toVersion,
} from './cosmos-items';

/** The account, the database and its collections. */
export interface CosmosSettings {
  readonly endpoint: string;
  /** The account's key, or Udsyn's identity in Entra ID. */
  readonly credential: string | TokenCredential;
  readonly database: string;
  readonly collections: readonly CollectionShape[];
  readonly clock: Clock;
  /** The pauses between retries; growing pauses if absent. */
  readonly pauses?: IBackoffFactory<unknown>;
}

/**
 * Opens a store in Cosmos DB with one container per collection; a missing container is created if
 * permissions allow.
 */
export async function openCosmosDocumentStore(settings: CosmosSettings): Promise<DocumentStore> {
  checkCollections(settings.collections);
  const client = openClient(settings);
  const call = callsTo(settings.endpoint, { pauses: settings.pauses });
  try {
    const database = await openDatabase(client, settings.database, call);
    const containers = await Promise.all(
      settings.collections.map((shape) => openContainer(database, shape, call)),
    );
    const held = new Map(containers.map((container) => [container.id, container]));
    return {
      ...itemsIn(held, settings.clock, call),
      ...queriesIn(held, settings.clock, call),
      ping: async () => {
        await call(() => database.read());
      },
      close: () => {
        client.dispose();
        return Promise.resolve();
      },
    };
  } catch (error) {
    client.dispose();
    throw error;
  }
}

function openClient({ endpoint, credential }: CosmosSettings): CosmosClient {
  return new CosmosClient({
    endpoint,
    ...(typeof credential === 'string' ? { key: credential } : { aadCredentials: credential }),
    connectionPolicy: {
      requestTimeout: DEADLINE_MS,
      // The service always uses https and lists its regions; a test server over http does not.
      enableEndpointDiscovery: endpoint.startsWith('https:'),
      retryOptions: { maxRetryAttemptCount: 9, maxWaitTimeInSeconds: DEADLINE_MS / 1000 },
    },
  });
}

async function openDatabase(client: CosmosClient, id: string, call: Call): Promise<Database> {
  const database = client.database(id);
  await call(async () => {
    if (await unless([404], () => database.read())) return;
    // 409: another instance of Udsyn has just created it.
    const make = () => unless([409], () => client.databases.create({ id }));
    await orNotAllowed(`create the database "${id}"`, make);
  });
  return database;
}

function openContainer(database: Database, shape: CollectionShape, call: Call) {
  const container = database.container(shape.name);
  const definition = containerDefinition(shape);
  const what = `container "${shape.name}" (partition key /partition)`;
  return call(async (): Promise<Container> => {
    const found = await unless([404], () => container.read());
    if (!found) {
      const make = () => unless([409], () => database.containers.create(definition));
      await orNotAllowed(`create the ${what}`, make);
    } else if (!hasIndexes(found.resource?.indexingPolicy, shape)) {
      const change = () => container.replace({ ...found.resource, ...definition });
      await orNotAllowed(`change the indexes of the ${what}`, change);
    }
    return container;
  });
}

type Held = ReadonlyMap<string, Container>;

function itemsIn(
  held: Held,
  clock: Clock,
  call: Call,
): Pick<DocumentStore, 'get' | 'create' | 'replace' | 'delete'> {
  const now = () => clock.now().getTime();
  return {
    get: async (collection, partition, id) => {
      const container = heldFor(held, collection);
      const item = await call(() => readItem(container, partition, id));
      return item && isThere(item, now()) ? toVersioned(collection, toRow(item)) : undefined;
    },
    create: async (collection, document) => {
      const { stored, document: written } = toStored(collection, document);
      const item = toItem(stored, now());
      const created = await createItem(heldFor(held, collection), item, now(), call);
      return created && { document: written, version: toVersion(created) };
    },
    replace: async (collection, document, version) => {
      const { etag, expiresAt } = readVersion(version);
      const { stored, document: written } = toStored(collection, document);
      const item = toItem(stored, now());
      if (!isThere({ expiresAt }, now())) return undefined;
      const replaced = await replaceItem(heldFor(held, collection), item, etag, call);
      return replaced && { document: written, version: toVersion(replaced) };
    },
    delete: (collection, partition, id) =>
      deleteItem(heldFor(held, collection), partition, id, now(), call),
  };
}

function queriesIn(held: Held, clock: Clock, call: Call): Pick<DocumentStore, 'query'> {
  return {
    query: async (collection, query) => {
      checkQuery(collection, query);
      const after = readPageToken(collection, query);
      const now = clock.now().getTime();
      const { text, values } = toSql(cosmosDialect, collection, query, now, after);
      const size = query.limit + 1;
      const parameters = values.map((value, index) => ({
        name: cosmosDialect.parameter(index),
        value,
      }));
      const { items } = heldFor(held, collection);
      const { resources } = await call(() =>
        items
          .query<unknown>(
            { query: `SELECT TOP ${size} * FROM c ${text}`, parameters },
            {
              maxItemCount: size,
              ...(query.partition === undefined ? {} : { partitionKey: query.partition }),
            },
          )
          .fetchAll(),
      );
      const rows = resources.map((item) => toRow(cosmosItemSchema.parse(item)));
      return toPage(collection, query, rows);
    },
  };
}

/**
 * Returns the path of a field; in brackets, because a field name may be a keyword such as `order`.
 */
const fieldOfItem = (name: string): string => `c["doc"]["${name}"]`;

/**
 * The dialect for queries on a collection's items; `key` is the document's own id, `doc` the
 * document.
 */
export const cosmosDialect: Dialect = {
  partition: 'c["partition"]',
  id: 'c["key"]',
  ordersByEqualFields: true,
  field: fieldOfItem,
  hasField: (name) => `IS_DEFINED(${fieldOfItem(name)}) AND NOT IS_NULL(${fieldOfItem(name)})`,
  notExpired: (now) => `(NOT IS_DEFINED(c["expiresAt"]) OR c["expiresAt"] > ${now})`,
  parameter: (index) => `@p${index}`,
};

const path = (name: string) => ({ path: `/${name}/?` });
const sorted = (order: 'ascending' | 'descending', ...names: string[]) =>
  names.map((name) => ({ path: `/${name}`, order }));

/**
 * Returns the container definition of a collection. Only the queried fields are indexed, because
 * each index costs request units on every write.
 */
function containerDefinition(collection: CollectionShape) {
  const { name, expiresAt } = collection;
  const indexes = indexesOf(collection).map((fields) => fields.map((field) => `doc/${field}`));
  return {
    id: name,
    partitionKey: { paths: ['/partition'] },
    // -1: the lifetime of an item is given only by its own `ttl`.
    ...(expiresAt === undefined ? {} : { defaultTtl: -1 }),
    indexingPolicy: {
      includedPaths: [...new Set(indexes.flat()), 'key', 'partition', 'expiresAt'].map(path),
      excludedPaths: [{ path: '/*' }],
      compositeIndexes: [
        sorted('ascending', 'key', 'partition'),
        ...indexes.flatMap((fields) => [
          sorted('ascending', ...fields, 'key', 'partition'),
          sorted('descending', ...fields, 'key', 'partition'),
        ]),
      ],
    },
  };
}

interface FoundPolicy {
  readonly includedPaths?: readonly { readonly path: string }[];
  readonly compositeIndexes?: readonly (readonly object[])[];
}

/**
 * Returns whether a container that an earlier version created has the indexes for every query of
 * the collection.
 */
function hasIndexes(found: FoundPolicy | undefined, collection: CollectionShape): boolean {
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
