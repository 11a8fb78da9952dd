import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { languageSchema } from '../lib/language';
import type { Clock } from '../lib/clock';
import type { Collection, DocumentStore } from '../store/document-store';

const downloadSchema = z.strictObject({
  /** Made of the token, which itself is kept nowhere: who reads the store cannot open a link. */
  id: z.string(),
  what: z.enum(['case-note', 'monitoring-report', 'monitoring-sheet']),
  /** What it is about: a screening, or the report that is wished for, by id. */
  subject: z.string(),
  language: languageSchema,
  /** Who asked for it. */
  person: z.string(),
  expiresAt: z.iso.datetime(),
});
/** Leave to fetch one document for a short while, for whoever has its token. */
export type Download = z.infer<typeof downloadSchema>;

export const downloads: Collection<Download> = {
  name: 'downloads',
  schema: downloadSchema,
  id: (download) => download.id,
  partition: (download) => download.id,
  indexes: [],
  expiresAt: (download) => new Date(download.expiresAt),
};

/** The id under which a token's download is kept. */
function downloadId(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const MINUTES = 15;
/** 256 bits: not to be guessed, however many are tried. */
const TOKEN_BYTES = 32;

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/** Makes the link under which a document can be fetched for a quarter of an hour; who may have it is asked before. */
export async function createDownload(
  wanted: Omit<Download, 'id' | 'expiresAt'>,
  /** Where the bot is reached from outside, without a slash at the end. */
  publicUrl: string,
  { clock, documents }: Ports,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expires = new Date(clock.now().getTime() + MINUTES * 60_000);
  await documents.create(downloads, {
    ...wanted,
    id: downloadId(token),
    expiresAt: expires.toISOString(),
  });
  return `${publicUrl}/downloads/${token}`;
}

const TOKEN = /^[\w-]{43}$/;

/** The download that a token stands for; `undefined` when there is none, or its time is over. */
export async function findDownload(
  token: string,
  { documents }: { readonly documents: DocumentStore },
): Promise<Download | undefined> {
  // What was never made by us costs no look into the store.
  if (!TOKEN.test(token)) return undefined;
  const id = downloadId(token);
  return (await documents.get(downloads, id, id))?.document;
}

/** A document and what it is saved as. */
export interface OpenedDownload {
  /** Without the extension. */
  readonly title: string;
  readonly extension: string;
  readonly type: string;
  readonly body: Buffer;
}

/** Makes each kind of document, as things stand now; `undefined` where what it is about is gone. */
export type Openers = Readonly<
  Record<Download['what'], (download: Download) => Promise<OpenedDownload | undefined>>
>;

/** Makes the one document that a token gives leave to; `undefined` for any other token. */
export async function openDownload(
  token: string,
  openers: Openers,
  ports: { readonly documents: DocumentStore },
): Promise<OpenedDownload | undefined> {
  const download = await findDownload(token, ports);
  return download && openers[download.what](download);
}
