import { nextDue } from '../../../src/monitoring/rounds/list-rounds';
import { rounds } from '../../../src/monitoring/rounds/round';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

describe('nextDue', () => {
  it('is when the first open round of the collaboration is due', async () => {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
    for (const one of [
      round({ id: 'aer.1', collaboration: 'aer', dueOn: '2027-01-10', state: 'answered' }),
      round({ id: 'aer.3', collaboration: 'aer', dueOn: '2029-01-10' }),
      round({ id: 'aer.2', collaboration: 'aer', dueOn: '2028-01-10' }),
      round({ id: 'cpmr.1', collaboration: 'cpmr', dueOn: '2027-06-01' }),
    ])
      await documents.create(rounds, one);

    expect(await nextDue('aer', { documents })).toBe('2028-01-10');
    expect(await nextDue('ertico', { documents })).toBeUndefined();
  });
});
