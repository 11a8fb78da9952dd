import { handOver } from '../../../src/monitoring/owners/hand-over';
import { sendDueReminders } from '../../../src/monitoring/reminders/send-due-reminders';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { recordingNotifier } from '../../fakes/recording-notifier';
import { BENT, CARL, METTE, openOwned, ROLES, WHEEL } from '../owned';

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
      handOver({ round: id, to, by }, ROLES, WHEEL, owned),
  };
}

describe('handOver', () => {
  it.each([METTE, { id: 'ida', name: 'Ida' }, CARL])(
    'gives a collaboration to somebody else, by $name',
    async (by) => {
      const { hand, entryOf, roundOf } = await open();

      expect(await hand('bent', by)).toMatchObject({
        kind: 'handed-over',
        round: { owner: 'bent' },
        to: { name: 'Bent Bentsen' },
      });

      expect(await entryOf('cpmr')).toMatchObject({ owner: 'bent' });
      expect(await roundOf('cpmr')).toMatchObject({ owner: 'bent', ownerName: 'Bent Bentsen' });
    },
  );

  it('tells the new owner at once, who is then reminded instead', async () => {
    const { hand, clock, documents, log } = await open();
    const notifier = recordingNotifier();
    await hand('bent');

    clock.set('2027-03-01T08:11:00.000Z');
    await sendDueReminders(ROLES, WHEEL, { clock, documents, log, notifier });

    expect(notifier.digests).toEqual([['cpmr.1.0.due', 'cpmr.1.0.handed-over.1']]);
    expect(new Set(notifier.sent.map(({ person: who }) => who))).toEqual(new Set(['bent']));
  });

  it('tells a coordinator who takes it nothing that they know', async () => {
    const { hand, prompted } = await open();

    await hand('carl', CARL);

    expect(await prompted()).toEqual([]);
  });

  it('changes nothing when it is tapped twice', async () => {
    const { hand, roundOf } = await open();
    await hand('bent');

    expect(await hand('bent')).toMatchObject({ kind: 'already-theirs', to: { id: 'bent' } });
    expect((await roundOf('cpmr'))?.history).toHaveLength(1);
  });

  it('is no longer for whoever has handed it over', async () => {
    const { hand, roundOf } = await open();
    await hand('bent');

    expect(await hand('ida')).toMatchObject({ kind: 'not-yours' });
    expect(await roundOf('cpmr')).toMatchObject({ owner: 'bent' });
  });

  it('is not for others', async () => {
    const { hand, entryOf } = await open();

    expect(await hand('bent', BENT)).toMatchObject({ kind: 'not-yours' });
    expect(await entryOf('cpmr')).toMatchObject({ owner: 'mette' });
  });

  it('gives nothing to people who cannot be reached', async () => {
    const { hand, entryOf } = await open();

    expect(await hand('otto')).toMatchObject({ kind: 'unreachable', to: { name: 'Otto' } });
    expect(await hand('nobody')).toMatchObject({ kind: 'unknown-person' });
    expect(await entryOf('cpmr')).toMatchObject({ owner: 'mette' });
  });

  it('lets coordinators give what nobody answers for', async () => {
    const { hand } = await open({});

    expect(await hand('bent')).toMatchObject({ kind: 'not-yours' });
    expect(await hand('bent', CARL)).toMatchObject({ kind: 'handed-over' });
  });

  it('leaves a round that is closed, and knows no other than those planned', async () => {
    const { hand } = await open({ owner: 'mette', state: 'answered' });

    expect(await hand('bent')).toMatchObject({ kind: 'closed', round: { owner: 'mette' } });
    expect(await hand('bent', METTE, 'gone.1')).toEqual({ kind: 'unknown' });
  });
});
