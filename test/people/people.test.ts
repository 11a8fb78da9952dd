import {
  findCoordinator,
  findCoordinators,
  createLiveCoordinators,
} from '../../src/people/coordinators';
import { findPeople, listPeople } from '../../src/people/find-people';
import { claimWelcome, markUnreachable, meetPerson } from '../../src/people/meet-person';
import { changePerson, people, type Person } from '../../src/people/person';
import { isCoordinator } from '../../src/people/roles';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { person } from '../builders/person';
import { countingDocumentStore } from '../fakes/counting-document-store';
import { fixedClock } from '../fakes/fixed-clock';

describe('change person', () => {
  const open = () => createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));

  describe('changePerson', () => {
    it('keeps both of two simultaneous changes', async () => {
      const documents = open();
      await documents.create(people, person());

      await Promise.all([
        changePerson('mette', (one) => ({ ...one, language: 'en' }), { documents }),
        changePerson('mette', (one) => ({ ...one, name: 'Mette S.' }), { documents }),
      ]);

      const stored = await documents.get(people, 'mette', 'mette');
      expect(stored?.document).toMatchObject({ language: 'en', name: 'Mette S.' });
    });

    it('writes nothing if nothing changes', async () => {
      const documents = open();
      const created = await documents.create(people, person());

      const same = await changePerson('mette', (one) => ({ ...one }), { documents });

      expect(same).toEqual(person());
      expect((await documents.get(people, 'mette', 'mette'))?.version).toBe(created?.version);
    });

    it('ignores a person whom the bot has not met', async () => {
      expect(await changePerson('mette', (one) => one, { documents: open() })).toBeUndefined();
    });
  });
});

describe('claim welcome', () => {
  const clock = fixedClock('2027-03-01T08:00:00.000Z');

  describe('claimWelcome', () => {
    it('is true for exactly one of many simultaneous callers, and never again', async () => {
      const documents = createMemoryDocumentStore(clock);
      await documents.create(people, person());

      const asked = [1, 2, 3, 4, 5].map(() => claimWelcome('mette', { clock, documents }));
      const claims = await Promise.all(asked);

      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await claimWelcome('mette', { clock, documents })).toBe(false);
      const stored = await documents.get(people, 'mette', 'mette');
      expect(stored?.document.welcomedAt).toBe('2027-03-01T08:00:00.000Z');
    });

    it('is false for a person whom the bot has not met', async () => {
      const documents = createMemoryDocumentStore(clock);

      expect(await claimWelcome('mette', { clock, documents })).toBe(false);
    });
  });
});

describe('find coordinator', () => {
  async function storeWith(...known: Person[]) {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
    for (const one of known) await documents.create(people, one);
    return { documents };
  }

  const named = (...coordinators: string[]) => ({ coordinators, everybodyCoordinates: false });
  const everybody = { coordinators: [], everybodyCoordinates: true };

  describe('findCoordinator', () => {
    it('finds the first configured coordinator who can be written to', async () => {
      const ports = await storeWith(
        person({ id: 'anna', reachable: false }),
        person({ id: 'bent' }),
        person({ id: 'carl' }),
      );

      expect((await findCoordinator(named('anna', 'nobody', 'carl', 'bent'), ports))?.id).toBe(
        'carl',
      );
    });

    it('finds nobody if no coordinator can be written to, however many others can', async () => {
      const ports = await storeWith(
        person({ id: 'anna', reachable: false }),
        person({ id: 'bent' }),
      );

      expect(await findCoordinator(named('anna'), ports)).toBeUndefined();
    });

    it('finds the first by name of all reachable people if everybody is a coordinator', async () => {
      const ports = await storeWith(
        person({ id: 'a', name: 'Anna', reachable: false }),
        person({ id: 'z', name: 'Bent' }),
        person({ id: 'b', name: 'Carl' }),
      );

      expect((await findCoordinator(everybody, ports))?.name).toBe('Bent');
    });

    it('prefers a coordinator other than the named one, if there is one', async () => {
      const ports = await storeWith(
        person({ id: 'anna', name: 'Anna' }),
        person({ id: 'bent', name: 'Bent' }),
      );

      const found = await Promise.all([
        findCoordinator(named('anna', 'bent'), ports, 'anna'),
        findCoordinator(named('anna', 'gone'), ports, 'anna'),
        findCoordinator(everybody, ports, 'anna'),
        findCoordinator(everybody, await storeWith(person({ id: 'anna' })), 'anna'),
      ]);

      expect(found.map((one) => one?.id)).toEqual(['bent', 'anna', 'bent', 'anna']);
    });

    it('finds nobody before anybody has written', async () => {
      expect(await findCoordinator(everybody, await storeWith())).toBeUndefined();
    });
  });
});

describe('find coordinators', () => {
  async function storeWith(...known: Partial<Person>[]) {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
    for (const one of known) await documents.create(people, person(one));
    return { documents };
  }

  const named = (...coordinators: string[]) => ({ coordinators, everybodyCoordinates: false });
  const everybody = { coordinators: [], everybodyCoordinates: true };
  const ids = (found: readonly Person[]) => found.map(({ id }) => id);

  describe('findCoordinators', () => {
    it('finds all configured ones who can be written to, each once', async () => {
      const ports = await storeWith(
        { id: 'anna' },
        { id: 'bent', reachable: false },
        { id: 'dan' },
      );

      expect(
        ids(await findCoordinators(named('dan', 'bent', 'anna', 'dan', 'gone'), ports)),
      ).toEqual(['dan', 'anna']);
    });

    it('leaves out the given person, unless there is nobody else', async () => {
      const ports = await storeWith({ id: 'anna' }, { id: 'dan' });

      expect(ids(await findCoordinators(named('anna', 'dan'), ports, 'anna'))).toEqual(['dan']);
      expect(ids(await findCoordinators(named('anna'), ports, 'anna'))).toEqual(['anna']);
    });

    it('finds one if everybody is a coordinator', async () => {
      const ports = await storeWith({ id: 'anna', name: 'Anna' }, { id: 'dan', name: 'Dan' });

      expect(ids(await findCoordinators(everybody, ports, 'anna'))).toEqual(['dan']);
    });

    it('finds nobody if nobody can be written to', async () => {
      const ports = await storeWith({ id: 'anna', reachable: false }, { id: 'mette' });

      expect(await findCoordinators(named('anna'), ports)).toEqual([]);
    });
  });
});

describe('find people', () => {
  async function finding(...names: string[]) {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
    for (const [index, name] of names.entries())
      await documents.create(people, person({ id: `p-${index}`, name }));
    return async (name: string) => (await findPeople(name, { documents })).map((one) => one.name);
  }

  describe('findPeople', () => {
    it.each([
      'Mette Sørensen',
      'mette',
      'SØRENSEN',
      'mette sør',
      'Sørensen, Mette',
      'mette soerensen',
    ])('finds Mette Sørensen by "%s"', async (name) => {
      const find = await finding('Bent Holm', 'Mette Sørensen');

      expect(await find(name)).toEqual(['Mette Sørensen']);
    });

    it('treats å as aa, and é as e', async () => {
      const find = await finding('Åse Kjærgaard', 'André Møller');

      expect(await find('aase')).toEqual(['Åse Kjærgaard']);
      expect(await find('kjærgård')).toEqual(['Åse Kjærgaard']);
      expect(await find('andre')).toEqual(['André Møller']);
    });

    it('ranks full names first, then first names, then beginnings', async () => {
      const find = await finding('Anders And', 'Hanne And', 'And', 'And Person');

      expect(await find('and')).toEqual(['And', 'And Person', 'Anders And', 'Hanne And']);
    });

    it('returns at most five', async () => {
      const find = await finding(...Array.from({ length: 8 }, (_, index) => `Mette ${index}`));

      expect(await find('mette')).toHaveLength(5);
    });

    it('searches beyond the first page of names', async () => {
      const find = await finding(
        ...Array.from({ length: 520 }, (_, index) => `Aa ${index}`),
        'Zita Ørsted',
      );

      expect(await find('zita')).toEqual(['Zita Ørsted']);
    });

    it.each(['', '  ', '!?', 'nobody', 'ette'])('finds nobody by "%s"', async (name) => {
      const find = await finding('Mette Sørensen');

      expect(await find(name)).toEqual([]);
    });
  });
});

describe('list people', () => {
  describe('listPeople', () => {
    it('finds all people by name, or those that match a condition', async () => {
      const documents = createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00Z'));
      const names = ['Ole', ...Array.from({ length: 600 }, (_, at) => `Anna ${String(at + 100)}`)];
      for (const name of names)
        await documents.create(people, person({ id: name, name, reachable: name !== 'Ole' }));

      const all = await listPeople({ documents });
      const reachable = await listPeople({ documents }, [
        { field: 'reachable', is: 'eq', value: true },
      ]);

      expect(all.map(({ name }) => name)).toEqual(names.sort());
      expect(reachable).toHaveLength(600);
    });
  });
});

describe('live coordinators', () => {
  const roles = { coordinators: ['anna', 'bent'], everybodyCoordinates: false };

  describe('createLiveCoordinators', () => {
    it('returns the coordinators as last read, without reading again', async () => {
      const documents = countingDocumentStore(
        createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z')),
      );
      const coordinators = createLiveCoordinators(roles, { documents });
      const names = () => coordinators.current().map(({ name }) => name);
      const before = names();
      await documents.create(people, person({ id: 'anna', name: 'Anna' }));
      await coordinators.refresh();
      await documents.create(people, person({ id: 'bent', name: 'Bent' }));
      documents.take();

      expect([before, names()]).toEqual([[], ['Anna']]);
      expect(documents.take().calls).toEqual([]);
      await coordinators.refresh();
      expect(names()).toEqual(['Anna', 'Bent']);
    });
  });
});

describe('mark unreachable', () => {
  const clock = fixedClock('2027-03-01T08:00:00.000Z');

  async function marked(reason: string, known = person()) {
    const documents = createMemoryDocumentStore(clock);
    await documents.create(people, known);
    await markUnreachable('mette', reason, { clock, documents });
    return (await documents.get(people, 'mette', 'mette'))?.document;
  }

  describe('markUnreachable', () => {
    it('records why and since when, and keeps the conversation of somebody who blocked the bot', async () => {
      expect(await marked('http-403')).toEqual({
        ...person(),
        reachable: false,
        unreachable: { reason: 'http-403', since: '2027-03-01T08:00:00.000Z' },
        unsettled: 'duties',
      });
    });

    it('leaves their duties to be passed on once, however often they turn out to be unreachable', async () => {
      const passedOn = person({ reachable: false });

      expect(await marked('http-404', passedOn)).not.toHaveProperty('unsettled');
      expect(await marked('http-404', { ...passedOn, unsettled: 'telling' })).toMatchObject({
        unsettled: 'telling',
      });
    });

    it('forgets the conversation of somebody who uninstalled the bot', async () => {
      expect(await marked('uninstalled')).not.toHaveProperty('conversation');
    });

    it('marks a person who never had a private chat', async () => {
      const met = person({ conversation: undefined, reachable: false });

      expect(await marked('http-404', met)).toMatchObject({ unreachable: { reason: 'http-404' } });
    });

    it('does not create a person whom the bot has not met', async () => {
      const documents = createMemoryDocumentStore(clock);

      await markUnreachable('mette', 'http-404', { clock, documents });

      expect(await documents.get(people, 'mette', 'mette')).toBeUndefined();
    });
  });
});

describe('meet person', () => {
  const open = () => createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00Z'));
  const conversation = { conversation: { id: 'chat-mette' }, locale: 'da-DK' };
  const unreachable = { reason: 'http-403', since: '2027-02-01T08:00:00.000Z' };

  describe('meetPerson', () => {
    it('stores a new person, who is reachable if they wrote in their private chat', async () => {
      const documents = open();

      const met = await meetPerson(
        { id: 'mette', name: 'Mette', conversation, messageLanguage: 'da' },
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

    it('leaves a person from a channel unreachable', async () => {
      const met = await meetPerson({ id: 'mette', name: 'Mette' }, { documents: open() });

      expect(met).toEqual({ id: 'mette', name: 'Mette', reachable: false });
    });

    it('makes a blocked person reachable again when they write in their private chat', async () => {
      const documents = open();
      await documents.create(people, person({ reachable: false, unreachable }));

      const met = await meetPerson({ id: 'mette', name: 'Mette', conversation }, { documents });

      expect(met.reachable).toBe(true);
      expect(met).not.toHaveProperty('unreachable');
    });

    it('keeps the language of the client if an activity does not have it', async () => {
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

    it("keeps a person's choices, and their name if an activity has none", async () => {
      const documents = open();
      await documents.create(people, person({ language: 'en', welcomedAt: unreachable.since }));

      const met = await meetPerson({ id: 'mette', name: '', messageLanguage: 'da' }, { documents });

      expect(met).toEqual({
        ...person({ language: 'en', welcomedAt: unreachable.since }),
        lastLanguage: 'da',
      });
    });

    it('stores one person with the data of two simultaneous first messages', async () => {
      const documents = open();

      await Promise.all([
        meetPerson({ id: 'mette', name: 'Mette', conversation }, { documents }),
        meetPerson({ id: 'mette', name: 'Mette', messageLanguage: 'en' }, { documents }),
      ]);

      const stored = await documents.get(people, 'mette', 'mette');
      expect(stored?.document).toMatchObject({ reachable: true, conversation, lastLanguage: 'en' });
    });

    it('lets people keep their duties if they return before those have passed on', async () => {
      const documents = open();
      await documents.create(
        people,
        person({ reachable: false, unreachable, unsettled: 'duties' }),
      );

      const met = await meetPerson({ id: 'mette', name: 'Mette', conversation }, { documents });

      expect(met).not.toHaveProperty('unsettled');
    });

    it.each(['duties', 'telling'] as const)(
      'leaves passed-on duties to be notified about when %s remain',
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
      await documents.create(
        people,
        person({ reachable: false, unreachable, unsettled: 'duties' }),
      );

      const met = await meetPerson({ id: 'mette', name: 'Mette' }, { documents });

      expect(met).toMatchObject({ unsettled: 'duties', unreachable });
    });
  });
});

describe('roles', () => {
  describe('isCoordinator', () => {
    it.each([
      ['is true for a coordinator of the settings', ['mette'], false, true],
      ['is false for anybody else', ['bent'], false, false],
      ['is false for all when there is none', [], false, false],
      ['is true for all when everybody coordinates', [], true, true],
    ])('%s', (_, coordinators, everybodyCoordinates, expected) => {
      expect(isCoordinator('mette', { coordinators, everybodyCoordinates })).toBe(expected);
    });
  });
});
