import { writeLadder } from '../../../src/monitoring/reminders/ladder';
import { moveRound } from '../../../src/monitoring/rounds/move-round';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { sendDueReminders } from '../../../src/monitoring/reminders/send-due-reminders';
import { snoozeReminder } from '../../../src/monitoring/reminders/snooze-reminder';
import { people } from '../../../src/people/person';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';
import { recordingLog } from '../../fakes/recording-log';
import { recordingNotifier } from '../../fakes/recording-notifier';
import { settableClock } from '../../fakes/settable-clock';

// Monday 1 March 2027, ten past nine: the round is due.
const NOW = '2027-03-01T08:10:00.000Z';
const WHEEL = policyWith();
const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };
const METTE = { id: 'mette', name: 'Mette Sørensen' };
const METTES = round({ owner: 'mette' });

interface Given {
  readonly until?: string;
  readonly reason?: string;
  readonly times?: number;
  readonly by?: { id: string; name: string };
  readonly round?: string;
}

async function open(stored: Round = METTES) {
  const clock = settableClock(NOW);
  const documents = createMemoryDocumentStore(clock);
  for (const id of ['mette', 'carl']) await documents.create(people, person({ id }));
  const created = await documents.create(rounds, stored);
  if (created !== undefined && stored.state === 'open')
    await writeLadder(created, WHEEL, { clock, documents });
  const notifier = recordingNotifier();
  const log = recordingLog();
  return {
    clock,
    documents,
    snooze: (
      { until = 'week', times = 0, by = METTE, round: id = 'cpmr.1', ...rest }: Given = {},
      store: DocumentStore = documents,
    ) =>
      snoozeReminder({ until, times, by, round: id, ...rest }, ROLES, WHEEL, {
        clock,
        documents: store,
      }),
    current: async () => (await documents.get(rounds, 'cpmr', 'cpmr.1'))?.document,
    /** What went out on these mornings, as "person step". */
    sentOn: async (...days: string[]) => {
      for (const day of days) {
        clock.set(`${day}T09:00:00.000Z`);
        await sendDueReminders(ROLES, WHEEL, { clock, documents, log, notifier });
      }
      return notifier.sent.map(({ person: who, reminder }) => `${who} ${reminder.slice(9)}`);
    },
  };
}

describe('snoozeReminder', () => {
  it.each([
    ['tomorrow', '2027-03-02'],
    ['week', '2027-03-08'],
    ['2027-03-19', '2027-03-19'],
    // A Saturday.
    ['2027-03-20', '2027-03-22'],
    ['2027-03-31', '2027-03-31'],
  ])('puts a round off until %s: %s', async (until, day) => {
    const { snooze, current } = await open();

    expect(await snooze({ until })).toMatchObject({ kind: 'snoozed', until: day });

    expect(await current()).toMatchObject({
      snoozes: [{ by: 'mette', at: NOW, until: day }],
      history: [{ by: 'mette', did: 'snoozed', value: day }],
      revision: 1,
    });
  });

  it('leaves its owner their two times when a coordinator puts it off, who has two too', async () => {
    const { snooze } = await open();
    const carl = { by: { id: 'carl', name: 'Carl Holm' }, reason: 'Ferie' };

    expect(await snooze({ ...carl, times: 0 })).toMatchObject({ kind: 'snoozed' });
    expect(await snooze({ ...carl, times: 1 })).toMatchObject({ kind: 'snoozed' });
    expect(await snooze({ ...carl, times: 2 })).toMatchObject({ why: 'too-often' });
    expect(await snooze({ times: 2 })).toMatchObject({ kind: 'snoozed' });
    expect(await snooze({ times: 3 })).toMatchObject({ kind: 'reason-needed' });
    expect(await snooze({ times: 3, reason: 'Ferie' })).toMatchObject({ kind: 'snoozed' });
    expect(await snooze({ times: 4, reason: 'Ferie' })).toMatchObject({ why: 'too-often' });
  });

  it('goes back to a working day where the next one is beyond the bound', async () => {
    const { clock, snooze } = await open();
    // Thirty days on is Sunday 11 April.
    clock.set('2027-03-12T08:10:00.000Z');

    expect(await snooze({ until: '2027-04-11' })).toMatchObject({ until: '2027-04-09' });
  });

  it('keeps quiet meanwhile, comes back on the day, and goes on with the ladder', async () => {
    const { snooze, sentOn } = await open();
    await snooze({ until: '2027-03-10' });

    expect(await sentOn('2027-03-01', '2027-03-08', '2027-03-09')).toEqual([]);
    expect(await sentOn('2027-03-10')).toEqual(['mette snoozed.1']);
    expect(await sentOn('2027-03-11', '2027-03-15')).toEqual([
      'mette snoozed.1',
      'carl coordinator-14',
    ]);
  });

  it('lets a coordinator wait until it is over, and no longer than the bound', async () => {
    const { snooze, sentOn } = await open();
    await snooze({ until: '2027-03-19' });

    expect(await sentOn('2027-03-15', '2027-03-16')).toEqual([]);
    expect(await sentOn('2027-03-19', '2027-03-22')).toEqual([
      'mette snoozed.1',
      'carl coordinator-14',
    ]);
  });

  it('stops a reminder that is on its way', async () => {
    const { documents, snooze } = await open();
    const clock = settableClock(NOW);
    const said: string[] = [];
    const notifier = {
      remind: async (_: unknown, __: unknown, still: () => Promise<readonly unknown[]>) => {
        await snooze();
        if ((await still()).length > 0) said.push('said');
        return { kind: 'delivered' as const };
      },
    };

    await sendDueReminders(ROLES, WHEEL, { clock, documents, log: recordingLog(), notifier });

    expect(said).toEqual([]);
  });

  it('asks for a reason the second time, and keeps it', async () => {
    const { snooze, current } = await open();
    await snooze();

    expect(await snooze({ times: 1, until: '2027-03-15', reason: ' ' })).toMatchObject({
      kind: 'reason-needed',
    });
    expect(
      await snooze({ times: 1, until: '2027-03-15', reason: 'Venter på regnskabet' }),
    ).toMatchObject({ kind: 'snoozed' });
    expect((await current())?.snoozes[1]).toMatchObject({ reason: 'Venter på regnskabet' });
  });

  it.each([
    ['today', '2027-03-01', 'past'],
    ['further than the bound', '2027-04-01', 'too-far'],
    ['no date', 'snart', 'no-date'],
    ['an empty date', '', 'no-date'],
    ['a date that does not exist', '2027-03-32', 'no-date'],
  ])('is refused for %s', async (_, until, why) => {
    const { snooze, current } = await open();

    expect(await snooze({ until })).toMatchObject({ kind: 'refused', why, latest: '2027-03-31' });
    expect((await current())?.snoozes).toEqual([]);
  });

  it('is refused a third time, also after the round was moved', async () => {
    const { clock, documents, snooze } = await open();
    await snooze();
    await snooze({ times: 1, until: '2027-03-15', reason: 'Ferie' });
    const move = { round: 'cpmr.1', by: { id: 'carl', name: 'Carl' }, dueOn: '2027-05-03' };
    await moveRound(move, ROLES, WHEEL, { clock, documents });

    expect(await snooze({ times: 2, reason: 'Igen' })).toMatchObject({
      kind: 'refused',
      why: 'too-often',
    });
  });

  it('tells on an older card what was put off, and puts nothing off', async () => {
    const { snooze, current } = await open();
    await snooze();

    expect(await snooze({ until: 'tomorrow' })).toMatchObject({
      kind: 'already-snoozed',
      until: '2027-03-08',
    });
    expect((await current())?.snoozes).toHaveLength(1);
  });

  it('puts off once when two devices tap at once', async () => {
    const { snooze, current } = await open();

    const kinds = (await Promise.all([snooze(), snooze()])).map(({ kind }) => kind);

    expect(kinds.toSorted()).toEqual(['already-snoozed', 'snoozed']);
    expect((await current())?.snoozes).toHaveLength(1);
  });

  it.each(['answered', 'skipped'] as const)('tells that a round is %s', async (state) => {
    const { snooze } = await open(round({ owner: 'mette', state }));

    expect(await snooze()).toMatchObject({ kind: 'closed', round: { state } });
  });

  it('tells that it is somebody else’s by now', async () => {
    const { snooze } = await open(round({ owner: 'bent' }));

    expect(await snooze()).toMatchObject({ kind: 'not-yours', round: { owner: 'bent' } });
  });

  it('knows no other round than those planned', async () => {
    const { snooze } = await open();

    expect(await snooze({ round: 'gone.1' })).toEqual({ kind: 'unknown' });
  });

  it('comes back also when the process dies before its reminder is written', async () => {
    const { clock, documents, snooze, sentOn } = await open();
    const dying = { ...documents, create: () => Promise.reject(new Error('the process dies')) };
    await expect(snooze({}, dying)).rejects.toThrow('dies');

    const [unsettled] = (
      await documents.query(rounds, {
        where: [{ field: 'unsettled', is: 'eq', value: 'ladder' }],
        limit: 1,
      })
    ).items;
    if (unsettled !== undefined) await writeLadder(unsettled, WHEEL, { clock, documents });

    expect(await sentOn('2027-03-01', '2027-03-08')).toEqual(['mette after-7', 'mette snoozed.1']);
    expect((await documents.query(reminders, { limit: 100 })).items).not.toHaveLength(0);
  });
});
