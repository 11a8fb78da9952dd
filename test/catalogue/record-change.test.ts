import { type Change, changes } from '../../src/catalogue/change';
import { recordChange } from '../../src/catalogue/change';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { fixedClock } from '../fakes/fixed-clock';

const CHANGE: Change = {
  id: 'robots.added',
  subject: 'robots',
  did: 'added',
  at: '2027-03-01T08:00:00.000Z',
  by: 'anna',
  name: 'Anna',
};

describe('recordChange', () => {
  it('writes a line that is never written over', async () => {
    const documents = createMemoryDocumentStore(fixedClock(CHANGE.at));

    await recordChange(CHANGE, { documents });
    await recordChange({ ...CHANGE, by: 'eva', name: 'Eva' }, { documents });

    const { items } = await documents.query(changes, { partition: 'robots', limit: 10 });
    expect(items.map(({ document }) => document)).toEqual([CHANGE]);
  });
});
