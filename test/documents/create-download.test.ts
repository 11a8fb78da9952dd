import { createDownload } from '../../src/documents/download';
import { downloads } from '../../src/documents/download';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { fixedClock } from '../fakes/fixed-clock';

const WANTED = {
  what: 'case-note',
  subject: 'screening-1',
  language: 'da',
  person: 'mette',
} as const;
const PUBLIC_URL = 'https://udsyn.example.dk';

function start() {
  const clock = fixedClock('2027-01-10T12:00:00Z');
  return { clock, documents: createMemoryDocumentStore(clock) };
}

const tokenOf = (link: string) => link.slice(`${PUBLIC_URL}/downloads/`.length);

describe('createDownload', () => {
  it('makes a link whose token holds 256 bits, another one each time', async () => {
    const ports = start();

    const links = await Promise.all(
      Array.from({ length: 50 }, () => createDownload(WANTED, PUBLIC_URL, ports)),
    );

    expect(new Set(links).size).toBe(50);
    for (const link of links) {
      expect(link).toMatch(/^https:\/\/udsyn\.example\.dk\/downloads\/[\w-]{43}$/);
      expect(Buffer.from(tokenOf(link), 'base64url')).toHaveLength(32);
    }
    // Random bits are ones about half of the time: no part of the token is fixed.
    const bytes = links.map((link) => Buffer.from(tokenOf(link), 'base64url'));
    for (let index = 0; index < 32; index++)
      expect(new Set(bytes.map((token) => token[index])).size).toBeGreaterThan(20);
  });

  it('keeps for a quarter of an hour what the link is for and who asked, and not the token', async () => {
    const ports = start();

    const link = await createDownload(WANTED, PUBLIC_URL, ports);

    const { items } = await ports.documents.query(downloads, { limit: 10 });
    expect(items.map(({ document }) => document)).toEqual([
      {
        ...WANTED,
        id: expect.stringMatching(/^[\da-f]{64}$/) as string,
        expiresAt: '2027-01-10T12:15:00.000Z',
      },
    ]);
    expect(JSON.stringify(items)).not.toContain(tokenOf(link));
  });
});
