import { type Entry, listEntries } from '../../catalogue/entry';
import { changePerson, type Person, readPerson } from '../../people/person';
import { changeOwner, NOBODY, type OwnerPorts } from './change-owner';
import type { MonitoringPolicy } from '../guide/guide';

async function entriesOf(ids: readonly string[], ports: OwnerPorts): Promise<Entry[]> {
  const all = await listEntries(ports.content.organisation.id, ports);
  return all.map(({ document }) => document).filter(({ id }) => ids.includes(id));
}

/** What passed on while a person who is back could not be reached, as it stands now; they are told once. */
export async function returnedDuties(
  { id }: Pick<Person, 'id'>,
  ports: OwnerPorts,
): Promise<Entry[]> {
  let passed: readonly string[] = [];
  await changePerson(
    id,
    (known) => {
      // Only one of two devices is told.
      passed = known.lost?.told === true ? [] : (known.lost?.collaborations ?? []);
      return known.lost ? { ...known, lost: { ...known.lost, told: true } } : known;
    },
    ports,
  );
  return (await entriesOf(passed, ports)).filter(({ owner }) => owner !== id);
}

/** Gives a person back what they had before they could not be reached, as far as it has no owner; returns how all of it stands then. */
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
