import { changeOwner, NOBODY, type OwnerChange } from '../../../src/monitoring/owners/change-owner';
import { reminderOf, writeLadder } from '../../../src/monitoring/reminders/ladder';
import { type Reminder, reminders } from '../../../src/monitoring/reminders/reminder';
import { rounds } from '../../../src/monitoring/rounds/round';
import type { DocumentStore } from '../../../src/store/document-store';
import { entry } from '../../builders/entry';
import { round } from '../../builders/round';
import { BENT, CARL, METTE, NOW, openOwned, WHEEL } from '../owned';

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
  it('changes the entry and every open round, each with who did it', async () => {
    const owner = await open();

    const changed = await changeOwner({ ...TO_BENT, note: ' Ny leder ' }, WHEEL, owner);

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

  it('makes the reminders that are planned the new owner’s, and leaves the coordinator’s alone', async () => {
    const owner = await open();
    const cpmr = await owner.documents.get(rounds, 'cpmr', 'cpmr.1');
    if (cpmr) await writeLadder(cpmr, WHEEL, owner);
    const first = reminderOf(round(owned), { step: 'before-30', soft: true }, '2027-01-30');
    const sent: Reminder = { ...first, state: 'sent', recipient: 'mette' };
    await owner.documents.create(reminders, sent);

    await changeOwner(TO_BENT, WHEEL, owner);

    expect(await owner.ladder('cpmr.1')).toEqual([
      'after-7 bent',
      'before-30 mette',
      'coordinator-14 coordinator',
      'due bent',
      'handed-over.1 bent',
    ]);
  });

  it('leaves nobody’s name behind where nobody follows', async () => {
    const owner = await open();

    await changeOwner({ ...TO_BENT, to: undefined, did: 'declined' }, WHEEL, owner);

    for (const one of [await owner.entryOf('cpmr'), await owner.roundOf('cpmr')]) {
      expect(one).not.toHaveProperty('owner');
      expect(one).not.toHaveProperty('ownerName');
    }
  });

  it('changes nothing when it is said again', async () => {
    const owner = await open();
    const first = await changeOwner(TO_BENT, WHEEL, owner);

    expect(await changeOwner(TO_BENT, WHEEL, owner)).toEqual(first);
  });

  it.each([NOBODY, 'otto'])('takes it only from %s, when told so', async (from) => {
    const owner = await open();

    await changeOwner({ ...TO_BENT, from }, WHEEL, owner);

    expect(await owner.entryOf('cpmr')).toMatchObject(owned);
    expect(await owner.roundOf('cpmr')).toMatchObject(owned);
  });

  it('does what is left when it broke off before', async () => {
    const owner = await open();
    const dying: DocumentStore = {
      ...owner.documents,
      query: () => Promise.reject(new Error('the process dies')),
    };
    await expect(changeOwner(TO_BENT, WHEEL, { ...owner, documents: dying })).rejects.toThrow();

    await changeOwner(TO_BENT, WHEEL, owner);

    expect(await owner.roundOf('cpmr')).toMatchObject({ owner: 'bent' });
  });

  it('loses nothing that happens to the round meanwhile', async () => {
    const owner = await open();
    const { documents } = owner;
    let raced = false;
    const racing: DocumentStore = {
      ...documents,
      replace: async (collection, document, version) => {
        const stored = await documents.get(rounds, 'cpmr', 'cpmr.1');
        if (!raced && collection.name === 'rounds' && stored !== undefined) {
          raced = true;
          await documents.replace(rounds, { ...stored.document, step: 'outcome' }, stored.version);
        }
        return documents.replace(collection, document, version);
      },
    };

    await changeOwner(TO_BENT, WHEEL, { ...owner, documents: racing });

    expect(await owner.roundOf('cpmr')).toMatchObject({ owner: 'bent', step: 'outcome' });
  });

  it('leaves a round without an entry to be changed alone', async () => {
    const owner = await openOwned({ rounds: [round({ owner: METTE.id })] });

    await changeOwner(TO_BENT, WHEEL, owner);

    expect(await owner.roundOf('cpmr')).toMatchObject({ owner: 'bent' });
  });
});
