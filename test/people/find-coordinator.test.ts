import { findCoordinator } from '../../src/people/coordinators';
import { people, type Person } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';

async function storeWith(...known: Person[]) {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
  for (const one of known) await documents.create(people, one);
  return { documents };
}

const named = (...coordinators: string[]) => ({ coordinators, everybodyCoordinates: false });
const everybody = { coordinators: [], everybodyCoordinates: true };

describe('findCoordinator', () => {
  it('finds the first coordinator of the settings who can be written to', async () => {
    const ports = await storeWith(
      person({ id: 'anna', reachable: false }),
      person({ id: 'bent' }),
      person({ id: 'carl' }),
    );

    expect((await findCoordinator(named('anna', 'nobody', 'carl', 'bent'), ports))?.id).toBe(
      'carl',
    );
  });

  it('finds nobody when no coordinator can be written to, however many others can', async () => {
    const ports = await storeWith(person({ id: 'anna', reachable: false }), person({ id: 'bent' }));

    expect(await findCoordinator(named('anna'), ports)).toBeUndefined();
  });

  it('finds the first by name of all who can be written to when everybody coordinates', async () => {
    const ports = await storeWith(
      person({ id: 'a', name: 'Anna', reachable: false }),
      person({ id: 'z', name: 'Bent' }),
      person({ id: 'b', name: 'Carl' }),
    );

    expect((await findCoordinator(everybody, ports))?.name).toBe('Bent');
  });

  it('finds rather another one than is named, but that one where there is no other', async () => {
    const ports = await storeWith(
      person({ id: 'anna', name: 'Anna' }),
      person({ id: 'bent', name: 'Bent' }),
    );

    const found = await Promise.all([
      findCoordinator(named('anna', 'bent'), ports, 'anna'),
      findCoordinator(named('anna', 'gone'), ports, 'anna'),
      findCoordinator(everybody, ports, 'anna'),
      findCoordinator(everybody, await storeWith(person({ id: 'anna' })), 'anna'),
    ]);

    expect(found.map((one) => one?.id)).toEqual(['bent', 'anna', 'bent', 'anna']);
  });

  it('finds nobody before anybody has written', async () => {
    expect(await findCoordinator(everybody, await storeWith())).toBeUndefined();
  });
});
