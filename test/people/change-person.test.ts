import { changePerson } from '../../src/people/person';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';

const open = () => createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));

describe('changePerson', () => {
  it('keeps both changes when two devices change a person at once', async () => {
    const documents = open();
    await documents.create(people, person());

    await Promise.all([
      changePerson('mette', (one) => ({ ...one, language: 'en' }), { documents }),
      changePerson('mette', (one) => ({ ...one, name: 'Mette S.' }), { documents }),
    ]);

    const stored = await documents.get(people, 'mette', 'mette');
    expect(stored?.document).toMatchObject({ language: 'en', name: 'Mette S.' });
  });

  it('writes nothing when nothing changes', async () => {
    const documents = open();
    const created = await documents.create(people, person());

    const same = await changePerson('mette', (one) => ({ ...one }), { documents });

    expect(same).toEqual(person());
    expect((await documents.get(people, 'mette', 'mette'))?.version).toBe(created?.version);
  });

  it('knows nobody whom the bot has not met', async () => {
    expect(await changePerson('mette', (one) => one, { documents: open() })).toBeUndefined();
  });
});
