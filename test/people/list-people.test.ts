import { listPeople } from '../../src/people/find-people';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';

describe('listPeople', () => {
  it('finds all people by name, or those of a kind', async () => {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00Z'));
    const names = ['Ole', ...Array.from({ length: 600 }, (_, at) => `Anna ${String(at + 100)}`)];
    for (const name of names)
      await documents.create(people, person({ id: name, name, reachable: name !== 'Ole' }));

    const all = await listPeople({ documents });
    const reachable = await listPeople({ documents }, [
      { field: 'reachable', is: 'eq', value: true },
    ]);

    expect(all.map(({ name }) => name)).toEqual(names.sort());
    expect(reachable).toHaveLength(600);
  });
});
