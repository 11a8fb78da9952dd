import { z } from 'zod';
import { changes } from '../../../src/catalogue/change';
import { entries, type Entry } from '../../../src/catalogue/entry';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { completeRound } from '../../../src/monitoring/rounds/complete-round';
import {
  CONCLUDED,
  concludedRound,
  finishConclusion,
  finishConclusions,
  noteNotified,
} from '../../../src/monitoring/rounds/finish-conclusion';
import { moveRound } from '../../../src/monitoring/rounds/move-round';
import { type Round, rounds, collaborationOfRound } from '../../../src/monitoring/rounds/round';
import { skipRound } from '../../../src/monitoring/rounds/skip-round';
import type { Clock } from '../../../src/lib/clock';
import { messages } from '../../../src/outbox/message';
import type { MessageKind, Outbox } from '../../../src/outbox/outbox';
import { NOBODY_WAIT } from '../../../src/outbox/policy';
import { type Delivery, NOBODY_REACHABLE } from '../../../src/outbox/sending';
import { markUnreachable, meetPerson } from '../../../src/people/meet-person';
import { people } from '../../../src/people/person';
import type { Roles } from '../../../src/people/roles';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { fullGuide } from '../../builders/full-guide';
import { guide } from '../../builders/guide';
import { knowledge } from '../../builders/knowledge';
import { person } from '../../builders/person';
import { policyWith } from '../../builders/policy';
import { round } from '../../builders/round';
import { failingDocumentStore } from '../../fakes/failing-document-store';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordedOutbox } from '../../fakes/recorded-outbox';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';

/** A recipient of a conclusion. */
interface Told {
  readonly to: string;
  readonly round: string;
}

/** Creates an outbox that notifies coordinators of submitted rounds, and the list of recipients. */
function concluding(
  clock: Clock,
  documents: DocumentStore,
  roles: Roles,
  deliver?: (told: Told) => Delivery,
) {
  const log = recordingLog();
  const kind: MessageKind = {
    compose: async (message, reader) => {
      const concluded = await concludedRound(message, { documents });
      return concluded && { to: reader?.id ?? '', round: concluded.id };
    },
    over: (message, reader) => noteNotified(message, reader, { documents }),
  };
  const kinds = { [CONCLUDED]: kind };
  const { outbox, sent } = recordedOutbox<Told>({ clock, documents, log }, roles, kinds, deliver);
  return { log, outbox, told: sent };
}

describe('complete round', () => {
  const NOW = '2027-03-01T09:00:00.000Z';
  const clock = fixedClock(NOW);
  const METTE = { id: 'mette', name: 'Mette Holm' };
  const ROLES: Roles = { coordinators: ['karen'], everybodyCoordinates: false };

  const answersOf = (recommendation: string): Round['answers'] =>
    [
      ['frame', 'within'],
      ['outcome', 'unknown'],
      ['recommendation', recommendation],
    ].map(([question = '', choice = '']) => ({ question, choice, by: 'mette', at: NOW }));

  async function open(
    given: Partial<Round> = {},
    store: (documents: DocumentStore) => DocumentStore = (documents) => documents,
    deliver?: () => Delivery,
  ) {
    const documents = createMemoryDocumentStore(clock);
    const stored = round({ owner: 'mette', answers: answersOf('adjust'), revision: 3, ...given });
    await documents.create(rounds, stored);
    await documents.create(entries, entry());
    await documents.create(people, person({ id: 'karen' }));
    const { log, outbox, told } = concluding(clock, documents, ROLES, deliver);
    const ports = { clock, content: knowledge(), documents: store(documents), log, outbox };
    const complete = (revision?: number, who = METTE) =>
      completeRound(
        { round: stored.id, person: who, ...(revision !== undefined && { revision }) },
        ROLES,
        ports,
      );
    const current = async () => (await documents.get(rounds, 'cpmr', stored.id))?.document;
    return { complete, current, log, stored, told };
  }

  describe('completeRound', () => {
    it('closes the round with its conclusion, and notifies the coordinator at once', async () => {
      const { complete, current, stored, told } = await open();

      const done = await complete(3);

      expect(done).toEqual({
        ok: true,
        round: {
          ...stored,
          state: 'answered',
          conclusion: 'adjust',
          completed: { by: 'mette', name: 'Mette Holm', at: NOW },
          history: [
            { at: NOW, by: 'mette', name: 'Mette Holm', did: 'completed', value: 'adjust' },
          ],
          told: 'Mette Sørensen',
          revision: 4,
        },
      });
      expect(done).toEqual({ ok: true, round: await current() });
      expect(told()).toEqual([{ to: 'karen', round: 'cpmr.1' }]);
    });

    it('has no conclusion if the recommendation is "I do not know"', async () => {
      const { complete, current, told } = await open({ answers: answersOf('unknown') });

      expect(await complete()).toMatchObject({ ok: true, round: { state: 'answered' } });

      expect(await current()).not.toHaveProperty('conclusion');
      expect(told()).toHaveLength(1);
    });

    it('does not submit a round with an unanswered question, and goes to that question', async () => {
      const { complete, current, stored } = await open({
        answers: [{ question: 'outcome', note: 'Kun en note.', by: 'mette', at: NOW }],
        step: 'summary',
      });

      expect(await complete()).toEqual({
        ok: false,
        reason: 'unanswered',
        round: { ...stored, step: 'frame' },
      });
      expect((await current())?.state).toBe('open');
    });

    it('changes nothing when it is repeated, on two devices at once or later', async () => {
      const { complete, current, told } = await open();

      const both = await Promise.all([complete(3), complete(3)]);

      expect(both.map(({ ok }) => ok)).toEqual([true, true]);
      expect((await complete(3)).ok).toBe(true);
      expect((await current())?.revision).toBe(4);
      expect((await current())?.history).toHaveLength(1);
      expect(told()).toHaveLength(1);
    });

    it.each([
      ['a card of an earlier revision', {}, 2, METTE, 'stale'],
      ['a round that was skipped', { state: 'skipped' }, 3, METTE, 'closed'],
      ["a round that is somebody else's", {}, 3, { id: 'bent', name: 'Bent' }, 'not-yours'],
    ] as const)('refuses %s', async (_, given, revision, who, reason) => {
      const { complete, current, stored } = await open(given);

      expect(await complete(revision, who)).toMatchObject({ ok: false, reason });
      expect(await current()).toEqual(stored);
    });

    it('keeps the answers if the follow-up work fails, and logs that', async () => {
      const { complete, current, log } = await open({ guide: guide() }, (documents) =>
        failingDocumentStore(documents, (write) =>
          write === `replace ${entries.name}` ? 'lost-before' : 'well',
        ),
      );

      const done = await complete();

      expect(done.ok).toBe(true);
      expect(await current()).toMatchObject({ state: 'answered', unsettled: 'conclusion' });
      expect(log.lines.map(({ level }) => level)).toEqual(['error']);
    });

    it('reports that the notice is queued if no coordinator could be notified at once', async () => {
      const { complete, current, log } = await open({}, undefined, () => {
        throw new TypeError('broken');
      });

      const done = await complete();

      expect(done).toMatchObject({ round: { state: 'answered', unsettled: 'notice' } });
      expect(done).toEqual({ ok: true, round: await current() });
      expect(log.lines.map(({ level }) => level)).toEqual(['error']);
    });

    it('does not know rounds that were not planned', async () => {
      const { complete } = await open({ id: 'helps.1', collaboration: 'helps' });

      expect((await complete()).ok).toBe(true);
      const documents = createMemoryDocumentStore(clock);
      const ports = {
        clock,
        content: knowledge(),
        documents,
        ...concluding(clock, documents, ROLES),
        log: recordingLog(),
      };
      expect(await completeRound({ round: 'cpmr.9', person: METTE }, ROLES, ports)).toEqual({
        ok: false,
        reason: 'unknown',
      });
    });
  });
});

describe('move round', () => {
  const NOW = '2027-02-10T09:00:00.000Z';
  const clock = fixedClock(NOW);
  const CARL = { id: 'carl', name: 'Carl Holm' };
  const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };

  async function open(stored: Round = round({ owner: 'mette' })) {
    const documents = createMemoryDocumentStore(clock);
    await documents.create(rounds, stored);
    return {
      documents,
      move: (dueOn: string, by = CARL, store: DocumentStore = documents) =>
        moveRound({ round: 'cpmr.1', by, dueOn }, ROLES, policyWith(), { clock, documents: store }),
      current: async () => (await documents.get(rounds, 'cpmr', 'cpmr.1'))?.document,
      ledger: async () =>
        (await documents.query(reminders, { limit: 100 })).items.map(({ document }) => document.id),
    };
  }

  describe('moveRound', () => {
    it('gives a round another due date with its own reminder schedule, and records who did it', async () => {
      const { move, current, ledger } = await open();
      const moved = round({
        owner: 'mette',
        dueOn: '2027-04-12',
        plan: 1,
        revision: 1,
        history: [
          {
            at: NOW,
            by: 'carl',
            name: 'Carl Holm',
            did: 'moved',
            what: '2027-03-01',
            value: '2027-04-12',
          },
        ],
      });

      expect(await move('2027-04-12')).toEqual({ ok: true, round: moved, from: '2027-03-01' });

      expect(await current()).toEqual(moved);
      expect(await ledger()).toEqual([
        'cpmr.1.1.after-7',
        'cpmr.1.1.before-30',
        'cpmr.1.1.before-7',
        'cpmr.1.1.coordinator-14',
        'cpmr.1.1.due',
      ]);
    });

    it('moves from a day off to the next working day', async () => {
      const { move } = await open();

      expect(await move('2027-03-25')).toMatchObject({ round: { dueOn: '2027-03-30' } });
    });

    it('changes nothing when it is tapped twice', async () => {
      const { move, current } = await open();
      await move('2027-04-12');

      expect(await move('2027-04-12')).toMatchObject({ ok: true, from: '2027-04-12' });
      expect(await current()).toMatchObject({ plan: 1, revision: 1 });
    });

    it('has a separate plan also when it is moved back', async () => {
      const { move, ledger } = await open();
      await move('2027-04-12');

      expect(await move('2027-03-01')).toMatchObject({ round: { plan: 2, dueOn: '2027-03-01' } });

      expect((await ledger()).filter((id) => id.startsWith('cpmr.1.2.'))).toEqual([
        'cpmr.1.2.after-7',
        'cpmr.1.2.before-7',
        'cpmr.1.2.coordinator-14',
        'cpmr.1.2.due',
      ]);
    });

    it.each([
      ['to today', '2027-02-10', 'past'],
      ['to a past date', '2027-01-11', 'past'],
      ['more than a cycle ahead', '2028-02-11', 'too-far'],
      ['to a day that does not exist', '2027-02-31', 'no-date'],
      ['to an empty date', '', 'no-date'],
    ])('is refused %s', async (_, dueOn, reason) => {
      const { move, current } = await open();

      expect(await move(dueOn)).toMatchObject({ ok: false, reason, latest: '2028-02-10' });
      expect(await current()).toEqual(round({ owner: 'mette' }));
    });

    it('is for coordinators only', async () => {
      const { move, current } = await open();

      expect(await move('2027-04-12', { id: 'mette', name: 'Mette' })).toEqual({
        ok: false,
        reason: 'not-allowed',
      });
      expect(await current()).toEqual(round({ owner: 'mette' }));
    });

    it.each(['answered', 'skipped'] as const)(
      'does not change a round that is %s',
      async (state) => {
        const { move } = await open(round({ state }));

        expect(await move('2027-04-12')).toEqual({
          ok: false,
          reason: 'closed',
          round: round({ state }),
        });
      },
    );

    it('does not know rounds that were not planned', async () => {
      const { documents } = await open();
      const gone = { round: 'gone.1', by: CARL, dueOn: '2027-04-12' };

      expect(await moveRound(gone, ROLES, policyWith(), { clock, documents })).toEqual({
        ok: false,
        reason: 'unknown',
      });
    });

    it('does not overwrite a change made at the same time', async () => {
      const { move, current, documents } = await open();
      let raced = false;
      const racing: DocumentStore = {
        ...documents,
        replace: async (collection, document, version) => {
          const stored = await documents.get(rounds, 'cpmr', 'cpmr.1');
          if (!raced && stored !== undefined) {
            raced = true;
            await documents.replace(rounds, { ...stored.document, owner: 'bent' }, stored.version);
          }
          return documents.replace(collection, document, version);
        },
      };

      await move('2027-04-12', CARL, racing);

      expect(await current()).toMatchObject({ owner: 'bent', dueOn: '2027-04-12', plan: 1 });
    });

    it('leaves a reminder schedule that it could not write to be written later', async () => {
      const { move, current, documents } = await open();
      const dying = { ...documents, create: () => Promise.reject(new Error('the process stops')) };

      await expect(move('2027-04-12', CARL, dying)).rejects.toThrow('stops');

      expect(await current()).toMatchObject({ dueOn: '2027-04-12', unsettled: 'ladder' });
    });
  });
});

describe('round', () => {
  describe('collaborationOfRound', () => {
    it.each(['nordisk-kongres.1', 'nordisk-kongres.renewal-2027', 'nordisk-kongres.closing'])(
      'is the id up to the cycle: %s',
      (id) => {
        expect(collaborationOfRound(id)).toBe('nordisk-kongres');
      },
    );
  });
});

describe('finish conclusion', () => {
  const NOW = '2027-03-03T22:30:00.000Z';
  const ON = '2027-03-03';
  const clock = fixedClock('2027-03-04T09:00:00.000Z');
  const ROLES: Roles = { coordinators: ['karen', 'lars'], everybodyCoordinates: false };
  const DELIVERED: Delivery = { kind: 'delivered' };

  const answer = (question: string, choice: string, note?: string): Round['answers'][number] => ({
    question,
    choice,
    ...(note !== undefined && { note }),
    by: 'mette',
    at: NOW,
  });
  const answers = (given: { facts?: string; experience?: string; note?: string } = {}) => [
    answer('frame', 'within'),
    answer('experience', given.experience ?? 'none', given.note),
    answer('facts', given.facts ?? 'correct'),
  ];

  async function completed(
    given: Partial<Round> = {},
    {
      stored = entry(),
      deliver = () => DELIVERED,
      roles = ROLES,
    }: {
      readonly stored?: Entry;
      readonly deliver?: (told: { to: string }) => Delivery;
      readonly roles?: Roles;
    } = {},
  ) {
    const documents = createMemoryDocumentStore(clock);
    const sent = round({
      guide: fullGuide(),
      state: 'answered',
      answers: answers(),
      completed: { by: 'mette', name: 'Mette Holm', at: NOW },
      conclusion: 'continue',
      unsettled: 'conclusion',
      ...given,
    });
    await documents.create(rounds, sent);
    await documents.create(entries, stored);
    for (const id of ['karen', 'lars', 'mette']) await documents.create(people, person({ id }));
    const time = settableClock(NOW);
    const { log, outbox, told } = concluding(time, documents, roles, deliver);
    const ports = { clock: time, content: knowledge(), documents, log, outbox };
    const current = async () => (await documents.get(rounds, 'cpmr', sent.id))?.document;
    return {
      clock: time,
      ports,
      sent,
      log,
      told,
      documents,
      current,
      sendDue: () => outbox.sendDue(),
      /** Finishes the round, and sends what is due. */
      finish: async () => {
        await finishConclusion(sent, roles, ports);
        await outbox.sendDue();
        return current();
      },
      finishAll: () => finishConclusions(roles, ports),
      entryNow: async () => (await documents.get(entries, 'nordjylland', 'cpmr'))?.document,
      changesNow: async () =>
        (await documents.query(changes, { partition: 'cpmr', limit: 10 })).items.map(
          ({ document }) => document,
        ),
    };
  }

  describe('finishConclusion', () => {
    it('records in the entry who confirmed it and when, and lets the content still update it', async () => {
      const { finish, entryNow, changesNow } = await completed();

      const finished = await finish();

      expect(finished?.unsettled).toBeUndefined();
      expect(await entryNow()).toEqual(
        entry(
          {},
          {
            confirmed: { on: ON, by: 'mette', name: 'Mette Holm', round: 'cpmr.1' },
            updatedAt: NOW,
          },
        ),
      );
      expect(await changesNow()).toEqual([
        {
          id: 'cpmr.1.confirmed',
          subject: 'cpmr',
          did: 'confirmed',
          at: NOW,
          by: 'mette',
          name: 'Mette Holm',
          round: 'cpmr.1',
        },
      ]);
    });

    it('writes corrections to the entry, which then counts as edited by a person, and to its history', async () => {
      const corrections: Round['corrections'] = [
        { fact: 'political-contact', before: '', after: 'Ulla Astman' },
        { fact: 'end', before: '', after: '31.12.2028' },
      ];
      const { finish, entryNow, changesNow } = await completed({
        answers: answers({ facts: 'both' }),
        corrections,
      });

      await finish();

      const stored = await entryNow();
      expect(stored?.origin).toBe('edited');
      expect(stored?.facts.contacts.political).toEqual([{ name: 'Ulla Astman' }]);
      expect(stored?.facts.period).toEqual({ end: '2028-12-31', rolling: false });
      expect(stored?.confirmed?.name).toBe('Mette Holm');
      expect(stored?.corrected).toEqual(
        corrections.map(({ fact }) => ({
          fact,
          on: ON,
          by: 'mette',
          name: 'Mette Holm',
          round: 'cpmr.1',
        })),
      );
      expect((await changesNow()).map(({ did, what, after }) => [did, what, after])).toEqual([
        ['confirmed', undefined, undefined],
        ['corrected', 'end', '31.12.2028'],
        ['corrected', 'political-contact', 'Ulla Astman'],
      ]);
    });

    it('records for each fact who corrected it last', async () => {
      const before = { on: '2026-03-03', by: 'bent', name: 'Bent', round: 'cpmr.0' };
      const corrected = [
        { ...before, fact: 'end' as const },
        { ...before, fact: 'unit' as const },
      ];
      const { finish, entryNow } = await completed(
        {
          answers: answers({ facts: 'both' }),
          corrections: [{ fact: 'end', before: '2027', after: '2028' }],
        },
        { stored: entry({}, { corrected }) },
      );

      await finish();

      expect((await entryNow())?.corrected?.map(({ fact, name }) => [fact, name])).toEqual([
        ['unit', 'Bent'],
        ['end', 'Mette Holm'],
      ]);
    });

    it.each([
      ['it is unknown whether they are right', 'unknown'],
      ['they are wrong and nobody corrects them', 'both'],
    ])('does not confirm the facts if %s', async (_, facts) => {
      const { finish, entryNow, changesNow } = await completed({ answers: answers({ facts }) });

      await finish();

      expect((await entryNow())?.confirmed).toBeUndefined();
      expect(await changesNow()).toEqual([]);
    });

    it('adds the experience worth sharing to the entry, after earlier experiences', async () => {
      const before = { text: 'Før.', on: '2026-03-03', by: 'bent', name: 'Bent', round: 'cpmr.0' };
      const { finish, entryNow } = await completed(
        { answers: answers({ experience: 'others', note: 'Start tidligt.' }) },
        { stored: entry({}, { experiences: [before] }) },
      );

      await finish();

      expect((await entryNow())?.experiences).toEqual([
        before,
        { text: 'Start tidligt.', on: ON, by: 'mette', name: 'Mette Holm', round: 'cpmr.1' },
      ]);
    });

    it.each([
      ['is not worth sharing', { experience: 'none', note: 'Mest for os selv.' }],
      ['was not written down', { experience: 'others' }],
    ])('shares nothing that %s', async (_, given) => {
      const { finish, entryNow } = await completed({ answers: answers(given) });

      await finish();

      expect((await entryNow())?.experiences).toBeUndefined();
    });

    it('keeps the origin of an entry that came from a screening', async () => {
      const { finish, entryNow } = await completed(
        {
          answers: answers({ facts: 'both' }),
          corrections: [{ fact: 'end', before: '', after: '2030' }],
        },
        { stored: entry({}, { origin: 'screening' }) },
      );

      await finish();

      expect((await entryNow())?.origin).toBe('screening');
    });

    it.each([
      ['adjust', ['karen']],
      ['end', ['karen']],
      [undefined, ['karen']],
      ['continue', []],
    ] as const)('notifies a coordinator of the conclusion %s: %s', async (conclusion, expected) => {
      const { finish, told } = await completed({ conclusion });

      await finish();

      expect(told().map(({ to }) => to)).toEqual(expected);
    });

    it.each(['renewal', 'closing'] as const)(
      'notifies a coordinator of every %s, and records whom',
      async (kind) => {
        const { finish, told } = await completed({ kind, conclusion: 'continue' });

        const finished = await finish();

        expect(told().map(({ to }) => to)).toEqual(['karen']);
        expect(finished?.told).toBe('Mette Sørensen');
      },
    );

    it('records nobody if nobody else could be notified', async () => {
      const { finish } = await completed({ conclusion: 'continue' });

      expect((await finish())?.told).toBeUndefined();
    });

    it('notifies a coordinator other than the one who submitted it, and the next if one cannot be reached', async () => {
      const byKaren = await completed({
        conclusion: 'end',
        completed: { by: 'karen', name: 'Karen', at: NOW },
      });
      const blocked = await completed(
        { conclusion: 'end' },
        {
          deliver: ({ to }) =>
            to === 'karen' ? { kind: 'unreachable', reason: 'blocked' } : DELIVERED,
        },
      );

      await byKaren.finish();
      const finished = await blocked.finish();

      expect(byKaren.told().map(({ to }) => to)).toEqual(['lars']);
      expect(blocked.told().map(({ to }) => to)).toEqual(['karen', 'lars']);
      expect(finished?.unsettled).toBeUndefined();
      const karen = await blocked.documents.get(people, 'karen', 'karen');
      expect(karen?.document.reachable).toBe(false);
    });

    it.each([
      ['turns out to be unreachable', true],
      ['is known to be unreachable', false],
    ])('waits for the only other coordinator, who %s', async (_, isReachable) => {
      let isBlocked = true;
      const given = {
        conclusion: 'end' as const,
        completed: { by: 'karen', name: 'Karen', at: NOW },
      };
      const { finish, documents, told, current, sendDue, clock } = await completed(given, {
        deliver: ({ to }) =>
          to === 'lars' && isBlocked ? { kind: 'unreachable', reason: 'blocked' } : DELIVERED,
      });
      if (!isReachable) await markUnreachable('lars', 'blocked', { clock, documents });

      const waiting = await finish();

      expect(waiting).toMatchObject({ unsettled: 'notice' });
      expect(waiting).not.toHaveProperty('told');
      const { items } = await documents.query(messages, { limit: 10 });
      expect(items.map(({ document }) => document)).toMatchObject([
        { state: 'planned', reason: NOBODY_REACHABLE },
      ]);

      isBlocked = false;
      const conversation = { conversation: { id: 'chat-lars' } };
      await meetPerson({ id: 'lars', name: 'Lars Lund', conversation }, { documents });
      clock.set(new Date(Date.parse(NOW) + NOBODY_WAIT).toISOString());
      await sendDue();

      expect(told().at(-1)?.to).toBe('lars');
      expect(told().map(({ to }) => to)).not.toContain('karen');
      expect(await current()).toMatchObject({ told: 'Lars Lund' });
      expect(await current()).not.toHaveProperty('unsettled');
    });

    it('notifies nobody if the only coordinator submitted the round', async () => {
      const { finish, documents, told } = await completed(
        { conclusion: 'end', completed: { by: 'karen', name: 'Karen', at: NOW } },
        { roles: { ...ROLES, coordinators: ['karen'] } },
      );

      expect(await finish()).not.toHaveProperty('unsettled');
      expect(told()).toEqual([]);
      expect((await documents.query(messages, { limit: 10 })).items).toEqual([]);
    });

    it('retries the message until a coordinator has received it, and writes the entry only once', async () => {
      let works = false;
      const {
        clock: time,
        finish,
        finishAll,
        sendDue,
        told,
        entryNow,
        documents,
        current,
      } = await completed(
        {
          conclusion: 'end',
          answers: answers({ facts: 'both' }),
          corrections: [{ fact: 'end', before: '', after: '2030' }],
        },
        { deliver: () => (works ? DELIVERED : { kind: 'failed', reason: '503' }) },
      );

      expect((await finish())?.unsettled).toBe('notice');
      const stored = await documents.get(entries, 'nordjylland', 'cpmr');
      // Somebody corrects it again in the meantime; that correction stays.
      const { document, version = '' } = stored ?? {};
      const later = document && {
        ...document,
        facts: { ...document.facts, period: { rolling: true } },
      };
      if (later) await documents.replace(entries, later, version);
      works = true;

      expect(await finishAll()).toBe(0);
      time.set(new Date(Date.parse(NOW) + 5 * 60_000).toISOString());
      await sendDue();
      await sendDue();

      expect(told()).toHaveLength(2);
      expect(await current()).toMatchObject({ told: 'Mette Sørensen' });
      expect(await current()).not.toHaveProperty('unsettled');
      expect((await entryNow())?.facts.period).toEqual({ rolling: true });
    });

    it('is completed by the next tick if a process stopped during it', async () => {
      const { finishAll, sendDue, told, current } = await completed({ conclusion: 'end' });

      expect(await finishAll()).toBe(1);
      expect(await finishAll()).toBe(0);
      await sendDue();

      expect(told()).toHaveLength(1);
      expect(await current()).toMatchObject({ told: 'Mette Sørensen' });
    });

    it('records who was notified by a worker that was faster than the mark', async () => {
      const { ports, sent, told, current } = await completed({ conclusion: 'end' });
      const post: Outbox['post'] = async (drafts) => {
        const posted = await ports.outbox.post(drafts);
        await ports.outbox.sendDue();
        return posted;
      };

      const finished = await finishConclusion(sent, ROLES, {
        ...ports,
        outbox: { ...ports.outbox, post },
      });

      expect(told()).toHaveLength(1);
      expect(await current()).toMatchObject({ told: 'Mette Sørensen' });
      expect(await current()).not.toHaveProperty('unsettled');
      expect(finished?.round).toEqual(await current());
    });

    it('records who was notified after a process that died before it set the mark', async () => {
      const { ports, sent, told, finishAll, sendDue, current } = await completed({
        conclusion: 'end',
      });
      const documents = failingDocumentStore(ports.documents, (write) =>
        write === `replace ${rounds.name}` ? 'lost-before' : 'well',
      );
      await expect(finishConclusion(sent, ROLES, { ...ports, documents })).rejects.toThrow(
        'rounds',
      );

      await sendDue();
      await finishAll();
      await sendDue();

      expect(told()).toHaveLength(1);
      expect(await current()).toMatchObject({ told: 'Mette Sørensen' });
      expect(await current()).not.toHaveProperty('unsettled');
    });

    it('no longer reports a queued notice after the message has failed', async () => {
      const { finish } = await completed(
        { conclusion: 'end' },
        { deliver: () => ({ kind: 'failed', reason: 'http-413', final: true }) },
      );

      const finished = await finish();

      expect(finished).not.toHaveProperty('told');
      expect(finished).not.toHaveProperty('unsettled');
    });

    it('does nothing for a finished round, and does not know rounds that were not planned', async () => {
      const { unsettled, ...finished } = (await completed()).sent;
      const again = await completed();
      const { finish, told, documents } = again;
      const { version = '' } = (await documents.get(rounds, 'cpmr', 'cpmr.1')) ?? {};
      await documents.replace(rounds, { ...finished, conclusion: 'end' }, version);

      await finish();

      expect(unsettled).toBe('conclusion');
      expect(told()).toEqual([]);
    });

    it('finishes the round of an entry that the content no longer has', async () => {
      const { finish, documents } = await completed({ conclusion: 'end' });
      await documents.delete(entries, 'nordjylland', 'cpmr');

      expect((await finish())?.unsettled).toBeUndefined();
    });
  });

  describe('finishConclusions', () => {
    it('continues after a failure', async () => {
      const { finishAll, documents, log } = await completed({ conclusion: 'end' });
      const { schema, ...unchecked } = entries;
      await documents.delete(entries, 'nordjylland', 'cpmr');
      await documents.create(
        { ...unchecked, schema: z.any() },
        { ...entry(), origin: 'broken' as never },
      );
      const other = round({
        id: 'helps.1',
        collaboration: 'helps',
        state: 'answered',
        guide: fullGuide(),
        answers: answers(),
        completed: { by: 'mette', name: 'Mette Holm', at: NOW },
        conclusion: 'continue',
        unsettled: 'conclusion',
      });
      await documents.create(rounds, other);

      expect(await finishAll()).toBe(1);
      expect(log.lines.some(({ level }) => level === 'error')).toBe(true);
    });
  });
});

describe('skip round', () => {
  const NOW = '2027-02-10T09:00:00.000Z';
  const clock = fixedClock(NOW);
  const CARL = { id: 'carl', name: 'Carl Holm' };
  const ROLES = { coordinators: ['carl'], everybodyCoordinates: false };

  async function open(stored: Round = round()) {
    const documents = createMemoryDocumentStore(clock);
    await documents.create(rounds, stored);
    return {
      documents,
      skip: (reason: string, by = CARL, store: DocumentStore = documents) =>
        skipRound({ round: stored.id, by, reason }, ROLES, { clock, documents: store }),
      current: async () => (await documents.get(rounds, 'cpmr', 'cpmr.1'))?.document,
    };
  }

  describe('skipRound', () => {
    it('skips a round, with the reason and the person who gave it', async () => {
      const { skip, current } = await open();
      const skipped = round({
        state: 'skipped',
        revision: 1,
        history: [
          { at: NOW, by: 'carl', name: 'Carl Holm', did: 'skipped', value: 'Evalueres eksternt' },
        ],
      });

      expect(await skip(' Evalueres eksternt ')).toEqual({ ok: true, round: skipped });
      expect(await current()).toEqual(skipped);
    });

    it('recognises a repeated tap', async () => {
      const { skip, current } = await open();
      const first = await skip('Evalueres eksternt');

      expect(await skip('En anden grund')).toEqual(first);
      expect((await current())?.history).toHaveLength(1);
    });

    it('writes no reminder schedule afterwards', async () => {
      const { skip, current } = await open(round({ unsettled: 'ladder' }));

      await skip('Evalueres eksternt');

      expect(await current()).not.toHaveProperty('unsettled');
    });

    it('requires a reason', async () => {
      const { skip, current } = await open();

      expect(await skip('  ')).toEqual({ ok: false, reason: 'no-reason', round: round() });
      expect(await current()).toEqual(round());
    });

    it('does not change an answered round', async () => {
      const answered = round({ state: 'answered', unsettled: 'conclusion' });
      const { skip, current } = await open(answered);

      expect(await skip('Evalueres eksternt')).toEqual({
        ok: false,
        reason: 'closed',
        round: answered,
      });
      expect(await current()).toEqual(answered);
    });

    it('is for coordinators only', async () => {
      const { skip, current } = await open();

      expect(await skip('Ingen tid', { id: 'mette', name: 'Mette' })).toEqual({
        ok: false,
        reason: 'not-allowed',
      });
      expect(await current()).toEqual(round());
    });

    it('does not know rounds that were not planned', async () => {
      const { documents } = await open();
      const gone = { round: 'gone.1', by: CARL, reason: 'Evalueres eksternt' };

      expect(await skipRound(gone, ROLES, { clock, documents })).toEqual({
        ok: false,
        reason: 'unknown',
      });
    });

    it('does not skip a round that is answered at the same time', async () => {
      const { skip, current, documents } = await open();
      const racing: DocumentStore = {
        ...documents,
        replace: async (collection, document, version) => {
          const stored = await documents.get(rounds, 'cpmr', 'cpmr.1');
          const answered: Round = round({ state: 'answered' });
          if (stored?.document.state === 'open')
            await documents.replace(rounds, answered, stored.version);
          return documents.replace(collection, document, version);
        },
      };

      expect(await skip('Evalueres eksternt', CARL, racing)).toMatchObject({
        ok: false,
        reason: 'closed',
      });
      expect(await current()).toEqual(round({ state: 'answered' }));
    });
  });
});
