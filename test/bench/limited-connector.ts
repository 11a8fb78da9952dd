import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createRandom } from './random';

const PER_CONVERSATION = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
] as const;
const OVERALL = 50;
const RETRY_AFTER = { 'Retry-After': '1' };

/** A message that was taken. */
export interface Taken {
  readonly instance: string;
  readonly conversation: string;
  readonly reminders: readonly string[];
}

interface Counts {
  delivered: number;
  overLimit: number;
  busy: number;
  passing: number;
  blocked: number;
}

/** Turns in the windows that Teams counts, sliding, by when requests arrive here. */
function createWindows() {
  const all: number[] = [];
  const byConversation = new Map<string, number[]>();
  return {
    /** Counts a request, unless it is too many. */
    take(conversation: string, now: number): boolean {
      const own = byConversation.get(conversation) ?? [];
      byConversation.set(conversation, own);
      const within = (times: readonly number[], most: number, span: number) => {
        const oldest = times.at(-most);
        return oldest === undefined || oldest <= now - span;
      };
      if (!within(all, OVERALL, 1000)) return false;
      if (!PER_CONVERSATION.every(([most, span]) => within(own, most, span))) return false;
      own.push(now);
      all.push(now);
      if (all.length > 10 * OVERALL) all.splice(0, all.length - OVERALL);
      return true;
    },
  };
}

/** A connector that keeps Teams' limits, and answers 2 % 429, 1 % 412/502/503/504 and 1 % 403 (for ever, but to coordinators). */
export async function startLimitedConnector(seed: number) {
  const random = createRandom(seed);
  const windows = createWindows();
  const blocked = new Set<string>();
  const taken: Taken[] = [];
  const counts: Counts = { delivered: 0, overLimit: 0, busy: 0, passing: 0, blocked: 0 };
  const times: number[] = [];

  const answer = (conversation: string): readonly [number, Record<string, string>] => {
    const now = performance.now();
    if (!windows.take(conversation, now)) {
      counts.overLimit++;
      return [429, RETRY_AFTER];
    }
    times.push(now);
    const lot = random(1000);
    if (lot < 20) {
      counts.busy++;
      return [429, RETRY_AFTER];
    }
    if (lot < 30) {
      counts.passing++;
      return [[412, 502, 503, 504][lot % 4] ?? 503, {}];
    }
    if (lot < 40 && !conversation.startsWith('coordinator')) blocked.add(conversation);
    if (blocked.has(conversation)) {
      counts.blocked++;
      return [403, {}];
    }
    return [201, {}];
  };

  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const [, conversation = ''] = /conversations\/([^/]+)\//.exec(request.url ?? '') ?? [];
      const [status, headers] = answer(decodeURIComponent(conversation));
      if (status === 201) {
        counts.delivered++;
        const { attachments } = body as { attachments: readonly { content: { told: Taken } }[] };
        const told = attachments[0]?.content.told;
        if (told !== undefined) taken.push(told);
      }
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end('{"id":"1"}');
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    counts,
    taken,
    /** When requests came that the limits let through. */
    times,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
