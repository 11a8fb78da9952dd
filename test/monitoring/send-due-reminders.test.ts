import { type Reminder, reminders } from '../../src/monitoring/reminder';
import type { ReminderNotifier } from '../../src/monitoring/reminder-notifier';
import { type Round, rounds } from '../../src/monitoring/round';
import { sendDueReminders } from '../../src/monitoring/send-due-reminders';
import { people, type Person } from '../../src/people/person';
import type { Delivery } from '../../src/ports/delivery';
import type { DocumentStore } from '../../src/ports/document-store';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { person } from '../builders/person';
import { reminder } from '../builders/reminder';
import { round } from '../builders/round';
import { recordingLog } from '../fakes/recording-log';
import { recordingNotifier, type Sending } from '../fakes/recording-notifier';
import { settableClock } from '../fakes/settable-clock';

// Monday 1 March 2027, ten past nine in Copenhagen: ten minutes after the builder's reminder is due.
const NOW = '2027-03-01T08:10:00.000Z';
const ROLES = { coordinators: ['carl', 'dorte'], everybodyCoordinates: false };

interface Known {
  readonly people?: readonly Person[];
  readonly rounds?: readonly Round[];
  readonly reminders?: readonly Reminder[];
}

const METTES: Known = {
  people: [person(), person({ id: 'carl' })],
  rounds: [round({ owner: 'mette' })],
  reminders: [reminder()],
};

async function open(known: Known = METTES) {
  const clock = settableClock(NOW);
  const documents = createMemoryDocumentStore(clock);
  for (const one of known.people ?? []) await documents.create(people, one);
  for (const one of known.rounds ?? [round()]) await documents.create(rounds, one);
  for (const one of known.reminders ?? [reminder()]) await documents.create(reminders, one);
  const log = recordingLog();
  return {
    clock,
    documents,
    log,
    tick: (notifier: ReminderNotifier, store: DocumentStore = documents) =>
      sendDueReminders(ROLES, { clock, documents: store, log, notifier }),
    row: async (id = 'cpmr.2027.due', month = '2027-03') =>
      (await documents.get(reminders, month, id))?.document,
    personOf: async (id: string) => (await documents.get(people, id, id))?.document,
  };
}

const peopleOf = (sent: readonly Sending[]) => sent.map((one) => one.person);
const minutesAfter = (start: string, minutes: number) =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();

describe('sendDueReminders', () => {
  it('sends a reminder once, however often it runs', async () => {
    const { tick, row, clock } = await open();
    const notifier = recordingNotifier();

    const first = await tick(notifier);
    await tick(notifier);
    clock.set('2027-03-02T08:00:00.000Z');
    const last = await tick(notifier);

    expect(first).toEqual({ sent: 1, notSent: 0 });
    expect(last).toEqual({ sent: 0, notSent: 0 });
    expect(notifier.sent).toEqual([{ person: 'mette', reminder: 'cpmr.2027.due' }]);
    expect(await row()).toEqual(
      reminder({ state: 'sent', recipient: 'mette', sentAt: NOW, attempts: 1, nextAt: undefined }),
    );
  });

  it('sends what is due in the order that it became so, and nothing before its time', async () => {
    const at = (step: string, dueAt: string) => reminder({ step, dueAt });
    const { tick } = await open({
      ...METTES,
      reminders: [
        at('third', NOW),
        at('first', '2027-02-01T08:00:00.000Z'),
        at('later', minutesAfter(NOW, 1)),
        at('second', '2027-03-01T08:00:00.000Z'),
      ],
    });
    const notifier = recordingNotifier();

    expect(await tick(notifier)).toEqual({ sent: 3, notSent: 0 });

    expect(notifier.sent.map((one) => one.reminder)).toEqual([
      'cpmr.2027.first',
      'cpmr.2027.second',
      'cpmr.2027.third',
    ]);
  });

  it.each([
    ['before eight', '2027-03-01T06:59:00.000Z'],
    ['after four', '2027-03-01T15:00:00.000Z'],
    ['on a Saturday', '2027-03-06T10:00:00.000Z'],
  ])('sends nothing %s, and catches up in office time', async (_, quiet) => {
    const { tick, clock } = await open({
      ...METTES,
      reminders: [reminder({ dueAt: '2027-02-26T08:00:00.000Z' })],
    });
    const notifier = recordingNotifier();
    clock.set(quiet);

    expect(await tick(notifier)).toEqual({ sent: 0, notSent: 0 });
    clock.set('2027-03-08T08:00:00.000Z');
    expect(await tick(notifier)).toEqual({ sent: 1, notSent: 0 });

    expect(notifier.sent).toHaveLength(1);
  });

  it('sends each of many reminders once when two instances share a store', async () => {
    const steps = Array.from({ length: 30 }, (_, index) => `step-${index}`);
    const { tick } = await open({ ...METTES, reminders: steps.map((step) => reminder({ step })) });
    const notifiers = [recordingNotifier(), recordingNotifier(), recordingNotifier()];

    const results = await Promise.all(notifiers.map((one) => tick(one)));

    const sent = notifiers.flatMap((one) => one.sent.map((sending) => sending.reminder));
    expect(sent.toSorted()).toEqual(steps.map((step) => `cpmr.2027.${step}`).toSorted());
    expect(results.reduce((sum, one) => sum + one.sent, 0)).toBe(30);
  });

  it('cancels the reminders of a round that was answered, and of one that is gone', async () => {
    const { tick, row } = await open({
      ...METTES,
      rounds: [round({ owner: 'mette', state: 'answered' })],
      reminders: [reminder(), reminder({ round: 'gone.2027' })],
    });
    const notifier = recordingNotifier();

    expect(await tick(notifier)).toEqual({ sent: 0, notSent: 2 });

    expect(notifier.sent).toEqual([]);
    const cancelled = { state: 'cancelled', attempts: 1, nextAt: undefined } as const;
    expect(await row()).toEqual(reminder(cancelled));
    expect(await row('gone.2027.due')).toEqual(reminder({ round: 'gone.2027', ...cancelled }));
  });

  describe('the recipient of a reminder', () => {
    it('is the first coordinator who can be written to when nobody answers for the round', async () => {
      const { tick } = await open({
        people: [person({ id: 'carl', reachable: false }), person({ id: 'dorte' })],
      });
      const notifier = recordingNotifier();

      await tick(notifier);

      expect(peopleOf(notifier.sent)).toEqual(['dorte']);
    });

    it.each([
      ['cannot be written to', [person({ reachable: false }), person({ id: 'carl' })]],
      ['has never met the bot', [person({ id: 'carl' })]],
    ])('is a coordinator when the one who answers for it %s', async (_, known) => {
      const { tick } = await open({ ...METTES, people: known });
      const notifier = recordingNotifier();

      await tick(notifier);

      expect(peopleOf(notifier.sent)).toEqual(['carl']);
    });

    it('is waited for when there is nobody, and reminded as soon as somebody appears', async () => {
      const { tick, row, clock, documents } = await open({ people: [] });
      const notifier = recordingNotifier();

      expect(await tick(notifier)).toEqual({ sent: 0, notSent: 1 });
      expect(await row()).toMatchObject({
        state: 'planned',
        attempts: 0,
        reason: 'nobody-to-remind',
      });
      for (let minute = 1; minute <= 20; minute++) {
        clock.set(minutesAfter(NOW, minute));
        await tick(notifier);
      }
      expect(notifier.sent).toEqual([]);
      await documents.create(people, person({ id: 'carl' }));
      clock.set(minutesAfter(NOW, 21));
      await tick(notifier);

      expect(peopleOf(notifier.sent)).toEqual(['carl']);
      expect(await row()).toMatchObject({ state: 'sent', attempts: 1 });
    });

    it('is the next who answers for it when the first has blocked the bot, and is marked so', async () => {
      const { tick, row, personOf } = await open();
      const blocked = { kind: 'unreachable', reason: 'http-403' } as const;
      const notifier = recordingNotifier(({ person: to }) =>
        to === 'mette' ? blocked : { kind: 'delivered' },
      );

      expect(await tick(notifier)).toEqual({ sent: 0, notSent: 1 });
      expect(await personOf('mette')).toMatchObject({
        reachable: false,
        unreachable: { reason: 'http-403', since: NOW },
      });
      expect(await tick(notifier)).toEqual({ sent: 1, notSent: 0 });

      expect(peopleOf(notifier.sent)).toEqual(['mette', 'carl']);
      expect(await row()).toMatchObject({ state: 'sent', recipient: 'carl' });
    });
  });

  describe('a delivery that fails', () => {
    const FAILED: Delivery = { kind: 'failed', reason: 'http-503' };

    it('is tried again later and later, then never again', async () => {
      const { tick, row, clock } = await open();
      const notifier = recordingNotifier(() => FAILED);
      const waits: number[] = [];
      let now = NOW;

      await tick(notifier);
      for (let stored = await row(); stored?.nextAt !== undefined; stored = await row()) {
        waits.push((Date.parse(stored.nextAt) - Date.parse(now)) / 60_000);
        now = stored.nextAt;
        clock.set(new Date(Date.parse(now) - 1).toISOString());
        expect(await tick(notifier)).toEqual({ sent: 0, notSent: 0 });
        clock.set(now);
        await tick(notifier);
      }

      expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64]);
      expect(notifier.sent).toHaveLength(8);
      expect(await row()).toEqual(
        reminder({
          state: 'failed',
          attempts: 8,
          recipient: 'mette',
          reason: 'http-503',
          nextAt: undefined,
        }),
      );
    });

    it('does not keep the other reminders waiting', async () => {
      const { tick, row } = await open({
        ...METTES,
        reminders: [reminder({ step: 'a' }), reminder({ step: 'b' })],
      });
      const notifier = recordingNotifier(({ reminder: id }) =>
        id.endsWith('.a') ? FAILED : { kind: 'delivered' },
      );

      expect(await tick(notifier)).toEqual({ sent: 1, notSent: 1 });

      expect(await row('cpmr.2027.a')).toMatchObject({ state: 'planned', reason: 'http-503' });
      expect(await row('cpmr.2027.b')).toMatchObject({ state: 'sent' });
    });

    it('is forgotten when a later one succeeds', async () => {
      const { tick, row, clock } = await open();
      await tick(recordingNotifier(() => FAILED));
      clock.set(minutesAfter(NOW, 1));

      expect(await tick(recordingNotifier())).toEqual({ sent: 1, notSent: 0 });

      expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
    });
  });

  it('tries a reminder again that broke, and sends the others meanwhile', async () => {
    const { tick, row, log } = await open({
      ...METTES,
      reminders: [reminder(), reminder({ id: 'cpmr.2027.other', step: 'other' })],
    });
    let calls = 0;
    const sometimes: ReminderNotifier = {
      remind: () =>
        calls++ === 0
          ? Promise.reject(new Error('out of memory'))
          : Promise.resolve({ kind: 'delivered' }),
    };

    expect(await tick(sometimes)).toEqual({ sent: 1, notSent: 1 });
    const states = [await row(), await row('cpmr.2027.other')].map((one) => one?.state);
    expect(states.toSorted()).toEqual(['planned', 'sent']);
    expect(log.lines.map(({ message }) => message)).toEqual(['A reminder could not be sent']);
  });

  it('goes past the owner to a coordinator when a step says so', async () => {
    const { tick } = await open({ ...METTES, reminders: [reminder({ to: 'coordinator' })] });
    const notifier = recordingNotifier();

    await tick(notifier);

    expect(peopleOf(notifier.sent)).toEqual(['carl']);
  });

  describe('a process that dies after claiming a reminder', () => {
    it('leaves it to others when its lease runs out, and not before', async () => {
      const { tick, row, clock, documents } = await open();
      const claimedOnly: DocumentStore = {
        ...documents,
        get: () => Promise.reject(new Error('the process dies here')),
        replace: (collection, document, version) =>
          'state' in (document as object) && (document as { state: string }).state === 'claimed'
            ? documents.replace(collection, document, version)
            : Promise.reject(new Error('the process is dead')),
      };
      await expect(tick(recordingNotifier(), claimedOnly)).rejects.toThrow('is dead');
      expect(await row()).toMatchObject({ state: 'claimed', attempts: 1 });
      const notifier = recordingNotifier();

      clock.set(minutesAfter(NOW, 1.9));
      expect(await tick(notifier)).toEqual({ sent: 0, notSent: 0 });
      clock.set(minutesAfter(NOW, 2));
      expect(await tick(notifier)).toEqual({ sent: 1, notSent: 0 });

      expect(peopleOf(notifier.sent)).toEqual(['mette']);
      expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
    });
  });
});
