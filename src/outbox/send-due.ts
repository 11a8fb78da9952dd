import type { Clock } from '../lib/clock';
import type { Log } from '../lib/log';
import {
  type Collection,
  type DocumentStore,
  type Versioned,
  logUnreadable,
  readForWorker,
} from '../store/document-store';
import { AT_A_TIME, DUE_PAGE } from './policy';
import type { Sending } from './sending';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
}

/** The number of messages that were sent, and that could not be sent. */
export interface Sent {
  readonly sent: number;
  readonly notSent: number;
}

/** Messages that a worker sends when they are due. */
export interface DueWork<T extends Sending> {
  readonly collection: Collection<T>;
  /**
   * Claims and sends everything that is sent together with this message, and returns the outcome;
   * an empty list if another process has claimed it.
   */
  readonly sendWith: (first: Versioned<T>) => Promise<readonly T[]>;
  /** Returns whether the worker may start another message. */
  readonly goesOn: () => boolean;
}

/**
 * Returns a page of the due messages, in order. The cost depends on the number of due messages, not
 * on the number stored.
 */
export async function findDue<T extends Sending>(
  collection: Collection<T>,
  { clock, documents, log }: Ports,
  onUnreadable = logUnreadable(log),
): Promise<readonly Versioned<T>[]> {
  return readForWorker(
    (worker) =>
      documents.query(collection, {
        where: [{ field: 'nextAt', is: 'lte', value: clock.now().toISOString() }],
        orderBy: { field: 'nextAt', direction: 'asc' },
        limit: DUE_PAGE,
        ...worker,
      }),
    onUnreadable,
  );
}

/** Returns the key shared by everything that is sent as one message. */
const keyOf = ({ id, assignee }: Sending): string => assignee ?? id;

/** Starts messages, several at a time, and counts their outcomes. */
class Senders<T extends Sending> {
  readonly #work: DueWork<T>;
  readonly #clock: Clock;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #elsewhere = new Set<string>();
  readonly #failures: unknown[] = [];
  readonly #total = { sent: 0, notSent: 0 };

  constructor(work: DueWork<T>, clock: Clock) {
    this.#work = work;
    this.#clock = clock;
  }

  get goesOn(): boolean {
    return this.#failures.length === 0 && this.#work.goesOn();
  }

  get isIdle(): boolean {
    return this.#underWay.size === 0;
  }

  /** Returns the first message of each key that no process, including this one, is sending. */
  firstOfEach(due: readonly Versioned<T>[]): Map<string, Versioned<T>> {
    const firsts = new Map<string, Versioned<T>>();
    for (const one of due) {
      const key = keyOf(one.document);
      if (!firsts.has(key) && !this.#underWay.has(key) && !this.#elsewhere.has(key))
        firsts.set(key, one);
    }
    return firsts;
  }

  /** Starts a message as soon as fewer than the maximum are in progress. */
  async begin(key: string, first: Versioned<T>): Promise<void> {
    if (this.#underWay.size >= AT_A_TIME) await this.oneDone();
    if (!this.goesOn) return;
    const sending = this.#send(key, first)
      .catch((error: unknown) => void this.#failures.push(error))
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, sending);
  }

  async oneDone(): Promise<void> {
    await Promise.race(this.#underWay.values());
  }

  async allDone(): Promise<Sent> {
    await Promise.all(this.#underWay.values());
    if (this.#failures.length > 1)
      throw new AggregateError(this.#failures, 'Could not send several messages');
    if (this.#failures.length > 0) throw this.#failures[0];
    return this.#total;
  }

  async #send(key: string, first: Versioned<T>): Promise<void> {
    const became = await this.#work.sendWith(first);
    // Another process has claimed it; it is left to that process until the next tick.
    if (became.length === 0) this.#elsewhere.add(key);
    const now = this.#clock.now().toISOString();
    for (const { state, nextAt } of became)
      if (state === 'sent') this.#total.sent++;
      // A message that is now due for somebody else is found again at once.
      else if (nextAt === undefined || nextAt > now) this.#total.notSent++;
  }
}

/** Sends the due messages, several at a time, until none is left or the worker is stopped. */
export async function sendDue<T extends Sending>(work: DueWork<T>, ports: Ports): Promise<Sent> {
  const senders = new Senders(work, ports.clock);
  const onUnreadable = logUnreadable(ports.log);
  while (senders.goesOn) {
    const waiting = senders.firstOfEach(await findDue(work.collection, ports, onUnreadable));
    if (waiting.size === 0 && senders.isIdle) break;
    for (const [key, first] of waiting) await senders.begin(key, first);
    if (waiting.size === 0) await senders.oneDone();
  }
  return senders.allDone();
}
