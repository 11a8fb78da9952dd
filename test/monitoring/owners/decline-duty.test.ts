import { declineDuty } from '../../../src/monitoring/owners/hand-over';
import { sendDueReminders } from '../../../src/monitoring/reminders/send-due-reminders';
import { entry } from '../../builders/entry';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { recordingNotifier } from '../../fakes/recording-notifier';
import { BENT, CARL, METTE, openOwned, ROLES, WHEEL } from '../owned';

async function open(given: Parameters<typeof round>[0] = { owner: 'mette' }) {
  const owned = await openOwned({
    people: [person(), person(BENT), person(CARL)],
    entries: [entry({ id: 'cpmr' }, { owner: 'mette', ownerName: 'Mette Sørensen' })],
    rounds: [round(given)],
  });
  return {
    ...owned,
    decline: (by = METTE, note?: string, id = 'cpmr.1') =>
      declineDuty({ round: id, by, note }, WHEEL, owned),
  };
}

describe('declineDuty', () => {
  it('leaves the collaboration to the coordinators, with what was said', async () => {
    const { decline, entryOf, roundOf } = await open();

    expect(await decline(METTE, 'Spørg Bent')).toMatchObject({ kind: 'declined' });

    expect(await entryOf('cpmr')).not.toHaveProperty('owner');
    expect(await roundOf('cpmr')).not.toHaveProperty('owner');
    expect((await roundOf('cpmr'))?.history).toMatchObject([
      { by: 'mette', did: 'declined', what: 'Spørg Bent' },
    ]);
  });

  it('tells a coordinator', async () => {
    const { decline, clock, documents, log } = await open();
    const notifier = recordingNotifier();
    await decline();

    clock.set('2027-03-01T08:11:00.000Z');
    await sendDueReminders(ROLES, WHEEL, { clock, documents, log, notifier });

    expect(notifier.sent).toContainEqual({ person: 'carl', reminder: 'cpmr.1.0.declined.1' });
    expect(notifier.sent.map(({ person: who }) => who)).not.toContain('mette');
  });

  it('changes nothing when it is tapped twice', async () => {
    const { decline, roundOf } = await open();
    await decline();

    expect(await decline()).toMatchObject({ kind: 'declined' });
    expect((await roundOf('cpmr'))?.history).toHaveLength(1);
  });

  it.each([
    ['somebody else’s', 'mette', BENT],
    ['somebody else’s, of a coordinator', 'mette', CARL],
    ['nobody’s', undefined, METTE],
  ])('is not for what is %s', async (_, owner, by) => {
    const { decline, entryOf } = await open(owner === undefined ? {} : { owner });

    expect(await decline(by)).toMatchObject({ kind: 'not-yours' });
    expect(await entryOf('cpmr')).toMatchObject({ owner: 'mette' });
  });

  it('leaves a round that is closed, and knows no other than those planned', async () => {
    const { decline } = await open({ owner: 'mette', state: 'skipped' });

    expect(await decline()).toMatchObject({ kind: 'closed' });
    expect(await decline(METTE, undefined, 'gone.1')).toEqual({ kind: 'unknown' });
  });
});
