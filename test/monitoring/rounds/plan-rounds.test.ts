import type { Entry } from '../../../src/catalogue/entry';
import { planRounds } from '../../../src/monitoring/rounds/plan-rounds';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { entry } from '../../builders/entry';
import { guide } from '../../builders/guide';
import { localized } from '../../builders/localized';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';
import { settableClock } from '../../fakes/settable-clock';

const guides = {
  political: guide(),
  administrative: guide({ id: 'administrative', level: 'administrative' }),
};
const WHEEL = policyWith();

function open(now = '2027-01-04T08:00:00Z') {
  const clock = settableClock(now);
  const documents = createMemoryDocumentStore(clock);
  return {
    clock,
    documents,
    plan: (entries: readonly Entry[], store: DocumentStore = documents) =>
      planRounds({ entries, guides, policy: WHEEL }, { clock, documents: store }),
    planned: async () =>
      (await documents.query(rounds, { limit: 100 })).items.map(({ document }) => document),
    ledger: async () =>
      (await documents.query(reminders, { limit: 1000 })).items.map(({ document }) => document),
    change: async (id: string, change: Partial<Round>) => {
      const stored = await documents.get(rounds, id.split('.')[0] ?? '', id);
      if (stored === undefined) throw new Error(`no round ${id}`);
      await documents.replace(rounds, { ...stored.document, ...change }, stored.version);
    },
  };
}

describe('planRounds', () => {
  it('plans a round with its ladder, by the guide of the collaboration’s level', async () => {
    const { plan, planned, ledger } = open();
    const administrative = entry(
      { id: 'wib', level: 'administrative', area: 'research', name: localized('WiB') },
      { owner: 'mette', ownerName: 'Mette Sørensen' },
    );

    expect(await plan([administrative])).toBe(1);

    expect(await planned()).toEqual([
      round({
        collaboration: 'wib',
        name: localized('WiB'),
        area: 'research',
        guide: guides.administrative,
        dueOn: '2027-02-03',
        owner: 'mette',
        ownerName: 'Mette Sørensen',
      }),
    ]);
    expect((await ledger()).map(({ id, dueAt, assignee }) => [id, dueAt, assignee])).toEqual([
      ['wib.1.0.after-7', '2027-02-10T08:00:00.000Z', 'mette'],
      ['wib.1.0.before-30', '2027-01-04T08:00:00.000Z', 'mette'],
      ['wib.1.0.before-7', '2027-01-27T08:00:00.000Z', 'mette'],
      ['wib.1.0.coordinator-14', '2027-02-17T08:00:00.000Z', 'coordinator'],
      ['wib.1.0.due', '2027-02-03T08:00:00.000Z', 'mette'],
    ]);
  });

  it('leaves a round to the coordinators when nobody answers for it', async () => {
    const { plan, planned, ledger } = open();

    await plan([entry()]);

    expect((await planned())[0]).not.toHaveProperty('owner');
    expect(new Set((await ledger()).map(({ assignee }) => assignee))).toEqual(
      new Set(['coordinator']),
    );
  });

  it('plans nothing twice, however often and however many instances run', async () => {
    const { plan, planned, ledger } = open();
    const all = [entry({ id: 'aer' }), entry({ id: 'cpmr' }), entry({ id: 'wib' })];

    const counts = await Promise.all([plan(all), plan(all)]);

    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await plan(all)).toBe(0);
    expect(await planned()).toHaveLength(3);
    expect(await ledger()).toHaveLength(15);
  });

  it('keeps dates and ladders when collaborations are added, and puts the new ones elsewhere', async () => {
    const { plan, planned } = open();
    const [aer, cpmr, isaac] = ['aer', 'cpmr', 'isaac'].map((id) => entry({ id }));
    await plan([cpmr, isaac].flatMap((one) => one ?? []));
    const before = await planned();

    await plan([aer, cpmr, isaac].flatMap((one) => one ?? []));

    const after = await planned();
    expect(after.filter(({ collaboration }) => collaboration !== 'aer')).toEqual(before);
    expect(new Set(after.map(({ dueOn }) => dueOn.slice(0, 7))).size).toBe(3);
  });

  it.each(['answered', 'skipped'] as const)(
    'plans the next round a cycle later when one is %s, at the same date',
    async (state) => {
      const { clock, plan, planned, change } = open();
      await plan([entry()]);
      clock.set('2027-02-05T08:00:00Z');
      expect(await plan([entry()])).toBe(0);
      await change('cpmr.1', { state });

      expect(await plan([entry()])).toBe(1);

      expect((await planned()).map(({ id, dueOn }) => [id, dueOn])).toEqual([
        ['cpmr.1', '2027-02-03'],
        ['cpmr.2', '2028-02-03'],
      ]);
    },
  );

  it('plans a renewal beside the yearly round, and a closing round after the end', async () => {
    const { clock, plan, planned } = open();
    const ending = entry({ period: { end: '2027-08', rolling: false } });

    await plan([ending]);
    clock.set('2027-09-01T08:00:00Z');
    await plan([ending]);

    expect((await planned()).map(({ id, dueOn, state }) => [id, dueOn, state])).toEqual([
      ['cpmr.1', '2027-04-01', 'skipped'],
      ['cpmr.closing', '2027-10-01', 'open'],
      ['cpmr.renewal-2027', '2027-03-01', 'skipped'],
    ]);
  });

  it.each([
    ['ended long ago', { end: '2011', rolling: false }],
    ['has not begun', { start: '2028', rolling: false }],
    ['ends before anybody could be asked', { end: '2027-01-20', rolling: false }],
  ])('plans none for a collaboration that %s', async (_, period) => {
    const { plan, planned, ledger } = open();

    expect(await plan([entry({ period })])).toBe(0);

    expect(await planned()).toEqual([]);
    expect(await ledger()).toEqual([]);
  });

  it('writes the ladder of a round that a process which died has left without', async () => {
    const { plan, ledger, documents } = open();
    const dying: DocumentStore = {
      ...documents,
      create: (collection, document) =>
        collection.name === 'reminders'
          ? Promise.reject(new Error('the process dies here'))
          : documents.create(collection, document),
    };
    await expect(plan([entry()], dying)).rejects.toThrow('dies here');
    expect(await ledger()).toEqual([]);

    await plan([entry()]);

    expect(await ledger()).toHaveLength(5);
  });

  it('reads the past of no collaboration whose round is open', async () => {
    const { plan, documents } = open();
    const all = ['aer', 'cpmr', 'wib'].map((id) => entry({ id }));
    await plan(all);
    const partitions: (string | undefined)[] = [];
    const watched: DocumentStore = {
      ...documents,
      query: (collection, query) => {
        partitions.push(query.partition);
        return documents.query(collection, query);
      },
    };

    await plan(all, watched);

    expect(partitions).toEqual([undefined, undefined]);
  });
});
