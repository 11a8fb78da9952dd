import { claimWelcome } from '../../src/people/meet-person';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';

const clock = fixedClock('2027-03-01T08:00:00.000Z');

describe('claimWelcome', () => {
  it('is true for exactly one of many who ask at once, and never again', async () => {
    const documents = createMemoryDocumentStore(clock);
    await documents.create(people, person());

    const asked = [1, 2, 3, 4, 5].map(() => claimWelcome('mette', { clock, documents }));
    const claims = await Promise.all(asked);

    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claimWelcome('mette', { clock, documents })).toBe(false);
    const stored = await documents.get(people, 'mette', 'mette');
    expect(stored?.document.welcomedAt).toBe('2027-03-01T08:00:00.000Z');
  });

  it('is false for somebody whom the bot has not met', async () => {
    const documents = createMemoryDocumentStore(clock);

    expect(await claimWelcome('mette', { clock, documents })).toBe(false);
  });
});
