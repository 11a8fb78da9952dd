import { findCoordinators } from '../../src/people/coordinators';
import { people, type Person } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';

async function storeWith(...known: Partial<Person>[]) {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
  for (const one of known) await documents.create(people, person(one));
  return { documents };
}

const named = (...coordinators: string[]) => ({ coordinators, everybodyCoordinates: false });
const everybody = { coordinators: [], everybodyCoordinates: true };
const ids = (found: readonly Person[]) => found.map(({ id }) => id);

describe('findCoordinators', () => {
  it('finds all of the settings who can be written to, each once', async () => {
    const ports = await storeWith({ id: 'anna' }, { id: 'bent', reachable: false }, { id: 'dan' });

    expect(ids(await findCoordinators(named('dan', 'bent', 'anna', 'dan', 'gone'), ports))).toEqual(
      ['dan', 'anna'],
    );
  });

  it('leaves out whoever it is about, but for where there is nobody else', async () => {
    const ports = await storeWith({ id: 'anna' }, { id: 'dan' });

    expect(ids(await findCoordinators(named('anna', 'dan'), ports, 'anna'))).toEqual(['dan']);
    expect(ids(await findCoordinators(named('anna'), ports, 'anna'))).toEqual(['anna']);
  });

  it('finds one where everybody coordinates', async () => {
    const ports = await storeWith({ id: 'anna', name: 'Anna' }, { id: 'dan', name: 'Dan' });

    expect(ids(await findCoordinators(everybody, ports, 'anna'))).toEqual(['dan']);
  });

  it('finds nobody where nobody can be written to', async () => {
    const ports = await storeWith({ id: 'anna', reachable: false }, { id: 'mette' });

    expect(await findCoordinators(named('anna'), ports)).toEqual([]);
  });
});
