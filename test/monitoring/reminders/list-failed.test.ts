import { listFailed } from '../../../src/monitoring/reminders/list-failed';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { rounds } from '../../../src/monitoring/rounds/round';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

const FAILED = {
  state: 'failed' as const,
  reason: 'http-413',
  nextAt: undefined,
  assignee: undefined,
};

describe('listFailed', () => {
  const open = () => createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00.000Z'));

  it('lists what was given up, the latest first, with its round and the reason', async () => {
    const documents = open();
    await documents.create(rounds, round());
    const early = reminder({ ...FAILED, step: 'before-7', dueAt: '2027-02-22T08:00:00.000Z' });
    for (const one of [early, reminder(FAILED), reminder({ step: 'after-7' })])
      await documents.create(reminders, one);

    expect(await listFailed({ documents })).toEqual({
      items: [reminder(FAILED), early].map((one) => ({
        round: round(),
        reminder: JSON.parse(JSON.stringify(one)) as unknown,
      })),
    });
  });

  it('leaves out what nobody waits for any more', async () => {
    const documents = open();
    await documents.create(rounds, round({ state: 'answered' }));
    await documents.create(rounds, round({ collaboration: 'aer', plan: 1 }));
    for (const id of ['cpmr.1', 'aer.1', 'gone.1'])
      await documents.create(reminders, reminder({ ...FAILED, round: id }));

    expect(await listFailed({ documents })).toEqual({ items: [] });
  });

  it('goes on page by page', async () => {
    const documents = open();
    await documents.create(rounds, round());
    for (let step = 0; step < 20; step++)
      await documents.create(reminders, reminder({ ...FAILED, step: `s${step}` }));

    const first = await listFailed({ documents });
    const second = await listFailed({ documents }, first.next);

    expect([first.items.length, second.items.length, second.next]).toEqual([12, 8, undefined]);
  });

  it('passes over pages of which nobody waits for anything', async () => {
    const documents = open();
    await documents.create(rounds, round({ collaboration: 'zealand' }));
    for (let step = 0; step < 30; step++)
      await documents.create(reminders, reminder({ ...FAILED, step: `s${step}` }));
    await documents.create(reminders, reminder({ ...FAILED, round: 'zealand.1' }));

    expect((await listFailed({ documents })).items).toHaveLength(1);
  });
});
