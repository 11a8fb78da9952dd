import type { Entry } from '../../src/catalogue/entry';
import { planRounds } from '../../src/monitoring/plan-rounds';
import { reminders } from '../../src/monitoring/reminder';
import { rounds } from '../../src/monitoring/round';
import { createMemoryDocumentStore } from '../../src/storage/memory-document-store';
import { entry } from '../builders/entry';
import { guide } from '../builders/guide';
import { localized } from '../builders/localized';
import { settableClock } from '../fakes/settable-clock';

const guides = {
  political: guide(),
  administrative: guide({ id: 'administrative', level: 'administrative' }),
};
const wheel = {
  cycleMonths: 12,
  ladder: [
    { step: 'before-30', days: -30 },
    { step: 'due', days: 0 },
    { step: 'after-7', days: 7 },
  ],
};

const basis = (decidedOn: string) => ({
  screening: 's',
  decidedOn,
  body: 'council',
  outcome: 'approved' as const,
  reason: '',
  recommendation: 'recommend',
});

function open(now: string) {
  const clock = settableClock(now);
  const documents = createMemoryDocumentStore(clock);
  return {
    clock,
    plan: (...entries: Entry[]) => planRounds({ entries, guides, wheel }, { clock, documents }),
    planned: async () =>
      (await documents.query(rounds, { limit: 100 })).items.map(({ document }) => document),
    ledger: async () =>
      (await documents.query(reminders, { limit: 100 })).items.map(({ document }) => document),
  };
}

describe('planRounds', () => {
  it('plans a round with its ladder, by the guide of the collaboration’s level', async () => {
    const { plan, planned, ledger } = open('2027-01-04T08:00:00Z');
    const administrative = entry(
      { id: 'wib', level: 'administrative', name: localized('WiB') },
      { owner: 'mette' },
    );

    expect(await plan(administrative)).toBe(1);

    expect(await planned()).toEqual([
      {
        id: 'wib.2027',
        collaboration: 'wib',
        name: localized('WiB'),
        dueOn: '2027-05-26',
        owner: 'mette',
        state: 'open',
        guide: guides.administrative,
        answers: [],
        revision: 0,
      },
    ]);
    const dueAt = (await ledger()).map(({ id, step, month, dueAt: at }) => [id, step, month, at]);
    expect(dueAt.toSorted()).toEqual([
      ['wib.2027.after-7', 'after-7', '2027-06', '2027-06-02T07:00:00.000Z'],
      ['wib.2027.before-30', 'before-30', '2027-04', '2027-04-26T07:00:00.000Z'],
      ['wib.2027.due', 'due', '2027-05', '2027-05-26T07:00:00.000Z'],
    ]);
    for (const { state, nextAt, dueAt: at } of await ledger())
      expect([state, nextAt]).toEqual(['planned', at]);
  });

  it('leaves a round to the coordinators when nobody answers for it', async () => {
    const { plan, planned } = open('2027-01-04T08:00:00Z');

    await plan(entry());

    expect((await planned())[0]).not.toHaveProperty('owner');
  });

  it('plans nothing twice, however often and however many instances run', async () => {
    const { plan, planned, ledger } = open('2027-01-04T08:00:00Z');
    const all = [entry({ id: 'aer' }), entry({ id: 'cpmr' }), entry({ id: 'wib' })];

    const counts = await Promise.all([plan(...all), plan(...all)]);

    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await plan(...all)).toBe(0);
    expect(await planned()).toHaveLength(3);
    expect(await ledger()).toHaveLength(9);
  });

  it('leaves out the steps that lie before today, and keeps today’s', async () => {
    const { plan, ledger } = open('2027-05-26T12:00:00Z');

    await plan(entry());

    const steps = (await ledger()).map(({ step }) => step);
    expect(steps.toSorted()).toEqual(['after-7', 'due']);
  });

  it('plans next year when this year’s date has passed', async () => {
    const { plan, planned, ledger } = open('2027-05-27T08:00:00Z');

    await plan(entry());

    expect((await planned()).map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['cpmr.2028', '2028-05-25'],
    ]);
    expect(await ledger()).toHaveLength(3);
  });

  it('plans the next round after the one before it was due, and keeps that', async () => {
    const { clock, plan, planned } = open('2027-01-04T08:00:00Z');
    await plan(entry());
    clock.set('2027-05-27T08:00:00Z');

    expect(await plan(entry())).toBe(1);

    expect((await planned()).map(({ id }) => id).toSorted()).toEqual(['cpmr.2027', 'cpmr.2028']);
  });

  it('keeps the date of a planned round, and its ladder, when collaborations are added', async () => {
    const { plan, planned, ledger } = open('2027-01-04T08:00:00Z');
    await plan(entry({ id: 'cpmr' }));

    await plan(entry({ id: 'cpmr' }), entry({ id: 'isaac' }), entry({ id: 'wib' }));

    const dueOn = Object.fromEntries((await planned()).map((one) => [one.id, one.dueOn]));
    expect(dueOn).toMatchObject({ 'cpmr.2027': '2027-05-26' });
    expect(Object.keys(dueOn)).toHaveLength(3);
    expect(await ledger()).toHaveLength(9);
  });

  it.each([
    ['has ended', { end: '2011', rolling: false }],
    ['has not begun', { start: '2028', rolling: false }],
  ])('plans none for a collaboration that %s', async (_, period) => {
    const { plan, planned, ledger } = open('2027-01-04T08:00:00Z');

    expect(await plan(entry({ period }))).toBe(0);

    expect(await planned()).toEqual([]);
    expect(await ledger()).toEqual([]);
  });

  it('moves a step in a weekend to the Monday after it', async () => {
    const { plan, ledger } = open('2026-01-05T08:00:00Z');

    // Due on Tuesday 26 May 2026; thirty days before is Sunday 26 April.
    await plan(entry());

    const before = (await ledger()).find(({ step }) => step === 'before-30');
    expect(before?.dueAt).toBe('2026-04-27T07:00:00.000Z');
  });

  it('plans the first round of what a screening brought in a year after the decision', async () => {
    const { clock, plan, planned } = open('2027-03-01T08:00:00Z');
    const robots = entry({ id: 'robots' }, { origin: 'screening', basis: basis('2027-02-23') });

    expect(await plan(robots)).toBe(1);
    expect(await plan(robots)).toBe(0);
    expect((await planned()).map(({ dueOn }) => dueOn)).toEqual(['2028-02-23']);

    clock.set('2028-02-24T08:00:00Z');
    await plan(robots);

    const dueOn = (await planned()).map((one) => one.dueOn);
    expect(dueOn.toSorted()).toEqual(['2028-02-23', '2029-02-23']);
  });

  it('plans it at once also where the collaboration has yet to begin, but not where it will have ended', async () => {
    const { plan, planned } = open('2027-03-01T08:00:00Z');
    const from = (id: string, period: { start: string; end?: string }) =>
      entry(
        { id, period: { ...period, rolling: false } },
        { origin: 'screening', basis: basis('2027-02-23') },
      );

    await plan(
      from('later', { start: '2027-09' }),
      from('short', { start: '2027-03', end: '2027-12' }),
    );

    expect((await planned()).map(({ collaboration }) => collaboration)).toEqual(['later']);
  });

  it('does not move the dates of the others when a screening brings something in', async () => {
    const without = open('2027-01-04T08:00:00Z');
    const beside = open('2027-01-04T08:00:00Z');
    await without.plan(entry({ id: 'aer' }), entry({ id: 'wib' }));

    await beside.plan(
      entry({ id: 'aer' }),
      entry({ id: 'robots' }, { origin: 'screening', basis: basis('2027-01-04') }),
      entry({ id: 'wib' }),
    );

    const others = (await beside.planned()).filter(
      ({ collaboration }) => collaboration !== 'robots',
    );
    expect(others).toEqual(await without.planned());
  });
});
