import { listDuties } from '../../src/monitoring/list-duties';
import { rounds } from '../../src/monitoring/round';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { round } from '../builders/round';
import { fixedClock } from '../fakes/fixed-clock';

async function open() {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
  const known = [
    round({ collaboration: 'mine-late', dueOn: '2027-09-01', owner: 'mette' }),
    round({ collaboration: 'nobodys', dueOn: '2027-05-03' }),
    round({ collaboration: 'mine-soon', dueOn: '2027-04-01', owner: 'mette' }),
    round({ collaboration: 'done', dueOn: '2027-02-01', owner: 'mette', state: 'answered' }),
    round({ collaboration: 'bents', dueOn: '2027-03-15', owner: 'bent' }),
  ];
  for (const one of known) await documents.create(rounds, one);
  return { documents };
}

const namesOf = (found: readonly { collaboration: string }[]) =>
  found.map(({ collaboration }) => collaboration);

describe('listDuties', () => {
  it('lists the open rounds that a person answers for, soonest first', async () => {
    expect(namesOf(await listDuties('mette', false, await open()))).toEqual([
      'mine-soon',
      'mine-late',
    ]);
  });

  it('shows a coordinator also those that nobody answers for', async () => {
    expect(namesOf(await listDuties('mette', true, await open()))).toEqual([
      'mine-soon',
      'nobodys',
      'mine-late',
    ]);
  });

  it('is empty for somebody without any', async () => {
    expect(await listDuties('carl', false, await open())).toEqual([]);
  });
});
