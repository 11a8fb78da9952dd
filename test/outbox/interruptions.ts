import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { createOutbox, type MessageKinds, type Outbox } from '../../src/outbox/outbox';
import type { Clock } from '../../src/lib/clock';
import type { Log } from '../../src/lib/log';
import type { Roles } from '../../src/people/roles';
import type { DocumentStore } from '../../src/store/document-store';
import { failingDocumentStore } from '../fakes/failing-document-store';
import { recordingLog } from '../fakes/recording-log';
import { recordingSender } from '../fakes/recording-sender';
import { settableClock } from '../fakes/settable-clock';

/** The ports of one process. */
interface ProcessPorts {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly log: Log;
  readonly outbox: Outbox;
}

/** The state after everything that could be done has been done. */
export interface Outcome {
  readonly documents: DocumentStore;
  /** The conversations that got a card, in order. */
  readonly sent: readonly string[];
  /** A process died, so that a card that was being sent may be sent twice. */
  readonly mayRepeat: boolean;
}

/** Work that must be completed and announced whichever process dies over it or does it too. */
export interface Scenario {
  readonly start: string;
  readonly roles: Roles;
  readonly kinds: (ports: Pick<ProcessPorts, 'clock' | 'documents'>) => MessageKinds;
  /** Stores what is there before. */
  readonly prepare: (ports: Pick<ProcessPorts, 'clock' | 'documents'>) => Promise<void>;
  readonly work: (ports: ProcessPorts) => Promise<unknown>;
  /** What the tick of a process does before it sends messages. */
  readonly tick: (ports: ProcessPorts) => Promise<unknown>;
  readonly check: (outcome: Outcome) => Promise<void>;
}

const MINUTE = 60_000;
/** From the start: after the lease of a claim, and after the longest wait before another attempt. */
const TICKS = [10 * MINUTE, 5 * 60 * MINUTE];

async function open({ start, roles, kinds, prepare, tick }: Scenario) {
  const clock = settableClock(start);
  const memory = createMemoryDocumentStore(clock);
  await prepare({ clock, documents: memory });
  const log = recordingLog();
  const { send, sent } = recordingSender();
  const process = (documents: DocumentStore): ProcessPorts => {
    const ports = { clock, documents, log };
    const daysOff = { daysOff: [], quiet: [] };
    const outbox = createOutbox({ ...ports, daysOff, kinds: kinds(ports), roles, send });
    return { ...ports, outbox };
  };
  const healthy = process(memory);
  return {
    memory,
    process,
    sendDue: () => healthy.outbox.sendDue(),
    /** Lets a process that works do what is left. */
    recover: async (mayRepeat: boolean): Promise<Outcome> => {
      for (const later of TICKS) {
        clock.set(new Date(Date.parse(start) + later).toISOString());
        await tick(healthy);
        await healthy.outbox.sendDue();
      }
      return { documents: memory, sent: sent.map(({ to }) => to), mayRepeat };
    },
  };
}

/** Says at which point a check failed. */
async function at(point: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw new Error(`${point}: ${String(error)}`, { cause: error });
  }
}

/** A store behind which another process sends what is due after each message that is queued. */
function sendingStore(documents: DocumentStore, sendDue: () => Promise<unknown>): DocumentStore {
  return {
    ...documents,
    create: async (collection, document) => {
      const created = await documents.create(collection, document);
      if (collection.name === 'outbox') await sendDue();
      return created;
    },
  };
}

/**
 * Runs the work with a process that dies at each of its writes in turn, before or after it is
 * stored; returns the names of the writes. With `sending`, a worker sends what is queued at once.
 */
export async function dieAtEachWrite(
  scenario: Scenario,
  { sending }: { readonly sending: boolean },
): Promise<string[]> {
  const writes: string[] = [];
  for (const how of ['lost-before', 'lost-after'] as const)
    for (let last = 0, died = true; died; last++) {
      died = false;
      writes.length = 0;
      const { memory, process, sendDue, recover } = await open(scenario);
      const shared = sending ? sendingStore(memory, sendDue) : memory;
      const documents = failingDocumentStore(shared, (write) => {
        // A dead process writes nothing more, whatever it catches.
        if (died) return 'lost-before';
        writes.push(write);
        died = writes.length > last;
        return died ? how : 'well';
      });
      await Promise.allSettled([scenario.work(process(documents))]);
      const point = `${how} ${writes.at(-1) ?? 'nothing'} (write ${last + 1})`;
      const mayRepeat = died;
      await at(point, async () => scenario.check(await recover(mayRepeat)));
    }
  return writes;
}

/** Something that others wait for, once. */
function openGate() {
  const waiting: (() => void)[] = [];
  const passed = new Promise<void>((resolve) => {
    waiting.push(resolve);
  });
  return {
    passed,
    open: () => {
      for (const resolve of waiting) resolve();
    },
  };
}

/** A process that stops before one of its reads or writes until it is released. */
function pausing(documents: DocumentStore, before: number) {
  const reached = openGate();
  const released = openGate();
  let operations = 0;
  let isPaused = false;
  const step = async <T>(operation: () => Promise<T>): Promise<T> => {
    if (operations++ === before) {
      isPaused = true;
      reached.open();
      await released.passed;
    }
    return operation();
  };
  const store: DocumentStore = {
    get: (...of) => step(() => documents.get(...of)),
    query: (...of) => step(() => documents.query(...of)),
    create: (...of) => step(() => documents.create(...of)),
    replace: (...of) => step(() => documents.replace(...of)),
    delete: (...of) => step(() => documents.delete(...of)),
    ping: () => documents.ping(),
    close: () => documents.close(),
  };
  return {
    store,
    release: released.open,
    /** Waits until the work is paused or done; whether it is paused. */
    paused: async (work: Promise<unknown>): Promise<boolean> => {
      await Promise.race([reached.passed, work]);
      return isPaused;
    },
  };
}

/**
 * Runs the work in two processes: the first one pauses at each of its reads and writes in turn, the
 * second one then goes as far as each of its own, and is continued when the first one is done.
 * Returns how many ways of interleaving there are.
 */
export async function interleave(scenario: Scenario): Promise<number> {
  let ways = 0;
  for (let one = 0, isOnePaused = true; isOnePaused; one++)
    for (let other = 0, isOtherPaused = true; isOtherPaused; other++) {
      const { memory, process, recover } = await open(scenario);
      const first = pausing(memory, one);
      const second = pausing(memory, other);
      const firstWork = scenario.work(process(first.store));
      isOnePaused = await first.paused(firstWork);
      const secondWork = scenario.work(process(second.store));
      isOtherPaused = await second.paused(secondWork);
      first.release();
      await firstWork;
      second.release();
      await secondWork;
      ways++;
      const point = `the first at operation ${one}, the second at ${other}`;
      await at(point, async () => scenario.check(await recover(false)));
    }
  return ways;
}
