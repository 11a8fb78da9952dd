import { askIdleDrafts } from '../../../src/screening/case/ask-idle-drafts';
import { type Screening, screenings } from '../../../src/screening/case/screening';
import { startScreening } from '../../../src/screening/case/start-screening';
import { withdrawScreening } from '../../../src/screening/case/owner-transitions';
import type { Notice } from '../../fakes/recording-screening-notifier';
import type { Delivery } from '../../../src/outbox/delivery';
import { CHECKLISTS, live, NOW, PEOPLE, ready, ROLES } from '../life';

const IDLE = '2027-02-15T08:00:00.000Z';
const NOT_YET = '2027-02-15T08:00:00.001Z';

async function open(drafts: readonly Partial<Screening>[], answer?: (notice: Notice) => Delivery) {
  const all = await live(undefined, { answer });
  for (const [index, given] of drafts.entries())
    await all.memory.create(screenings, ready({ id: `s-${index}`, updatedAt: IDLE, ...given }));
  return {
    ...all,
    ask: () => askIdleDrafts(all.ports),
    asked: () => all.screeningNotifier.notices.map(({ screening }) => screening.id),
    draft: async (id: string) => (await all.memory.get(screenings, id, id))?.document,
  };
}

describe('askIdleDrafts', () => {
  it('asks the owner of a draft untouched for 14 days, and of no other', async () => {
    const { ask, told, asked, draft } = await open([
      {},
      { updatedAt: NOT_YET },
      { state: 'submitted' },
      { state: 'withdrawn' },
    ]);

    expect(await ask()).toBe(1);

    expect(told()).toEqual(['idle mette']);
    expect(asked()).toEqual(['s-0']);
    const { unasked, ...rest } = ready({ id: 's-0', updatedAt: IDLE });
    expect(await draft('s-0')).toEqual({ ...rest, keepAskedAt: NOW });
  });

  it('asks once, however many instances run and however long it lies', async () => {
    const { ask, clock, told } = await open([{}]);

    await Promise.all([ask(), ask()]);
    clock.set('2027-08-01T08:00:00.000Z');

    expect(await ask()).toBe(0);
    expect(told()).toHaveLength(1);
  });

  it('asks about a draft as it is started', async () => {
    const { ask, clock, documents, asked } = await open([]);
    await startScreening(
      { id: 'fresh', organisation: 'nordjylland', owner: PEOPLE.mette, checklists: CHECKLISTS },
      { clock, documents },
    );

    expect(await ask()).toBe(0);
    clock.set('2027-03-15T08:00:00.000Z');
    await ask();

    expect(asked()).toEqual(['fresh']);
  });

  it('takes the oldest first, twenty at a time', async () => {
    const old = (day: number) => `2027-01-${String(day).padStart(2, '0')}T08:00:00.000Z`;
    const { ask, asked } = await open(
      Array.from({ length: 23 }, (_, index) => ({ updatedAt: old(31 - index) })),
    );

    expect(await ask()).toBe(20);
    expect(asked()[0]).toBe('s-22');
    expect(await ask()).toBe(3);
    expect(new Set(asked()).size).toBe(23);
  });

  it('leaves alone what was touched while it was looking', async () => {
    const all = await open([{}, { id: 's-1' }], ({ screening }) =>
      screening.id === 's-0' ? { kind: 'failed', reason: 'http-503' } : { kind: 'delivered' },
    );
    const racing = all.ask();
    await withdrawScreening({ screening: 's-1', person: PEOPLE.mette }, ROLES, all.ports);
    await racing;

    expect((await all.draft('s-1'))?.state).toBe('withdrawn');
    expect(all.asked()).toEqual(['s-0']);
  });

  it('remembers an owner who cannot be reached, and passes over one whom it has never met', async () => {
    const { ask, told, unreachable } = await open([{}, { owner: 'gone' }], () => ({
      kind: 'unreachable',
      reason: 'http-404',
    }));

    expect(await ask()).toBe(2);
    expect(told()).toEqual(['idle mette']);
    expect(await unreachable()).toEqual(['mette']);
  });
});
