import { createLiveCoordinators } from '../../src/people/coordinators';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { fixedClock } from '../fakes/fixed-clock';

const roles = { coordinators: ['anna', 'bent'], everybodyCoordinates: false };

describe('createLiveCoordinators', () => {
  it('knows who can be written to as it was read last, and reads nothing to tell', async () => {
    const documents = countingDocumentStore(
      createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z')),
    );
    const coordinators = createLiveCoordinators(roles, { documents });
    const names = () => coordinators.current().map(({ name }) => name);
    const before = names();
    await documents.create(people, person({ id: 'anna', name: 'Anna' }));
    await coordinators.refresh();
    await documents.create(people, person({ id: 'bent', name: 'Bent' }));
    documents.take();

    expect([before, names()]).toEqual([[], ['Anna']]);
    expect(documents.take().calls).toEqual([]);
    await coordinators.refresh();
    expect(names()).toEqual(['Anna', 'Bent']);
  });
});
