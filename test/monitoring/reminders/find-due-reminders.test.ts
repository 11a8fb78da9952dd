import { findDueReminders } from '../../../src/monitoring/reminders/find-due-reminders';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { reminder } from '../../builders/reminder';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import { fixedClock } from '../../fakes/fixed-clock';

describe('findDueReminders', () => {
  it('finds what wants attention, in order, in one look', async () => {
    const clock = fixedClock('2027-03-01T08:10:00.000Z');
    const documents = countingDocumentStore(createMemoryDocumentStore(clock));
    for (const row of [
      reminder({ step: 'later', dueAt: '2027-03-01T08:10:00.001Z' }),
      reminder({ step: 'second', state: 'claimed', nextAt: '2027-03-01T08:10:00.000Z' }),
      reminder({ step: 'first', dueAt: '2027-02-01T08:00:00.000Z' }),
      reminder({ step: 'sent', state: 'sent', nextAt: undefined, assignee: undefined }),
    ])
      await documents.create(reminders, row);
    documents.take();

    const found = await findDueReminders({ clock, documents });

    expect(found.map(({ document }) => document.step)).toEqual(['first', 'second']);
    expect(documents.take().calls).toEqual(['query reminders']);
  });
});
