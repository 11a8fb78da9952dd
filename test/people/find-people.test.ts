import { findPeople } from '../../src/people/find-people';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';

async function finding(...names: string[]) {
  const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
  for (const [index, name] of names.entries())
    await documents.create(people, person({ id: `p-${index}`, name }));
  return async (name: string) => (await findPeople(name, { documents })).map((one) => one.name);
}

describe('findPeople', () => {
  it.each([
    'Mette Sørensen',
    'mette',
    'SØRENSEN',
    'mette sør',
    'Sørensen, Mette',
    'mette soerensen',
  ])('finds Mette Sørensen by "%s"', async (name) => {
    const find = await finding('Bent Holm', 'Mette Sørensen');

    expect(await find(name)).toEqual(['Mette Sørensen']);
  });

  it('takes å and aa, and é and e, for the same', async () => {
    const find = await finding('Åse Kjærgaard', 'André Møller');

    expect(await find('aase')).toEqual(['Åse Kjærgaard']);
    expect(await find('kjærgård')).toEqual(['Åse Kjærgaard']);
    expect(await find('andre')).toEqual(['André Møller']);
  });

  it('puts the whole name first, then the first name, then beginnings', async () => {
    const find = await finding('Anders And', 'Hanne And', 'And', 'And Person');

    expect(await find('and')).toEqual(['And', 'And Person', 'Anders And', 'Hanne And']);
  });

  it('gives at most five', async () => {
    const find = await finding(...Array.from({ length: 8 }, (_, index) => `Mette ${index}`));

    expect(await find('mette')).toHaveLength(5);
  });

  it('looks beyond the first page of names', async () => {
    const find = await finding(
      ...Array.from({ length: 520 }, (_, index) => `Aa ${index}`),
      'Zita Ørsted',
    );

    expect(await find('zita')).toEqual(['Zita Ørsted']);
  });

  it.each(['', '  ', '!?', 'nobody', 'ette'])('finds nobody by "%s"', async (name) => {
    const find = await finding('Mette Sørensen');

    expect(await find(name)).toEqual([]);
  });
});
