/**
 * The whole contract runs against @vercel/cosmosdb-server 1.0.1. Where it is not the service:
 *
 * | the service                                        | this server                  | so                                            |
 * | -------------------------------------------------- | ---------------------------- | --------------------------------------------- |
 * | deletes items when their ttl is over               | keeps them                   | expiry is checked by clock; ttl is looked at  |
 * | reads one partition when told its key              | ignores the option           | the partition is in WHERE too                 |
 * | splits a container and merges ordered pages        | has one physical partition   | not tried here                                |
 * | refuses ids with / \ ? # and those over 255 letters | takes all                    | the encoded id is looked at                   |
 * | checks the key or token                            | lets everybody in            | 401 and 403 are injected                      |
 * | needs an index for every ORDER BY                  | for two and more fields only | the indexing policy is looked at              |
 * | changes a container and keeps its items            | empties it                   | items are made after the change               |
 * | refuses items over 2 MB                            | takes all                    | not tried here                                |
 */
import { randomUUID } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { ConstantBackoff } from 'cockatiel';
import {
  cosmosDialect,
  openCosmosDocumentStore,
} from '../../../src/store/cosmos/cosmos-document-store';
import type { DocumentStore } from '../../../src/store/document-store';
import { toSql } from '../../../src/store/query-sql';
import { fixedClock } from '../../fakes/fixed-clock';
import { startCosmosServer } from './cosmos-server';
import { describeDocumentStore } from '../document-store.contract';
import { letter, letters, pass, passes } from '../letters';

const clock = fixedClock('2027-01-01T00:00:00.000Z');
const KEY = Buffer.from('a key').toString('base64');
const ITEM = /\/docs/;
const READ = /^GET .*\/docs\//;
const QUERY = /^POST .*\/docs/;
const CREATE = /^POST .*\/docs/;
const REPLACE = /^PUT .*\/docs\//;
const DELETE = /^DELETE .*\/docs\//;

let server: Awaited<ReturnType<typeof startCosmosServer>>;
beforeAll(async () => {
  server = await startCosmosServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.fail(0, 503, /^$/);
});

const open = (given: Partial<Parameters<typeof openCosmosDocumentStore>[0]> = {}) =>
  openCosmosDocumentStore({
    endpoint: server.endpoint,
    credential: KEY,
    database: randomUUID(),
    collections: [letters, passes],
    clock,
    pauses: new ConstantBackoff(0),
    ...given,
  });

describeDocumentStore('cosmos', (contractClock) => open({ clock: contractClock }));

describe('openCosmosDocumentStore', () => {
  let store: DocumentStore;
  let database: string;
  let client: CosmosClient;
  beforeEach(async () => {
    database = randomUUID();
    store = await open({ database });
    client = new CosmosClient({
      endpoint: server.endpoint,
      key: KEY,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
  });
  afterEach(async () => {
    client.dispose();
    await store.close();
  });
  const container = (name: string) => client.database(database).container(name);

  it('finds the documents of an earlier store', async () => {
    await store.create(letters, letter());
    const later = await open({ database });

    expect((await later.get(letters, 'vejle', 'a'))?.document).toEqual(letter());
    await later.close();
  });

  it('can be opened twice at the same time', async () => {
    const both = { database: randomUUID() };

    const stores = await Promise.all([open(both), open(both), open(both)]);

    await stores[0].create(letters, letter());
    expect(await stores[2].get(letters, 'vejle', 'a')).toBeDefined();
    await Promise.all(stores.map((one) => one.close()));
  });

  it('indexes only the declared fields, including those that ORDER BY needs', async () => {
    const { resource } = await container('passes').read();

    expect(resource?.partitionKey?.paths).toEqual(['/partition']);
    expect(resource?.indexingPolicy?.excludedPaths).toEqual([{ path: '/*' }]);
    expect(resource?.indexingPolicy?.includedPaths).toContainEqual({ path: '/doc/zone/?' });
    const orders = resource?.indexingPolicy?.compositeIndexes?.map((index) =>
      index.map(({ path, order }) => `${path} ${order}`).join(', '),
    );
    expect(orders).toEqual([
      '/key ascending, /partition ascending',
      '/doc/zone ascending, /key ascending, /partition ascending',
      '/doc/zone descending, /key descending, /partition descending',
    ]);
  });

  it.each([
    ['indexes', { ...letters, indexes: [] }],
    ['composite indexes', { ...letters, compositeIndexes: [] }],
  ])('adds %s to a container of an earlier version', async (_what, earlier) => {
    const older = randomUUID();
    const before = await open({ database: older, collections: [earlier] });
    await before.close();

    const after = await open({ database: older, collections: [letters] });

    await after.create(letters, letter());
    for (const query of [
      { orderBy: { field: 'weight', direction: 'desc' } },
      {
        where: [{ field: 'state', is: 'eq', value: 'planned' }],
        orderBy: { field: 'dueAt', direction: 'asc' },
      },
    ] as const)
      expect((await after.query(letters, { ...query, limit: 1 })).items).toHaveLength(1);
    await after.close();
  });

  it('orders by the fields compared for equality first, because a composite index is used only then', () => {
    const query = {
      where: [
        { field: 'urgent', is: 'eq', value: true },
        { field: 'state', is: 'eq', value: 'sent' },
      ],
      orderBy: { field: 'dueAt', direction: 'desc' },
      limit: 1,
    } as const;

    const { text } = toSql(cosmosDialect, letters, query, 0, undefined);

    expect(text.split('ORDER BY ')[1]?.replaceAll('"', '')).toBe(
      'c[doc][state] DESC, c[doc][urgent] DESC, c[doc][dueAt] DESC, c[key] DESC, c[partition] DESC',
    );
  });

  it('leaves a container with all indexes unchanged', async () => {
    server.fail(0, 503, /^PUT .*\/colls\//);
    await (await open({ database })).close();

    expect(server.hits).toBe(0);
  });

  it('lets the service delete expired documents, and only those', async () => {
    await store.create(passes, pass({ until: '2027-01-01T00:01:00.500Z' }));
    await store.create(letters, letter());

    expect((await container('passes').read()).resource?.defaultTtl).toBe(-1);
    expect((await container('letters').read()).resource?.defaultTtl).toBeUndefined();
    expect((await container('passes').item('1', 'ada').read()).resource).toMatchObject({ ttl: 61 });
    expect((await container('letters').item('a', 'vejle').read()).resource).not.toHaveProperty(
      'ttl',
    );
  });

  it('encodes ids that the service forbids', async () => {
    await store.create(letters, letter({ id: 'a/b\\c?d#e æ~%' }));

    const { resources } = await container('letters').items.readAll().fetchAll();
    expect(resources[0]?.id).toMatch(/^[\w.~-]+$/);
    expect(resources[0]).toMatchObject({ key: 'a/b\\c?d#e æ~%' });
  });

  it('sends one request for a document, a write and a page', async () => {
    server.fail(0, 503, ITEM);
    await store.create(letters, letter());
    expect(await store.create(letters, letter())).toBeUndefined();
    await store.get(letters, 'vejle', 'a');
    expect(server.hits).toBe(3);
    await store.query(letters, { partition: 'vejle', limit: 5 });

    // The SDK also requests a query plan at the same time, in case it needs one.
    expect(server.hits).toBe(5);
  });

  describe('after transient failures', () => {
    it.each<[number | 'dropped', number]>([
      [429, 3],
      [503, 3],
      [408, 1],
      [449, 1],
      ['dropped', 3],
    ])('%s, %d times: still writes', async (fault, times) => {
      server.fail(times, fault, CREATE);
      const { version = '' } = (await store.create(letters, letter())) ?? {};
      expect(server.hits).toBe(times + 1);

      server.fail(1, fault, REPLACE);
      const replaced = await store.replace(letters, letter({ weight: 2 }), version);
      expect(replaced?.document.weight).toBe(2);

      server.fail(1, fault, DELETE);
      expect(await store.delete(letters, 'vejle', 'a')).toBe(true);
    });

    it.each<[number | 'dropped']>([[429], [503], [408], ['dropped']])(
      '%s: still reads',
      async (fault) => {
        const created = await store.create(letters, letter());

        server.fail(1, fault, READ);
        expect(await store.get(letters, 'vejle', 'a')).toEqual(created);
        expect(server.hits).toBe(2);

        server.fail(1, fault, QUERY);
        expect((await store.query(letters, { limit: 1 })).items).toEqual([created]);
        expect(server.hits).toBeGreaterThan(1);
      },
    );

    it('creates a document and returns it although the response was lost', async () => {
      server.fail(1, 'dropped-after', CREATE);

      const created = await store.create(letters, letter());

      expect(created).toEqual(await store.get(letters, 'vejle', 'a'));
      expect(created).toBeDefined();
      expect(server.hits).toBe(2);
    });

    it('lets one of two identical creations win, although both lose their first response', async () => {
      server.fail(2, 'dropped-after', CREATE);

      const answers = await Promise.all([
        store.create(letters, letter()),
        store.create(letters, letter()),
      ]);

      expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    });

    it('replaces a document and returns it although the response was lost', async () => {
      const { version = '' } = (await store.create(letters, letter())) ?? {};
      server.fail(1, 'dropped-after', REPLACE);

      const replaced = await store.replace(letters, letter({ weight: 2 }), version);

      expect(replaced).toEqual(await store.get(letters, 'vejle', 'a'));
      expect(replaced?.document.weight).toBe(2);
      expect(server.hits).toBe(2);
    });

    it('lets one of two identical replacements win, although both lose their first response', async () => {
      const { version = '' } = (await store.create(letters, letter())) ?? {};
      server.fail(2, 'dropped-after', REPLACE);

      const answers = await Promise.all([
        store.replace(letters, letter({ weight: 2 }), version),
        store.replace(letters, letter({ weight: 2 }), version),
      ]);

      expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    });

    it('deletes a document and returns true although the response was lost', async () => {
      await store.create(letters, letter());
      server.fail(1, 'dropped-after', DELETE);

      expect(await store.delete(letters, 'vejle', 'a')).toBe(true);
      expect(await store.get(letters, 'vejle', 'a')).toBeUndefined();
    });

    it('creates over an expired document although the response was lost', async () => {
      await store.create(passes, pass({ until: '2026-12-31T00:00:00.000Z', zone: 1 }));
      server.fail(1, 'dropped-after', REPLACE);

      expect((await store.create(passes, pass({ zone: 2 })))?.document.zone).toBe(2);
    });
  });

  describe('after permanent failures', () => {
    it.each<[number | 'dropped', string]>([
      [503, 'does not respond'],
      ['dropped', 'check COSMOS_ENDPOINT'],
      [429, 'increase its request units'],
      [401, 'check COSMOS_KEY'],
      [403, 'Built-in Data Contributor'],
    ])('%s: explains what to do', async (fault, advice) => {
      server.fail(1000, fault, CREATE);

      const creation = store.create(letters, letter());

      await expect(creation).rejects.toMatchObject({ code: 'storage/unreachable' });
      await expect(creation).rejects.toThrow(advice);
    });

    it('fails a ping', async () => {
      server.fail(1000, 503, /^/);

      await expect(store.ping()).rejects.toMatchObject({ code: 'storage/unreachable' });
    });

    it('reports when no server is listening', async () => {
      const opening = open({ endpoint: 'http://127.0.0.1:1' });

      await expect(opening).rejects.toMatchObject({ code: 'storage/unreachable' });
      await expect(opening).rejects.toThrow('http://127.0.0.1:1');
    });

    it.each([
      ['the database', /^POST \/\/?dbs\/?$/, 'Udsyn is not allowed to create the database'],
      ['a container', /^POST .*\/colls\/?$/, 'Udsyn is not allowed to create the container'],
    ])(
      'explains what to create when %s is missing and the identity is not allowed to',
      async (_what, at, advice) => {
        server.fail(1000, 403, at);

        const opening = open();

        await expect(opening).rejects.toMatchObject({ code: 'storage/unreachable' });
        await expect(opening).rejects.toThrow(advice);
      },
    );

    it('rejects a collection that it was not opened with', async () => {
      const unknown = { ...letters, name: 'unknown' };

      await expect(store.get(unknown, 'vejle', 'a')).rejects.toThrow('without the collection');
    });
  });
});
