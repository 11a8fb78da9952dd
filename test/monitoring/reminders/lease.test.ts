import { once } from 'node:events';
import { LEASE, underLease } from '../../../src/monitoring/reminders/lease';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { reminder } from '../../builders/reminder';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';

const NOW = '2027-03-01T08:10:00.000Z';
const plus = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds).toISOString();

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
    const held = underLease(claimed, () => work, { clock, documents, log });
    const pass = async (milliseconds: number) => {
      clock.set(new Date(clock.now().getTime() + milliseconds).toISOString());
      await jest.advanceTimersByTimeAsync(milliseconds);
    };
    const stored = () => store.get(reminders, '2027-03', 'cpmr.1.0.due');
    return { claimed, finish, held, log, pass, store, stored };
  }

  it('leaves alone what is done soon', async () => {
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

  it('tells what another instance has taken over', async () => {
    const { claimed, finish, held, pass, store } = await open();
    await store.replace(reminders, reminder({ state: 'claimed' }), claimed[0]?.version ?? '');
    await pass(LEASE / 4);
    finish();

    expect(await held).toEqual([]);
  });

  it('goes on when the store does not answer for a while', async () => {
    const { claimed, finish, held, log, pass } = await open({
      replace: () => Promise.reject(new Error('gone')),
    });
    await pass(LEASE / 4);
    finish();

    expect(await held).toEqual(claimed);
    expect(log.lines.map(({ message }) => message)).toEqual(['A lease could not be renewed']);
  });
});
