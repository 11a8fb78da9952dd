import { meetPerson } from '../../src/people/meet-person';
import { people } from '../../src/people/person';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { fixedClock } from '../fakes/fixed-clock';

const open = () => createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
const conversation = { conversation: { id: 'chat-mette' }, locale: 'da-DK' };
const unreachable = { reason: 'http-403', since: '2027-02-01T08:00:00.000Z' };

describe('meetPerson', () => {
  it('remembers somebody new, who can be written to when they wrote in their own chat', async () => {
    const documents = open();

    const met = await meetPerson(
      { id: 'mette', name: 'Mette', conversation, wrote: 'da' },
      { documents },
    );

    expect(met).toEqual({
      id: 'mette',
      name: 'Mette',
      conversation,
      lastLanguage: 'da',
      reachable: true,
    });
  });

  it('cannot write to somebody who is known from a channel only', async () => {
    const met = await meetPerson({ id: 'mette', name: 'Mette' }, { documents: open() });

    expect(met).toEqual({ id: 'mette', name: 'Mette', reachable: false });
  });

  it('makes a blocked person reachable again when they write in their own chat', async () => {
    const documents = open();
    await documents.create(people, person({ reachable: false, unreachable }));

    const met = await meetPerson({ id: 'mette', name: 'Mette', conversation }, { documents });

    expect(met.reachable).toBe(true);
    expect(met).not.toHaveProperty('unreachable');
  });

  it('keeps the language of the client where an activity does not tell it', async () => {
    const documents = open();
    const english = { ...conversation, locale: 'en-US' };
    await meetPerson({ id: 'mette', name: 'Mette', conversation: english }, { documents });
    const silent = { conversation: { id: 'new-chat' } };

    const met = await meetPerson(
      { id: 'mette', name: 'Mette', conversation: silent },
      { documents },
    );
    const later = await meetPerson({ id: 'mette', name: 'Mette', conversation }, { documents });

    expect(met.conversation).toEqual({ ...silent, locale: 'en-US' });
    expect(later.conversation).toEqual(conversation);
  });

  it('leaves a blocked person blocked when they write in a channel', async () => {
    const documents = open();
    await documents.create(people, person({ reachable: false, unreachable }));

    const met = await meetPerson({ id: 'mette', name: 'Mette' }, { documents });

    expect(met).toMatchObject({ reachable: false, unreachable });
  });

  it('keeps what a person chose, and the name when an activity has none', async () => {
    const documents = open();
    await documents.create(people, person({ language: 'en', welcomedAt: unreachable.since }));

    const met = await meetPerson({ id: 'mette', name: '', wrote: 'da' }, { documents });

    expect(met).toEqual({
      ...person({ language: 'en', welcomedAt: unreachable.since }),
      lastLanguage: 'da',
    });
  });

  it('remembers one person when two first messages come at once, with what both told', async () => {
    const documents = open();

    await Promise.all([
      meetPerson({ id: 'mette', name: 'Mette', conversation }, { documents }),
      meetPerson({ id: 'mette', name: 'Mette', wrote: 'en' }, { documents }),
    ]);

    const stored = await documents.get(people, 'mette', 'mette');
    expect(stored?.document).toMatchObject({ reachable: true, conversation, lastLanguage: 'en' });
  });

  it('lets people keep their duties who are back before those have passed on', async () => {
    const documents = open();
    await documents.create(people, person({ reachable: false, unreachable, unsettled: 'duties' }));

    const met = await meetPerson({ id: 'mette', name: 'Mette', conversation }, { documents });

    expect(met).not.toHaveProperty('unsettled');
  });

  it.each(['duties', 'telling'] as const)(
    'leaves what has passed on from people to be told of, when %s follow',
    async (unsettled) => {
      const documents = open();
      const passedOn = { collaborations: ['cpmr'] };
      const left = person({ reachable: false, unreachable, unsettled, passedOn });
      await documents.create(people, left);

      const met = await meetPerson({ id: 'mette', name: 'Mette', conversation }, { documents });

      expect(met).toMatchObject({ unsettled: 'telling', passedOn });
    },
  );

  it('passes duties on also from somebody who only writes in a channel', async () => {
    const documents = open();
    await documents.create(people, person({ reachable: false, unreachable, unsettled: 'duties' }));

    const met = await meetPerson({ id: 'mette', name: 'Mette' }, { documents });

    expect(met).toMatchObject({ unsettled: 'duties', unreachable });
  });
});
