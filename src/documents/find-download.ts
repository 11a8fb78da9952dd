import type { DocumentStore } from '../store/document-store';
import { type Download, downloadId, downloads } from './download';

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
