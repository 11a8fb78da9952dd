import type { Result } from '../lib/result';

/** The message queues whose messages can be given up. */
export const QUEUES = ['messages', 'reminders'] as const;

/** What a card holds with the longest ids, and what one tap sends again at most. */
export const FAILED_PAGE = 10;
/** Pages of messages that nobody waits for any more which are skipped at once. */
const MOST_EMPTY = 10;

/** A message that was given up, in the language of the coordinator who reads it. */
export interface FailedMessage {
  readonly queue: (typeof QUEUES)[number];
  readonly id: string;
  readonly partition: string;
  readonly dueAt: string;
  readonly reason: string | undefined;
  /** What it is about: the name of a collaboration or a proposal. */
  readonly name: string;
  /** What it was: a reminder, an invitation. */
  readonly what: string;
  readonly whom: string;
}

/** A page of messages that were given up, latest first. */
export interface Failed {
  readonly items: readonly FailedMessage[];
  /** Absent on the last page. */
  readonly next?: string | undefined;
}

/** A message that goes out again, or why it does not. */
export type FailedResent = Result<
  { message: FailedMessage; at: Date },
  'not-failed' | 'closed' | 'not-allowed' | 'unknown'
>;

/** A queue as a coordinator looks into it. */
export interface FailedQueue {
  readonly name: FailedMessage['queue'];
  /** A page of the messages that were given up, without those that nobody waits for any more. */
  list(limit: number, after: string | undefined): Promise<Failed>;
  resend(row: Pick<FailedMessage, 'id' | 'partition'>): Promise<FailedResent>;
}

/** Where a list goes on: the number of a queue, and the page token within it. */
const tokenOf = (queue: number, after: string | undefined) => `${queue}:${after ?? ''}`;

function readToken(token: string | undefined): { queue: number; after: string | undefined } {
  const [, queue = '0', after = ''] = /^(\d):(.*)$/s.exec(token ?? '') ?? [];
  return { queue: Number(queue), after: after === '' ? undefined : after };
}

/** Lists what Udsyn could not tell whom, and why, one queue after the other. */
export async function listFailed(queues: readonly FailedQueue[], token?: string): Promise<Failed> {
  const items: FailedMessage[] = [];
  let { queue, after } = readToken(token);
  for (let pages = 0; pages < MOST_EMPTY; pages++) {
    const page = await queues[queue]?.list(FAILED_PAGE - items.length || 1, after);
    if (page === undefined) break;
    // One more is read of the next queue only to learn whether there is another page.
    if (items.length === FAILED_PAGE && page.items.length > 0) break;
    items.push(...page.items);
    after = page.next;
    if (after === undefined) queue++;
    else if (items.length === FAILED_PAGE) break;
  }
  items.sort((one, other) => other.dueAt.localeCompare(one.dueAt));
  return { items, ...(queue < queues.length && { next: tokenOf(queue, after) }) };
}
