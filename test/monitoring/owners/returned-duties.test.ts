import { returnedDuties, takeBack } from '../../../src/monitoring/owners/returned-duties';
import { passOnDuties } from '../../../src/monitoring/owners/pass-on-duties';
import { changeOwner } from '../../../src/monitoring/owners/change-owner';
import { declineDuty } from '../../../src/monitoring/owners/hand-over';
import { markUnreachable } from '../../../src/people/meet-person';
import { meetPerson } from '../../../src/people/meet-person';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { recordingDutiesNotifier } from '../../fakes/recording-duties-notifier';
import { BENT, CARL, METTE, openOwned, ROLES, WHEEL } from '../owned';

const METTES = { owner: 'mette', ownerName: 'Mette Sørensen' };

/** Mette has two collaborations, leaves, and is back; Bent has taken over the second meanwhile. */
async function open() {
  const owned = await openOwned({
    people: [person(METTE), person(BENT), person(CARL)],
    entries: [entry({ id: 'cpmr' }, METTES), entry({ id: 'aer' }, METTES), entry({ id: 'isaac' })],
    rounds: [round(METTES)],
  });
  await markUnreachable('mette', 'uninstalled', owned);
  const dutiesNotifier = recordingDutiesNotifier();
  await passOnDuties(ROLES, WHEEL, { ...owned, dutiesNotifier });
  const taken = { collaboration: 'aer', to: BENT, by: CARL, did: 'handed-over' } as const;
  await changeOwner(taken, WHEEL, owned);
  const mette = await meetPerson({ ...METTE, conversation: {} }, owned);
  return { ...owned, mette };
}

const idsOf = (found: readonly { id: string; ownerName?: string | undefined }[]) =>
  found.map(({ id, ownerName = 'nobody' }) => `${id} ${ownerName}`);

describe('returnedDuties', () => {
  it('is what passed on, and who has it now, once', async () => {
    const owned = await open();

    const asked = await Promise.all([1, 2].map(() => returnedDuties(owned.mette, owned)));

    expect(asked.flatMap(idsOf)).toEqual(['aer Bent Bentsen', 'cpmr nobody']);
    const again = await owned.personOf('mette');
    expect(again && (await returnedDuties(again, owned))).toEqual([]);
  });

  it('is nothing for who was never away', async () => {
    const owned = await open();

    expect(await returnedDuties(person(BENT), owned)).toEqual([]);
  });
});

describe('takeBack', () => {
  it('gives back what nobody answers for, with its open rounds, and tells who has the rest', async () => {
    const owned = await open();

    expect(idsOf(await takeBack(METTE, WHEEL, owned))).toEqual([
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

  it('leaves what was declined since', async () => {
    const owned = await open();
    await takeBack(METTE, WHEEL, owned);
    await declineDuty({ round: 'cpmr.1', by: METTE }, WHEEL, owned);

    expect(idsOf(await takeBack(METTE, WHEEL, owned))).toEqual(['aer Bent Bentsen']);

    expect(await owned.entryOf('cpmr')).not.toHaveProperty('owner');
  });

  it('gives nothing to who had nothing', async () => {
    const owned = await open();

    expect(await takeBack(BENT, WHEEL, owned)).toEqual([]);

    expect(await owned.entryOf('cpmr')).not.toHaveProperty('owner');
  });
});
