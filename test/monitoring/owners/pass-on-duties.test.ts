import { passOnDuties } from '../../../src/monitoring/owners/pass-on-duties';
import { rounds } from '../../../src/monitoring/rounds/round';
import { markUnreachable } from '../../../src/people/meet-person';
import { meetPerson } from '../../../src/people/meet-person';
import type { Person } from '../../../src/people/person';
import type { DocumentStore } from '../../../src/store/document-store';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { recordingDutiesNotifier } from '../../fakes/recording-duties-notifier';
import { BENT, CARL, openOwned, WHEEL } from '../owned';

const ROLES = { coordinators: ['carl', 'dora'], everybodyCoordinates: false };
const METTES = { owner: 'mette', ownerName: 'Mette Sørensen' };
const WITH_STAND_IN = person({ standIn: BENT });

async function open(mette: Person = person(), notifier = recordingDutiesNotifier()) {
  const owned = await openOwned({
    people: [mette, person(BENT), person(CARL), person({ id: 'dora', name: 'Dora' })],
    entries: [
      entry({ id: 'cpmr' }, METTES),
      // Not yet planned, and somebody else's.
      entry({ id: 'aer' }, METTES),
      entry({ id: 'isaac' }, { owner: 'bent' }),
    ],
    rounds: [round(METTES), round({ collaboration: 'isaac', owner: 'bent' })],
  });
  return {
    ...owned,
    notifier,
    leave: (reason = 'uninstalled') => markUnreachable('mette', reason, owned),
    tick: (documents: DocumentStore = owned.documents) =>
      passOnDuties(ROLES, WHEEL, { ...owned, documents, dutiesNotifier: notifier }),
  };
}

describe('passOnDuties', () => {
  it('gives what was theirs to whoever coordinates, entries and rounds', async () => {
    const { leave, tick, entryOf, roundOf } = await open();
    await leave();

    expect(await tick()).toBe(1);

    expect(await entryOf('cpmr')).not.toHaveProperty('owner');
    expect(await entryOf('aer')).not.toHaveProperty('owner');
    expect(await roundOf('cpmr')).not.toHaveProperty('owner');
    expect((await roundOf('cpmr'))?.history).toMatchObject([{ by: 'udsyn', did: 'passed-on' }]);
    expect(await roundOf('isaac')).toMatchObject({ owner: 'bent', history: [] });
  });

  it('gives it to their stand-in, who is told', async () => {
    const { leave, tick, entryOf, roundOf, prompted, notifier } = await open(WITH_STAND_IN);
    await leave('http-403');

    await tick();

    expect(await entryOf('aer')).toMatchObject({ owner: 'bent', ownerName: 'Bent Bentsen' });
    expect(await roundOf('cpmr')).toMatchObject({ owner: 'bent' });
    expect(await prompted()).toEqual(['cpmr.1.0.passed-on.1 bent']);
    expect(notifier.told[0]?.departure).toMatchObject({ to: BENT });
  });

  it('does without a stand-in who cannot be reached either', async () => {
    const gone = { id: 'otto', name: 'Otto' };
    const { leave, tick, entryOf } = await open(person({ standIn: gone }));
    await leave();

    await tick();

    expect(await entryOf('aer')).not.toHaveProperty('owner');
  });

  it('tells a coordinator once, of whom and of what', async () => {
    const { leave, tick, notifier, personOf } = await open();
    await leave();
    await tick();
    await leave('http-403');
    await tick();

    expect(notifier.told).toHaveLength(1);
    expect(notifier.told[0]).toMatchObject({
      coordinator: 'carl',
      departure: {
        person: { name: 'Mette Sørensen', unreachable: { reason: 'uninstalled' } },
        entries: [{ id: 'aer' }, { id: 'cpmr' }],
      },
    });
    expect(await personOf('mette')).not.toHaveProperty('passedOn');
    expect(await personOf('mette')).not.toHaveProperty('unsettled');
  });

  it('says nothing of people without duties', async () => {
    const { tick, notifier, documents, clock, personOf } = await open();
    await markUnreachable('dora', 'uninstalled', { clock, documents });

    await tick();

    expect(notifier.told).toEqual([]);
    expect(await personOf('dora')).not.toHaveProperty('unsettled');
  });

  it('passes on at night, and tells in the morning', async () => {
    const { leave, tick, clock, entryOf, notifier } = await open();
    await leave();
    clock.set('2027-03-01T21:00:00.000Z');

    await tick();
    expect(await entryOf('cpmr')).not.toHaveProperty('owner');
    expect(notifier.told).toEqual([]);

    clock.set('2027-03-02T08:00:00.000Z');
    await tick();
    expect(notifier.told).toHaveLength(1);
  });

  it('tells again when that failed, and the next coordinator when the first is gone', async () => {
    let tries = 0;
    const notifier = recordingDutiesNotifier((coordinator) => {
      tries++;
      if (tries === 1) return { kind: 'failed', reason: 'http-502' };
      return coordinator === 'carl'
        ? { kind: 'unreachable', reason: 'http-403' }
        : { kind: 'delivered' };
    });
    const { leave, tick } = await open(person(), notifier);
    await leave();

    await tick();
    await tick();
    await tick();

    expect(notifier.told.map(({ coordinator }) => coordinator)).toEqual(['carl', 'carl', 'dora']);
  });

  it('leaves people their duties who are back before', async () => {
    const { leave, tick, documents, entryOf } = await open();
    await leave();
    await meetPerson({ id: 'mette', name: 'Mette', conversation: {} }, { documents });

    expect(await tick()).toBe(0);

    expect(await entryOf('cpmr')).toMatchObject(METTES);
  });

  it('finishes what a process that died has begun, and tells of all of it', async () => {
    const { leave, tick, documents, entryOf, roundOf, notifier, log } = await open();
    await leave();
    let broken = true;
    const dying: DocumentStore = {
      ...documents,
      replace: (collection, document, version) =>
        broken && collection.name === rounds.name
          ? Promise.reject(new Error('the process dies'))
          : documents.replace(collection, document, version),
    };
    await tick(dying);
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);

    broken = false;
    await tick(dying);

    expect(await entryOf('aer')).not.toHaveProperty('owner');
    expect(await roundOf('cpmr')).not.toHaveProperty('owner');
    expect(notifier.told.map(({ departure }) => departure.entries.length)).toEqual([2]);
  });
});
