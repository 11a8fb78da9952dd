import type { Attempt } from './outbox';
import { NOBODY_REACHABLE } from './sending';

/**
 * A summary for the person whose action caused messages: who has received one, and whether one is
 * still queued.
 */
export interface Announced {
  /** The names of the people who have received a message. */
  readonly told: readonly string[];
  /** Set if a message is still queued and has somebody to receive it. */
  readonly queued?: true;
}

/** Summarises attempts for the person whose action caused the messages. */
export function announcedBy(attempts: readonly Attempt[]): Announced {
  const told = attempts.flatMap(({ message, reader }) =>
    message.state === 'sent' && reader !== undefined ? [reader.name] : [],
  );
  const isQueued = attempts.some(
    ({ message: { state, reason } }) =>
      state === 'claimed' || (state === 'planned' && reason !== NOBODY_REACHABLE),
  );
  return { told, ...(isQueued && { queued: true }) };
}
