import { addEntry } from '../../src/catalogue/entry';
import { changes } from '../../src/catalogue/change';
import { entries } from '../../src/catalogue/entry';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { collaboration } from '../builders/collaboration';
import { localized } from '../builders/localized';
import { settableClock } from '../fakes/settable-clock';

const NOW = '2027-03-01T08:00:00.000Z';
const ADDITION = {
  organisation: 'nordjylland',
  facts: collaboration({ id: 'robots' }),
  owner: 'mette',
  ownerName: 'Mette Sørensen',
  basis: {
    screening: 's',
    decidedOn: '2027-02-23',
    body: 'council',
    outcome: 'approved',
    reason: '',
    recommendation: 'recommend',
  },
} as const;
const ANNA = { id: 'anna', name: 'Anna' };

function open() {
  const clock = settableClock(NOW);
  const documents = createMemoryDocumentStore(clock);
  return {
    clock,
    documents,
    add: (addition: Parameters<typeof addEntry>[0] = ADDITION) =>
      addEntry(addition, ANNA, { clock, documents }),
    ledger: async () =>
      (await documents.query(changes, { partition: 'robots', limit: 10 })).items.map(
        ({ document }) => document,
      ),
  };
}

describe('addEntry', () => {
  it('adds the entry with what it rests on, and writes down who added it', async () => {
    const { add, documents, ledger } = open();

    const entry = await add();

    expect(entry).toEqual({ ...ADDITION, id: 'robots', origin: 'screening', updatedAt: NOW });
    expect((await documents.get(entries, 'nordjylland', 'robots'))?.document).toEqual(entry);
    expect(await ledger()).toEqual([
      {
        id: 'robots.added.s',
        subject: 'robots',
        did: 'added',
        at: NOW,
        by: 'anna',
        name: 'Anna',
        screening: 's',
      },
    ]);
  });

  it('adds it once, and gives what stands there when it is called again', async () => {
    const { add, clock, ledger } = open();
    const first = await add();
    clock.set('2027-04-01T08:00:00.000Z');

    const again = await add({
      ...ADDITION,
      facts: collaboration({ id: 'robots', name: localized('Andet') }),
    });

    expect(again).toEqual(first);
    expect(await ledger()).toMatchObject([{ at: NOW }]);
  });
});
