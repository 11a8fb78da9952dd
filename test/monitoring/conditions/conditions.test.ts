import { changes } from '../../../src/catalogue/change';
import { changeCondition } from '../../../src/catalogue/change-condition';
import { newConditions } from '../../../src/catalogue/condition';
import { entries, listEntries, withAllConditions } from '../../../src/catalogue/entry';
import { addDays } from '../../../src/lib/dates';
import { plainTextOf } from '../../../src/cards/message';
import { loadContent } from '../../../src/content/load-content';
import {
  closeMetConditions,
  withConditionQuestions,
} from '../../../src/monitoring/conditions/condition-questions';
import {
  CONDITION_DUE,
  remindConditions,
  resumeConditions,
} from '../../../src/monitoring/conditions/remind-conditions';
import { monitoringMessages } from '../../../src/monitoring/handlers/monitoring-messages';
import { people } from '../../../src/people/person';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { knowledge } from '../../builders/knowledge';
import { person } from '../../builders/person';
import { policyWith } from '../../builders/policy';
import { round } from '../../builders/round';
import { recordedOutbox } from '../../fakes/recorded-outbox';
import { recordingLog } from '../../fakes/recording-log';
import { settableClock } from '../../fakes/settable-clock';

const POLICY = policyWith();
const APPROVED_ON = '2026-09-28';
const ROLES = { coordinators: ['anna'], everybodyCoordinates: false };
const METTE = { id: 'mette', name: 'Mette Sørensen' };
const DATED = { text: 'Find medfinansiering', deadline: '2026-10-01' };
const CONDITIONS = newConditions(
  'guangdong',
  [
    DATED,
    { text: 'Udpeg en repræsentant', deadline: '2026-12-01' },
    { text: 'Hold Regionsrådet orienteret' },
  ],
  APPROVED_ON,
);
const ENTRY = withAllConditions(
  entry({ id: 'guangdong' }, { owner: 'mette', ownerName: METTE.name }),
  CONDITIONS,
);

async function open(start = ENTRY) {
  const clock = settableClock(`${APPROVED_ON}T08:00:00.000Z`);
  const documents = createMemoryDocumentStore(clock);
  await documents.create(entries, start);
  for (const id of ['mette', 'anna']) await documents.create(people, person({ id }));
  const log = recordingLog();
  const kinds = monitoringMessages({
    clock,
    documents,
    content: knowledge(),
    knowledge: { current: () => ({ knowledge: knowledge() }) },
    roles: ROLES,
  });
  const sentTo: string[] = [];
  const kind = kinds[CONDITION_DUE];
  if (kind === undefined) throw new Error('the kind is missing');
  const recorded = recordedOutbox<object>({ clock, documents, log }, ROLES, {
    [CONDITION_DUE]: {
      ...kind,
      compose: async (message, reader) => {
        const card = await kind.compose(message, reader);
        if (card !== undefined) sentTo.push(reader?.id ?? '');
        return card;
      },
    },
  });
  const ports = { clock, documents, log, outbox: recorded.outbox };
  return {
    ...ports,
    texts: () => recorded.sent().map((card) => plainTextOf(card)),
    /** What was sent on a day, at ten o'clock: to whom, and about which condition. */
    on: async (day: string) => {
      clock.set(`${day}T09:00:00.000Z`);
      const before = recorded.sent().length;
      await remindConditions(POLICY, ports);
      await recorded.outbox.sendDue();
      return recorded
        .sent()
        .slice(before)
        .map((card, index) => {
          const text = plainTextOf(card);
          const about = CONDITIONS.find((one) => text.includes(one.text))?.text ?? '';
          return `${sentTo[before + index] ?? ''}: ${about}`;
        });
    },
    change: (id: string, change: Parameters<typeof changeCondition>[0]['change'], note = '') =>
      changeCondition(
        {
          organisation: 'nordjylland',
          collaboration: 'guangdong',
          condition: id,
          person: METTE,
          note,
          change,
        },
        ports,
      ),
    stored: async () => (await documents.get(entries, 'nordjylland', 'guangdong'))?.document,
  };
}

describe('conditions', () => {
  describe('remindConditions', () => {
    it('reminds on the deadline, each on its own, and coordinators once it is overdue', async () => {
      const { on } = await open();

      expect(await on('2026-09-29')).toEqual([]);
      expect(await on('2026-10-01')).toEqual(['mette: Find medfinansiering']);
      expect(await on('2026-10-02')).toEqual([]);
      expect((await on('2026-10-08')).toSorted()).toEqual([
        'anna: Find medfinansiering',
        'mette: Find medfinansiering',
      ]);
      expect(await on('2026-11-17')).toContain('mette: Udpeg en repræsentant');
      expect(await on('2026-12-01')).toContain('mette: Udpeg en repræsentant');
    });

    it('reminds every two weeks of what is overdue, until somebody acts', async () => {
      const { on, change } = await open();
      await change('guangdong.2', { to: 'dropped' });
      const both = ['anna: Find medfinansiering', 'mette: Find medfinansiering'];
      await on('2026-10-08');

      expect(await on('2026-10-21')).toEqual([]);
      expect((await on('2026-10-22')).toSorted()).toEqual(both);
      expect((await on('2026-11-20')).toSorted()).toEqual(both);
      expect(await on('2026-12-02')).toEqual([]);
      expect((await on('2026-12-03')).toSorted()).toEqual(both);
      await change('guangdong.1', { to: 'met' });
      expect(await on('2027-03-01')).toEqual([]);
    });

    it('tells of a deadline on a day off on the last working day before it', async () => {
      // A Saturday, Maundy Thursday and Constitution Day, which the organisation has added.
      for (const [deadline, last, next] of [
        ['2026-10-10', '2026-10-09', '2026-10-12'],
        ['2027-03-25', '2027-03-24', '2027-03-30'],
        ['2028-06-05', '2028-06-02', '2028-06-06'],
      ] as const) {
        const conditions = newConditions('g', [{ ...DATED, deadline }], APPROVED_ON);
        const { on, texts } = await open(withAllConditions(ENTRY, conditions));
        await on(addDays(deadline, -14));

        expect(await on(last)).toEqual(['mette: Find medfinansiering']);
        expect(texts().at(-1)).toContain('Frist ');
        expect(await on(next)).toEqual([]);
        expect(await on(addDays(deadline, 11))).toContain('mette: Find medfinansiering');
      }
    });

    it('sends only the last reminder of a condition after a standstill', async () => {
      const given = newConditions('g', [{ ...DATED, deadline: '2026-11-02' }], APPROVED_ON);
      const stopped = await open(withAllConditions(ENTRY, given));
      expect(await stopped.on('2026-11-02')).toEqual(['mette: Find medfinansiering']);
      expect(await stopped.on('2026-11-03')).toEqual([]);

      // Here the reminders were queued, and could not be sent.
      const { clock, on, outbox, ...ports } = await open(withAllConditions(ENTRY, given));
      clock.set('2026-10-19T09:00:00.000Z');
      await remindConditions(POLICY, { clock, outbox, ...ports });
      expect(await on('2026-11-02')).toEqual(['mette: Find medfinansiering']);
    });

    it('repeats the reminders of what was overdue before there were repetitions', async () => {
      const before = newConditions('g', [DATED], APPROVED_ON).map(
        ({ remindOn: _, ...condition }) => condition,
      );
      const { on, ...ports } = await open(withAllConditions(ENTRY, before));
      const resume = async () => resumeConditions(await listEntries('nordjylland', ports), ports);
      expect(await on('2026-10-22')).toEqual([]);

      expect(await resume()).toBe(1);
      expect(await resume()).toBe(0);

      expect((await on('2026-10-22')).toSorted()).toEqual([
        'anna: Find medfinansiering',
        'mette: Find medfinansiering',
      ]);
      expect(await on('2026-11-05')).toHaveLength(2);
    });

    it('reminds coordinators where nobody is responsible', async () => {
      const { owner: _owner, ...unowned } = ENTRY;
      const { on } = await open(unowned);

      expect(await on('2026-10-01')).toEqual(['anna: Find medfinansiering']);
    });

    it('reminds coordinators of what a body must be informed of', async () => {
      const duty = CONDITIONS.slice(0, 1).map((one) => ({ ...one, kind: 'information' as const }));
      const { on } = await open(withAllConditions(ENTRY, duty));

      expect(await on('2026-10-01')).toEqual(['anna: Find medfinansiering']);
      expect(await on('2026-10-08')).toEqual(['anna: Find medfinansiering']);
    });

    it('reminds once, however often the process looks, and not of what is closed', async () => {
      const { on, change } = await open();
      await change('guangdong.2', { to: 'dropped' });

      expect(await on('2026-10-01')).toHaveLength(1);
      expect(await on('2026-10-01')).toEqual([]);
      expect((await on('2026-12-01')).toSorted()).toEqual([
        'anna: Find medfinansiering',
        'mette: Find medfinansiering',
      ]);
    });

    it('does not send what was closed between queueing and sending', async () => {
      const { clock, change, outbox, ...ports } = await open();
      clock.set('2026-10-01T09:00:00.000Z');
      await remindConditions(POLICY, { clock, outbox, ...ports });
      await change('guangdong.1', { to: 'met' });

      expect(await outbox.sendDue()).toMatchObject({ sent: 0 });
    });
  });

  describe('changeCondition', () => {
    it('closes it with who, when and how, and keeps the change', async () => {
      const { change, stored, documents } = await open();

      expect(await change('guangdong.1', { to: 'met' }, 'Staten betaler.')).toMatchObject({
        ok: true,
        changed: true,
      });

      const after = await stored();
      expect(after?.facts.conditions?.[0]).toMatchObject({
        id: 'guangdong.1',
        text: 'Find medfinansiering',
        deadline: '2026-10-01',
        status: 'met',
        closed: { on: APPROVED_ON, by: 'mette', name: METTE.name, note: 'Staten betaler.' },
      });
      expect(after?.conditionsDue).toBe('2026-11-17');
      const { items } = await documents.query(changes, { partition: 'guangdong', limit: 10 });
      expect(items.map(({ document }) => document)).toMatchObject([
        { did: 'condition', what: 'Find medfinansiering', after: 'met\nStaten betaler.' },
      ]);
    });

    it('is recorded by a repeated request if the process stopped in between', async () => {
      const { change, documents } = await open();
      await change('guangdong.1', { to: 'met' }, 'Staten betaler.');
      const recorded = () => documents.query(changes, { partition: 'guangdong', limit: 10 });
      const [lost] = (await recorded()).items;
      await documents.delete(changes, 'guangdong', lost?.document.id ?? '');

      expect(await change('guangdong.1', { to: 'met' }, 'Staten betaler.')).toMatchObject({
        changed: false,
      });

      expect((await recorded()).items.map(({ document }) => document)).toEqual([lost?.document]);
    });

    it('moves a deadline, and reminds of the new one', async () => {
      const { change, stored, on } = await open();

      await change('guangdong.1', { to: 'open', deadline: '2026-11-10' });

      expect((await stored())?.conditionsDue).toBe('2026-10-27');
      expect(await on('2026-10-01')).toEqual([]);
      expect(await on('2026-11-10')).toEqual(['mette: Find medfinansiering']);
    });

    it('opens a closed one again with its reminders, and keeps both changes', async () => {
      const { change, stored, documents, on } = await open();
      await change('guangdong.1', { to: 'met' }, 'Staten betaler.');
      const reopen = () => change('guangdong.1', { to: 'reopened' }, 'Det var en fejl.');

      expect(await on('2026-09-29')).toEqual([]);
      expect(await reopen()).toMatchObject({ changed: true });
      expect(await reopen()).toMatchObject({ changed: false });

      const [again] = (await stored())?.facts.conditions ?? [];
      expect(again).toMatchObject({ status: 'open', deadline: '2026-10-01' });
      expect(again?.closed).toBeUndefined();
      expect(await on('2026-10-01')).toEqual(['mette: Find medfinansiering']);
      const { items } = await documents.query(changes, { partition: 'guangdong', limit: 10 });
      expect(items.map(({ document: { before, after } }) => [before, after])).toEqual(
        expect.arrayContaining([['met', 'open\nDet var en fejl.']]),
      );
    });

    it('changes nothing twice, nothing that is closed, and nothing unknown', async () => {
      const { change } = await open();
      await change('guangdong.1', { to: 'met' });

      expect(await change('guangdong.1', { to: 'met' })).toMatchObject({ changed: false });
      expect(await change('guangdong.1', { to: 'dropped' })).toEqual({
        ok: false,
        reason: 'closed',
      });
      expect(await change('guangdong.9', { to: 'met' })).toEqual({ ok: false, reason: 'unknown' });
    });
  });

  describe('withConditionQuestions', () => {
    const { guides } = loadContent('nordjylland');

    it('asks about each open condition before the recommendation', () => {
      const asked = withConditionQuestions(guides.political, ENTRY).questions.slice(-4);

      expect(asked.map(({ text }) => text.da)).toEqual([
        'Er betingelsen opfyldt: Find medfinansiering',
        'Er betingelsen opfyldt: Udpeg en repræsentant',
        'Er betingelsen opfyldt: Hold Regionsrådet orienteret',
        guides.political.questions.at(-1)?.text.da,
      ]);
      expect(asked[0]?.help.da).toContain('Frist: 1. oktober 2026.');
      expect(asked[2]?.help.en).toContain('Deadline: none.');
    });

    it('does not ask about what a body must be informed of', () => {
      const duties = CONDITIONS.map((one) => ({ ...one, kind: 'information' as const }));

      expect(withConditionQuestions(guides.political, withAllConditions(ENTRY, duties))).toBe(
        guides.political,
      );
    });

    it('stays the same without open conditions', () => {
      expect(withConditionQuestions(guides.political, entry())).toBe(guides.political);
    });

    it('closes what a submitted round says is met, and nothing else', async () => {
      const { clock, documents, stored } = await open();
      const guide = withConditionQuestions(guides.political, ENTRY);
      const answered = (id: string, choice: string) => ({
        question: `condition:${id}`,
        choice,
        note: 'Aftalen er underskrevet.',
        by: 'mette',
        at: '2026-09-28T08:00:00.000Z',
      });
      const submitted = round({
        collaboration: 'guangdong',
        guide,
        answers: [answered('guangdong.1', 'met'), answered('guangdong.2', 'not-yet')],
        completed: { by: 'mette', name: METTE.name, at: '2026-09-28T08:00:00.000Z' },
      });

      await closeMetConditions(submitted, 'nordjylland', { clock, documents });
      await closeMetConditions(submitted, 'nordjylland', { clock, documents });

      expect((await stored())?.facts.conditions?.map(({ status }) => status)).toEqual([
        'met',
        'open',
        'open',
      ]);
      expect((await stored())?.facts.conditions?.[0]?.closed?.note).toBe(
        'Aftalen er underskrevet.',
      );
    });
  });
});
