import { entries } from '../../src/catalogue/entry';
import { listEntries } from '../../src/catalogue/entry';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { entry } from '../builders/entry';
import { fixedClock } from '../fakes/fixed-clock';

describe('listEntries', () => {
  it('reads on past the first page, by id, and one organisation only unless all are wanted', async () => {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
    const ids = Array.from({ length: 401 }, (_, index) => `c-${String(index).padStart(3, '0')}`);
    for (const id of ids.toReversed()) await documents.create(entries, entry({ id }));
    await documents.create(entries, entry({ id: 'c-100' }, { organisation: 'midtjylland' }));

    const found = await listEntries('nordjylland', { documents });

    expect(found.map(({ document }) => document.id)).toEqual(ids);
    expect(await listEntries(undefined, { documents })).toHaveLength(ids.length + 1);
  });
});
