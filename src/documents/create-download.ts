import { randomBytes } from 'node:crypto';
import type { Clock } from '../lib/clock';
import type { DocumentStore } from '../store/document-store';
import { type Download, downloadId, downloads } from './download';

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
