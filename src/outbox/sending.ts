import { z } from 'zod';
import type { Clock } from '../lib/clock';
import type { Log } from '../lib/log';
import type { Collection, DocumentStore, Versioned } from '../store/document-store';
import { FIRST_WAIT, JITTER, LEASE, MOST_ATTEMPTS, RENEW_EVERY } from './policy';

/** What became of a message that the bot sent without being asked. */
export type Delivery =
  | { readonly kind: 'delivered' }
  /** The person has blocked or removed the bot: they are not tried again. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** Nothing was delivered. Trying later may help, unless it is `final`. */
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly final?: boolean;
      /** Milliseconds that Teams asks to wait. */
      readonly retryAfter?: number;
    }
  /** Nothing was sent, because by now nobody needs the message. */
  | { readonly kind: 'obsolete' };

/** Makes a card right before an attempt; `undefined` when by now nobody needs the message. */
export type Compose = () => Promise<object | undefined>;

/** Sends a card by a stored conversation reference; `about` is for the log. */
export type Send = (
  reference: Record<string, unknown>,
  compose: Compose,
  about: object,
  /** The longest that it takes, except for the answer to the last attempt. */
  patience?: number,
) => Promise<Delivery>;

/** The fields by which a message is sent, whatever it is about. */
export const sendingFields = {
  id: z.string(),
  /** When it is meant to go out. */
  dueAt: z.iso.datetime(),
  state: z.enum(['planned', 'claimed', 'sent', 'cancelled', 'failed']),
  /** When it needs attention next: it is due, is to be tried again, or its claim ends. Absent when it is over. */
  nextAt: z.iso.datetime().optional(),
  /** How often it was claimed. */
  attempts: z.int().nonnegative(),
  /** What is due for one assignee goes out as one message. Absent when it goes out alone, or is over. */
  assignee: z.string().optional(),
  /** The id of the person to whom it went. */
  recipient: z.string().optional(),
  sentAt: z.iso.datetime().optional(),
  /** Why the last attempt did not succeed. */
  reason: z.string().optional(),
};

/** The reason of a message that waits for a coordinator who can be reached. */
export const NOBODY_REACHABLE = 'nobody';

/** A message as far as it concerns sending: planned, then claimed, then sent, cancelled or failed. */
export type Sending = z.infer<z.ZodObject<typeof sendingFields>>;

const later = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString();

/** A message that is claimed for one attempt, until its lease ends. */
function claimed<T extends Sending>(message: T, now: Date, lease: number): T {
  return {
    ...message,
    state: 'claimed',
    attempts: message.attempts + 1,
    nextAt: later(now, lease),
  };
}

/** A message about which nothing more is to be done. */
export function ended<T extends Sending>(
  message: T,
  state: 'sent' | 'cancelled' | 'failed',
  change: Partial<Sending> = {},
): T {
  return { ...message, state, nextAt: undefined, assignee: undefined, ...change };
}

/** A message that is given back without an attempt; it needs attention again at that time. */
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

/** A message after a failed attempt: planned again after a wait that doubles each time, or given up. */
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

/** Whether processes have died over a claimed message so often that it is to be given up without another attempt. */
export function isWornOut({ attempts }: Sending): boolean {
  return attempts > MOST_ATTEMPTS;
}

/** A message of which a coordinator wants a new series of attempts, from that time on. */
export function planned<T extends Sending>(message: T, from: Date, assignee?: string): T {
  const nextAt = from.toISOString();
  return { ...message, state: 'planned', attempts: 0, nextAt, assignee, recipient: undefined };
}

/** What a claimed message becomes by what became of its delivery to a person. */
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

/** Takes a message for this process alone; `undefined` when another one was faster. */
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

/** Does work with claimed messages, renews their lease meanwhile, and returns those that are still held after it. */
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
        ports.log.warn({ err: error, messages: [...held.keys()] }, 'A lease could not be renewed');
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
