import fc from 'fast-check';
import { addDays, copenhagen } from '../../../src/lib/dates';
import {
  assigneeOf,
  ladderOf,
  writeLadder,
  writeLadders,
} from '../../../src/monitoring/reminders/ladder';
import { isSendingTime } from '../../../src/monitoring/reminders/office-time';
import { reminders } from '../../../src/monitoring/reminders/reminder';
import { type Round, rounds } from '../../../src/monitoring/rounds/round';
import { workingDayFrom } from '../../../src/lib/working-days';
import type { DocumentStore } from '../../../src/store/document-store';
import { createMemoryDocumentStore } from '../../../src/store/memory/memory-document-store';
import { reminder } from '../../builders/reminder';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';
import { settableClock } from '../../fakes/settable-clock';

const WHEEL = policyWith();
const METTES = round({ owner: 'mette' });
const LONG_BEFORE = '2027-01-04';

const days = (one: Round, today = LONG_BEFORE) =>
  ladderOf(one, WHEEL, today).map(({ step, dueAt }) => `${step} ${dueAt}`);

describe('assigneeOf', () => {
  it('is the owner, a coordinator without one or where the step says so', () => {
    expect(assigneeOf(METTES, {})).toBe('mette');
    expect(assigneeOf(round(), {})).toBe('coordinator');
    expect(assigneeOf(METTES, { to: 'coordinator' })).toBe('coordinator');
  });
});

describe('ladderOf', () => {
  it('has a row for every step, at nine in the morning', () => {
    expect(days(METTES)).toEqual([
      'before-30 2027-02-01T08:00:00.000Z',
      'before-7 2027-02-22T08:00:00.000Z',
      'due 2027-03-01T08:00:00.000Z',
      'after-7 2027-03-08T08:00:00.000Z',
      'coordinator-14 2027-03-15T08:00:00.000Z',
    ]);
  });

  it('writes a row in full', () => {
    const [first] = ladderOf(METTES, WHEEL, LONG_BEFORE);
    const last = ladderOf(METTES, WHEEL, LONG_BEFORE).at(-1);

    expect(first).toEqual(
      reminder({ step: 'before-30', dueAt: '2027-02-01T08:00:00.000Z', soft: true }),
    );
    expect(last).toEqual(
      reminder({ step: 'coordinator-14', dueAt: '2027-03-15T08:00:00.000Z', to: 'coordinator' }),
    );
  });

  it('goes over days off, and with the soft steps over the quiet weeks', () => {
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

  it('keeps the later of two steps that fall on one day for one recipient, and both for two', () => {
    const narrow = policyWith({
      ladder: [
        { step: 'a', days: 0, soft: false },
        { step: 'b', days: 1, soft: false },
        { step: 'c', days: 1, soft: false, to: 'coordinator' },
      ],
    });

    const found = ladderOf(round({ dueOn: '2027-03-06' }), narrow, LONG_BEFORE);

    expect(found.map(({ step }) => step)).toEqual(['b', 'c']);
  });

  it('reminds nobody of what is past, but keeps today', () => {
    expect(days(METTES, '2027-02-22').map((one) => one.split(' ')[0])).toEqual([
      'before-7',
      'due',
      'after-7',
      'coordinator-14',
    ]);
  });

  it('loses nobody when all of it is past: the last step is due today, in its old partition', () => {
    const found = ladderOf(METTES, WHEEL, '2027-05-15');

    // Monday is Whit Monday.
    expect(found.map(({ step, dueAt, month }) => [step, dueAt, month])).toEqual([
      ['after-7', '2027-05-18T07:00:00.000Z', '2027-03'],
      ['coordinator-14', '2027-05-18T07:00:00.000Z', '2027-03'],
    ]);
  });

  it('is in order, within working hours and complete, for any working day', () => {
    const anyDay = fc.integer({ min: 0, max: 7300 }).map((offset) => addDays('2024-01-01', offset));
    fc.assert(
      fc.property(anyDay, (day) => {
        const dueOn = workingDayFrom(day, WHEEL);
        const found = ladderOf(round({ dueOn }), WHEEL, addDays(dueOn, -90));

        for (const { dueAt, soft } of found)
          expect(isSendingTime(new Date(dueAt), soft, WHEEL)).toBe(true);
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
  for (const one of stored) await documents.create(rounds, one);
  return {
    clock,
    documents,
    write: (store: DocumentStore = documents) => writeLadders(WHEEL, { clock, documents: store }),
    ids: async () =>
      (await documents.query(reminders, { limit: 100 })).items.map(({ document }) => document.id),
    current: async () => (await documents.get(rounds, 'cpmr', 'cpmr.1'))?.document,
  };
}

describe('writeLadders', () => {
  it('writes what a process that died left unwritten, and nothing twice', async () => {
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

  it('leaves rounds alone whose ladder is written, and those that wait for their conclusion', async () => {
    const { write, ids } = await open(
      METTES,
      round({ collaboration: 'wib', state: 'answered', unsettled: 'conclusion' }),
    );

    expect(await write()).toBe(0);
    expect(await ids()).toEqual([]);
  });

  it('is repeated after a process that dies at any write', async () => {
    const { write, ids, documents, current } = await open({ ...METTES, unsettled: 'ladder' });
    const dying: DocumentStore = {
      ...documents,
      create: async (collection, document) => {
        if ((await ids()).length === 3) throw new Error('the process dies here');
        return documents.create(collection, document);
      },
    };
    await expect(write(dying)).rejects.toThrow('dies here');
    expect((await current())?.unsettled).toBe('ladder');

    await write();

    expect(await ids()).toHaveLength(5);
    expect((await current())?.unsettled).toBeUndefined();
  });
});

describe('writeLadder', () => {
  it('leaves a round that was changed meanwhile to be settled later', async () => {
    const { clock, documents, current } = await open({ ...METTES, unsettled: 'ladder' });
    const stored = await documents.get(rounds, 'cpmr', 'cpmr.1');
    const read = stored ?? { document: METTES, version: '' };
    await documents.replace(rounds, { ...read.document, plan: 1 }, read.version);

    await writeLadder(read, WHEEL, { clock, documents });

    expect(await current()).toMatchObject({ plan: 1, unsettled: 'ladder' });
  });
});
