import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocumentStore, type StorageConfig } from '../../src/store/open-document-store';
import { fixedClock } from '../fakes/fixed-clock';
import { startCosmosServer } from './cosmos/cosmos-server';
import { letter, letters } from './letters';

const clock = fixedClock('2027-01-01T00:00:00.000Z');

describe('openDocumentStore', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startCosmosServer>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'udsyn-'));
    server = await startCosmosServer();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await server.close();
  });

  const openedTwice = async (config: StorageConfig) => {
    const first = await openDocumentStore(config, [letters], clock);
    await first.create(letters, letter());
    await first.close();
    const second = await openDocumentStore(config, [letters], clock);
    const found = await second.get(letters, 'vejle', 'a');
    await second.close();
    return found?.document;
  };

  it('keeps documents in the SQLite file', async () => {
    const config = { STORAGE: 'sqlite', SQLITE_FILE: join(folder, 'udsyn.db') } as const;

    expect(await openedTwice(config)).toEqual(letter());
  });

  it('keeps documents in Cosmos DB, by key', async () => {
    const config = {
      STORAGE: 'cosmos',
      COSMOS_ENDPOINT: server.endpoint,
      COSMOS_KEY: Buffer.from('a key').toString('base64'),
      COSMOS_DATABASE: 'udsyn',
    } as const;
    server.fail(0, 503, /^POST .*\/docs/);

    expect(await openedTwice(config)).toEqual(letter());
    expect(server.hits).toBe(1);
  });

  it('uses a managed identity when Cosmos DB has no key', async () => {
    const config = {
      STORAGE: 'cosmos',
      COSMOS_ENDPOINT: server.endpoint,
      COSMOS_DATABASE: 'udsyn',
    } as const;

    // Only an identity, never a key, is rejected for an address without TLS.
    await expect(openDocumentStore(config, [letters], clock)).rejects.toThrow('Bearer token');
  });
});
