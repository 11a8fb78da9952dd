import { people, type Person } from '../../src/people/person';
import { listOffered, readColleague } from '../../src/people/read-colleague';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { settableClock } from '../fakes/settable-clock';

const BENT = person({ id: 'bent', name: 'Bent Holm' });
const METTE = person({ id: 'mette', name: 'Mette Sørensen' });
const OLE = person({
  id: 'ole',
  name: 'Ole Holm',
  reachable: false,
  unreachable: { reason: 'uninstalled', since: '2026-09-01T08:00:00.000Z' },
});

async function knowing(...known: Person[]) {
  const documents = createMemoryDocumentStore(settableClock('2026-09-01T08:00:00Z'));
  for (const one of known) await documents.create(people, one);
  return { documents };
}

describe('readColleague', () => {
  const read = async (colleague: string, name: string) =>
    readColleague({ colleague, name }, await knowing(BENT, METTE, OLE));

  it.each([
    ['bent', ''],
    ['', 'bent holm'],
    ['bent', ' Bent '],
  ])('finds who is picked as %j and typed as %j', async (picked, typed) => {
    expect(await read(picked, typed)).toEqual({ kind: 'found', person: BENT });
  });

  it('asks who is meant where another is picked than typed', async () => {
    expect(await read('bent', 'Mette')).toEqual({
      kind: 'several',
      matches: [BENT, METTE],
      picked: 'Bent Holm',
    });
    expect(await read('bent', 'Ingeborg')).toEqual({
      kind: 'several',
      matches: [BENT],
      picked: 'Bent Holm',
    });
    expect(await read('a stranger', 'Mette')).toEqual({
      kind: 'several',
      matches: [METTE],
      picked: '',
    });
  });

  it.each([
    ['', ' ', 'empty'],
    ['', 'Ingeborg', 'unknown'],
    ['a stranger', '', 'unmet'],
    ['a stranger', 'Ingeborg', 'unmet'],
  ])('finds nobody who is picked as %j and typed as %j: %s', async (picked, typed, reason) => {
    expect(await read(picked, typed)).toEqual({ kind: 'none', reason });
  });

  it('offers nobody where all whom a name may mean cannot be reached', async () => {
    expect(await read('', 'ole')).toEqual({ kind: 'none', reason: 'unreachable', matches: [OLE] });
    expect(await read('', 'holm')).toMatchObject({ kind: 'several' });
  });
});

describe('listOffered', () => {
  it('lists whom the bot can write to, by name, except those who are left out', async () => {
    const ports = await knowing(METTE, OLE, BENT);

    expect(await listOffered([], ports)).toEqual([BENT, METTE]);
    expect(await listOffered(['bent'], ports)).toEqual([METTE]);
  });

  it('lists at most twenty', async () => {
    const many = Array.from({ length: 25 }, (_, at) => person({ id: `p${at}`, name: `P ${at}` }));

    expect(await listOffered(['p1'], await knowing(...many))).toHaveLength(20);
  });
});
