import type { Result } from '../lib/result';

/** The queues whose messages can fail. */
export const QUEUES = ['messages', 'reminders'] as const;

/** The maximum that fits on a card with the longest ids, and that one tap resends. */
export const FAILED_PAGE = 10;
/**
 * The maximum number of pages read at once, because pages of messages that are no longer needed are
 * skipped.
 */
const MOST_EMPTY = 10;

/** A failed message, in the language of the coordinator who reads it. */
export interface FailedMessage {
  readonly queue: (typeof QUEUES)[number];
  readonly id: string;
  readonly partition: string;
  readonly dueAt: string;
  readonly reason: string | undefined;
  /** The subject: the name of a collaboration or a proposal. */
  readonly name: string;
  /** The type of message: a reminder, an invitation. */
  readonly what: string;
  readonly whom: string;
}

/** A page of failed messages: one queue after the other, each with its latest messages first. */
export interface Failed {
  readonly items: readonly FailedMessage[];
  /** Absent on the last page. */
  readonly next?: string | undefined;
}

/** The message that is sent again, or the reason why it is not. */
export type FailedResent = Result<
  { message: FailedMessage; at: Date },
  'not-failed' | 'closed' | 'not-allowed' | 'unknown'
>;

/** A queue as presented to a coordinator. */
export interface FailedQueue {
  readonly name: FailedMessage['queue'];
  /** Lists a page of failed messages, latest first, without those that are no longer needed. */
  list(limit: number, after: string | undefined): Promise<Failed>;
  resend(row: Pick<FailedMessage, 'id' | 'partition'>): Promise<FailedResent>;
}

/** Builds the token of the next page: the number of a queue, and the page token within it. */
const tokenOf = (queue: number, after: string | undefined) => `${queue}:${after ?? ''}`;

function readToken(token: string | undefined): { queue: number; after: string | undefined } {
  const [, queue = '0', after = ''] = /^(\d):(.*)$/s.exec(token ?? '') ?? [];
  return { queue: Number(queue), after: after === '' ? undefined : after };
}

/** Lists the messages that could not be delivered, to whom and why, one queue after the other. */
export async function listFailed(queues: readonly FailedQueue[], token?: string): Promise<Failed> {
  const items: FailedMessage[] = [];
  let { queue, after } = readToken(token);
  for (let pages = 0; pages < MOST_EMPTY; pages++) {
    const page = await queues[queue]?.list(FAILED_PAGE - items.length || 1, after);
    if (page === undefined) break;
    // On a full page, one more message is read from the next queue only to find out whether there
    // is another page.
    if (items.length === FAILED_PAGE && page.items.length > 0) break;
    items.push(...page.items);
    after = page.next;
    if (after === undefined) queue++;
    else if (items.length === FAILED_PAGE) break;
  }
  return { items, ...(queue < queues.length && { next: tokenOf(queue, after) }) };
}
