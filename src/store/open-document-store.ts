import type { TokenCredential } from '@azure/identity';
import type { Clock } from '../lib/clock';
import type { DocumentStore } from './document-store';
import type { CollectionShape } from './collections';
import { openSqliteDocumentStore } from './sqlite/sqlite-document-store';

/** The part of the configuration that defines the document storage. */
export type StorageConfig =
  | { readonly STORAGE: 'sqlite'; readonly SQLITE_FILE: string }
  | {
      readonly STORAGE: 'cosmos';
      readonly COSMOS_ENDPOINT: string;
      readonly COSMOS_KEY?: string | undefined;
      readonly COSMOS_DATABASE: string;
    };

/** Opens the document store that the configuration defines. */
export async function openDocumentStore(
  config: StorageConfig,
  collections: readonly CollectionShape[],
  clock: Clock,
): Promise<DocumentStore> {
  if (config.STORAGE === 'sqlite')
    return openSqliteDocumentStore({ file: config.SQLITE_FILE, collections, clock });
  // Loaded only when needed, like the identity below; loading both takes a second.
  const { openCosmosDocumentStore } = await import('./cosmos/cosmos-document-store.js');
  return openCosmosDocumentStore({
    endpoint: config.COSMOS_ENDPOINT,
    credential: config.COSMOS_KEY ?? (await managedIdentity()),
    database: config.COSMOS_DATABASE,
    collections,
    clock,
  });
}

async function managedIdentity(): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}
