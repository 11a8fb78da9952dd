import { changes } from '../../src/catalogue/change';
import { decideEntry } from '../../src/catalogue/decide-entry';
import { entries } from '../../src/catalogue/entry';
import type { DocumentStore } from '../../src/store/document-store';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { entry } from '../builders/entry';
import { fixedClock } from '../fakes/fixed-clock';

const clock = fixedClock('2027-01-02T10:00:00.000Z');

describe('decide entry', () => {
  it('records what was replaced, also when somebody changes the entry meanwhile', async () => {
    const documents = createMemoryDocumentStore(clock);
    const before = entry({ period: { end: '2028-12-31', rolling: false } });
    const meanwhile = entry({ period: { end: '2029-06-30', rolling: false } });
    const stored = await documents.create(entries, before);
    let isFirst = true;
    const racing: DocumentStore = {
      ...documents,
      replace: async (collection, document, version) => {
        if (isFirst) await documents.replace(entries, meanwhile, stored?.version ?? '');
        isFirst = false;
        return documents.replace(collection, document, version);
      },
    };

    await decideEntry(
      {
        organisation: 'nordjylland',
        collaboration: 'cpmr',
        decision: {
          screening: 's',
          matter: 'exit',
          decidedOn: '2027-01-01',
          body: 'council',
          reason: 'Det er for dyrt.',
          effective: '2027-12-31',
        },
        by: { id: 'carl', name: 'Carl' },
      },
      { clock, documents: racing },
    );

    const { items } = await documents.query(changes, { partition: 'cpmr', limit: 10 });
    const ends = items.flatMap(({ document: { what, before, after } }) =>
      what === 'end' ? [[before, after]] : [],
    );
    expect(ends).toEqual([['2029-06-30', '2027-12-31']]);
  });
});
