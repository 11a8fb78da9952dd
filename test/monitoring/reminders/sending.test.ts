import fc from 'fast-check';
import { addDays } from '../../../src/lib/dates';
import {
  listFailedReminders,
  resendReminder,
} from '../../../src/monitoring/reminders/failed-reminders';
import { repeatOf, assigneeNow } from '../../../src/monitoring/reminders/ladder';
import { type Reminder, reminders } from '../../../src/monitoring/reminders/reminder';
import {
  claimDigest,
  type ComposeDigest,
  sendDueReminders,
} from '../../../src/monitoring/reminders/send-reminders';
import { rounds, type Round } from '../../../src/monitoring/rounds/round';
import { FIRST_WAIT, JITTER, MOST_ATTEMPTS } from '../../../src/outbox/policy';
import type { Delivery, Send } from '../../../src/outbox/sending';
import { people, type Person } from '../../../src/people/person';
import type { Versioned, DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { person } from '../../builders/person';
import { policyWith } from '../../builders/policy';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';
import { composeDigest, recordingDigests, type Sending } from '../../fakes/recording-digests';
import { settableClock } from '../../fakes/settable-clock';

describe('claim digest', () => {
  const NOW = '2027-03-01T08:10:00.000Z';
  const LATER = '2027-03-01T08:12:00.000Z';
  const EARLIER = '2027-02-22T08:00:00.000Z';

  describe('claimDigest', () => {
    async function open(rows: readonly Reminder[]) {
      const clock = settableClock(NOW);
      const documents = createMemoryDocumentStore(clock);
      const stored: Versioned<Reminder>[] = [];
      for (const row of rows) {
        const created = await documents.create(reminders, row);
        if (created !== undefined) stored.push(created);
      }
      const claim = async (index = 0) => {
        const first = stored[index];
        if (first === undefined) throw new RangeError('no such reminder');
        const claimed = await claimDigest(first, { clock, documents, log: recordingLog() });
        return claimed.map(({ document }) => document);
      };
      return { claim };
    }

    it('claims everything due to the assignee, oldest first, and nothing else', async () => {
      const { claim } = await open([
        reminder({ step: 'b' }),
        reminder({ step: 'a', dueAt: EARLIER, nextAt: NOW }),
        reminder({ step: 'c', dueAt: LATER }),
        reminder({ step: 'd', assignee: 'carl' }),
        reminder({ step: 'e', state: 'sent', nextAt: undefined, assignee: undefined }),
      ]);

      const claimed = await claim();

      expect(claimed).toEqual(
        [
          reminder({ step: 'a', dueAt: EARLIER, state: 'claimed', attempts: 1, nextAt: LATER }),
          reminder({ step: 'b', state: 'claimed', attempts: 1, nextAt: LATER }),
        ].map((one) => ({ ...one, nextAt: LATER })),
      );
    });

    it('claims all or nothing if two try at the same time', async () => {
      const { claim } = await open([reminder({ step: 'a' }), reminder({ step: 'b' })]);

      const both = await Promise.all([claim(), claim()]);

      expect(both.map((claimed) => claimed.length).toSorted()).toEqual([0, 2]);
    });

    it('claims nothing while another instance holds some of it', async () => {
      const { claim } = await open([
        reminder({ step: 'b' }),
        reminder({ step: 'a', state: 'claimed', nextAt: LATER }),
      ]);

      expect(await claim()).toEqual([]);
    });

    it('claims what an interrupted process has left', async () => {
      const { claim } = await open([
        reminder({ step: 'b' }),
        reminder({ step: 'a', state: 'claimed', attempts: 1, nextAt: NOW }),
      ]);

      expect((await claim()).map(({ attempts }) => attempts)).toEqual([1, 2]);
    });
  });
});

describe('failed reminders', () => {
  const FAILED = {
    state: 'failed' as const,
    reason: 'http-413',
    nextAt: undefined,
    assignee: undefined,
  };

  describe('listFailedReminders', () => {
    const log = recordingLog();
    const open = () => createMemoryDocumentStore(fixedClock('2027-03-01T09:00:00.000Z'));

    it('lists failed reminders, with their round and the reason', async () => {
      const documents = open();
      await documents.create(rounds, round());
      const early = reminder({ ...FAILED, step: 'before-7', dueAt: '2027-02-22T08:00:00.000Z' });
      for (const one of [early, reminder(FAILED), reminder({ step: 'after-7' })])
        await documents.create(reminders, one);

      expect(await listFailedReminders(12, undefined, { documents, log })).toEqual({
        items: [reminder(FAILED), early].map((one) => ({
          round: round(),
          reminder: JSON.parse(JSON.stringify(one)) as unknown,
        })),
      });
    });

    it('leaves out reminders that are no longer needed', async () => {
      const documents = open();
      await documents.create(rounds, round({ state: 'answered' }));
      await documents.create(rounds, round({ collaboration: 'aer', plan: 1 }));
      for (const id of ['cpmr.1', 'aer.1', 'gone.1'])
        await documents.create(reminders, reminder({ ...FAILED, round: id }));

      expect(await listFailedReminders(12, undefined, { documents, log })).toEqual({ items: [] });
    });

    it('has pages, latest first', async () => {
      const documents = open();
      await documents.create(rounds, round());
      for (let step = 0; step < 20; step++)
        await documents.create(
          reminders,
          reminder({
            ...FAILED,
            step: `s${step}`,
            dueAt: `2027-03-${String(1 + ((step * 7) % 20)).padStart(2, '0')}T08:00:00.000Z`,
          }),
        );

      const first = await listFailedReminders(12, undefined, { documents, log });
      const second = await listFailedReminders(12, first.next, { documents, log });

      expect([first.items.length, second.items.length, second.next]).toEqual([12, 8, undefined]);
      const dates = [...first.items, ...second.items].map(({ reminder: { dueAt } }) => dueAt);
      expect(dates).toEqual(dates.toSorted().toReversed());
    });
  });
});

describe('recipient', () => {
  const standIn = { id: 'bent', name: 'Bent' };

  async function open(...known: Person[]) {
    const documents = createMemoryDocumentStore(fixedClock('2027-03-01T08:00:00.000Z'));
    for (const one of known) await documents.create(people, one);
    return { documents };
  }

  describe('assigneeNow', () => {
    it('is the owner if they can be reached, with or without a stand-in', async () => {
      const ports = await open(person({ standIn }), person({ id: 'bent' }));

      expect(await assigneeNow({ owner: 'mette' }, {}, ports)).toBe('mette');
    });

    it('is the stand-in of an owner who cannot be reached', async () => {
      const ports = await open(person({ reachable: false, standIn }), person({ id: 'bent' }));

      expect(await assigneeNow({ owner: 'mette' }, {}, ports)).toBe('bent');
    });

    it.each([
      ['there is no stand-in', [person({ reachable: false })]],
      [
        'the stand-in cannot be reached either',
        [person({ reachable: false, standIn }), person({ id: 'bent', reachable: false })],
      ],
      ['the owner is unknown', []],
    ])('is a coordinator when %s', async (_, known) => {
      expect(await assigneeNow({ owner: 'mette' }, {}, await open(...known))).toBe('coordinator');
    });

    it('is a coordinator for a round without an owner, and for a step that is for coordinators', async () => {
      const ports = await open(person());

      expect(await assigneeNow({}, {}, ports)).toBe('coordinator');
      expect(await assigneeNow({ owner: 'mette' }, { to: 'coordinator' }, ports)).toBe(
        'coordinator',
      );
    });
  });
});

describe('repeat reminder', () => {
  const LAST = { step: 'coordinator-14', to: 'coordinator' as const };
  const POLICY = policyWith();

  describe('repeatOf', () => {
    it('follows after the number of days in the policy', () => {
      // Due on 1 March: the 15th, the 29th (Easter Monday, so the 30th), 12 April.
      const next = repeatOf(round(), reminder(LAST), POLICY, '2027-03-15');

      expect(next).toEqual(
        reminder({ ...LAST, step: 'coordinator-14.1', dueAt: '2027-03-30T07:00:00.000Z' }),
      );
      expect(
        repeatOf(round(), { ...LAST, step: 'coordinator-14.1' }, POLICY, '2027-03-30'),
      ).toMatchObject({ step: 'coordinator-14.2', dueAt: '2027-04-12T07:00:00.000Z' });
    });

    it('does not make up for missed reminders', () => {
      expect(repeatOf(round(), LAST, POLICY, '2027-06-01')).toMatchObject({
        step: 'coordinator-14.6',
        dueAt: '2027-06-07T07:00:00.000Z',
      });
    });

    it.each([{ step: 'due' }, { step: 'gone' }, { step: 'coordinator-14.snoozed' }])(
      'is undefined after %j',
      ({ step }) => {
        expect(repeatOf(round(), { step }, POLICY, '2027-03-15')).toBeUndefined();
      },
    );

    it('has the same date for every process and at any time: ids and partitions agree', () => {
      fc.assert(
        fc.property(fc.nat(900), fc.nat(20), (late, count) => {
          const today = addDays('2027-03-15', late);
          const step = count === 0 ? LAST.step : `${LAST.step}.${count}`;
          const next = repeatOf(round(), { ...LAST, step }, POLICY, today);
          const [, number = ''] = /\.(\d+)$/.exec(next?.step ?? '') ?? [];

          const before = { ...LAST, step: `${LAST.step}.${Number(number) - 1}` };
          expect(Number(number)).toBeGreaterThan(count);
          expect((next?.dueAt ?? '') > `${today}T`).toBe(true);
          expect(repeatOf(round(), before, POLICY, '2027-03-01')).toEqual(next);
        }),
      );
    });
  });
});

describe('resend reminder', () => {
  const NOW = '2027-03-02T09:00:00.000Z';
  const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };
  const FAILED = reminder({
    state: 'failed',
    attempts: 8,
    reason: 'http-503',
    recipient: 'mette',
    nextAt: undefined,
    assignee: undefined,
  });

  describe('resendReminder', () => {
    async function open(row: Reminder = FAILED, of: Round = round({ owner: 'mette' })) {
      const clock = settableClock(NOW);
      const documents = createMemoryDocumentStore(clock);
      await documents.create(people, person());
      await documents.create(rounds, of);
      await documents.create(reminders, row);
      const resend = (by = 'carl', id = row.id) =>
        resendReminder({ reminder: id, month: '2027-03', by }, ROLES, policyWith(), {
          clock,
          documents,
        });
      const stored = async () => (await documents.get(reminders, '2027-03', row.id))?.document;
      return { clock, resend, stored };
    }

    it('plans it again, due at once, for the person who is responsible for the round', async () => {
      const { resend, stored } = await open();

      const again = reminder({ nextAt: NOW, reason: 'http-503' });
      expect(await resend()).toEqual({
        ok: true,
        item: { round: round({ owner: 'mette' }), reminder: again },
        at: new Date(NOW),
      });

      expect(await stored()).toEqual(again);
    });

    it('waits for the next working morning', async () => {
      const { clock, resend, stored } = await open();
      clock.set('2027-03-05T20:00:00.000Z');

      await resend();

      expect((await stored())?.nextAt).toBe('2027-03-08T08:00:00.000Z');
    });

    it('is for coordinators only', async () => {
      const { resend, stored } = await open();

      expect(await resend('mette')).toEqual({ ok: false, reason: 'not-allowed' });

      expect((await stored())?.state).toBe('failed');
    });

    it('happens once', async () => {
      const { resend } = await open();
      const both = await Promise.all([resend(), resend()]);

      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both).toContainEqual({ ok: false, reason: 'not-failed' });
      expect(await resend()).toEqual({ ok: false, reason: 'not-failed' });
    });

    it('is refused for a round that is closed or has another due date, and for an unknown reminder', async () => {
      const answered = await open(FAILED, round({ state: 'answered' }));
      const moved = await open(FAILED, round({ plan: 1 }));

      expect(await answered.resend()).toEqual({ ok: false, reason: 'closed' });
      expect(await moved.resend()).toEqual({ ok: false, reason: 'closed' });
      expect(await moved.resend('carl', 'gone')).toEqual({ ok: false, reason: 'unknown' });
    });
  });
});

describe('send due reminders', () => {
  // Monday 1 March 2027, 9:10 in Copenhagen: ten minutes after the default reminder is due.
  const NOW = '2027-03-01T08:10:00.000Z';
  const POLICY = policyWith();
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

  /** Mette's reminder, and Carl's reminder of another round. */
  const TWO_PEOPLE: Known = {
    people: [person(), person({ id: 'carl' })],
    rounds: [round({ owner: 'mette' }), round({ collaboration: 'aer', owner: 'carl' })],
    reminders: [reminder(), reminder({ round: 'aer.1', assignee: 'carl' })],
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
      tick: (
        notifier: {
          readonly send: Send;
          readonly composeDigest?: ComposeDigest;
          readonly isEndUnderWay?: (collaboration: string) => Promise<boolean>;
        },
        store: DocumentStore = documents,
      ) =>
        sendDueReminders(ROLES, POLICY, {
          clock,
          composeDigest,
          documents: store,
          log,
          ...notifier,
        }),
      row: async (id = 'cpmr.1.0.due', month = '2027-03') =>
        (await documents.get(reminders, month, id))?.document,
      personOf: async (id: string) => (await documents.get(people, id, id))?.document,
    };
  }

  const FINISHED = { nextAt: undefined, assignee: undefined };
  const peopleOf = (sent: readonly Sending[]) => sent.map((one) => one.person);
  const minutesAfter = (start: string, minutes: number) =>
    new Date(Date.parse(start) + minutes * 60_000).toISOString();

  describe('sendDueReminders', () => {
    it('sends a reminder once, however often it runs', async () => {
      const { tick, row, clock } = await open();
      const notifier = recordingDigests();

      const first = await tick(notifier);
      await tick(notifier);
      clock.set('2027-03-02T08:00:00.000Z');
      const last = await tick(notifier);

      expect(first).toEqual({ sent: 1, notSent: 0 });
      expect(last).toEqual({ sent: 0, notSent: 0 });
      expect(notifier.sent).toEqual([{ person: 'mette', reminder: 'cpmr.1.0.due' }]);
      expect(await row()).toEqual(
        reminder({ state: 'sent', recipient: 'mette', sentAt: NOW, attempts: 1, ...FINISHED }),
      );
    });

    it('waits while it is being decided how a collaboration goes on, and sends it afterwards', async () => {
      const { tick, row, clock } = await open(TWO_PEOPLE);
      const notifier = recordingDigests();
      let isOpen = true;
      const isEndUnderWay = (id: string) => Promise.resolve(isOpen && id === 'cpmr');

      expect(await tick({ ...notifier, isEndUnderWay })).toMatchObject({ sent: 1 });
      clock.set('2027-03-02T09:00:00.000Z');
      expect(await tick({ ...notifier, isEndUnderWay })).toMatchObject({ sent: 0 });
      expect(await row()).toMatchObject({ state: 'planned', assignee: 'mette' });
      isOpen = false;
      clock.set('2027-03-03T09:00:00.000Z');
      expect(await tick({ ...notifier, isEndUnderWay })).toEqual({ sent: 1, notSent: 0 });

      expect(peopleOf(notifier.sent)).toEqual(['carl', 'mette']);
    });

    it('sends the last step of the owner after a decision, and the coordinators theirs later', async () => {
      const { tick, row, clock } = await open({
        ...TWO_PEOPLE,
        reminders: [
          reminder({ step: 'due' }),
          reminder({ step: 'late', dueAt: '2027-03-01T08:30:00.000Z' }),
          reminder({ step: 'escalated', to: 'coordinator', assignee: 'coordinator' }),
        ],
      });
      const notifier = recordingDigests();
      let isOpen = true;
      const isEndUnderWay = () => Promise.resolve(isOpen);
      await tick({ ...notifier, isEndUnderWay });
      isOpen = false;

      clock.set('2027-03-02T09:00:00.000Z');
      await tick({ ...notifier, isEndUnderWay });
      expect(notifier.sent.map((one) => one.reminder)).toEqual(['cpmr.1.0.late']);
      expect(await row()).toMatchObject({ state: 'cancelled' });

      clock.set('2027-03-03T09:00:00.000Z');
      await tick({ ...notifier, isEndUnderWay });
      expect(notifier.sent.map((one) => one.reminder)).toEqual([
        'cpmr.1.0.late',
        'cpmr.1.0.escalated',
      ]);
    });

    it('sends due reminders in the order of their due times, and nothing early', async () => {
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
      const notifier = recordingDigests();

      expect(await tick(notifier)).toEqual({ sent: 3, notSent: 0 });

      expect(notifier.sent.map((one) => one.reminder)).toEqual([
        'cpmr.1.0.first',
        'cpmr.1.0.second',
        'cpmr.1.0.third',
      ]);
    });

    it.each([
      ['before 8:00', '2027-03-01T06:59:00.000Z'],
      ['after 16:00', '2027-03-01T15:00:00.000Z'],
      ['on a Saturday', '2027-03-06T10:00:00.000Z'],
    ])('sends nothing %s, and catches up in office hours', async (_, quiet) => {
      const { tick, clock } = await open({
        ...METTES,
        reminders: [reminder({ dueAt: '2027-02-26T08:00:00.000Z' })],
      });
      const notifier = recordingDigests();
      clock.set(quiet);

      expect(await tick(notifier)).toEqual({ sent: 0, notSent: 0 });
      clock.set('2027-03-08T08:00:00.000Z');
      expect(await tick(notifier)).toEqual({ sent: 1, notSent: 0 });

      expect(notifier.sent).toHaveLength(1);
    });

    it('sends each of many reminders once when two instances share a store', async () => {
      const steps = Array.from({ length: 30 }, (_, index) => `step-${index}`);
      const { tick } = await open({
        ...METTES,
        reminders: steps.map((step) => reminder({ step })),
      });
      const notifiers = [recordingDigests(), recordingDigests(), recordingDigests()];

      const results = await Promise.all(notifiers.map((one) => tick(one)));

      const sent = notifiers.flatMap((one) => one.sent.map((sending) => sending.reminder));
      expect(sent.toSorted()).toEqual(steps.map((step) => `cpmr.1.0.${step}`).toSorted());
      expect(results.reduce((sum, one) => sum + one.sent, 0)).toBe(30);
    });

    it('cancels the reminders of a round that was answered, and of one that was deleted', async () => {
      const { tick, row } = await open({
        ...METTES,
        rounds: [round({ owner: 'mette', state: 'answered' })],
        reminders: [reminder(), reminder({ round: 'gone.1' })],
      });
      const notifier = recordingDigests();

      expect(await tick(notifier)).toEqual({ sent: 0, notSent: 2 });

      expect(notifier.sent).toEqual([]);
      const cancelled = { state: 'cancelled', attempts: 1, ...FINISHED } as const;
      expect(await row()).toEqual(reminder(cancelled));
      expect(await row('gone.1.0.due')).toEqual(reminder({ round: 'gone.1', ...cancelled }));
    });

    describe('the recipient of a reminder', () => {
      it('is the first reachable coordinator if the round has no owner', async () => {
        const { tick } = await open({
          people: [person({ id: 'carl', reachable: false }), person({ id: 'dorte' })],
          reminders: [reminder({ assignee: 'coordinator' })],
        });
        const notifier = recordingDigests();

        await tick(notifier);

        expect(peopleOf(notifier.sent)).toEqual(['dorte']);
      });

      it.each([
        ['cannot be reached', [person({ reachable: false }), person({ id: 'carl' })]],
        ['has never met the bot', [person({ id: 'carl' })]],
      ])('is a coordinator if the owner %s', async (_, known) => {
        const { tick } = await open({ ...METTES, people: known });
        const notifier = recordingDigests();

        await tick(notifier);

        expect(peopleOf(notifier.sent)).toEqual(['carl']);
      });

      it('is waited for if there is nobody, and reminded as soon as somebody can be reached', async () => {
        const { tick, row, clock, documents } = await open({ people: [] });
        const notifier = recordingDigests();

        expect(await tick(notifier)).toEqual({ sent: 0, notSent: 1 });
        expect(await row()).toMatchObject({
          state: 'planned',
          attempts: 0,
          reason: 'nobody',
        });
        for (let minute = 1; minute <= 20; minute++) {
          clock.set(minutesAfter(NOW, minute));
          await tick(notifier);
        }
        expect(notifier.sent).toEqual([]);
        await documents.create(people, person({ id: 'carl' }));
        clock.set(minutesAfter(NOW, 31));
        await tick(notifier);

        expect(peopleOf(notifier.sent)).toEqual(['carl']);
        expect(await row()).toMatchObject({ state: 'sent', attempts: 1 });
      });

      it('is the next person responsible if the first has blocked the bot and is marked as unreachable', async () => {
        const { tick, row, personOf } = await open();
        const blocked = { kind: 'unreachable', reason: 'http-403' } as const;
        const notifier = recordingDigests(({ person: to }) =>
          to === 'mette' ? blocked : { kind: 'delivered' },
        );

        expect(await tick(notifier)).toEqual({ sent: 1, notSent: 0 });

        expect(await personOf('mette')).toMatchObject({
          reachable: false,
          unreachable: { reason: 'http-403', since: NOW },
        });

        expect(peopleOf(notifier.sent)).toEqual(['mette', 'carl']);
        expect(await row()).toMatchObject({ state: 'sent', recipient: 'carl' });
      });
    });

    it('sends the reminder of a person without a chat to a coordinator', async () => {
      const { tick } = await open({
        ...METTES,
        people: [person({ conversation: undefined }), person({ id: 'carl' })],
      });
      const notifier = recordingDigests();

      await tick(notifier);

      expect(peopleOf(notifier.sent)).toEqual(['carl']);
    });

    it('fails without another attempt if processes have stopped again and again while sending it', async () => {
      const { tick, row } = await open({
        ...METTES,
        reminders: [reminder({ state: 'claimed', attempts: MOST_ATTEMPTS, reason: 'http-503' })],
      });
      const notifier = recordingDigests();

      expect(await tick(notifier)).toEqual({ sent: 0, notSent: 1 });

      expect(notifier.sent).toEqual([]);
      expect(await row()).toMatchObject({ state: 'failed', reason: 'http-503' });
    });

    describe('a failed delivery', () => {
      const FAILED: Delivery = { kind: 'failed', reason: 'http-503' };

      it('is retried at growing intervals, and then never again', async () => {
        const { tick, row, clock } = await open();
        const notifier = recordingDigests(() => FAILED);
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

        const expected = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => 2 ** index);
        expect(waits).toHaveLength(expected.length);
        waits.forEach((wait, index) => {
          const least = (expected[index] ?? 0) * (FIRST_WAIT / 60_000);
          expect(wait).toBeGreaterThanOrEqual(least);
          expect(wait).toBeLessThanOrEqual(least * (1 + JITTER));
        });
        expect(notifier.sent).toHaveLength(MOST_ATTEMPTS);
        expect(await row()).toEqual(
          reminder({
            state: 'failed',
            attempts: MOST_ATTEMPTS,
            recipient: 'mette',
            reason: 'http-503',
            ...FINISHED,
          }),
        );
      });

      it('does not block the other reminders', async () => {
        const { tick, row } = await open(TWO_PEOPLE);
        const notifier = recordingDigests(({ person: to }) =>
          to === 'mette' ? FAILED : { kind: 'delivered' },
        );

        expect(await tick(notifier)).toEqual({ sent: 1, notSent: 1 });

        expect(await row()).toMatchObject({ state: 'planned', reason: 'http-503' });
        expect(await row('aer.1.0.due')).toMatchObject({ state: 'sent' });
      });

      it('is forgotten when a later one succeeds', async () => {
        const { tick, row, clock } = await open();
        await tick(recordingDigests(() => FAILED));
        clock.set(minutesAfter(NOW, 2));

        expect(await tick(recordingDigests())).toEqual({ sent: 1, notSent: 0 });

        expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
      });
    });

    it('retries a reminder that caused an error, and sends the others in the meantime', async () => {
      const { tick, row, log } = await open(TWO_PEOPLE);
      let calls = 0;
      const sometimes = {
        send: (): Promise<Delivery> =>
          calls++ === 0
            ? Promise.reject(new Error('out of memory'))
            : Promise.resolve({ kind: 'delivered' }),
      };

      expect(await tick(sometimes)).toEqual({ sent: 1, notSent: 1 });
      const states = [await row(), await row('aer.1.0.due')].map((one) => one?.state);
      expect(states.toSorted()).toEqual(['planned', 'sent']);
      expect(log.lines.map(({ message }) => message)).toEqual(['Could not send reminders']);
    });

    it('goes to a coordinator instead of the owner if the step says so', async () => {
      const { tick } = await open({ ...METTES, reminders: [reminder({ to: 'coordinator' })] });
      const notifier = recordingDigests();

      await tick(notifier);

      expect(peopleOf(notifier.sent)).toEqual(['carl']);
    });

    describe('a process that stops after claiming a reminder', () => {
      it('leaves it to others when its lease expires, and not before', async () => {
        const { tick, row, clock, documents } = await open();
        const claimedOnly: DocumentStore = {
          ...documents,
          get: () => Promise.reject(new Error('the process stops here')),
          replace: (collection, document, version) =>
            'state' in (document as object) && (document as { state: string }).state === 'claimed'
              ? documents.replace(collection, document, version)
              : Promise.reject(new Error('the process has stopped')),
        };
        await expect(tick(recordingDigests(), claimedOnly)).rejects.toThrow('has stopped');
        expect(await row()).toMatchObject({ state: 'claimed', attempts: 1 });
        const notifier = recordingDigests();

        clock.set(minutesAfter(NOW, 1.9));
        expect(await tick(notifier)).toEqual({ sent: 0, notSent: 0 });
        clock.set(minutesAfter(NOW, 2));
        expect(await tick(notifier)).toEqual({ sent: 1, notSent: 0 });

        expect(peopleOf(notifier.sent)).toEqual(['mette']);
        expect(await row()).toMatchObject({ state: 'sent', attempts: 2 });
      });
    });

    describe('a digest', () => {
      const THREE = ['aer', 'cpmr', 'ertico'];
      const digest: Known = {
        people: [person(), person({ id: 'carl' })],
        rounds: THREE.map((collaboration) => round({ collaboration, owner: 'mette' })),
        reminders: THREE.map((id) => reminder({ round: `${id}.1` })),
      };

      it('contains everything due to a person, in one message', async () => {
        const { tick } = await open(digest);
        const notifier = recordingDigests();

        expect(await tick(notifier)).toEqual({ sent: 3, notSent: 0 });

        expect(notifier.digests).toEqual([THREE.map((id) => `${id}.1.0.due`)]);
      });

      it('is left to the instance that holds its first reminder', async () => {
        const { tick, documents, row } = await open(digest);
        const stored = await documents.get(reminders, '2027-03', 'aer.1.0.due');
        const held = { state: 'claimed' as const, nextAt: minutesAfter(NOW, 2) };
        await documents.replace(
          reminders,
          reminder({ round: 'aer.1', ...held }),
          stored?.version ?? '',
        );
        const notifier = recordingDigests();

        expect(await tick(notifier)).toEqual({ sent: 0, notSent: 0 });

        expect(notifier.sent).toEqual([]);
        expect(await row()).toEqual(reminder());
      });

      it('leaves out a round that was answered while the digest waited to be sent', async () => {
        const { tick, documents, row } = await open(digest);
        const send: Send = async (_, compose) => {
          const stored = await documents.get(rounds, 'aer', 'aer.1');
          const answered = round({ collaboration: 'aer', owner: 'mette', state: 'answered' });
          await documents.replace(rounds, answered, stored?.version ?? '');
          expect(await compose()).toEqual({
            person: 'mette',
            reminders: ['cpmr.1.0.due', 'ertico.1.0.due'],
          });
          return { kind: 'delivered' };
        };

        expect(await tick({ send })).toEqual({ sent: 2, notSent: 1 });

        expect(await row('aer.1.0.due')).toMatchObject({ state: 'cancelled' });
      });

      /** A store in which the round of AER cannot be read from its second read on, or at all. */
      const unreadable = (documents: DocumentStore, from: number): DocumentStore => {
        let reads = 0;
        return {
          ...documents,
          get: (collection, partition, id) =>
            id === 'aer.1' && reads++ >= from
              ? Promise.reject(new Error('unreadable'))
              : documents.get(collection, partition, id),
        };
      };

      it.each([
        ['cannot be read', 0],
        ['can no longer be read when the digest is composed', 1],
      ])('is sent without a round that %s, and only that reminder is retried', async (_, from) => {
        const { tick, documents, row, log } = await open(digest);
        const notifier = recordingDigests();

        expect(await tick(notifier, unreadable(documents, from))).toEqual({ sent: 2, notSent: 1 });

        expect(notifier.digests).toEqual([['cpmr.1.0.due', 'ertico.1.0.due']]);
        expect(await row('aer.1.0.due')).toMatchObject({ state: 'planned', reason: 'error' });
        expect(log.lines).toMatchObject([
          { level: 'error', fields: { reminder: 'aer.1.0.due', err: new Error('unreadable') } },
        ]);
      });

      it('fails only for the round that cannot be read', async () => {
        const { tick, documents, clock } = await open(digest);
        const notifier = recordingDigests();
        for (let attempt = 0; attempt < 2 * MOST_ATTEMPTS; attempt++) {
          clock.set(minutesAfter('2027-03-01T08:10:00.000Z', attempt * 24 * 60));
          await tick(notifier, unreadable(documents, 0));
        }

        const { items } = await documents.query(reminders, { limit: 10 });
        expect(items.map(({ document }) => [document.round, document.state])).toEqual([
          ['aer.1', 'failed'],
          ['cpmr.1', 'sent'],
          ['ertico.1', 'sent'],
        ]);
      });

      it('still leaves out in a second attempt what it left out in the first', async () => {
        const { tick, documents, row } = await open(digest);
        let isBroken = false;
        const store: DocumentStore = {
          ...documents,
          get: (collection, partition, id) =>
            isBroken && id === 'aer.1'
              ? Promise.reject(new Error('unreadable'))
              : documents.get(collection, partition, id),
        };
        const composed: unknown[] = [];
        const send: Send = async (_, compose) => {
          isBroken = true;
          composed.push(await compose());
          isBroken = false;
          composed.push(await compose());
          return { kind: 'delivered' };
        };

        await tick({ send }, store);

        const without = { person: 'mette', reminders: ['cpmr.1.0.due', 'ertico.1.0.due'] };
        expect(composed).toEqual([without, without]);
        expect(await row('aer.1.0.due')).toMatchObject({ state: 'planned', reason: 'error' });
      });

      it('is sent without a reminder whose repetition cannot be written', async () => {
        const repeated = { step: 'coordinator-14', to: 'coordinator' as const };
        const { tick, documents, row, clock } = await open({
          ...digest,
          reminders: THREE.map((id) => reminder({ ...repeated, round: `${id}.1` })),
        });
        clock.set('2027-03-15T09:00:00.000Z');
        const notifier = recordingDigests();
        const store: DocumentStore = {
          ...documents,
          create: (collection, document) =>
            collection.id(document).startsWith('aer.')
              ? Promise.reject(new Error('unwritable'))
              : documents.create(collection, document),
        };

        expect(await tick(notifier, store)).toEqual({ sent: 2, notSent: 1 });

        expect(await row('aer.1.0.coordinator-14')).toMatchObject({ state: 'planned' });
        expect(await row('cpmr.1.0.coordinator-14')).toMatchObject({ state: 'sent' });
      });

      it('of a person who can no longer be reached is added to that of the coordinator', async () => {
        const { tick } = await open({
          ...digest,
          people: [person({ reachable: false }), person({ id: 'carl' })],
          rounds: [...(digest.rounds ?? []), round({ collaboration: 'helps' })],
          reminders: [
            ...(digest.reminders ?? []),
            reminder({ round: 'helps.1', assignee: 'coordinator', dueAt: NOW }),
          ],
        });
        const notifier = recordingDigests();

        expect(await tick(notifier)).toEqual({ sent: 4, notSent: 0 });

        expect(new Set(peopleOf(notifier.sent))).toEqual(new Set(['carl']));
        expect(notifier.digests.length).toBeLessThanOrEqual(2);
      });

      it('goes to the person to whom the round was handed over', async () => {
        const { tick } = await open({ ...METTES, rounds: [round({ owner: 'carl' })] });
        const notifier = recordingDigests();

        expect(await tick(notifier)).toEqual({ sent: 1, notSent: 0 });

        expect(peopleOf(notifier.sent)).toEqual(['carl']);
      });
    });

    it('cancels the reminders of a previous due date, and of a skipped round', async () => {
      const { tick, row } = await open({
        ...METTES,
        rounds: [
          round({ owner: 'mette', plan: 1 }),
          round({ collaboration: 'aer', owner: 'mette', state: 'skipped' }),
        ],
        reminders: [reminder(), reminder({ round: 'aer.1' })],
      });

      expect(await tick(recordingDigests())).toEqual({ sent: 0, notSent: 2 });

      expect([(await row())?.state, (await row('aer.1.0.due'))?.state]).toEqual([
        'cancelled',
        'cancelled',
      ]);
    });

    it('delays a soft reminder in the quiet weeks, and sends the others', async () => {
      const { tick, row, clock } = await open({
        ...METTES,
        reminders: [reminder({ step: 'before-7', soft: true }), reminder()],
      });
      clock.set('2027-07-14T08:00:00.000Z');
      const notifier = recordingDigests();

      expect(await tick(notifier)).toEqual({ sent: 1, notSent: 1 });

      expect(notifier.digests).toEqual([['cpmr.1.0.due']]);
      expect(await row('cpmr.1.0.before-7')).toMatchObject({
        state: 'planned',
        attempts: 0,
        nextAt: '2027-08-02T07:00:00.000Z',
      });
    });

    it('writes the coordinator’s next reminder before it sends a repeated one', async () => {
      const step = 'coordinator-14';
      const { tick, row, clock } = await open({
        ...METTES,
        reminders: [reminder({ step, to: 'coordinator', dueAt: '2027-03-15T08:00:00.000Z' })],
      });
      clock.set('2027-03-15T09:00:00.000Z');
      let written: Reminder | undefined;
      const send: Send = async () => {
        written = await row(`cpmr.1.0.${step}.1`);
        return { kind: 'delivered' };
      };

      await tick({ send });

      expect(written).toMatchObject({
        state: 'planned',
        dueAt: '2027-03-30T07:00:00.000Z',
        assignee: 'coordinator',
      });
    });

    it('fails at once if Teams will never accept the message', async () => {
      const { tick, row } = await open();

      await tick(recordingDigests(() => ({ kind: 'failed', reason: 'http-413', final: true })));

      expect(await row()).toMatchObject({
        state: 'failed',
        reason: 'http-413',
        recipient: 'mette',
      });
    });

    it('sends nothing twice if the clock is set back', async () => {
      const { tick, clock } = await open();
      const notifier = recordingDigests();
      await tick(notifier);

      for (const back of ['2027-03-01T08:00:00.000Z', '2027-02-22T09:00:00.000Z', NOW]) {
        clock.set(back);
        await tick(notifier);
      }

      expect(notifier.sent).toHaveLength(1);
    });

    it('starts nothing new after it is told to stop', async () => {
      const { documents, clock, log } = await open();
      const notifier = recordingDigests();
      const ports = { clock, documents, log, ...notifier, stop: AbortSignal.abort() };

      expect(await sendDueReminders(ROLES, POLICY, ports)).toEqual({ sent: 0, notSent: 0 });

      expect(notifier.sent).toEqual([]);
    });

    it('sends more than one page in one run', async () => {
      const ids = Array.from({ length: 450 }, (_, index) => `p${index}`);
      const { tick } = await open({
        people: ids.map((id) => person({ id })),
        rounds: ids.map((id) => round({ collaboration: id, owner: id })),
        reminders: ids.map((id) => reminder({ round: `${id}.1`, assignee: id })),
      });
      const notifier = recordingDigests();

      expect(await tick(notifier)).toEqual({ sent: 450, notSent: 0 });

      expect(new Set(peopleOf(notifier.sent)).size).toBe(450);
    });
  });
});
