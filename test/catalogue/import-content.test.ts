import type { Collaboration } from '../../src/catalogue/collaboration';
import { entries } from '../../src/catalogue/entry';
import { importContent } from '../../src/catalogue/import-content';
import { listEntries } from '../../src/catalogue/entry';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { collaboration } from '../builders/collaboration';
import { entry } from '../builders/entry';
import { localized } from '../builders/localized';
import { settableClock } from '../fakes/settable-clock';

const START = '2027-03-01T08:00:00.000Z';
const LATER = '2027-04-01T08:00:00.000Z';

function open() {
  const clock = settableClock(START);
  return { clock, documents: createMemoryDocumentStore(clock) };
}

const pack = (...collaborations: Collaboration[]) => ({
  organisation: { id: 'nordjylland', name: localized('Nord'), documents: [], missing: [] },
  collaborations,
});

describe('importContent', () => {
  it('adds what is new, and finds nothing to do the next time', async () => {
    const ports = open();
    const content = pack(collaboration({ id: 'aer' }), collaboration({ id: 'cpmr' }));

    const first = await importContent(content, ports);
    ports.clock.set(LATER);
    const second = await importContent(content, ports);

    expect(first).toEqual({ added: 2, updated: 0, removed: 0 });
    expect(second).toEqual({ added: 0, updated: 0, removed: 0 });
    const stored = await listEntries('nordjylland', ports);
    expect(stored.map(({ document }) => document)).toEqual([
      entry({ id: 'aer' }, { updatedAt: START }),
      entry({ id: 'cpmr' }, { updatedAt: START }),
    ]);
  });

  it('brings an entry up to date, and keeps who answers for it', async () => {
    const ports = open();
    await ports.documents.create(entries, entry({ id: 'cpmr' }, { owner: 'mette' }));
    ports.clock.set(LATER);
    const changed = { id: 'cpmr', name: localized('CPMR, nyt navn') };

    const result = await importContent(pack(collaboration(changed)), ports);

    expect(result).toEqual({ added: 0, updated: 1, removed: 0 });
    const stored = await ports.documents.get(entries, 'nordjylland', 'cpmr');
    expect(stored?.document).toEqual(entry(changed, { owner: 'mette', updatedAt: LATER }));
  });

  it.each(['edited', 'screening'] as const)(
    'leaves alone what is of origin %s, whether or not the pack has it',
    async (origin) => {
      const ports = open();
      const edited = entry({ id: 'cpmr', name: localized('Rettet') }, { origin });
      const own = entry({ id: 'own' }, { origin });
      await ports.documents.create(entries, edited);
      await ports.documents.create(entries, own);

      const result = await importContent(pack(collaboration({ id: 'cpmr' })), ports);

      expect(result).toEqual({ added: 0, updated: 0, removed: 0 });
      const stored = await listEntries('nordjylland', ports);
      expect(stored.map(({ document }) => document)).toEqual([edited, own]);
    },
  );

  it('takes away what the pack no longer has, of its own organisation only', async () => {
    const ports = open();
    await ports.documents.create(entries, entry({ id: 'aer' }));
    await ports.documents.create(entries, entry({ id: 'aer' }, { organisation: 'midtjylland' }));

    const result = await importContent(pack(), ports);

    expect(result).toEqual({ added: 0, updated: 0, removed: 1 });
    expect(await listEntries('nordjylland', ports)).toEqual([]);
    expect(await listEntries('midtjylland', ports)).toHaveLength(1);
  });

  it('counts each change once when two instances start at the same time', async () => {
    const ports = open();
    await ports.documents.create(entries, entry({ id: 'old' }));
    await ports.documents.create(entries, entry({ id: 'cpmr', aliases: ['C'] }));
    const content = pack(collaboration({ id: 'aer' }), collaboration({ id: 'cpmr' }));

    const results = await Promise.all([
      importContent(content, ports),
      importContent(content, ports),
    ]);

    const sum = (of: (one: (typeof results)[number]) => number) =>
      results.reduce((total, one) => total + of(one), 0);
    expect(sum(({ added }) => added)).toBe(1);
    expect(sum(({ updated }) => updated)).toBe(1);
    expect(sum(({ removed }) => removed)).toBe(1);
    const stored = await listEntries('nordjylland', ports);
    expect(stored.map(({ document }) => document.facts)).toEqual(content.collaborations);
  });
});
