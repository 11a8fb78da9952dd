import { z } from 'zod';
import {
  type Initiative,
  initiatives,
  OPEN_ENDED,
} from '../../../src/action-plans/initiative/initiative';
import { decidedPart, planOf, readPlan } from '../../../src/action-plans/plan/plan';
import { moneyOfPlan } from '../../../src/action-plans/plan/plan-money';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { approvedInitiative, initiative } from '../../builders/initiative';
import { fixedClock } from '../../fakes/fixed-clock';
import { recordingLog } from '../../fakes/recording-log';

const HEALTH = { year: 2028, area: 'health' };
const titles = (plan: ReturnType<typeof planOf>) =>
  plan.planned.map(({ initiative: one, isAdded }) => `${one.title}${isAdded ? ' +' : ''}`);

describe('planOf', () => {
  it('shows an initiative in each of its years', () => {
    const long = initiative({ title: 'Lang', from: 2027, to: 2029 });
    const inYear = (year: number) => titles(planOf([long], { year, area: 'health' }));

    expect([2026, 2027, 2028, 2029, 2030].map((year) => inYear(year).length)).toEqual([
      0, 1, 1, 1, 0,
    ]);
  });

  it('shows one without a fixed term in every year, until the year in which it ends', () => {
    const open = approvedInitiative('2027-11-30', { to: OPEN_ENDED });
    const stopped = {
      ...open,
      state: 'stopped' as const,
      history: [
        ...open.history,
        {
          did: 'stopped',
          by: 'c',
          name: 'C',
          at: '2029-05-01T10:00:00Z',
          from: 'decided',
        } as const,
      ],
    };
    const years = (one: typeof open) =>
      [2027, 2028, 2029, 2030, 2060].filter((year) => planOf([one], { year }).planned.length > 0);

    expect(years(open)).toEqual([2028, 2029, 2030, 2060]);
    expect(years(stopped)).toEqual([2028, 2029]);
  });

  it('shows a rejected one in its first year only', () => {
    const rejected = initiative({ state: 'rejected', to: OPEN_ENDED });

    expect(planOf([rejected], HEALTH).planned).toHaveLength(1);
    expect(planOf([rejected], { ...HEALTH, year: 2029 }).planned).toEqual([]);
  });

  it('marks as added what is decided in the year, after the first decisions of the plan', () => {
    const all = [
      approvedInitiative('2027-11-30', { id: 'a', title: 'Vedtaget' }),
      approvedInitiative('2027-12-15', { id: 'b', title: 'Før året' }),
      approvedInitiative('2028-05-08', { id: 'c', title: 'Midt i året' }),
      approvedInitiative('2028-05-08', { id: 'd', title: 'Fra sidste års plan', from: 2027 }),
      initiative({ id: 'e', title: 'Foreslået' }),
    ];

    expect(titles(planOf(all, HEALTH))).toEqual([
      'Fra sidste års plan',
      'Før året',
      'Midt i året +',
      'Vedtaget',
      'Foreslået',
    ]);
  });

  it('marks nothing as added in a plan that was first decided in its year', () => {
    const all = ['a', 'b'].map((id) => approvedInitiative('2028-02-01', { id, title: id }));

    expect(titles(planOf(all, HEALTH))).toEqual(['a', 'b']);
  });

  it('marks nothing as added in a year after which it was decided', () => {
    const all = [
      approvedInitiative('2027-11-30', { id: 'a', title: 'a', to: 2029 }),
      approvedInitiative('2029-02-01', { id: 'b', title: 'b', to: 2029 }),
    ];

    expect(titles(planOf(all, HEALTH))).toEqual(['a', 'b']);
  });

  it('judges each area by its own plan', () => {
    const all = [
      approvedInitiative('2027-11-30', { id: 'a', title: 'a', area: 'special-sector' }),
      approvedInitiative('2028-05-08', { id: 'b', title: 'b' }),
    ];

    expect(titles(planOf(all, { year: 2028 }))).toEqual(['a', 'b']);
  });
});

describe('moneyOfPlan', () => {
  const kr = (amount: number) => ({ amount, currency: 'DKK' });
  const decided = (costs: Initiative['costs'], given: Partial<Initiative> = {}) =>
    approvedInitiative('2027-11-30', { ...(costs && { costs }), ...given });
  const moneyOf = (...all: readonly Initiative[]) => moneyOfPlan(planOf(all, { year: 2028 }));

  it('sums what the decided initiatives cost in all their years', () => {
    const money = moneyOf(
      decided({ total: kr(700_000) }),
      decided({ cost: kr(100_000) }, { to: 2030 }),
      decided({
        years: [
          { year: 2028, ...kr(1) },
          { year: 2029, ...kr(2) },
        ],
      }),
    );

    expect(money).toEqual({ sums: [kr(1_000_003)], known: 3, all: 3, isAtLeast: false });
  });

  it('says at least, and how many are known, where some are not', () => {
    const unknown = { amount: 500, currency: 'XXX', written: '500 bitcoins' };

    expect(
      moneyOf(decided({ total: kr(5) }), decided(undefined), decided({ total: unknown })),
    ).toEqual({ sums: [kr(5)], known: 1, all: 3, isAtLeast: true });
  });

  it('says at least where a yearly cost has no last year, which counts once', () => {
    expect(moneyOf(decided({ cost: kr(5) }, { to: OPEN_ENDED }))).toMatchObject({
      sums: [kr(5)],
      isAtLeast: true,
    });
  });

  it('keeps currencies apart, and leaves out proposals and what was stopped', () => {
    const costs = { total: kr(5) };
    const euro = { amount: 7, currency: 'EUR' };

    expect(
      moneyOf(
        decided(costs),
        decided({ total: euro }),
        decided(costs, { state: 'stopped' }),
        initiative({ costs }),
        initiative({ costs, state: 'rejected' }),
      ),
    ).toEqual({ sums: [kr(5), euro], known: 2, all: 2, isAtLeast: false });
  });
});

describe('decidedPart', () => {
  it('leaves out proposals and what was rejected', () => {
    const all = [
      approvedInitiative('2027-11-30', { id: 'a', title: 'a' }),
      initiative({ id: 'b' }),
      initiative({ id: 'c', state: 'rejected' }),
    ];

    expect(titles(decidedPart(planOf(all, HEALTH)))).toEqual(['a']);
  });
});

describe('readPlan', () => {
  it('finds the initiatives of an area or of all, page by page', async () => {
    const clock = fixedClock('2028-01-10T08:00:00Z');
    const documents = createMemoryDocumentStore(clock);
    const log = recordingLog();
    for (let number = 0; number < 250; number++)
      await documents.create(initiatives, initiative({ id: `i${number}`, title: `Nr. ${number}` }));
    await documents.create(initiatives, initiative({ id: 'other', area: 'special-sector' }));
    await documents.create(initiatives, initiative({ id: 'past', from: 2026, to: 2027 }));

    expect((await readPlan('nordjylland', HEALTH, { documents, log })).planned).toHaveLength(250);
    expect(
      (await readPlan('nordjylland', { year: 2028 }, { documents, log })).planned,
    ).toHaveLength(251);
    expect((await readPlan('elsewhere', HEALTH, { documents, log })).planned).toEqual([]);
  });

  it('says so when there are more than are read', async () => {
    const clock = fixedClock('2028-01-10T08:00:00Z');
    const documents = createMemoryDocumentStore(clock);
    const log = recordingLog();
    const endless = (next?: string): DocumentStore => ({
      ...documents,
      query: async (collection, { after: _, ...query }) => {
        const page = await documents.query(collection, query);
        return { items: page.items, ...(next !== undefined && { next }) };
      },
    });
    await documents.create(initiatives, initiative());

    const cut = await readPlan('nordjylland', HEALTH, { documents: endless('x'), log });
    const whole = await readPlan('nordjylland', HEALTH, { documents: endless(), log });

    expect([cut.isCut, whole.isCut]).toEqual([true, undefined]);
    expect(decidedPart(cut).isCut).toBe(true);
    expect(log.lines).toHaveLength(1);
  });

  it('leaves out an initiative that cannot be read, and logs it', async () => {
    const documents = createMemoryDocumentStore(fixedClock('2028-01-10T08:00:00Z'));
    const log = recordingLog();
    const lenient = { ...initiatives, schema: z.custom<Initiative>() };
    await documents.create(lenient, { ...initiative({ id: 'bad' }), title: undefined as never });
    await documents.create(initiatives, initiative({ title: 'God' }));

    expect(titles(await readPlan('nordjylland', HEALTH, { documents, log }))).toEqual(['God']);
    expect(log.lines.length).toBe(1);
  });
});
