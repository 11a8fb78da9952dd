import { once } from 'node:events';
import { reminders } from '../../src/monitoring/reminders/reminder';
import {
  LEASE,
  MOST_ATTEMPTS,
  PATIENCE,
  RENEW_EVERY,
  REQUEST_TIMEOUT,
} from '../../src/outbox/policy';
import { messages, newMessage } from '../../src/outbox/message';
import type { MessageKind } from '../../src/outbox/outbox';
import { findDue, sendDue } from '../../src/outbox/send-due';
import { people } from '../../src/people/person';
import type { DocumentStore } from '../../src/store/document-store';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { reminder } from '../builders/reminder';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { fixedClock } from '../fakes/fixed-clock';
import { recordedOutbox } from '../fakes/recorded-outbox';
import { recordingLog } from '../fakes/recording-log';
import { settableClock } from '../fakes/settable-clock';
import { claim, underLease } from '../../src/outbox/sending';

const NOW = '2027-03-01T08:10:00.000Z';
const plus = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds).toISOString();

describe('findDue', () => {
  it('finds the messages that need attention, in order, with one query', async () => {
    const clock = fixedClock(NOW);
    const documents = countingDocumentStore(createMemoryDocumentStore(clock));
    for (const row of [
      reminder({ step: 'later', dueAt: '2027-03-01T08:10:00.001Z' }),
      reminder({ step: 'second', state: 'claimed', nextAt: NOW }),
      reminder({ step: 'first', dueAt: '2027-02-01T08:00:00.000Z' }),
      reminder({ step: 'sent', state: 'sent', nextAt: undefined, assignee: undefined }),
    ])
      await documents.create(reminders, row);
    documents.take();

    const found = await findDue(reminders, { clock, documents, log: recordingLog() });

    expect(found.map(({ document }) => document.step)).toEqual(['first', 'second']);
    expect(documents.take().calls).toEqual(['query reminders']);
  });
});

describe('sendDue', () => {
  it('finishes the messages in progress and fails if the store fails for one message', async () => {
    const clock = fixedClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    for (const assignee of ['mette', 'bent'])
      await documents.create(reminders, reminder({ round: `${assignee}.1`, assignee }));
    const done: string[] = [];
    const sending = sendDue(
      {
        collection: reminders,
        sendWith: async ({ document }) => {
          if (document.assignee === 'bent') throw new Error('the store is gone');
          await new Promise(setImmediate);
          done.push(document.id);
          return [{ ...document, state: 'sent', nextAt: undefined }];
        },
        goesOn: () => true,
      },
      { clock, documents, log: recordingLog() },
    );

    await expect(sending).rejects.toThrow('the store is gone');
    expect(done).toEqual(['mette.1.0.due']);
  });

  it('reports every failure of the messages in progress', async () => {
    const clock = fixedClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    for (const assignee of ['mette', 'bent'])
      await documents.create(reminders, reminder({ round: `${assignee}.1`, assignee }));

    const sending = sendDue(
      {
        collection: reminders,
        sendWith: async ({ document }) => {
          await new Promise(setImmediate);
          throw new Error(`no store for ${document.assignee ?? ''}`);
        },
        goesOn: () => true,
      },
      { clock, documents, log: recordingLog() },
    );

    await expect(sending).rejects.toMatchObject({
      errors: [{ message: 'no store for bent' }, { message: 'no store for mette' }],
    });
  });
});

describe('the lease', () => {
  it('lasts longer than the delivery of a message, and is renewed well before it expires', () => {
    expect(LEASE).toBeGreaterThan(PATIENCE + REQUEST_TIMEOUT);
    expect(RENEW_EVERY).toBeLessThanOrEqual(LEASE / 3);
  });

  it('is claimed by one process, which counts the attempt', async () => {
    const clock = fixedClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    const stored = await documents.create(reminders, reminder());
    if (stored === undefined) throw new Error('nothing is stored');

    const both = await Promise.all(
      [1, 2].map(() => claim(reminders, stored, { clock, documents })),
    );

    expect(both.map((one) => one?.document)).toEqual([
      reminder({ state: 'claimed', attempts: 1, nextAt: plus(LEASE) }),
      undefined,
    ]);
  });
});

describe('underLease', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function open(given: Partial<DocumentStore> = {}) {
    const clock = settableClock(NOW);
    const store = createMemoryDocumentStore(clock);
    const claimed = [
      await store.create(reminders, reminder({ state: 'claimed', nextAt: plus(LEASE) })),
    ].filter((one) => one !== undefined);
    const documents = { ...store, ...given };
    const log = recordingLog();
    const finished = new AbortController();
    const finish = () => {
      finished.abort();
    };
    const work = once(finished.signal, 'abort').then(() => undefined);
    const held = underLease(reminders, claimed, () => work, { clock, documents, log });
    const pass = async (milliseconds: number) => {
      clock.set(new Date(clock.now().getTime() + milliseconds).toISOString());
      await jest.advanceTimersByTimeAsync(milliseconds);
    };
    const stored = () => store.get(reminders, '2027-03', 'cpmr.1.0.due');
    return { claimed, finish, held, log, pass, store, stored };
  }

  it('renews nothing when the work finishes soon', async () => {
    const { claimed, finish, held } = await open();
    finish();

    expect(await held).toEqual(claimed);
  });

  it('renews the lease as long as the work lasts, and no longer', async () => {
    const { finish, held, pass, stored } = await open();
    for (let quarter = 0; quarter < 8; quarter++) await pass(LEASE / 4);
    expect((await stored())?.document.nextAt).toBe(plus(3 * LEASE));
    finish();

    expect(await held).toEqual([await stored()]);
    await pass(LEASE);
    expect((await stored())?.document.nextAt).toBe(plus(3 * LEASE));
  });

  it('does not return messages that another process has claimed', async () => {
    const { claimed, finish, held, pass, store } = await open();
    await store.replace(reminders, reminder({ state: 'claimed' }), claimed[0]?.version ?? '');
    await pass(LEASE / 4);
    finish();

    expect(await held).toEqual([]);
  });

  it('continues when the store does not respond for a while', async () => {
    const { claimed, finish, held, log, pass } = await open({
      replace: () => Promise.reject(new Error('gone')),
    });
    await pass(LEASE / 4);
    finish();

    expect(await held).toEqual(claimed);
    expect(log.lines.map(({ message }) => message)).toEqual(['Could not renew a lease']);
  });
});

describe('the follow-up work of a message', () => {
  const TEN_MINUTES = 10 * 60_000;

  /** A sent message whose follow-up work fails a given number of times. */
  async function start(failures: number) {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    const log = recordingLog();
    const followed: string[] = [];
    await documents.create(people, person({ id: 'karen', name: 'Karen' }));
    const kind: MessageKind = {
      compose: () => Promise.resolve({ type: 'AdaptiveCard' }),
      over: ({ state }, reader) => {
        followed.push(`${state} ${reader?.name ?? ''}`);
        return followed.length > failures ? Promise.resolve() : Promise.reject(new Error('gone'));
      },
    };
    const roles = { coordinators: ['karen'], everybodyCoordinates: false };
    const { outbox, sent } = recordedOutbox({ clock, documents, log }, roles, { note: kind });
    const draft = { id: 'n', kind: 'note', subject: 's', to: { person: 'karen' } } as const;
    const [attempt] = await outbox.attempt(await outbox.post([draft]));
    const later = async (minutes: number) => {
      clock.set(plus(minutes * 60_000));
      await outbox.sendDue();
    };
    const stored = async () => (await documents.get(messages, 's', 'n'))?.document;
    return { attempt, followed, later, log, sent, stored };
  }

  it('is retried when it fails, and the message is sent only once', async () => {
    const { attempt, followed, later, log, sent, stored } = await start(1);

    expect(attempt?.message).toMatchObject({ state: 'sent', nextAt: plus(TEN_MINUTES) });
    await later(9);
    expect(followed).toEqual(['sent Karen']);
    await later(10);
    await later(60);

    expect(followed).toEqual(['sent Karen', 'sent Karen']);
    expect(sent()).toHaveLength(1);
    expect((await stored())?.nextAt).toBeUndefined();
    expect(log.lines.map(({ level }) => level)).toEqual(['error']);
  });

  it('stops being retried, with a log entry, if it never succeeds', async () => {
    const { followed, later, log, sent, stored } = await start(Infinity);

    for (let minutes = 10; minutes <= 300; minutes += 10) await later(minutes);

    expect(followed).toHaveLength(MOST_ATTEMPTS + 1);
    expect(log.lines).toHaveLength(MOST_ATTEMPTS + 1);
    expect(sent()).toHaveLength(1);
    expect(await stored()).toMatchObject({ state: 'sent' });
    expect((await stored())?.nextAt).toBeUndefined();
  });

  it('postpones its own message alone, when that person cannot be read', async () => {
    const clock = settableClock(NOW);
    const memory = createMemoryDocumentStore(clock);
    for (const id of ['bad', 'good']) await memory.create(people, person({ id }));
    const documents: DocumentStore = {
      ...memory,
      get: (collection, partition, id) =>
        id === 'bad'
          ? Promise.reject(new Error('unreadable'))
          : memory.get(collection, partition, id),
    };
    const log = recordingLog();
    const kind: MessageKind = {
      compose: () => Promise.resolve({ type: 'AdaptiveCard' }),
      over: () => Promise.resolve(),
    };
    const roles = { coordinators: [], everybodyCoordinates: false };
    const { outbox, sent } = recordedOutbox({ clock, documents, log }, roles, { note: kind });
    const draftTo = (id: string) => ({ id, kind: 'note', subject: 's', to: { person: id } });
    await memory.create(messages, {
      ...newMessage(draftTo('bad'), new Date(plus(-60_000))),
      state: 'sent',
      recipient: 'bad',
      sentAt: NOW,
      attempts: 1,
    });
    await outbox.post([draftTo('good')]);

    expect(await outbox.sendDue()).toEqual({ sent: 1, notSent: 0 });
    expect(sent()).toHaveLength(1);
    expect((await memory.get(messages, 's', 'bad'))?.document).toMatchObject({
      state: 'sent',
      attempts: 2,
      nextAt: plus(TEN_MINUTES),
    });
  });
});
