import { claimDigest } from '../../../src/monitoring/reminders/claim-digest';
import { type Reminder, reminders } from '../../../src/monitoring/reminders/reminder';
import type { Versioned } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { reminder } from '../../builders/reminder';
import { settableClock } from '../../fakes/settable-clock';

const NOW = '2027-03-01T08:10:00.000Z';
const LATER = '2027-03-01T08:12:00.000Z';
const EARLIER = '2027-02-22T08:00:00.000Z';

describe('claimDigest', () => {
  async function open(rows: readonly Reminder[]) {
    const clock = settableClock(NOW);
    const documents = createMemoryDocumentStore(clock);
    const stored: Versioned<Reminder>[] = [];
    for (const row of rows) {
      const created = await documents.create(reminders, row);
      if (created !== undefined) stored.push(created);
    }
    const claim = async (index = 0) => {
      const first = stored[index];
      if (first === undefined) throw new RangeError('no such reminder');
      const claimed = await claimDigest(first, { clock, documents });
      return claimed.map(({ document }) => document);
    };
    return { claim };
  }

  it('takes all that is due for the assignee, oldest first, and nothing else', async () => {
    const { claim } = await open([
      reminder({ step: 'b' }),
      reminder({ step: 'a', dueAt: EARLIER, nextAt: NOW }),
      reminder({ step: 'c', dueAt: LATER }),
      reminder({ step: 'd', assignee: 'carl' }),
      reminder({ step: 'e', state: 'sent', nextAt: undefined, assignee: undefined }),
    ]);

    const claimed = await claim();

    expect(claimed).toEqual(
      [
        reminder({ step: 'a', dueAt: EARLIER, state: 'claimed', attempts: 1, nextAt: LATER }),
        reminder({ step: 'b', state: 'claimed', attempts: 1, nextAt: LATER }),
      ].map((one) => ({ ...one, nextAt: LATER })),
    );
  });

  it('takes all or nothing of two at the same time', async () => {
    const { claim } = await open([reminder({ step: 'a' }), reminder({ step: 'b' })]);

    const both = await Promise.all([claim(), claim()]);

    expect(both.map((claimed) => claimed.length).toSorted()).toEqual([0, 2]);
  });

  it('takes nothing while another instance holds some of it', async () => {
    const { claim } = await open([
      reminder({ step: 'b' }),
      reminder({ step: 'a', state: 'claimed', nextAt: LATER }),
    ]);

    expect(await claim()).toEqual([]);
  });

  it('takes over what a process that died has left', async () => {
    const { claim } = await open([
      reminder({ step: 'b' }),
      reminder({ step: 'a', state: 'claimed', attempts: 1, nextAt: NOW }),
    ]);

    expect((await claim()).map(({ attempts }) => attempts)).toEqual([1, 2]);
  });
});
