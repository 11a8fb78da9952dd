import { type Entry, listEntries } from '../../catalogue/entry';
import { changePerson, type Person, readPerson } from '../../people/person';
import { changeOwner, NOBODY, type OwnerPorts } from './change-owner';
import type { MonitoringPolicy } from '../guide/guide';

async function entriesOf(ids: readonly string[], ports: OwnerPorts): Promise<Entry[]> {
  const all = await listEntries(ports.content.organisation.id, ports);
  return all.map(({ document }) => document).filter(({ id }) => ids.includes(id));
}

/**
 * Returns the entries that were passed on while a returning person was unreachable, in their
 * current state. The person is notified only once.
 */
export async function returnedDuties(
  { id }: Pick<Person, 'id'>,
  ports: OwnerPorts,
): Promise<Entry[]> {
  let passed: readonly string[] = [];
  await changePerson(
    id,
    (known) => {
      // If two devices are in use, only one shows the notice.
      passed = known.lost?.told === true ? [] : (known.lost?.collaborations ?? []);
      return known.lost ? { ...known, lost: { ...known.lost, told: true } } : known;
    },
    ports,
  );
  return (await entriesOf(passed, ports)).filter(({ owner }) => owner !== id);
}

/**
 * Gives a person back the entries that they lost while unreachable, except those with a new owner.
 * Returns the resulting state of all of them.
 */
export async function takeBack(
  { id, name }: Pick<Person, 'id' | 'name'>,
  policy: MonitoringPolicy,
  ports: OwnerPorts,
): Promise<Entry[]> {
  const { lost } = (await readPerson(id, ports))?.document ?? {};
  if (lost === undefined) return [];
  const by = { id, name };
  for (const collaboration of lost.collaborations) {
    const change = { collaboration, to: by, from: NOBODY, by, did: 'claimed' } as const;
    await changeOwner(change, policy, ports);
  }
  return entriesOf(lost.collaborations, ports);
}
