import { mayBeOne } from '../../../src/people/same-person';
import { knowledge } from '../../builders/knowledge';
import { countingDocumentStore } from '../../fakes/counting-document-store';
import type { Entry } from '../../../src/catalogue/entry';
import { changeOwner } from '../../../src/monitoring/owners/change-owner';
import { askForName, claimDuties } from '../../../src/monitoring/owners/claim-duties';
import {
  canonicalOf,
  contactNamesOf,
  spellingsOf,
  findContactCandidates,
} from '../../../src/monitoring/owners/contact-candidates';
import { declineDuty } from '../../../src/monitoring/owners/hand-over';
import { passOnDuties } from '../../../src/monitoring/owners/pass-on-duties';
import { returnedDuties, takeBack } from '../../../src/monitoring/owners/returned-duties';
import { rounds, type Round } from '../../../src/monitoring/rounds/round';
import { markUnreachable, meetPerson } from '../../../src/people/meet-person';
import { people, type Person } from '../../../src/people/person';
import { collaboration } from '../../builders/collaboration';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { BENT, CARL, NOW, openOwned, ROLES, POLICY, METTE } from '../owned';

describe('claim duties', () => {
  const RUNA = { id: 'runa', name: 'Runa Marie Coxeter' };

  const contactsOf = (...names: string[]): Entry['facts']['contacts'] => ({
    appointment: 'not-stated',
    political: [],
    administrative: names.map((name) => ({ name })),
    vacancies: [],
  });

  const runas = (id: string, given: Partial<Entry> = {}, ...names: string[]) =>
    entry({ id, contacts: contactsOf('Runa Coxeter', ...names) }, given);

  async function open(
    entries: Entry[] = [
      runas('cpmr'),
      entry({ id: 'alias', contacts: contactsOf('Runa Coxter') }),
      runas('bents', { owner: 'bent', ownerName: 'Bent Bentsen' }),
      entry({ id: 'others', contacts: contactsOf('Lene Schmit') }),
    ],
  ) {
    const owned = await openOwned({
      people: [person(RUNA), person(BENT), person(CARL)],
      entries,
      rounds: [round(), round({ collaboration: 'alias', owner: 'bent' })],
    });
    const documents = countingDocumentStore(owned.documents);
    const known = knowledge({ collaborations: entries.map(({ facts }) => facts) });
    const ports = { ...owned, documents, knowledge: { current: () => ({ knowledge: known }) } };
    const ask = (who: Pick<Person, 'id' | 'name' | 'contactNames'> = RUNA) =>
      askForName(who, ports);
    return {
      ...owned,
      reads: () => documents.take().calls,
      ask,
      claim: (is = true, by = RUNA, who = RUNA.id, name = 'Runa Coxeter') =>
        claimDuties({ person: who, name, is, by }, ROLES, POLICY, owned),
    };
  }

  const idsOf = (found: readonly Entry[] = []) => found.map(({ id }) => id);

  describe('askForName', () => {
    it('asks once whether a contact is them, with the entries that have no owner', async () => {
      const { ask, personOf } = await open();

      const asked = await ask();

      expect(asked?.name).toBe('Runa Coxeter');
      expect(idsOf(asked?.entries)).toEqual(['alias', 'cpmr']);
      expect((await personOf('runa'))?.contactNames).toHaveLength(1);
      expect(await ask()).toBeUndefined();
    });

    it('reads nothing for a person whose name matches no contact, or who was already asked', async () => {
      const { ask, reads } = await open();
      const asked = [{ name: 'Runa Coxeter', is: 'asked' as const, at: NOW }];

      expect(await ask(BENT)).toBeUndefined();
      expect(await ask({ ...RUNA, contactNames: asked })).toBeUndefined();
      expect(reads()).toEqual([]);
    });

    it('does not ask about ended entries, or count them', async () => {
      const period = { end: '2027-01', rolling: false };
      const ended = entry({ id: 'interreg', contacts: contactsOf('Runa Coxeter'), period });
      const { ask, claim } = await open([runas('cpmr'), ended]);

      const asked = await ask();
      const claimed = await claim();

      expect(idsOf(asked?.entries)).toEqual(['cpmr']);
      expect(claimed.ok && idsOf(claimed.entries)).toEqual(['cpmr']);
    });

    it('asks about an ended entry until its last round is closed', async () => {
      const period = { end: '2027-01', rolling: false };
      const ended = entry({ id: 'interreg', contacts: contactsOf('Runa Coxeter'), period });
      const closing = {
        id: 'interreg.closing',
        collaboration: 'interreg',
        kind: 'closing',
      } as const;
      const { ask, claim, documents, roundOf } = await open([ended]);
      await documents.create(rounds, round(closing));

      expect(idsOf((await ask())?.entries)).toEqual(['interreg']);
      await claim();

      expect(await roundOf('interreg', closing.id)).toMatchObject({ owner: 'runa' });
    });

    it('does not ask a person with another name', async () => {
      const { ask, personOf } = await open();

      expect(await ask(BENT)).toBeUndefined();
      expect(await personOf('bent')).toEqual(person(BENT));
    });

    it('does not ask about entries that have an owner', async () => {
      const { ask } = await open([runas('bents', { owner: 'bent' })]);

      expect(await ask()).toBeUndefined();
    });

    it('asks on only one of two devices', async () => {
      const { ask } = await open([runas('cpmr')]);

      const asked = await Promise.all([ask(), ask()]);

      expect(asked.filter((one) => one !== undefined)).toHaveLength(1);
    });
  });

  describe('claimDuties', () => {
    it('makes them the owner of the entries without an owner, and of their open rounds', async () => {
      const { claim, entryOf, roundOf, personOf } = await open();

      const claimed = await claim();

      expect(claimed).toMatchObject({
        ok: true,
        is: true,
        entries: [{ id: 'alias' }, { id: 'cpmr' }],
        others: [{ id: 'bents', ownerName: 'Bent Bentsen' }],
      });
      expect(await entryOf('cpmr')).toMatchObject({ owner: 'runa', ownerName: RUNA.name });
      expect(await entryOf('bents')).toMatchObject({ owner: 'bent' });
      expect(await entryOf('others')).not.toHaveProperty('owner');
      expect(await roundOf('cpmr')).toMatchObject({ owner: 'runa', history: [{ did: 'claimed' }] });
      expect((await personOf('runa'))?.contactNames).toEqual([
        { name: 'Runa Coxeter', is: 'yes', at: NOW },
      ]);
    });

    it('leaves a round to its own owner', async () => {
      const { claim, roundOf } = await open();

      await claim();

      expect(await roundOf('alias')).toMatchObject({ owner: 'bent' });
    });

    it('treats all spellings of a name as the same', async () => {
      const { ask, claim, entryOf } = await open();

      expect(await claim(true, RUNA, RUNA.id, 'Runa Coxter')).toMatchObject({ ok: true, is: true });

      expect(await entryOf('cpmr')).toMatchObject({ owner: 'runa' });
      expect(await ask()).toBeUndefined();
    });

    it('changes nothing when it is repeated', async () => {
      const { claim, roundOf } = await open();
      const first = await claim();

      expect(await claim()).toEqual(first);
      expect((await roundOf('cpmr'))?.history).toHaveLength(1);
    });

    it('remembers that the name is not theirs', async () => {
      const { ask, claim, entryOf } = await open([runas('cpmr')]);
      await ask();

      expect(await claim(false)).toMatchObject({
        ok: true,
        is: false,
        person: { contactNames: [{ name: 'Runa Coxeter', is: 'no' }] },
      });

      expect(await entryOf('cpmr')).not.toHaveProperty('owner');
      expect(await ask()).toBeUndefined();
    });

    it('lets a coordinator identify a person, whatever their name, and notifies them', async () => {
      const { claim, entryOf, prompted } = await open();

      expect(await claim(true, CARL, 'bent')).toMatchObject({ ok: true, is: true });

      expect(await entryOf('cpmr')).toMatchObject({ owner: 'bent' });
      expect(await prompted()).toEqual(['cpmr.1.0.handed-over.1 bent']);
    });

    it('gives nothing to a person whom Udsyn cannot write to', async () => {
      const { claim, documents, entryOf } = await open();
      await documents.create(people, person({ id: 'away', name: RUNA.name, reachable: false }));

      expect(await claim(true, CARL, 'away')).toMatchObject({ ok: false, reason: 'unreachable' });
      expect(await entryOf('cpmr')).not.toHaveProperty('owner');
    });

    it.each([
      ['somebody else', BENT, 'runa', 'Runa Coxeter', 'not-allowed'],
      ['somebody with another name', BENT, 'bent', 'Runa Coxeter', 'no-such-contact'],
      [
        'a coordinator with another name, for themselves',
        CARL,
        'carl',
        'Runa Coxeter',
        'no-such-contact',
      ],
      ['a name that matches no contact', RUNA, 'runa', 'Runa Marie', 'no-such-contact'],
      ['somebody whom Udsyn has not met', CARL, 'gone', 'Runa Coxeter', 'unknown-person'],
    ])('is refused for %s', async (_, by, who, name, reason) => {
      const { claim, entryOf } = await open();

      expect(await claim(true, by, who, name)).toEqual({ ok: false, reason });
      expect(await entryOf('cpmr')).not.toHaveProperty('owner');
    });
  });
});

describe('contact names', () => {
  describe('mayBeOne', () => {
    it.each([
      ['Runa Coxeter', 'Runa Coxeter'],
      ['Runa Coxeter', 'runa coxeter'],
      ['Runa Coxeter', 'Coxeter, Runa'],
      ['Runa Coxeter', 'Runa Marie Coxeter / Region Nordjylland'],
      ['Ole B. Sørensen', 'Ole Bjørn Soerensen'],
      ['Ole B. Sørensen', 'Ole Sørensen'],
      ['Anne-Mette Flinch', 'Anne Mette Flinch'],
    ])('accepts %s for %s', (name, other) => {
      expect(mayBeOne(name, other)).toBe(true);
    });

    it.each([
      ['Runa Coxeter', 'Runa Hansen'],
      ['Runa Coxeter', 'Runa'],
      ['Ole B. Sørensen', 'Ole Jens Sørensen'],
      ['Mette Gjerløv', 'Mette Arleth'],
      ['Sekretariatet', 'Sekretariatet'],
      ['', ''],
    ])('does not accept %s for %s', (name, other) => {
      expect(mayBeOne(name, other)).toBe(false);
    });
  });

  describe('contactNamesOf', () => {
    const political = [{ name: 'Henrik Madsen' }];

    it('are the administrative contacts', () => {
      const administrative = [{ name: 'Runa Coxeter' }];
      const contacts = {
        appointment: 'appointed' as const,
        political,
        administrative,
        vacancies: [],
      };

      expect(contactNamesOf(entry({ contacts }))).toEqual(['Runa Coxeter']);
    });

    it('are the political ones if there are no others', () => {
      const contacts = {
        appointment: 'appointed' as const,
        political,
        administrative: [],
        vacancies: [],
      };

      expect(contactNamesOf(entry({ contacts }))).toEqual(['Henrik Madsen']);
    });
  });

  describe('spellingsOf', () => {
    const known = [{ name: 'Allan Busk', aliases: ['Alan Busk'] }];

    it.each(['Allan Busk', 'Alan Busk'])('lists all of them for %s', (name) => {
      expect(spellingsOf(name, known).toSorted()).toEqual(['Alan Busk', 'Allan Busk']);
    });

    it('is the name alone if there are no others', () => {
      expect(spellingsOf('Runa Coxeter', known)).toEqual(['Runa Coxeter']);
    });
  });

  describe('canonicalOf', () => {
    it.each([
      ['Alan Busk', 'Allan Busk'],
      ['Allan Busk', 'Allan Busk'],
      ['Runa Coxeter', 'Runa Coxeter'],
    ])('returns the main spelling of %s as %s', (name, canonical) => {
      expect(canonicalOf(name, [{ name: 'Allan Busk', aliases: ['Alan Busk'] }])).toBe(canonical);
    });
  });
});

describe('find contact candidates', () => {
  const RUNA = { id: 'runa', name: 'Runa Marie Coxeter' };

  /**
   * Finds possible contacts of CPMR ("Runa Coxter", a spelling of Runa Coxeter), as "name:
   * contact".
   */
  async function found(
    given: { runa?: Partial<Person>; owner?: string; round?: Partial<Round> } = {},
  ): Promise<string[]> {
    const { contacts } = collaboration();
    const administrative = [{ name: 'Runa Coxter' }, { name: 'Lene Schmit' }];
    const owned = await openOwned({
      people: [person({ ...RUNA, ...given.runa }), person(BENT)],
      entries: [
        entry({ contacts: { ...contacts, administrative } }, given.owner ? { owner: 'bent' } : {}),
      ],
    });
    const contactCandidates = await findContactCandidates(round(given.round), owned);
    return contactCandidates.map(({ person: { name }, contact }) => `${name}: ${contact}`);
  }

  describe('findContactCandidates', () => {
    it('finds people whose name matches a contact, under any spelling', async () => {
      expect(await found()).toEqual(['Runa Marie Coxeter: Runa Coxeter']);
    });

    it.each([
      ['who cannot be reached', { runa: { reachable: false } }],
      [
        'who has said that the name is not theirs',
        { runa: { contactNames: [{ name: 'Runa Coxeter', is: 'no' as const, at: NOW }] } },
      ],
      [
        'who has declined this round',
        { round: { history: [{ at: NOW, by: 'runa', name: 'Runa', did: 'declined' as const }] } },
      ],
      ['if the collaboration has an owner', { owner: 'bent' }],
      ['if the round has an owner', { round: { owner: 'bent' } }],
      ['if no round is open', { round: { state: 'answered' as const } }],
      ['if the catalogue has no such collaboration', { round: { collaboration: 'gone' } }],
    ])('finds nobody %s', async (_, given) => {
      expect(await found(given)).toEqual([]);
    });
  });
});

describe('returned duties', () => {
  const METTES = { owner: 'mette', ownerName: 'Mette Sørensen' };

  /**
   * Mette has two collaborations, leaves, and returns; in the meantime Bent has taken over the
   * second.
   */
  async function open() {
    const owned = await openOwned({
      people: [person(METTE), person(BENT), person(CARL)],
      entries: [
        entry({ id: 'cpmr' }, METTES),
        entry({ id: 'aer' }, METTES),
        entry({ id: 'isaac' }),
      ],
      rounds: [round(METTES)],
    });
    await markUnreachable('mette', 'uninstalled', owned);
    await passOnDuties(POLICY, owned);
    const taken = { collaboration: 'aer', to: BENT, by: CARL, did: 'handed-over' } as const;
    await changeOwner(taken, POLICY, owned);
    const mette = await meetPerson({ ...METTE, conversation: {} }, owned);
    return { ...owned, mette };
  }

  const idsOf = (found: readonly { id: string; ownerName?: string | undefined }[]) =>
    found.map(({ id, ownerName = 'nobody' }) => `${id} ${ownerName}`);

  describe('returnedDuties', () => {
    it('lists what was passed on, and who has it now, once', async () => {
      const owned = await open();

      const asked = await Promise.all([1, 2].map(() => returnedDuties(owned.mette, owned)));

      expect(asked.flatMap(idsOf)).toEqual(['aer Bent Bentsen', 'cpmr nobody']);
      const again = await owned.personOf('mette');
      expect(again && (await returnedDuties(again, owned))).toEqual([]);
    });

    it('is empty for a person who was never away', async () => {
      const owned = await open();

      expect(await returnedDuties(person(BENT), owned)).toEqual([]);
    });
  });

  describe('takeBack', () => {
    it('gives back what has no owner, with its open rounds, and shows who has the rest', async () => {
      const owned = await open();

      expect(idsOf(await takeBack(METTE, POLICY, owned))).toEqual([
        'aer Bent Bentsen',
        'cpmr Mette Sørensen',
      ]);

      expect(await owned.roundOf('cpmr')).toMatchObject({
        owner: 'mette',
        history: [{ did: 'passed-on' }, { did: 'claimed' }],
      });
      expect(await owned.entryOf('aer')).toMatchObject({ owner: 'bent' });
      expect(await owned.entryOf('isaac')).not.toHaveProperty('owner');
    });

    it('does not give back what was declined since then', async () => {
      const owned = await open();
      await takeBack(METTE, POLICY, owned);
      await declineDuty({ round: 'cpmr.1', by: METTE }, POLICY, owned);

      expect(idsOf(await takeBack(METTE, POLICY, owned))).toEqual(['aer Bent Bentsen']);

      expect(await owned.entryOf('cpmr')).not.toHaveProperty('owner');
    });

    it('gives nothing to a person who had nothing', async () => {
      const owned = await open();

      expect(await takeBack(BENT, POLICY, owned)).toEqual([]);

      expect(await owned.entryOf('cpmr')).not.toHaveProperty('owner');
    });
  });
});
