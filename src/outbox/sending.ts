import { z } from 'zod';
import type { Clock } from '../lib/clock';
import type { Log } from '../lib/log';
import type { Collection, DocumentStore, Versioned } from '../store/document-store';
import { FIRST_WAIT, JITTER, LEASE, MOST_ATTEMPTS, RENEW_EVERY } from './policy';

/** The outcome of a proactive message. */
export type Delivery =
  | { readonly kind: 'delivered' }
  /** The person has blocked or removed the bot; there is no retry. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Not delivered. A later attempt may succeed, unless it is `final`. */
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly final?: boolean;
      /** How many milliseconds Teams asks to wait. */
      readonly retryAfter?: number;
    }
  /** Not sent, because the message is no longer needed. */
  | { readonly kind: 'obsolete' };

/**
 * Composes a card right before an attempt; returns `undefined` when the message is no longer
 * needed.
 */
export type Compose = () => Promise<object | undefined>;

/** Sends a card to a stored conversation reference; `about` is for the log. */
export type Send = (
  reference: Record<string, unknown>,
  compose: Compose,
  about: object,
  /** The maximum duration in milliseconds, not counting the response to the last attempt. */
  patience?: number,
) => Promise<Delivery>;

/** The fields needed to send a message, whatever it is about. */
export const sendingFields = {
  id: z.string(),
  /** When it is due. */
  dueAt: z.iso.datetime(),
  state: z.enum(['planned', 'claimed', 'sent', 'cancelled', 'failed']),
  /**
   * When it needs attention next: it is due, is retried, or its claim expires. Absent when it is
   * finished.
   */
  nextAt: z.iso.datetime().optional(),
  /** The number of times it was claimed. */
  attempts: z.int().nonnegative(),
  /**
   * Everything due to one assignee is sent as one message. Absent if it is sent alone, or is
   * finished.
   */
  assignee: z.string().optional(),
  /** The id of the person to whom it was sent. */
  recipient: z.string().optional(),
  sentAt: z.iso.datetime().optional(),
  /** Why the last attempt failed. */
  reason: z.string().optional(),
};

/** The reason of a message that waits until a coordinator can be reached. */
export const NOBODY_REACHABLE = 'nobody';

/** The delivery state of a message: planned, then claimed, then sent, cancelled or failed. */
export type Sending = z.infer<z.ZodObject<typeof sendingFields>>;

const later = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString();

/** Claims a message for one attempt, until its lease expires. */
function claimed<T extends Sending>(message: T, now: Date, lease: number): T {
  return {
    ...message,
    state: 'claimed',
    attempts: message.attempts + 1,
    nextAt: later(now, lease),
  };
}

/** Marks a message as finished: no more work is needed. */
export function ended<T extends Sending>(
  message: T,
  state: 'sent' | 'cancelled' | 'failed',
  change: Partial<Sending> = {},
): T {
  return { ...message, state, nextAt: undefined, assignee: undefined, ...change };
}

/** Returns a claimed message to the queue without an attempt; it is due again at the given time. */
export function postponed<T extends Sending>(
  message: T,
  until: Date,
  change: Partial<Sending> = {},
): T {
  const attempts = Math.max(message.attempts - 1, 0);
  return { ...message, state: 'planned', attempts, nextAt: until.toISOString(), ...change };
}

interface Failure {
  readonly reason: string;
  readonly retryAfter?: number;
  readonly recipient?: string;
}

/**
 * Returns a message after a failed attempt: planned again after a wait that doubles each time, or
 * failed.
 */
export function retried<T extends Sending>(
  message: T,
  { reason, retryAfter = 0, recipient }: Failure,
  now: Date,
  random: () => number = Math.random,
): T {
  const { attempts } = message;
  if (attempts >= MOST_ATTEMPTS) return ended(message, 'failed', { reason, recipient });
  const wait = FIRST_WAIT * 2 ** (attempts - 1) * (1 + JITTER * random());
  return { ...message, state: 'planned', nextAt: later(now, Math.max(wait, retryAfter)), reason };
}

/**
 * Returns whether processes have stopped so often while a message was claimed that it fails without
 * another attempt.
 */
export function isWornOut({ attempts }: Sending): boolean {
  return attempts > MOST_ATTEMPTS;
}

/**
 * Plans a new series of attempts for a message from the given time on, as requested by a
 * coordinator.
 */
export function planned<T extends Sending>(message: T, from: Date, assignee?: string): T {
  const nextAt = from.toISOString();
  return { ...message, state: 'planned', attempts: 0, nextAt, assignee, recipient: undefined };
}

/** Returns the new state of a claimed message after its delivery to a person. */
export function outcomeOf<T extends Sending>(
  message: T,
  recipient: string | undefined,
  delivery: Delivery,
  now: Date,
): T {
  switch (delivery.kind) {
    case 'delivered': {
      const sentAt = now.toISOString();
      return ended(message, 'sent', { recipient, sentAt, reason: undefined });
    }
    case 'unreachable':
      return ended(message, 'failed', { recipient, reason: delivery.reason });
    case 'obsolete':
      return ended(message, 'cancelled');
    case 'failed':
      return delivery.final === true
        ? ended(message, 'failed', { recipient, reason: delivery.reason })
        : retried(message, { ...delivery, ...(recipient !== undefined && { recipient }) }, now);
  }
}

interface LeasePorts {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
}

/** Claims a message for this process; returns `undefined` if another process was faster. */
export function claim<T extends Sending>(
  collection: Collection<T>,
  { document, version }: Versioned<T>,
  { clock, documents }: Pick<LeasePorts, 'clock' | 'documents'>,
): Promise<Versioned<T> | undefined> {
  return documents.replace(collection, claimed(document, clock.now(), LEASE), version);
}

async function renew<T extends Sending>(
  collection: Collection<T>,
  held: Map<string, Versioned<T>>,
  { clock, documents }: LeasePorts,
): Promise<void> {
  const nextAt = new Date(clock.now().getTime() + LEASE).toISOString();
  for (const { document, version } of [...held.values()]) {
    const saved = await documents.replace(collection, { ...document, nextAt }, version);
    if (saved === undefined) held.delete(document.id);
    else held.set(document.id, saved);
  }
}

/**
 * Runs work on claimed messages, renews their lease in the meantime, and returns those that are
 * still held afterwards.
 */
export async function underLease<T extends Sending>(
  collection: Collection<T>,
  taken: readonly Versioned<T>[],
  work: () => Promise<void>,
  ports: LeasePorts,
): Promise<Versioned<T>[]> {
  const held = new Map(taken.map((one) => [one.document.id, one]));
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing
      .then(() => renew(collection, held, ports))
      .catch((error: unknown) => {
        ports.log.warn({ err: error, messages: [...held.keys()] }, 'Could not renew a lease');
      });
  }, RENEW_EVERY);
  try {
    await work();
  } finally {
    clearInterval(timer);
    await renewing;
  }
  return [...held.values()];
}
