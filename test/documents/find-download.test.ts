import { createDownload } from '../../src/documents/download';
import { downloads } from '../../src/documents/download';
import { findDownload } from '../../src/documents/download';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { settableClock } from '../fakes/settable-clock';

const WANTED = {
  what: 'case-note',
  subject: 'screening-1',
  language: 'da',
  person: 'mette',
} as const;

async function start() {
  const clock = settableClock('2027-01-10T12:00:00Z');
  const documents = countingDocumentStore(createMemoryDocumentStore(clock));
  const link = await createDownload(WANTED, '', { clock, documents });
  documents.take();
  return { clock, documents, token: link.replace('/downloads/', '') };
}

describe('findDownload', () => {
  it('finds what a token is for, as often as it is used in its time', async () => {
    const { clock, documents, token } = await start();

    const first = await findDownload(token, { documents });
    clock.set('2027-01-10T12:14:59Z');

    expect(first).toMatchObject(WANTED);
    expect(await findDownload(token, { documents })).toEqual(first);
  });

  it('finds nothing once its time is over', async () => {
    const { clock, documents, token } = await start();

    clock.set('2027-01-10T12:15:00Z');

    expect(await findDownload(token, { documents })).toBeUndefined();
  });

  it('finds nothing by another token, nor by what the store holds', async () => {
    const { documents, token } = await start();
    const { items } = await documents.query(downloads, { limit: 1 });
    const last = token.at(-1) === 'A' ? 'B' : 'A';

    for (const wrong of [`${token.slice(0, -1)}${last}`, items[0]?.document.id ?? ''])
      expect(await findDownload(wrong, { documents })).toBeUndefined();
  });

  it.each(['', 'x', '../screening-1', 'a'.repeat(44), `${'a'.repeat(42)}=`, 'æ'.repeat(43)])(
    'asks the store nothing for "%s", which is no token',
    async (wrong) => {
      const { documents } = await start();

      expect(await findDownload(wrong, { documents })).toBeUndefined();
      expect(documents.take().calls).toEqual([]);
    },
  );
});
