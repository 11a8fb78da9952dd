import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { languageSchema } from '../lib/language';
import type { Clock } from '../lib/clock';
import type { Collection, DocumentStore } from '../store/document-store';

const downloadSchema = z.strictObject({
  /**
   * A hash of the token. The token itself is not stored, so read access to the store does not open
   * links.
   */
  id: z.string(),
  what: z.enum([
    'case-note',
    'case-register',
    'case-comparison',
    'case-comparison-sheet',
    'monitoring-report',
    'monitoring-sheet',
    'action-plan',
    'action-plan-sheet',
  ]),
  /** The id of its subject: a screening, the requested report, the filter, or the compared cases. */
  subject: z.string(),
  language: languageSchema,
  /** The person who asked for it. */
  person: z.string(),
  expiresAt: z.iso.datetime(),
});
/** Temporary permission to download one document, for anyone with its token. */
export type Download = z.infer<typeof downloadSchema>;

/** The collection of permitted downloads. */
export const downloads: Collection<Download> = {
  name: 'downloads',
  schema: downloadSchema,
  id: (download) => download.id,
  partition: (download) => download.id,
  indexes: [],
  expiresAt: (download) => new Date(download.expiresAt),
};

/** The id of a token's download. */
function downloadId(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const MINUTES = 15;
/** 256 bits cannot be guessed. */
const TOKEN_BYTES = 32;

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/** Creates a link that opens a document for fifteen minutes; the caller checks the permission. */
export async function createDownload(
  request: Omit<Download, 'id' | 'expiresAt'>,
  /** The bot's public address, without a trailing slash. */
  publicUrl: string,
  { clock, documents }: Ports,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expires = new Date(clock.now().getTime() + MINUTES * 60_000);
  await documents.create(downloads, {
    ...request,
    id: downloadId(token),
    expiresAt: expires.toISOString(),
  });
  return `${publicUrl}/downloads/${token}`;
}

const TOKEN = /^[\w-]{43}$/;

/** The download of a token; `undefined` if there is none or it has expired. */
export async function findDownload(
  token: string,
  { documents }: { readonly documents: DocumentStore },
): Promise<Download | undefined> {
  // Malformed tokens must not cost a read of the store.
  if (!TOKEN.test(token)) return undefined;
  const id = downloadId(token);
  return (await documents.get(downloads, id, id))?.document;
}

/** A document with its file name. */
export interface OpenedDownload {
  /** Without the extension. */
  readonly title: string;
  readonly extension: string;
  readonly type: string;
  readonly body: Buffer;
}

/** Builds each kind of document from current data; `undefined` if its subject no longer exists. */
export type DownloadOpeners = Readonly<
  Record<Download['what'], (download: Download) => Promise<OpenedDownload | undefined>>
>;

/** Builds the document that a token permits; `undefined` for any other token. */
export async function openDownload(
  token: string,
  openers: DownloadOpeners,
  ports: { readonly documents: DocumentStore },
): Promise<OpenedDownload | undefined> {
  const download = await findDownload(token, ports);
  return download && openers[download.what](download);
}
