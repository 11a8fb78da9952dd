import { propertyRuns } from '../../property-runs';
import fc from 'fast-check';
import { listEntries } from '../../../src/catalogue/entry';
import { changeOwner, NOBODY, type OwnerChange } from '../../../src/monitoring/owners/change-owner';
import { declineDuty, handOver } from '../../../src/monitoring/owners/hand-over';
import { listDuties } from '../../../src/monitoring/owners/list-duties';
import { mayAnswer } from '../../../src/monitoring/owners/may-answer';
import { passOnDuties } from '../../../src/monitoring/owners/pass-on-duties';
import { takeBack } from '../../../src/monitoring/owners/returned-duties';
import { setStandIn } from '../../../src/monitoring/owners/set-stand-in';
import { reminderOf, writeLadder } from '../../../src/monitoring/reminders/ladder';
import { type Reminder, reminders } from '../../../src/monitoring/reminders/reminder';
import { sendDueReminders } from '../../../src/monitoring/reminders/send-reminders';
import { rounds, type Round } from '../../../src/monitoring/rounds/round';
import { markUnreachable, meetPerson } from '../../../src/people/meet-person';
import type { Outbox } from '../../../src/outbox/outbox';
import type { Delivery } from '../../../src/outbox/sending';
import { people, type Person } from '../../../src/people/person';
import type { Roles } from '../../../src/people/roles';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingDigests } from '../../fakes/recording-digests';
import { BENT, CARL, METTE, NOW, openOwned, ROLES, type ToldOfDeparture, POLICY } from '../owned';

describe('change owner', () => {
  const owned = { owner: 'mette', ownerName: 'Mette Sørensen' };

  const open = () =>
    openOwned({
      entries: [entry({ id: 'cpmr' }, owned)],
      rounds: [
        round(owned),
        round({ ...owned, id: 'cpmr.renewal-2027', kind: 'renewal' }),
        round({ ...owned, id: 'cpmr.0', state: 'answered' }),
      ],
    });
  const TO_BENT: OwnerChange = { collaboration: 'cpmr', to: BENT, by: CARL, did: 'handed-over' };

  describe('changeOwner', () => {
    it('changes the entry and every open round, and records who did it', async () => {
      const owner = await open();

      const changed = await changeOwner({ ...TO_BENT, note: ' Ny leder ' }, POLICY, owner);

      expect(changed.map(({ id, owner: now }) => [id, now])).toEqual([
        ['cpmr.1', 'bent'],
        ['cpmr.renewal-2027', 'bent'],
      ]);
      expect(await owner.entryOf('cpmr')).toMatchObject({
        owner: 'bent',
        ownerName: 'Bent Bentsen',
        origin: 'content',
        updatedAt: NOW,
      });
      expect((await owner.roundOf('cpmr'))?.history).toEqual([
        {
          at: NOW,
          by: 'carl',
          name: 'Carl Holm',
          did: 'handed-over',
          what: 'Ny leder',
          value: 'Bent Bentsen',
        },
      ]);
      expect(await owner.roundOf('cpmr', 'cpmr.0')).toMatchObject(owned);
    });

    it('assigns the planned reminders to the new owner, except those for coordinators', async () => {
      const owner = await open();
      const cpmr = await owner.documents.get(rounds, 'cpmr', 'cpmr.1');
      if (cpmr) await writeLadder(cpmr, POLICY, owner);
      const first = reminderOf(round(owned), { step: 'before-30', soft: true }, '2027-01-30');
      const sent: Reminder = { ...first, state: 'sent', recipient: 'mette' };
      await owner.documents.create(reminders, sent);

      await changeOwner(TO_BENT, POLICY, owner);

      expect(await owner.ladder('cpmr.1')).toEqual([
        'after-7 bent',
        'before-30 mette',
        'coordinator-14 coordinator',
        'due bent',
        'handed-over.1 bent',
      ]);
    });

    it('removes the owner’s name if there is no new owner', async () => {
      const owner = await open();

      await changeOwner({ ...TO_BENT, to: undefined, did: 'declined' }, POLICY, owner);

      for (const one of [await owner.entryOf('cpmr'), await owner.roundOf('cpmr')]) {
        expect(one).not.toHaveProperty('owner');
        expect(one).not.toHaveProperty('ownerName');
      }
    });

    it('changes nothing when it is repeated', async () => {
      const owner = await open();
      const first = await changeOwner(TO_BENT, POLICY, owner);

      expect(await changeOwner(TO_BENT, POLICY, owner)).toEqual(first);
    });

    it.each([NOBODY, 'otto'])('applies only to %s, if so requested', async (from) => {
      const owner = await open();

      await changeOwner({ ...TO_BENT, from }, POLICY, owner);

      expect(await owner.entryOf('cpmr')).toMatchObject(owned);
      expect(await owner.roundOf('cpmr')).toMatchObject(owned);
    });

    it('completes an earlier attempt that was interrupted', async () => {
      const owner = await open();
      const dying: DocumentStore = {
        ...owner.documents,
        query: () => Promise.reject(new Error('the process stops')),
      };
      await expect(changeOwner(TO_BENT, POLICY, { ...owner, documents: dying })).rejects.toThrow();

      await changeOwner(TO_BENT, POLICY, owner);

      expect(await owner.roundOf('cpmr')).toMatchObject({ owner: 'bent' });
    });

    it('keeps changes made to the round at the same time', async () => {
      const owner = await open();
      const { documents } = owner;
      let raced = false;
      const racing: DocumentStore = {
        ...documents,
        replace: async (collection, document, version) => {
          const stored = await documents.get(rounds, 'cpmr', 'cpmr.1');
          if (!raced && collection.name === 'rounds' && stored !== undefined) {
            raced = true;
            await documents.replace(
              rounds,
              { ...stored.document, step: 'outcome' },
              stored.version,
            );
          }
          return documents.replace(collection, document, version);
        },
      };

      await changeOwner(TO_BENT, POLICY, { ...owner, documents: racing });

      expect(await owner.roundOf('cpmr')).toMatchObject({ owner: 'bent', step: 'outcome' });
    });

    it('changes a round without an entry', async () => {
      const owner = await openOwned({ rounds: [round({ owner: METTE.id })] });

      await changeOwner(TO_BENT, POLICY, owner);

      expect(await owner.roundOf('cpmr')).toMatchObject({ owner: 'bent' });
    });
  });
});

describe('decline duty', () => {
  async function open(given: Parameters<typeof round>[0] = { owner: 'mette' }) {
    const owned = await openOwned({
      people: [person(), person(BENT), person(CARL)],
      entries: [entry({ id: 'cpmr' }, { owner: 'mette', ownerName: 'Mette Sørensen' })],
      rounds: [round(given)],
    });
    return {
      ...owned,
      decline: (by = METTE, note?: string, id = 'cpmr.1') =>
        declineDuty({ round: id, by, note }, POLICY, owned),
    };
  }

  describe('declineDuty', () => {
    it('returns the collaboration to the coordinators, with the person’s note', async () => {
      const { decline, entryOf, roundOf } = await open();

      expect(await decline(METTE, 'Spørg Bent')).toMatchObject({ ok: true });

      expect(await entryOf('cpmr')).not.toHaveProperty('owner');
      expect(await roundOf('cpmr')).not.toHaveProperty('owner');
      expect((await roundOf('cpmr'))?.history).toMatchObject([
        { by: 'mette', did: 'declined', what: 'Spørg Bent' },
      ]);
    });

    it('notifies a coordinator', async () => {
      const { decline, clock, documents, log } = await open();
      const notifier = recordingDigests();
      await decline();

      clock.set('2027-03-01T08:11:00.000Z');
      await sendDueReminders(ROLES, POLICY, { clock, documents, log, ...notifier });

      expect(notifier.sent).toContainEqual({ person: 'carl', reminder: 'cpmr.1.0.declined.1' });
      expect(notifier.sent.map(({ person: who }) => who)).not.toContain('mette');
    });

    it('changes nothing when it is tapped twice', async () => {
      const { decline, roundOf } = await open();
      await decline();

      expect(await decline()).toMatchObject({ ok: true });
      expect((await roundOf('cpmr'))?.history).toHaveLength(1);
    });

    it.each([
      ['somebody else’s', 'mette', BENT],
      ['somebody else’s, of a coordinator', 'mette', CARL],
      ['nobody’s', undefined, METTE],
    ])('is refused for a round that is %s', async (_, owner, by) => {
      const { decline, entryOf } = await open(owner === undefined ? {} : { owner });

      expect(await decline(by)).toMatchObject({ ok: false, reason: 'not-yours' });
      expect(await entryOf('cpmr')).toMatchObject({ owner: 'mette' });
    });

    it('does not change a closed round, and does not know rounds that were not planned', async () => {
      const { decline } = await open({ owner: 'mette', state: 'skipped' });

      expect(await decline()).toMatchObject({ ok: false, reason: 'closed' });
      expect(await decline(METTE, undefined, 'gone.1')).toEqual({ ok: false, reason: 'unknown' });
    });
  });
});

describe('hand over', () => {
  async function open(given: Parameters<typeof round>[0] = { owner: 'mette' }) {
    const owned = await openOwned({
      people: [
        person({ standIn: { id: 'ida', name: 'Ida' } }),
        person(BENT),
        person(CARL),
        person({ id: 'ida', name: 'Ida' }),
        person({ id: 'otto', name: 'Otto', reachable: false }),
      ],
      entries: [entry({ id: 'cpmr' }, { owner: 'mette', ownerName: 'Mette Sørensen' })],
      rounds: [round(given)],
    });
    return {
      ...owned,
      hand: (to: string, by = METTE, id = 'cpmr.1') =>
        handOver({ round: id, to, by }, ROLES, POLICY, owned),
    };
  }

  describe('handOver', () => {
    it.each([METTE, { id: 'ida', name: 'Ida' }, CARL])(
      'gives a collaboration to another person, on request of $name',
      async (by) => {
        const { hand, entryOf, roundOf } = await open();

        expect(await hand('bent', by)).toMatchObject({
          ok: true,
          changed: true,
          round: { owner: 'bent' },
          to: { name: 'Bent Bentsen' },
        });

        expect(await entryOf('cpmr')).toMatchObject({ owner: 'bent' });
        expect(await roundOf('cpmr')).toMatchObject({ owner: 'bent', ownerName: 'Bent Bentsen' });
      },
    );

    it('notifies the new owner at once, who then receives the reminders', async () => {
      const { hand, clock, documents, log } = await open();
      const notifier = recordingDigests();
      await hand('bent');

      clock.set('2027-03-01T08:11:00.000Z');
      await sendDueReminders(ROLES, POLICY, { clock, documents, log, ...notifier });

      expect(notifier.digests).toEqual([['cpmr.1.0.due', 'cpmr.1.0.handed-over.1']]);
      expect(new Set(notifier.sent.map(({ person: who }) => who))).toEqual(new Set(['bent']));
    });

    it('does not notify a coordinator of their own take-over', async () => {
      const { hand, prompted } = await open();

      await hand('carl', CARL);

      expect(await prompted()).toEqual([]);
    });

    it('changes nothing when it is tapped twice', async () => {
      const { hand, roundOf } = await open();
      await hand('bent');

      expect(await hand('bent')).toMatchObject({ ok: true, changed: false, to: { id: 'bent' } });
      expect((await roundOf('cpmr'))?.history).toHaveLength(1);
    });

    it('is no longer possible for a person who has handed it over', async () => {
      const { hand, roundOf } = await open();
      await hand('bent');

      expect(await hand('ida')).toMatchObject({ ok: false, reason: 'not-yours' });
      expect(await roundOf('cpmr')).toMatchObject({ owner: 'bent' });
    });

    it('is refused for others', async () => {
      const { hand, entryOf } = await open();

      expect(await hand('bent', BENT)).toMatchObject({ ok: false, reason: 'not-yours' });
      expect(await entryOf('cpmr')).toMatchObject({ owner: 'mette' });
    });

    it('gives nothing to people who cannot be reached', async () => {
      const { hand, entryOf } = await open();

      expect(await hand('otto')).toMatchObject({
        ok: false,
        reason: 'unreachable',
        to: { name: 'Otto' },
      });
      expect(await hand('nobody')).toMatchObject({ ok: false, reason: 'unknown-person' });
      expect(await entryOf('cpmr')).toMatchObject({ owner: 'mette' });
    });

    it('lets coordinators assign a collaboration that has no owner', async () => {
      const { hand } = await open({});

      expect(await hand('bent')).toMatchObject({ ok: false, reason: 'not-yours' });
      expect(await hand('bent', CARL)).toMatchObject({ ok: true, changed: true });
    });

    it('does not change a closed round, and does not know rounds that were not planned', async () => {
      const { hand } = await open({ owner: 'mette', state: 'answered' });

      expect(await hand('bent')).toMatchObject({
        ok: false,
        reason: 'closed',
        round: { owner: 'mette' },
      });
      expect(await hand('bent', METTE, 'gone.1')).toEqual({ ok: false, reason: 'unknown' });
    });
  });
});

describe('list duties', () => {
  const clock = fixedClock('2027-04-15T08:00:00.000Z');
  const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };

  const snoozes = [{ by: 'bent', at: '2027-03-20T09:00:00.000Z', until: '2027-04-19' }];
  const KNOWN = [
    round({ collaboration: 'mine-late', dueOn: '2027-09-01', owner: 'mette' }),
    round({ collaboration: 'nobodys', dueOn: '2027-05-03' }),
    round({ collaboration: 'mine-soon', dueOn: '2027-04-01', owner: 'mette' }),
    round({ collaboration: 'done', dueOn: '2027-02-01', owner: 'mette', state: 'answered' }),
    round({ collaboration: 'bents', dueOn: '2027-03-15', owner: 'bent', snoozes }),
    round({ collaboration: 'otto-left', dueOn: '2027-06-01', owner: 'otto' }),
    round({ collaboration: 'never-met', dueOn: '2027-06-02', owner: 'ida' }),
  ];

  async function open(known: readonly Round[] = KNOWN) {
    const documents = createMemoryDocumentStore(clock);
    for (const one of known) await documents.create(rounds, one);
    for (const id of ['mette', 'bent', 'carl']) await documents.create(people, person({ id }));
    await documents.create(people, person({ id: 'otto', reachable: false }));
    return { clock, documents };
  }

  async function listed(asked: Parameters<typeof listDuties>[0], known?: readonly Round[]) {
    const { items, ...rest } = await listDuties(asked, ROLES, await open(known));
    return { names: items.map(({ round: { collaboration } }) => collaboration), items, ...rest };
  }

  describe('listDuties', () => {
    it('lists the open rounds that a person is responsible for, overdue first', async () => {
      const { names, items, overdue, total } = await listed({ person: 'mette' });

      expect(names).toEqual(['mine-soon', 'mine-late']);
      expect(items.map(({ daysLate }) => daysLate)).toEqual([14, 0]);
      expect({ overdue, total }).toEqual({ overdue: 1, total: 2 });
    });

    it('is empty for a person without any', async () => {
      expect(await listed({ person: 'carl' })).toMatchObject({ names: [], pages: 1, total: 0 });
    });

    it('shows a coordinator all rounds without a reachable owner', async () => {
      const { names } = await listed({ person: 'carl', scope: 'unowned' });

      expect(names).toEqual(['nobodys', 'otto-left', 'never-met']);
    });

    it('shows a coordinator what is snoozed, and until when', async () => {
      const { names, items } = await listed({ person: 'carl', scope: 'snoozed' });

      expect(names).toEqual(['bents']);
      expect(items[0]).toMatchObject({ snoozedUntil: '2027-04-19', daysLate: 31 });
    });

    it('no longer shows a round as snoozed when the snooze is over', async () => {
      const over = [{ by: 'bent', at: '2027-03-20T09:00:00.000Z', until: '2027-04-15' }];

      const { items } = await listed({ person: 'mette' }, [
        round({ owner: 'mette', snoozes: over }),
      ]);

      expect(items[0]).not.toHaveProperty('snoozedUntil');
    });

    it.each(['unowned', 'snoozed'] as const)('hides %s rounds from others', async (scope) => {
      expect(await listed({ person: 'mette', scope })).toMatchObject({ names: [], total: 0 });
    });

    it('has pages, and shows the last one for a page that no longer exists', async () => {
      const many = Array.from({ length: 19 }, (_, index) =>
        round({ collaboration: `c${index}`, dueOn: `2027-05-${index + 10}`, owner: 'mette' }),
      );
      const namesOn = async (page: number) => (await listed({ person: 'mette', page }, many)).names;

      expect(await namesOn(1)).toEqual(many.slice(8, 16).map(({ collaboration }) => collaboration));
      expect(await namesOn(7)).toEqual(['c16', 'c17', 'c18']);
      expect(await listed({ person: 'mette' }, many)).toMatchObject({
        page: 0,
        pages: 3,
        total: 19,
      });
    });
  });
});

describe('may answer', () => {
  const ROLES: Roles = { coordinators: ['karen'], everybodyCoordinates: false };

  async function asked(owner: string | undefined, who: string) {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00Z'));
    await documents.create(people, person({ standIn: { id: 'bent', name: 'Bent Sø' } }));
    return mayAnswer({ ...(owner !== undefined && { owner }) }, who, ROLES, { documents });
  }

  describe('mayAnswer', () => {
    it.each([
      ['mette', true],
      ['bent', true],
      ['karen', true],
      ['ulla', false],
    ])('allows the owner, the stand-in and coordinators: %s', async (who, may) => {
      expect(await asked('mette', who)).toBe(may);
    });

    it('allows only coordinators if there is no owner, and also the owner if the person is unknown', async () => {
      expect(await asked(undefined, 'mette')).toBe(false);
      expect(await asked(undefined, 'karen')).toBe(true);
      expect(await asked('ulla', 'ulla')).toBe(true);
      expect(await asked('ulla', 'bent')).toBe(false);
    });
  });
});

describe('pass on duties', () => {
  const ROLES = { coordinators: ['carl', 'dora'], everybodyCoordinates: false };
  const METTES = { owner: 'mette', ownerName: 'Mette Sørensen' };
  const WITH_STAND_IN = person({ standIn: BENT });

  async function open(mette: Person = person(), deliver?: (told: ToldOfDeparture) => Delivery) {
    const known = {
      people: [mette, person(BENT), person(CARL), person({ id: 'dora', name: 'Dora' })],
      entries: [
        entry({ id: 'cpmr' }, METTES),
        // One round is not planned yet, and one belongs to somebody else.
        entry({ id: 'aer' }, METTES),
        entry({ id: 'isaac' }, { owner: 'bent' }),
      ],
      rounds: [round(METTES), round({ collaboration: 'isaac', owner: 'bent' })],
    };
    const owned = await openOwned(known, ROLES, deliver);
    return {
      ...owned,
      leave: (reason = 'uninstalled') => markUnreachable('mette', reason, owned),
      tick: async (
        documents: DocumentStore = owned.documents,
        { post }: Partial<Pick<Outbox, 'post'>> = {},
      ) => {
        const outbox = { ...owned.outbox, ...(post && { post }) };
        const left = await passOnDuties(POLICY, { ...owned, documents, outbox });
        await owned.outbox.sendDue();
        return left;
      },
    };
  }

  describe('passOnDuties', () => {
    it('gives their entries and rounds to the coordinators', async () => {
      const { leave, tick, entryOf, roundOf } = await open();
      await leave();

      expect(await tick()).toBe(1);

      expect(await entryOf('cpmr')).not.toHaveProperty('owner');
      expect(await entryOf('aer')).not.toHaveProperty('owner');
      expect(await roundOf('cpmr')).not.toHaveProperty('owner');
      expect((await roundOf('cpmr'))?.history).toMatchObject([{ by: 'udsyn', did: 'passed-on' }]);
      expect(await roundOf('isaac')).toMatchObject({ owner: 'bent', history: [] });
    });

    it('gives them to their stand-in, who is notified', async () => {
      const { leave, tick, entryOf, roundOf, prompted, told } = await open(WITH_STAND_IN);
      await leave('http-403');

      await tick();

      expect(await entryOf('aer')).toMatchObject({ owner: 'bent', ownerName: 'Bent Bentsen' });
      expect(await roundOf('cpmr')).toMatchObject({ owner: 'bent' });
      expect(await prompted()).toEqual(['cpmr.1.0.passed-on.1 bent']);
      expect(told()[0]?.departure).toMatchObject({ to: BENT.name });
    });

    it('skips a stand-in who cannot be reached either', async () => {
      const gone = { id: 'otto', name: 'Otto' };
      const { leave, tick, entryOf } = await open(person({ standIn: gone }));
      await leave();

      await tick();

      expect(await entryOf('aer')).not.toHaveProperty('owner');
    });

    it('notifies a coordinator once, of the person and the duties', async () => {
      const { leave, tick, told, personOf } = await open();
      await leave();
      await tick();
      await leave('http-403');
      await tick();

      expect(told()).toHaveLength(1);
      expect(told()[0]).toMatchObject({
        coordinator: 'carl',
        departure: {
          person: { name: 'Mette Sørensen', unreachable: { reason: 'uninstalled' } },
          entries: [{ id: 'aer' }, { id: 'cpmr' }],
        },
      });
      expect(await personOf('mette')).not.toHaveProperty('passedOn');
      expect(await personOf('mette')).not.toHaveProperty('unsettled');
    });

    it('sends no notice about people without duties', async () => {
      const { tick, told, documents, clock, personOf } = await open();
      await markUnreachable('dora', 'uninstalled', { clock, documents });

      await tick();

      expect(told()).toEqual([]);
      expect(await personOf('dora')).not.toHaveProperty('unsettled');
    });

    it('passes duties on at night, and notifies in the morning', async () => {
      const { leave, tick, clock, entryOf, told } = await open();
      await leave();
      clock.set('2027-03-01T21:00:00.000Z');

      await tick();
      expect(await entryOf('cpmr')).not.toHaveProperty('owner');
      expect(told()).toEqual([]);

      clock.set('2027-03-02T08:00:00.000Z');
      await tick();
      expect(told()).toHaveLength(1);
    });

    it('retries a failed notice, and notifies the next coordinator if the first is gone', async () => {
      let tries = 0;
      const { leave, tick, clock, told } = await open(person(), ({ coordinator }) => {
        tries++;
        if (tries === 1) return { kind: 'failed', reason: 'http-502' };
        return coordinator === 'carl'
          ? { kind: 'unreachable', reason: 'http-403' }
          : { kind: 'delivered' };
      });
      await leave();

      await tick();
      clock.set('2027-03-01T08:15:00.000Z');
      await tick();
      clock.set('2027-03-01T09:00:00.000Z');
      await tick();

      expect(told().map(({ coordinator }) => coordinator)).toEqual(['carl', 'carl', 'dora']);
    });

    it('leaves people their duties if they return before', async () => {
      const { leave, tick, documents, entryOf } = await open();
      await leave();
      await meetPerson({ id: 'mette', name: 'Mette', conversation: {} }, { documents });

      expect(await tick()).toBe(0);

      expect(await entryOf('cpmr')).toMatchObject(METTES);
    });

    it('completes what an interrupted process has started, and reports all of it', async () => {
      const { leave, tick, documents, entryOf, roundOf, told, log } = await open();
      await leave();
      let broken = true;
      const dying: DocumentStore = {
        ...documents,
        replace: (collection, document, version) =>
          broken && collection.name === rounds.name
            ? Promise.reject(new Error('the process stops'))
            : documents.replace(collection, document, version),
      };
      await tick(dying);
      expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);

      broken = false;
      await tick(dying);

      expect(await entryOf('aer')).not.toHaveProperty('owner');
      expect(await roundOf('cpmr')).not.toHaveProperty('owner');
      expect(told().map(({ departure }) => departure.entries.length)).toEqual([2]);
    });

    /** Mette has left; she can return, take her duties back and leave again. */
    async function openLeavingTwice() {
      const owned = await open();
      const { clock, documents, leave } = owned;
      const returns = async () => {
        await meetPerson({ id: 'mette', name: 'Mette', conversation: {} }, { documents });
        await takeBack(METTE, POLICY, owned);
        clock.set('2027-03-01T08:20:00.000Z');
        await leave('http-403');
      };
      await leave();
      return { ...owned, returns };
    }

    it('passes on the duties again if the person returns and leaves while they are passed on', async () => {
      const { documents, tick, returns, told, entryOf, personOf } = await openLeavingTwice();
      let isBack = false;
      const returning: DocumentStore = {
        ...documents,
        replace: async (collection, document, version) => {
          const replaced = await documents.replace(collection, document, version);
          if (collection.name === rounds.name && !isBack) {
            isBack = true;
            await returns();
          }
          return replaced;
        },
      };

      await tick(returning);
      await tick();

      expect(isBack).toBe(true);
      expect(await entryOf('cpmr')).not.toHaveProperty('owner');
      expect(await entryOf('aer')).not.toHaveProperty('owner');
      expect(await personOf('mette')).not.toHaveProperty('unsettled');
      expect(told().map(({ departure }) => departure.entries.length)).toEqual([2]);
    });

    it('notifies a coordinator of both departures if the second starts before the first is recorded', async () => {
      const { documents, outbox, tick, returns, told, personOf } = await openLeavingTwice();
      await tick(documents, {
        post: async (drafts) => {
          const posted = await outbox.post(drafts);
          await returns();
          return posted;
        },
      });

      await tick();

      expect(told().map(({ departure }) => departure.entries.length)).toEqual([2, 2]);
      expect(await personOf('mette')).not.toHaveProperty('passedOn');
    });

    it('notifies a coordinator of both departures if another process is late with the first', async () => {
      const { documents, tick, returns, told } = await openLeavingTwice();
      const dying = { post: () => Promise.reject(new Error('the process dies')) };
      await tick(documents, dying);
      let isLate = false;
      const late: DocumentStore = {
        ...documents,
        query: async (collection, query) => {
          const found = await documents.query(collection, query);
          if (found.items.length === 0 || isLate) return found;
          isLate = true;
          await tick();
          await returns();
          await tick(documents, dying);
          return found;
        },
      };

      await tick(late);
      await tick();

      expect(isLate).toBe(true);
      expect(told().map(({ departure }) => departure.entries.length)).toEqual([2, 2]);
    });
  });
});

describe('pass on duties property', () => {
  const STAFF = ['mette', 'bent', 'ida', 'lise'];
  const COLLABORATIONS = ['cpmr', 'aer', 'isaac', 'westlink'];

  const one = fc.constantFrom(...STAFF);
  const collaboration = fc.constantFrom(...COLLABORATIONS);
  const step = fc.oneof(
    fc.record({ do: fc.constant('hand' as const), collaboration, by: one, to: one }),
    fc.record({ do: fc.constant('assign' as const), collaboration, to: one }),
    fc.record({ do: fc.constant('decline' as const), collaboration, by: one }),
    fc.record({ do: fc.constant('stand-in' as const), by: one, to: one }),
    fc.record({ do: fc.constant('leave' as const), by: one }),
    fc.record({ do: fc.constant('return' as const), by: one }),
    fc.record({ do: fc.constant('tick' as const) }),
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  async function play(steps: readonly Step[]) {
    const owned = await openOwned({
      people: [...STAFF.map((id) => person({ id, name: id })), person(CARL)],
      entries: COLLABORATIONS.map((id, index) => entry({ id }, { owner: STAFF[index] ?? 'mette' })),
      rounds: COLLABORATIONS.map((id, index) => round({ collaboration: id, owner: STAFF[index] })),
    });
    const tick = async () => {
      // Nobody leaves, returns and leaves again within a millisecond.
      owned.clock.set(new Date(owned.clock.now().getTime() + 1).toISOString());
      await passOnDuties(POLICY, owned);
      await owned.outbox.sendDue();
    };
    const take = async (given: Step) => {
      switch (given.do) {
        case 'hand': {
          const by = { id: given.by, name: given.by };
          const hand = { round: `${given.collaboration}.1`, to: given.to, by };
          return handOver(hand, ROLES, POLICY, owned);
        }
        case 'assign':
          return handOver(
            { round: `${given.collaboration}.1`, to: given.to, by: CARL },
            ROLES,
            POLICY,
            owned,
          );
        case 'decline': {
          const by = { id: given.by, name: given.by };
          return declineDuty({ round: `${given.collaboration}.1`, by }, POLICY, owned);
        }
        case 'stand-in':
          return setStandIn({ person: given.by, standIn: given.to, by: given.by }, ROLES, owned);
        case 'leave':
          return markUnreachable(given.by, 'uninstalled', owned);
        case 'return':
          return meetPerson({ id: given.by, name: given.by, conversation: {} }, owned);
        case 'tick':
          return tick();
      }
    };
    for (const given of steps) await take(given);
    await tick();
    return { ...owned, tick };
  }

  describe('whatever people do', () => {
    it('every duty belongs to a reachable person or to the coordinators, and the catalogue agrees', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const { roundOf, personOf, told, tick, ...ports } = await play(steps);

          const duties = await listDuties({ person: 'carl', scope: 'unowned' }, ROLES, ports);
          const unowned = duties.items.map(({ round: its }) => its.collaboration);
          for (const { document } of await listEntries('nordjylland', ports)) {
            const its = await roundOf(document.id);
            expect(its?.owner).toBe(document.owner);
            const owner = document.owner === undefined ? undefined : await personOf(document.owner);
            expect(owner?.reachable ?? unowned.includes(document.id)).toBe(true);
          }

          const { length: notices } = told();
          expect(notices).toBeLessThanOrEqual(steps.filter((given) => given.do === 'leave').length);
          await tick();
          expect(told()).toHaveLength(notices);
        }),
        { numRuns: propertyRuns(300) },
      );
    });
  });
});

describe('set stand in', () => {
  async function open() {
    const owned = await openOwned({
      people: [person(), person(BENT), person(CARL), person({ id: 'otto', reachable: false })],
    });
    return {
      ...owned,
      set: (standIn?: string, by = 'mette', who = 'mette') =>
        setStandIn({ person: who, standIn, by }, ROLES, owned),
    };
  }

  describe('setStandIn', () => {
    it.each(['mette', 'carl'])('stores a person’s stand-in at the request of %s', async (by) => {
      const { set, personOf } = await open();

      expect(await set('bent', by)).toMatchObject({ ok: true, standIn: { id: 'bent' } });
      expect(await personOf('mette')).toMatchObject({ standIn: BENT });
    });

    it('can remove it again', async () => {
      const { set, personOf } = await open();
      await set('bent');

      expect(await set()).toEqual({ ok: true, person: person() });
      expect(await personOf('mette')).toEqual(person());
    });

    it.each([
      ['for others', 'bent', 'bent', 'not-allowed'],
      ['oneself', 'mette', 'mette', 'same-person'],
      ['somebody who cannot be reached', 'otto', 'mette', 'unreachable'],
      ['somebody whom Udsyn has not met', 'ida', 'mette', 'unknown-person'],
    ])('is refused: %s', async (_, standIn, by, reason) => {
      const { set, personOf } = await open();

      expect(await set(standIn, by)).toMatchObject({ ok: false, reason });
      expect(await personOf('mette')).toEqual(person());
    });

    it('does not know people whom Udsyn has not met', async () => {
      const { set } = await open();

      expect(await set('bent', 'carl', 'gone')).toEqual({ ok: false, reason: 'unknown-person' });
      expect(await set(undefined, 'carl', 'gone')).toEqual({ ok: false, reason: 'unknown-person' });
    });
  });
});
