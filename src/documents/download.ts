import { createHash } from 'node:crypto';
import { z } from 'zod';
import { languageSchema } from '../lib/language';
import type { Collection } from '../store/document-store';

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
export function downloadId(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
