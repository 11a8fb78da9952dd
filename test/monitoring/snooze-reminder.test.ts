import { type Reminder, reminders } from '../../src/monitoring/reminder';
import { type Round, rounds } from '../../src/monitoring/round';
import { snoozeReminder } from '../../src/monitoring/snooze-reminder';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { reminder } from '../builders/reminder';
import { round } from '../builders/round';
import { settableClock } from '../fakes/settable-clock';

const TAP = { round: 'cpmr.2027', step: 'due' };

async function open(now: string, stored: Round = round()) {
  const clock = settableClock(now);
  const documents = createMemoryDocumentStore(clock);
  await documents.create(rounds, stored);
  await documents.create(reminders, reminder({ state: 'sent', nextAt: undefined }));
  return {
    clock,
    snooze: (tap = TAP) => snoozeReminder(tap, { clock, documents }),
    snoozed: async (): Promise<Reminder[]> =>
      (await documents.query(reminders, { limit: 100 })).items
        .map(({ document }) => document)
        .filter(({ step }) => step.endsWith('.snoozed')),
  };
}

describe('snoozeReminder', () => {
  it('puts a reminder off for a week, to the minute in office time', async () => {
    const { snooze, snoozed } = await open('2027-03-01T10:30:00.000Z');
    const until = '2027-03-08T10:30:00.000Z';

    expect(await snooze()).toEqual({ kind: 'snoozed', round: round(), until });
    expect(await snoozed()).toEqual([reminder({ step: 'due.snoozed', dueAt: until })]);
  });

  it('waits for the next working morning when a week later is not office time', async () => {
    // Saturday 20 March at noon; a week later is the eve of summer time.
    const { snooze } = await open('2027-03-20T11:00:00.000Z');

    expect(await snooze()).toMatchObject({ until: '2027-03-29T07:00:00.000Z' });
  });

  it('puts off once, however often it is tapped, even when the month has changed', async () => {
    const { clock, snooze, snoozed } = await open('2027-03-24T10:30:00.000Z');
    const first = await snooze();
    clock.set('2027-03-26T10:30:00.000Z');

    const again = await snooze();

    expect(again).toEqual(first);
    expect(await snoozed()).toHaveLength(1);
  });

  it('puts off once when two devices tap at once', async () => {
    const { snooze, snoozed } = await open('2027-03-01T10:30:00.000Z');

    const [one, other] = await Promise.all([snooze(), snooze()]);

    expect(one).toEqual(other);
    expect(await snoozed()).toHaveLength(1);
  });

  it('puts off what was put off before', async () => {
    const { clock, snooze, snoozed } = await open('2027-03-01T10:30:00.000Z');
    await snooze();
    clock.set('2027-03-08T10:30:00.000Z');

    const second = await snooze({ ...TAP, step: 'due.snoozed' });

    expect(second).toMatchObject({ kind: 'snoozed', until: '2027-03-15T10:30:00.000Z' });
    expect(await snoozed()).toHaveLength(2);
  });

  it('puts nothing off when the round is answered', async () => {
    const answered = round({ state: 'answered' });
    const { snooze, snoozed } = await open('2027-03-01T10:30:00.000Z', answered);

    expect(await snooze()).toEqual({ kind: 'answered', round: answered });
    expect(await snoozed()).toEqual([]);
  });

  it('knows no other round than those planned', async () => {
    const { snooze } = await open('2027-03-01T10:30:00.000Z');

    expect(await snooze({ round: 'gone.2027', step: 'due' })).toEqual({ kind: 'unknown' });
  });
});
