import type { Clock } from '../lib/clock';
import type { Collection, DocumentStore, Versioned } from '../store/document-store';
import { AT_A_TIME, DUE_PAGE } from './policy';
import type { Sending } from './sending';

interface Ports {
  readonly clock: Clock;
  readonly documents: DocumentStore;
}

/** How many messages went out, and how many could not. */
export interface Sent {
  readonly sent: number;
  readonly notSent: number;
}

/** Messages that a worker sends when they are due. */
export interface DueWork<T extends Sending> {
  readonly collection: Collection<T>;
  /** Claims and sends all that goes out together with this one, and returns what became of it; nothing when another process has it. */
  readonly sendWith: (first: Versioned<T>) => Promise<readonly T[]>;
  /** Whether the worker may begin another message. */
  readonly goesOn: () => boolean;
}

/** A page of the messages that are due, in order. It costs by what is due, not by what is stored. */
export async function findDue<T extends Sending>(
  collection: Collection<T>,
  { clock, documents }: Ports,
): Promise<readonly Versioned<T>[]> {
  const { items } = await documents.query(collection, {
    where: [{ field: 'nextAt', is: 'lte', value: clock.now().toISOString() }],
    orderBy: { field: 'nextAt', direction: 'asc' },
    limit: DUE_PAGE,
  });
  return items;
}

/** What goes out as one message has one key. */
const keyOf = ({ id, assignee }: Sending): string => assignee ?? id;

/** Begins messages, several at a time, and counts what becomes of them. */
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

  /** The first message of each key that neither this process nor another one is sending. */
  firstOfEach(due: readonly Versioned<T>[]): Map<string, Versioned<T>> {
    const firsts = new Map<string, Versioned<T>>();
    for (const one of due) {
      const key = keyOf(one.document);
      if (!firsts.has(key) && !this.#underWay.has(key) && !this.#elsewhere.has(key))
        firsts.set(key, one);
    }
    return firsts;
  }

  /** Begins a message as soon as there is room for it. */
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
      throw new AggregateError(this.#failures, 'Several messages could not be sent');
    if (this.#failures.length > 0) throw this.#failures[0];
    return this.#total;
  }

  async #send(key: string, first: Versioned<T>): Promise<void> {
    const became = await this.#work.sendWith(first);
    // Another process has it: it is left to that one until the next tick.
    if (became.length === 0) this.#elsewhere.add(key);
    const now = this.#clock.now().toISOString();
    for (const { state, nextAt } of became)
      if (state === 'sent') this.#total.sent++;
      // What is due for somebody else by now is found again at once.
      else if (nextAt === undefined || nextAt > now) this.#total.notSent++;
  }
}

/** Sends what is due, several messages at a time, until nothing is due any more or the worker is to stop. */
export async function sendDue<T extends Sending>(work: DueWork<T>, ports: Ports): Promise<Sent> {
  const senders = new Senders(work, ports.clock);
  while (senders.goesOn) {
    const waiting = senders.firstOfEach(await findDue(work.collection, ports));
    if (waiting.size === 0 && senders.isIdle) break;
    for (const [key, first] of waiting) await senders.begin(key, first);
    if (waiting.size === 0) await senders.oneDone();
  }
  return senders.allDone();
}
