import fc from 'fast-check';
import { addDays, copenhagen, isOfficeHour } from '../../../src/lib/dates';
import {
  workingDayFrom,
  isQuiet,
  isWorkingDay,
  isSendingTime,
  sendingTimeFrom,
} from '../../../src/lib/working-days';
import {
  assigneeOf,
  ladderOf,
  promptedBy,
  promptOf,
  writeLadder,
  writeLadders,
  escalatesAt,
  isSnoozedAway,
} from '../../../src/monitoring/reminders/ladder';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { sendDueReminders } from '../../../src/monitoring/reminders/send-reminders';
import {
  snoozeReminder,
  snoozeBounds,
  undoSnooze,
} from '../../../src/monitoring/reminders/snooze-reminder';
import { moveRound } from '../../../src/monitoring/rounds/move-round';
import {
  type Round,
  rounds,
  type RoundEvent,
  snoozedUntil,
} from '../../../src/monitoring/rounds/round';
import type { Send } from '../../../src/outbox/sending';
import { people } from '../../../src/people/person';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { localized } from '../../builders/localized';
import { person } from '../../builders/person';
import { policyWith } from '../../builders/policy';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { recordingLog } from '../../fakes/recording-log';
import { composeDigest, recordingDigests } from '../../fakes/recording-digests';
import { settableClock } from '../../fakes/settable-clock';

describe('ladder', () => {
  const POLICY = policyWith();
  const METTES = round({ owner: 'mette' });
  const LONG_BEFORE = '2027-01-04';

  const days = (one: Round, today = LONG_BEFORE) =>
    ladderOf(one, POLICY, today).map(({ step, dueAt }) => `${step} ${dueAt}`);

  describe('assigneeOf', () => {
    it('is the owner, or a coordinator if there is no owner or the step says so', () => {
      expect(assigneeOf(METTES, {})).toBe('mette');
      expect(assigneeOf(round(), {})).toBe('coordinator');
      expect(assigneeOf(METTES, { to: 'coordinator' })).toBe('coordinator');
    });
  });

  describe('ladderOf', () => {
    it('has a reminder for every step, at 9:00', () => {
      expect(days(METTES)).toEqual([
        'before-30 2027-02-01T08:00:00.000Z',
        'before-7 2027-02-22T08:00:00.000Z',
        'due 2027-03-01T08:00:00.000Z',
        'after-7 2027-03-08T08:00:00.000Z',
        'coordinator-14 2027-03-15T08:00:00.000Z',
      ]);
    });

    it('builds all fields of a reminder', () => {
      const [first] = ladderOf(METTES, POLICY, LONG_BEFORE);
      const last = ladderOf(METTES, POLICY, LONG_BEFORE).at(-1);

      expect(first).toEqual(
        reminder({ step: 'before-30', dueAt: '2027-02-01T08:00:00.000Z', soft: true }),
      );
      expect(last).toEqual(
        reminder({ step: 'coordinator-14', dueAt: '2027-03-15T08:00:00.000Z', to: 'coordinator' }),
      );
    });

    it('skips days off, and for soft steps the quiet weeks', () => {
      expect(days(round({ dueOn: '2027-08-05' }))).toEqual([
        'before-30 2027-07-06T07:00:00.000Z',
        'before-7 2027-08-02T07:00:00.000Z',
        'due 2027-08-05T07:00:00.000Z',
        'after-7 2027-08-12T07:00:00.000Z',
        'coordinator-14 2027-08-19T07:00:00.000Z',
      ]);
      expect(days(round({ dueOn: '2027-03-18' })).slice(-2)).toEqual([
        'after-7 2027-03-30T07:00:00.000Z',
        'coordinator-14 2027-04-01T07:00:00.000Z',
      ]);
    });

    it('keeps the later of two steps on the same day for one recipient, and both for two recipients', () => {
      const label = localized('Et trin');
      const narrow = policyWith({
        ladder: [
          { step: 'a', label, days: 0, soft: false },
          { step: 'b', label, days: 1, soft: false },
          { step: 'c', label, days: 1, soft: false, to: 'coordinator' },
        ],
      });

      const found = ladderOf(round({ dueOn: '2027-03-06' }), narrow, LONG_BEFORE);

      expect(found.map(({ step }) => step)).toEqual(['b', 'c']);
    });

    it('leaves out past steps, but keeps today’s', () => {
      expect(days(METTES, '2027-02-22').map((one) => one.split(' ')[0])).toEqual([
        'before-7',
        'due',
        'after-7',
        'coordinator-14',
      ]);
    });

    it('keeps the last step if all are past: it is due today, in its original partition', () => {
      const found = ladderOf(METTES, POLICY, '2027-05-15');

      // Monday is Whit Monday.
      expect(found.map(({ step, dueAt, month }) => [step, dueAt, month])).toEqual([
        ['after-7', '2027-05-18T07:00:00.000Z', '2027-03'],
        ['coordinator-14', '2027-05-18T07:00:00.000Z', '2027-03'],
      ]);
    });

    it('is in order, within working hours and complete, for any working day', () => {
      const anyDay = fc
        .integer({ min: 0, max: 7300 })
        .map((offset) => addDays('2024-01-01', offset));
      fc.assert(
        fc.property(anyDay, (day) => {
          const dueOn = workingDayFrom(day, POLICY);
          const found = ladderOf(round({ dueOn }), POLICY, addDays(dueOn, -90));

          for (const { dueAt, soft } of found)
            expect(isSendingTime(new Date(dueAt), soft, POLICY)).toBe(true);
          expect(found.map(({ dueAt }) => dueAt)).toEqual(found.map(({ dueAt }) => dueAt).sort());
          expect(found.find(({ step }) => step === 'due')?.dueAt.slice(0, 10)).toBe(dueOn);
          expect(found.map(({ step }) => step)).toEqual(
            expect.arrayContaining(['due', 'after-7', 'coordinator-14']),
          );
          const on = found.map(({ dueAt }) => copenhagen(new Date(dueAt)).day);
          expect(new Set(on).size).toBe(on.length);
        }),
      );
    });
  });

  async function open(...stored: Round[]) {
    const clock = settableClock('2027-01-04T08:00:00Z');
    const documents = createMemoryDocumentStore(clock);
    const log = recordingLog();
    for (const one of stored) await documents.create(rounds, one);
    return {
      clock,
      documents,
      log,
      write: (store: DocumentStore = documents) =>
        writeLadders(POLICY, { clock, documents: store, log }),
      ids: async () =>
        (await documents.query(reminders, { limit: 100 })).items.map(({ document }) => document.id),
      current: async () => (await documents.get(rounds, 'cpmr', 'cpmr.1'))?.document,
    };
  }

  describe('writeLadders', () => {
    it('writes the reminder schedules that an interrupted process left out, and nothing twice', async () => {
      const { write, ids, current, documents } = await open({ ...METTES, unsettled: 'ladder' });
      await documents.create(
        reminders,
        reminder({ step: 'before-30', dueAt: '2027-02-01T08:00:00.000Z', soft: true }),
      );

      expect(await write()).toBe(1);
      expect(await write()).toBe(0);

      expect(await ids()).toHaveLength(5);
      expect(await current()).toEqual(METTES);
    });

    it('leaves rounds with a written schedule or a pending conclusion unchanged', async () => {
      const { write, ids } = await open(
        METTES,
        round({ collaboration: 'wib', state: 'answered', unsettled: 'conclusion' }),
      );

      expect(await write()).toBe(0);
      expect(await ids()).toEqual([]);
    });

    it('can be repeated after a process stops at any write', async () => {
      const { write, ids, documents, current } = await open({ ...METTES, unsettled: 'ladder' });
      const dying: DocumentStore = {
        ...documents,
        create: async (collection, document) => {
          if ((await ids()).length === 3) throw new Error('the process stops here');
          return documents.create(collection, document);
        },
      };
      expect(await write(dying)).toBe(0);
      expect((await current())?.unsettled).toBe('ladder');

      await write();

      expect(await ids()).toHaveLength(5);
      expect((await current())?.unsettled).toBeUndefined();
    });

    it('continues after more than a page of ladders that cannot be written, and logs each', async () => {
      const broken = Array.from({ length: 120 }, (_, index) => `a${index}`);
      const names = [...broken, 'cpmr'];
      const { write, ids, documents, log } = await open(
        ...names.map((collaboration) => round({ collaboration, unsettled: 'ladder' })),
      );
      const store: DocumentStore = {
        ...documents,
        create: async (collection, document) => {
          if (!collection.id(document).startsWith('cpmr.')) throw new Error('broken');
          return documents.create(collection, document);
        },
      };

      expect(await write(store)).toBe(1);

      expect(await ids()).toHaveLength(5);
      expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual(
        broken.toSorted().map((id) => ['error', { round: `${id}.1`, err: new Error('broken') }]),
      );
    });
  });

  describe('writeLadder', () => {
    it('leaves a round that was changed at the same time for a later tick', async () => {
      const { clock, documents, current } = await open({ ...METTES, unsettled: 'ladder' });
      const stored = await documents.get(rounds, 'cpmr', 'cpmr.1');
      const read = stored ?? { document: METTES, version: '' };
      await documents.replace(rounds, { ...read.document, plan: 1 }, read.version);

      await writeLadder(read, POLICY, { clock, documents });

      expect(await current()).toMatchObject({ plan: 1, unsettled: 'ladder' });
    });
  });
});

describe('office hours', () => {
  const OFF = policyWith();

  describe('isSendingTime', () => {
    it.each([
      ['Monday 7:59 in winter', '2027-03-01T06:59:59Z', false],
      ['Monday 8:00 in winter', '2027-03-01T07:00:00Z', true],
      ['Monday 15:59 in winter', '2027-03-01T14:59:59Z', true],
      ['Monday 16:00 in winter', '2027-03-01T15:00:00Z', false],
      ['Tuesday 8:00 after the Easter in which summer time begins', '2027-03-30T06:00:00Z', true],
      ['Monday 7:00 the day after summer time ends', '2027-11-01T06:00:00Z', false],
      ['Saturday at noon', '2027-03-06T11:00:00Z', false],
      ['Maundy Thursday at noon', '2027-03-25T11:00:00Z', false],
      ['Easter Monday at noon', '2027-03-29T10:00:00Z', false],
      ['Constitution Day at noon', '2028-06-05T10:00:00Z', false],
      ['Christmas Eve at noon', '2027-12-24T11:00:00Z', false],
      ['the former day of prayer at noon', '2024-04-26T10:00:00Z', true],
    ])('%s: %s is %s', (_, moment, expected) => {
      expect(isSendingTime(new Date(moment), false, OFF)).toBe(expected);
    });

    it('keeps soft messages out of the quiet weeks, and no others', () => {
      const inSummer = new Date('2027-07-14T10:00:00Z');

      expect(isSendingTime(inSummer, true, OFF)).toBe(false);
      expect(isSendingTime(inSummer, false, OFF)).toBe(true);
    });
  });

  describe('sendingTimeFrom', () => {
    it.each([
      ['does not wait in office hours', '2027-03-01T09:30:00.000Z', '2027-03-01T09:30:00.000Z'],
      [
        'waits from early morning until office hours',
        '2027-03-01T04:00:00Z',
        '2027-03-01T08:00:00.000Z',
      ],
      ['waits from evening until the next day', '2027-03-01T15:00:00Z', '2027-03-02T08:00:00.000Z'],
      ['waits over a weekend', '2027-03-05T17:00:00Z', '2027-03-08T08:00:00.000Z'],
      [
        'waits over Easter when summer time begins',
        '2027-03-24T16:00:00Z',
        '2027-03-30T07:00:00.000Z',
      ],
      [
        'waits over a weekend when summer time ends',
        '2027-10-30T10:00:00Z',
        '2027-11-01T08:00:00.000Z',
      ],
      [
        'waits from just after midnight in Copenhagen',
        '2027-07-05T22:30:00Z',
        '2027-07-06T07:00:00.000Z',
      ],
      ['waits from Christmas Eve', '2027-12-24T08:00:00Z', '2027-12-27T08:00:00.000Z'],
    ])('%s', (_, moment, expected) => {
      expect(sendingTimeFrom(new Date(moment), false, OFF).toISOString()).toBe(expected);
    });

    it('delays a soft message until the quiet weeks are over', () => {
      const found = sendingTimeFrom(new Date('2027-07-14T10:00:00Z'), true, OFF);

      expect(found.toISOString()).toBe('2027-08-02T07:00:00.000Z');
    });

    it('is never earlier, and always in office hours of a working day, in any year', () => {
      const anyMoment = fc.date({
        min: new Date('2020-01-01T00:00:00Z'),
        max: new Date('2060-01-01T00:00:00Z'),
        noInvalidDate: true,
      });
      fc.assert(
        fc.property(anyMoment, fc.boolean(), (moment, soft) => {
          const found = sendingTimeFrom(moment, soft, OFF);
          const { day } = copenhagen(found);

          expect(found.getTime()).toBeGreaterThanOrEqual(moment.getTime());
          expect(isOfficeHour(found)).toBe(true);
          expect(isWorkingDay(day, OFF)).toBe(true);
          expect(soft && isQuiet(day, OFF)).toBe(false);
          expect(sendingTimeFrom(found, soft, OFF)).toEqual(found);
        }),
      );
    });
  });
});

describe('prompted reminders', () => {
  const event = (did: RoundEvent['did'], given: Partial<RoundEvent> = {}): RoundEvent => ({
    // Friday afternoon, after office hours.
    at: '2027-02-26T15:30:00.000Z',
    by: 'carl',
    name: 'Carl Holm',
    did,
    ...given,
  });
  const MONDAY = new Date('2027-03-01T08:00:00.000Z');

  describe('promptedBy', () => {
    it('reminds on the morning when a snooze ends', () => {
      const snoozes = [{ by: 'mette', at: '2027-02-25T09:00:00.000Z', until: '2027-03-04' }];

      expect(promptedBy(round({ snoozes }), policyWith())).toEqual([
        { step: 'snoozed.1', at: new Date('2027-03-04T08:00:00.000Z') },
      ]);
    });

    it.each(['handed-over', 'passed-on'] as const)(
      'notifies the new owner of a round that was %s, at the next office hour',
      (did) => {
        const handed = round({ owner: 'bent', history: [event('noted'), event(did)] });

        expect(promptedBy(handed, policyWith())).toEqual([{ step: `${did}.2`, at: MONDAY }]);
      },
    );

    it('notifies a coordinator of a declined round', () => {
      expect(promptedBy(round({ history: [event('declined')] }), policyWith())).toEqual([
        { step: 'declined.1', to: 'coordinator', at: MONDAY },
      ]);
    });

    it('notifies nobody of their own action, or of a round without an owner', () => {
      const own = round({ owner: 'carl', history: [event('handed-over')] });
      const nobodys = round({ history: [event('passed-on')] });
      const claimed = round({ owner: 'bent', history: [event('claimed')] });

      expect([own, nobodys, claimed].flatMap((one) => promptedBy(one, policyWith()))).toEqual([]);
    });

    it('starts again after a new due date, but continues the numbers', () => {
      const snoozes = [
        { by: 'mette', at: '2027-02-25T09:00:00.000Z', until: '2027-03-04' },
        { by: 'mette', at: '2027-03-01T09:00:00.000Z', until: '2027-03-10' },
      ];
      const history = [event('handed-over'), event('moved')];

      expect(promptedBy(round({ owner: 'bent', snoozes, history }), policyWith())).toEqual([
        { step: 'snoozed.2', at: new Date('2027-03-10T08:00:00.000Z') },
      ]);
    });
  });

  describe('promptOf', () => {
    it('tells them apart from the steps of the reminder schedule', () => {
      expect(promptOf('snoozed.2')).toBe('snoozed');
      expect(promptOf('declined.1')).toBe('declined');
      expect(promptOf('after-7')).toBeUndefined();
      expect(promptOf('coordinator-14.3')).toBeUndefined();
    });
  });
});

describe('snooze reminder', () => {
  // Monday 1 March 2027, 9:10: the round is due.
  const NOW = '2027-03-01T08:10:00.000Z';
  const POLICY = policyWith();
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
      await writeLadder(created, POLICY, { clock, documents });
    const notifier = recordingDigests();
    const log = recordingLog();
    return {
      clock,
      documents,
      snooze: (
        { until = 'week', times = 0, by = METTE, round: id = 'cpmr.1', ...rest }: Given = {},
        store: DocumentStore = documents,
      ) =>
        snoozeReminder({ until, times, by, round: id, ...rest }, ROLES, POLICY, {
          clock,
          documents: store,
        }),
      current: async () => (await documents.get(rounds, 'cpmr', 'cpmr.1'))?.document,
      /** Returns what was sent on these mornings, as "person step". */
      sentOn: async (...days: string[]) => {
        for (const day of days) {
          clock.set(`${day}T09:00:00.000Z`);
          await sendDueReminders(ROLES, POLICY, { clock, documents, log, ...notifier });
        }
        return notifier.sent.map(({ person: who, reminder }) => `${who} ${reminder.slice(9)}`);
      },
    };
  }

  describe('undoSnooze', () => {
    it('lets the reminders come as planned, and gives the snooze back', async () => {
      const { snooze, current, sentOn, clock, documents } = await open();
      await snooze({ until: 'week' });
      const undo = (by = METTE, times = 1) =>
        undoSnooze({ round: 'cpmr.1', by, times }, POLICY, { clock, documents });

      expect(await undo({ id: 'carl', name: 'Carl' })).toMatchObject({ reason: 'not-snoozed' });
      expect(await undo(METTE, 2)).toMatchObject({ reason: 'not-snoozed' });
      expect(await undo()).toMatchObject({ ok: true });
      expect(await undo()).toMatchObject({ ok: true });

      const stored = await current();
      expect(stored?.history.map(({ did }) => did)).toEqual(['snoozed', 'unsnoozed']);
      expect(snoozedUntil(stored ?? METTES)).toBeUndefined();
      expect(snoozeBounds(stored ?? METTES, POLICY, '2027-03-01', false).timesLeft).toBe(2);
      expect(await sentOn('2027-03-01', '2027-03-08')).toEqual(['mette due', 'mette after-7']);
    });

    it('can be followed by another snooze, which is reminded of at its end', async () => {
      const { snooze, sentOn, clock, documents } = await open();
      await snooze({ until: 'tomorrow' });
      await undoSnooze({ round: 'cpmr.1', by: METTE }, POLICY, { clock, documents });

      expect(await snooze({ until: '2027-03-04', times: 1 })).toMatchObject({ ok: true });
      expect(await sentOn('2027-03-01', '2027-03-02', '2027-03-04')).toEqual(['mette snoozed.2']);
    });

    it('queues the last step that came due meanwhile once more', async () => {
      const { snooze, sentOn, clock, documents } = await open();
      await snooze({ until: '2027-03-19' });
      await sentOn('2027-03-01', '2027-03-08');
      const undo = () =>
        undoSnooze({ round: 'cpmr.1', by: METTE, times: 1 }, POLICY, { clock, documents });

      clock.set('2027-03-09T08:00:00.000Z');
      await undo();
      await undo();

      expect(await sentOn('2027-03-09')).toEqual(['mette after-7']);
      await undo();
      expect(await sentOn('2027-03-10', '2027-03-15')).toEqual([
        'mette after-7',
        'carl coordinator-14',
      ]);
    });

    it('reminds the coordinator on the day that the snooze had delayed', async () => {
      const { snooze, sentOn, clock, documents } = await open();
      await snooze({ until: '2027-03-30' });
      await sentOn('2027-03-15');
      await undoSnooze({ round: 'cpmr.1', by: METTE, times: 1 }, POLICY, { clock, documents });

      expect(await sentOn('2027-03-15')).toEqual(['mette after-7', 'carl coordinator-14']);
    });

    it('is not taken back by the tap that snoozed, when it is delivered again', async () => {
      const { snooze, current, clock, documents } = await open();
      await snooze();
      await undoSnooze({ round: 'cpmr.1', by: METTE, times: 1 }, POLICY, { clock, documents });
      const before = await current();

      expect(await snooze()).toMatchObject({ ok: false, reason: 'undone' });
      expect(await current()).toEqual(before);
    });

    it('does nothing once the snooze is over', async () => {
      const { snooze, clock, documents } = await open();
      await snooze({ until: 'tomorrow' });
      clock.set('2027-03-02T09:00:00.000Z');

      expect(
        await undoSnooze({ round: 'cpmr.1', by: METTE, times: 1 }, POLICY, { clock, documents }),
      ).toMatchObject({ reason: 'not-snoozed' });
    });

    it('does not change a round that is answered', async () => {
      const { clock, documents } = await open(round({ owner: 'mette', state: 'answered' }));
      const request = { round: 'cpmr.1', by: METTE };

      expect(await undoSnooze(request, POLICY, { clock, documents })).toMatchObject({
        reason: 'closed',
      });
    });
  });

  describe('snoozeReminder', () => {
    it.each([
      ['tomorrow', '2027-03-02'],
      ['week', '2027-03-08'],
      ['2027-03-19', '2027-03-19'],
      // A Saturday.
      ['2027-03-20', '2027-03-22'],
      ['2027-03-31', '2027-03-31'],
    ])('snoozes a round until %s: %s', async (until, day) => {
      const { snooze, current } = await open();

      expect(await snooze({ until })).toMatchObject({ ok: true, until: day });

      expect(await current()).toMatchObject({
        snoozes: [{ by: 'mette', at: NOW, until: day }],
        history: [{ by: 'mette', did: 'snoozed', value: day }],
        revision: 1,
      });
    });

    it('does not count a coordinator’s snoozes towards the owner’s limit; each may snooze twice', async () => {
      const { snooze } = await open();
      const carl = { by: { id: 'carl', name: 'Carl Holm' }, reason: 'Ferie' };

      expect(await snooze({ ...carl, times: 0 })).toMatchObject({ ok: true });
      expect(await snooze({ ...carl, times: 1 })).toMatchObject({ ok: true });
      expect(await snooze({ ...carl, times: 2 })).toMatchObject({ reason: 'too-often' });
      expect(await snooze({ times: 2 })).toMatchObject({ ok: true });
      expect(await snooze({ times: 3 })).toMatchObject({ ok: false, reason: 'no-reason' });
      expect(await snooze({ times: 3, reason: 'Ferie' })).toMatchObject({ ok: true });
      expect(await snooze({ times: 4, reason: 'Ferie' })).toMatchObject({ reason: 'too-often' });
    });

    it('uses an earlier working day if the next one is beyond the limit', async () => {
      const { clock, snooze } = await open();
      // Thirty days later is Sunday 11 April.
      clock.set('2027-03-12T08:10:00.000Z');

      expect(await snooze({ until: '2027-04-11' })).toMatchObject({ until: '2027-04-09' });
    });

    it('sends nothing during the snooze, reminds at its end, and then continues the schedule', async () => {
      const { snooze, sentOn } = await open();
      await snooze({ until: '2027-03-10' });

      expect(await sentOn('2027-03-01', '2027-03-08', '2027-03-09')).toEqual([]);
      expect(await sentOn('2027-03-10')).toEqual(['mette snoozed.1']);
      expect(await sentOn('2027-03-11', '2027-03-15')).toEqual([
        'mette snoozed.1',
        'carl coordinator-14',
      ]);
    });

    it('delays a coordinator’s reminder until the snooze is over, but not beyond the limit', async () => {
      const { snooze, sentOn } = await open();
      await snooze({ until: '2027-03-19' });

      expect(await sentOn('2027-03-15', '2027-03-16')).toEqual([]);
      expect(await sentOn('2027-03-19', '2027-03-22')).toEqual([
        'mette snoozed.1',
        'carl coordinator-14',
      ]);
    });

    it('stops a reminder that is being sent', async () => {
      const { documents, snooze } = await open();
      const clock = settableClock(NOW);
      const said: unknown[] = [];
      const send: Send = async (_, compose) => {
        await snooze();
        said.push(await compose());
        return { kind: 'obsolete' };
      };
      const ports = { clock, composeDigest, documents, log: recordingLog(), send };

      await sendDueReminders(ROLES, POLICY, ports);

      expect(said).toEqual([undefined]);
    });

    it('requires a reason the second time, and stores it', async () => {
      const { snooze, current } = await open();
      await snooze();

      expect(await snooze({ times: 1, until: '2027-03-15', reason: ' ' })).toMatchObject({
        ok: false,
        reason: 'no-reason',
      });
      expect(
        await snooze({ times: 1, until: '2027-03-15', reason: 'Venter på regnskabet' }),
      ).toMatchObject({ ok: true });
      expect((await current())?.snoozes[1]).toMatchObject({ reason: 'Venter på regnskabet' });
    });

    it.each([
      ['today', '2027-03-01', 'past'],
      ['a date beyond the limit', '2027-04-01', 'too-far'],
      ['text that is not a date', 'snart', 'no-date'],
      ['an empty date', '', 'no-date'],
      ['a date that does not exist', '2027-03-32', 'no-date'],
    ])('is refused for %s', async (_, until, reason) => {
      const { snooze, current } = await open();

      expect(await snooze({ until })).toMatchObject({ ok: false, reason, latest: '2027-03-31' });
      expect((await current())?.snoozes).toEqual([]);
    });

    it('is refused a third time, even after the round was moved', async () => {
      const { clock, documents, snooze } = await open();
      await snooze();
      await snooze({ times: 1, until: '2027-03-15', reason: 'Ferie' });
      const move = { round: 'cpmr.1', by: { id: 'carl', name: 'Carl' }, dueOn: '2027-05-03' };
      await moveRound(move, ROLES, POLICY, { clock, documents });

      expect(await snooze({ times: 2, reason: 'Igen' })).toMatchObject({
        ok: false,
        reason: 'too-often',
      });
    });

    it('shows the existing snooze on an older card, and does not snooze again', async () => {
      const { snooze, current } = await open();
      await snooze();

      expect(await snooze({ until: 'tomorrow' })).toMatchObject({
        ok: false,
        reason: 'already-snoozed',
        until: '2027-03-08',
      });
      expect((await current())?.snoozes).toHaveLength(1);
    });

    it('snoozes once if two devices tap at the same time', async () => {
      const { snooze, current } = await open();

      const both = await Promise.all([snooze(), snooze()]);

      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both).toContainEqual(expect.objectContaining({ reason: 'already-snoozed' }));
      expect((await current())?.snoozes).toHaveLength(1);
    });

    it.each(['answered', 'skipped'] as const)('reports that a round is %s', async (state) => {
      const { snooze } = await open(round({ owner: 'mette', state }));

      expect(await snooze()).toMatchObject({ ok: false, reason: 'closed', round: { state } });
    });

    it('reports that the round now belongs to somebody else', async () => {
      const { snooze } = await open(round({ owner: 'bent' }));

      expect(await snooze()).toMatchObject({
        ok: false,
        reason: 'not-yours',
        round: { owner: 'bent' },
      });
    });

    it('does not know rounds that were not planned', async () => {
      const { snooze } = await open();

      expect(await snooze({ round: 'gone.1' })).toEqual({ ok: false, reason: 'unknown' });
    });

    it('reminds at the end even if the process stops before its reminder is written', async () => {
      const { clock, documents, snooze, sentOn } = await open();
      const dying = { ...documents, create: () => Promise.reject(new Error('the process stops')) };
      await expect(snooze({}, dying)).rejects.toThrow('stops');

      const [unsettled] = (
        await documents.query(rounds, {
          where: [{ field: 'unsettled', is: 'eq', value: 'ladder' }],
          limit: 1,
        })
      ).items;
      if (unsettled !== undefined) await writeLadder(unsettled, POLICY, { clock, documents });

      expect(await sentOn('2027-03-01', '2027-03-08')).toEqual([
        'mette after-7',
        'mette snoozed.1',
      ]);
      expect((await documents.query(reminders, { limit: 100 })).items).not.toHaveLength(0);
    });
  });
});

describe('snoozes', () => {
  const POLICY = policyWith();

  const putOff = (until: string, given: Partial<Round> = {}) =>
    round({
      owner: 'mette',
      snoozes: [{ by: 'mette', at: '2027-02-25T09:00:00.000Z', until }],
      ...given,
    });

  const moved = {
    at: '2027-02-26T09:00:00.000Z',
    by: 'carl',
    name: 'Carl Holm',
    did: 'moved',
  } as const;

  /** The coordinator's step, two weeks after the due date: Monday 15 March at 9:00. */
  const escalation = reminder({
    step: 'coordinator-14',
    to: 'coordinator',
    dueAt: '2027-03-15T08:00:00.000Z',
  });

  describe('snoozeBounds', () => {
    it('allows thirty days and two snoozes, the second with a reason', () => {
      expect(snoozeBounds(round(), POLICY, '2027-03-01', false)).toEqual({
        latest: '2027-03-31',
        timesLeft: 2,
        needsReason: false,
      });
      expect(snoozeBounds(putOff('2027-03-08'), POLICY, '2027-03-08', false)).toMatchObject({
        timesLeft: 1,
        needsReason: true,
      });
    });
  });

  describe('snoozedUntil', () => {
    it('is the last date', () => {
      const { snoozes } = putOff('2027-03-08');
      const again = { by: 'mette', at: '2027-03-08T09:00:00.000Z', until: '2027-03-20' };

      expect(snoozedUntil(round({ snoozes: [...snoozes, again] }))).toBe('2027-03-20');
    });

    it('ends when the round is moved', () => {
      expect(snoozedUntil(putOff('2027-03-08', { history: [moved] }))).toBeUndefined();
    });
  });

  describe('isSnoozedAway', () => {
    it('includes reminders due before the snooze ends, but not those due then', () => {
      const its = putOff('2027-03-08');

      expect(isSnoozedAway(its, reminder())).toBe(true);
      expect(isSnoozedAway(its, reminder({ dueAt: '2027-03-08T08:00:00.000Z' }))).toBe(false);
    });

    it('includes the reminder of an earlier snooze that was replaced', () => {
      const first = reminder({ step: 'snoozed.1', dueAt: '2027-03-02T08:00:00.000Z' });

      expect(isSnoozedAway(putOff('2027-03-08'), first)).toBe(true);
    });

    it.each(['handed-over.1', 'passed-on.2'])(
      'does not include the notice to a new owner: %s',
      (step) => {
        expect(isSnoozedAway(putOff('2027-03-08'), reminder({ step }))).toBe(false);
      },
    );

    it('includes no reminder to a coordinator, or of a round that is not snoozed', () => {
      expect(isSnoozedAway(putOff('2027-03-31'), escalation)).toBe(false);
      expect(isSnoozedAway(round(), reminder())).toBe(false);
    });
  });

  describe('escalatesAt', () => {
    const at = (its: Round, one = escalation) => escalatesAt(its, one, POLICY).toISOString();

    it('is when the step is due', () => {
      expect(at(round())).toBe('2027-03-15T08:00:00.000Z');
      expect(at(putOff('2027-03-08'))).toBe('2027-03-15T08:00:00.000Z');
    });

    it('is the working day after a snooze that lasts longer', () => {
      // Friday 19 March; the next working day is Monday.
      expect(at(putOff('2027-03-19'))).toBe('2027-03-22T08:00:00.000Z');
    });

    it('is never later than the limit: thirty days after the first escalation, on a working day', () => {
      // 14 April is a Wednesday, in summer time.
      expect(at(putOff('2027-05-10'))).toBe('2027-04-14T07:00:00.000Z');
      // 17 April would be a Saturday.
      expect(at(putOff('2027-05-10', { dueOn: '2027-03-04' }))).toBe('2027-04-16T07:00:00.000Z');
    });

    it('is at once if the limit has passed', () => {
      const repeated = {
        ...escalation,
        step: 'coordinator-14.3',
        dueAt: '2027-04-26T07:00:00.000Z',
      };

      expect(at(putOff('2027-05-10'), repeated)).toBe('2027-04-26T07:00:00.000Z');
    });

    it('does not delay the notice of a declined round', () => {
      const declined = { ...escalation, step: 'declined.1', dueAt: '2027-03-02T08:00:00.000Z' };

      expect(at(putOff('2027-03-19'), declined)).toBe('2027-03-02T08:00:00.000Z');
    });
  });
});
