import type { Request } from 'restify';
import { z } from 'zod';

const KILOBYTE = 1024;
const LIMIT = 256 * KILOBYTE;
/** An oversized body is read to its end, or the caller would not read our answer; but not for ever. */
const PATIENCE = 16 * LIMIT;

const activitySchema = z.looseObject({ type: z.string().min(1) });

/** An activity, or the HTTP status that says why the body is none. */
export type Body =
  | { readonly kind: 'activity'; readonly activity: Record<string, unknown> }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 };

async function readBytes(request: Request): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > PATIENCE) request.socket.destroy();
    if (size <= LIMIT) chunks.push(chunk);
  }
  return size > LIMIT ? undefined : Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Reads the request's body as an activity; restify's own parser inflates without limit and dies of bad gzip. */
export async function readActivity(request: Request): Promise<Body> {
  const isPlainJson =
    request.getContentType() === 'application/json' &&
    request.headers['content-encoding'] === undefined;
  if (!isPlainJson) return { kind: 'refused', status: 415 };
  const bytes = await readBytes(request);
  if (!bytes) return { kind: 'refused', status: 413 };
  const { success, data } = activitySchema.safeParse(parse(bytes));
  return success ? { kind: 'activity', activity: data } : { kind: 'refused', status: 400 };
}
