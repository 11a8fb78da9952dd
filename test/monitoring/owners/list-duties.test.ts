import { listDuties } from '../../../src/monitoring/owners/list-duties';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { people } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';

const clock = fixedClock('2027-04-15T08:00:00.000Z');
const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };

const snoozes = [{ by: 'bent', at: '2027-03-20T09:00:00.000Z', until: '2027-04-19' }];
const KNOWN = [
  round({ collaboration: 'mine-late', dueOn: '2027-09-01', owner: 'mette' }),
  round({ collaboration: 'nobodys', dueOn: '2027-05-03' }),
  round({ collaboration: 'mine-soon', dueOn: '2027-04-01', owner: 'mette' }),
  round({ collaboration: 'done', dueOn: '2027-02-01', owner: 'mette', state: 'answered' }),
  round({ collaboration: 'bents', dueOn: '2027-03-15', owner: 'bent', snoozes }),
  round({ collaboration: 'otto-left', dueOn: '2027-06-01', owner: 'otto' }),
  round({ collaboration: 'never-met', dueOn: '2027-06-02', owner: 'ida' }),
];

async function open(known: readonly Round[] = KNOWN) {
  const documents = createMemoryDocumentStore(clock);
  for (const one of known) await documents.create(rounds, one);
  for (const id of ['mette', 'bent', 'carl']) await documents.create(people, person({ id }));
  await documents.create(people, person({ id: 'otto', reachable: false }));
  return { clock, documents };
}

async function listed(asked: Parameters<typeof listDuties>[0], known?: readonly Round[]) {
  const { items, ...rest } = await listDuties(asked, ROLES, await open(known));
  return { names: items.map(({ round: { collaboration } }) => collaboration), items, ...rest };
}

describe('listDuties', () => {
  it('lists the open rounds that a person answers for, overdue first', async () => {
    const { names, items, overdue, total } = await listed({ person: 'mette' });

    expect(names).toEqual(['mine-soon', 'mine-late']);
    expect(items.map(({ daysLate }) => daysLate)).toEqual([14, 0]);
    expect({ overdue, total }).toEqual({ overdue: 1, total: 2 });
  });

  it('is empty for somebody without any', async () => {
    expect(await listed({ person: 'carl' })).toMatchObject({ names: [], pages: 1, total: 0 });
  });

  it('shows a coordinator all that nobody who can be reached answers for', async () => {
    const { names } = await listed({ person: 'carl', scope: 'unowned' });

    expect(names).toEqual(['nobodys', 'otto-left', 'never-met']);
  });

  it('shows a coordinator what is put off, and until when', async () => {
    const { names, items } = await listed({ person: 'carl', scope: 'snoozed' });

    expect(names).toEqual(['bents']);
    expect(items[0]).toMatchObject({ snoozedUntil: '2027-04-19', daysLate: 31 });
  });

  it('no longer says that something is put off when that is over', async () => {
    const over = [{ by: 'bent', at: '2027-03-20T09:00:00.000Z', until: '2027-04-15' }];

    const { items } = await listed({ person: 'mette' }, [round({ owner: 'mette', snoozes: over })]);

    expect(items[0]).not.toHaveProperty('snoozedUntil');
  });

  it.each(['unowned', 'snoozed'] as const)('keeps what is %s from others', async (scope) => {
    expect(await listed({ person: 'mette', scope })).toMatchObject({ names: [], total: 0 });
  });

  it('goes page by page, and shows the last one for a page that is no more', async () => {
    const many = Array.from({ length: 19 }, (_, index) =>
      round({ collaboration: `c${index}`, dueOn: `2027-05-${index + 10}`, owner: 'mette' }),
    );
    const namesOn = async (page: number) => (await listed({ person: 'mette', page }, many)).names;

    expect(await namesOn(1)).toEqual(many.slice(8, 16).map(({ collaboration }) => collaboration));
    expect(await namesOn(7)).toEqual(['c16', 'c17', 'c18']);
    expect(await listed({ person: 'mette' }, many)).toMatchObject({ page: 0, pages: 3, total: 19 });
  });
});
