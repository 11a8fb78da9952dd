import fc from 'fast-check';
import { isActive, statusOn } from '../../src/catalogue/collaboration';
import { addDays, copenhagen, morningOf } from '../../src/lib/dates';
import { reminders } from '../../src/monitoring/reminders/reminder';
import { rounds } from '../../src/monitoring/rounds/round';
import { isQuiet, isSendingDay, isWorkingDay, isSendingTime } from '../../src/lib/working-days';
import { people } from '../../src/people/person';
import type { DocumentStore } from '../../src/store/document-store';
import { createMemoryDocumentStore } from '../../src/store/memory/memory-document-store';
import { openSqliteDocumentStore } from '../../src/store/sqlite/sqlite-document-store';
import { settableClock } from '../fakes/settable-clock';
import { COORDINATORS, simulateYear, type Span, POLICY } from './simulated-year';

type Year = Awaited<ReturnType<typeof simulateYear>>;

interface Row {
  readonly step: string;
  readonly day: string;
  readonly soft: boolean;
  readonly kind: 'owner' | 'coordinator' | 'snoozed';
}

const dayOf = (moment: string) => copenhagen(new Date(moment)).day;
const sendingDay = (from: string, soft: boolean) => {
  let day = from;
  while (!isSendingDay(day, soft, POLICY)) day = addDays(day, 1);
  return day;
};

/**
 * Computes the reminder days from the rules of the schedule: after the quiet weeks, the later of
 * two on a day, nothing in the past.
 */
function ladderBy({ dueOn, since, snoozes }: Span): Row[] {
  const rows = new Map<string, Row>();
  for (const { step, days, soft, to: kind = 'owner' } of POLICY.ladder) {
    const day = sendingDay(addDays(dueOn, days), soft);
    // A reminder before the due date is not sent after it.
    const late = days < 0 && day >= dueOn;
    if (day >= dayOf(since) && !late) rows.set(`${kind} ${day}`, { step, day, soft, kind });
  }
  const snoozed = snoozes.map(({ number, until }): Row => ({
    step: `snoozed.${number}`,
    day: until,
    soft: false,
    kind: 'snoozed',
  }));
  return [...rows.values(), ...snoozed];
}

/**
 * Returns the day on which a coordinator is reminded after a snooze: once it has ended, but within
 * the limit.
 */
function dayAfterSnooze(until: string, dueOn: string): string {
  const bound = addDays(dueOn, 14 + POLICY.snooze.mostDays);
  const day = sendingDay(addDays(until, 1), false);
  if (day <= bound) return day;
  let last = bound;
  while (!isWorkingDay(last, POLICY)) last = addDays(last, -1);
  return last;
}

/**
 * The tick that delivers a reminder: the first allowed one after nine o'clock on its day; none if
 * it is snoozed.
 */
function tickOf(row: Row, span: Span, ticks: readonly string[]): string | undefined {
  let due = morningOf(row.day).toISOString();
  for (;;) {
    const tick = ticks.find(
      (at) =>
        at >= due &&
        (at > span.since || (span.before && at === span.since)) &&
        isSendingTime(new Date(at), row.soft, POLICY),
    );
    if (tick === undefined || (span.until !== undefined && tick > span.until)) return undefined;
    const { until } = span.snoozes.findLast(({ at }) => at < tick) ?? {};
    if (until === undefined || row.kind === 'snoozed') return tick;
    if (row.kind === 'owner') return due < morningOf(until).toISOString() ? undefined : tick;
    const later = morningOf(dayAfterSnooze(until, span.dueOn)).toISOString();
    if (later <= tick) return tick;
    due = later;
  }
}

/** The expected messages and their times. */
function expectedOf({ spans, ticks }: Year): Map<string, string> {
  const expected = new Map<string, string>();
  for (const span of spans) {
    const put = (row: Row) => {
      const tick = tickOf(row, span, ticks);
      if (tick !== undefined) expected.set(`${span.round}.${span.plan}.${row.step}`, tick);
      return tick;
    };
    for (const row of ladderBy(span)) {
      let last = put(row);
      if (row.kind !== 'coordinator') continue;
      for (let count = 1; last !== undefined; count++) {
        const day = sendingDay(addDays(span.dueOn, 14 + 14 * count), false);
        if (day > dayOf(last)) last = put({ ...row, step: `${row.step}.${count}`, day });
      }
    }
  }
  return expected;
}

function expectGoodYear(year: Year) {
  const { delivered } = year;
  for (const { at, person, reminder, round } of delivered) {
    const { day, hour } = copenhagen(new Date(at));
    expect([hour >= 8 && hour < 16, isWorkingDay(day, POLICY)]).toEqual([true, true]);
    expect(reminder.soft && isQuiet(day, POLICY)).toBe(false);
    expect([round.owner, ...COORDINATORS]).toContain(person);
    if (reminder.to === 'coordinator') expect(COORDINATORS).toContain(person);
    expect(round.state).toBe('open');
  }
  const found = new Map(delivered.map(({ at, reminder }) => [reminder.id, at]));
  expect(found.size).toBe(delivered.length);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expectedOf(year)));
  // One message per day, except for rounds planned on that very day, and for reminders caught up
  // after a day without ticks.
  const plannedOn = new Map(
    year.spans.map(({ round, plan, since }) => [`${round}.${plan}`, dayOf(since)]),
  );
  const toOwners = delivered
    .filter(({ person }) => !COORDINATORS.includes(person))
    .filter(({ at, reminder: { dueAt } }) => dayOf(dueAt) === dayOf(at))
    .filter(({ at, reminder: { round, plan } }) => plannedOn.get(`${round}.${plan}`) !== dayOf(at));
  const moments = new Set(toOwners.map(({ at, person }) => `${person} ${at}`));
  const days = new Set(toOwners.map(({ at, person }) => `${person} ${dayOf(at)}`));
  expect(moments.size).toBe(days.size);
  const snoozes = year.spans.flatMap((span) => span.snoozes);
  for (const { number } of snoozes) expect(number).toBeLessThanOrEqual(POLICY.snooze.mostTimes);
  expect(year.refusedSnoozes.filter((why) => why !== 'too-often')).toEqual([]);
  expect(year.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
}

async function expectGoodState(year: Year, documents: DocumentStore, now: string) {
  const all = (await documents.query(rounds, { limit: 1000 })).items.map((one) => one.document);
  const rows = (await documents.query(reminders, { limit: 1000 })).items.map((one) => one.document);
  const known = (await documents.query(people, { limit: 100 })).items.map((one) => one.document);
  const reachable = new Set(known.flatMap(({ id, reachable: can }) => (can ? [id] : [])));
  const today = copenhagen(new Date(now)).day;

  const current = rows.filter(({ nextAt, round, plan }) => {
    const its = all.find(({ id }) => id === round);
    return nextAt !== undefined && its?.state === 'open' && its.plan === plan;
  });
  for (const { assignee = '' } of current)
    expect([...reachable, 'coordinator', 'otto']).toContain(assignee);
  expect(COORDINATORS.some((id) => reachable.has(id))).toBe(true);
  for (const { id, facts } of year.entries) {
    const open = all.filter(({ collaboration, state }) => collaboration === id && state === 'open');
    const yearly = open.filter(({ kind }) => kind === 'yearly');
    const endless = facts.period.end === undefined && isActive(statusOn(today, facts));
    expect([id, yearly.length]).toEqual([id, endless ? 1 : yearly.length]);
  }
  expect(all.filter(({ unsettled }) => unsettled !== undefined)).toEqual([]);
}

const stores = {
  memory: (clock: ReturnType<typeof settableClock>) => createMemoryDocumentStore(clock),
  SQLite: (clock: ReturnType<typeof settableClock>) =>
    openSqliteDocumentStore({ file: ':memory:', collections: [rounds, reminders, people], clock }),
};

describe.each(Object.entries(stores))('a year of monitoring, in %s', (_, openStore) => {
  it('reminds the right people at the right time, and nobody of anything twice', async () => {
    const clock = settableClock('2027-01-04T04:00:00.000Z');
    const documents = openStore(clock);

    const year = await simulateYear({ seed: 7, from: '2027-01-04', clock, documents });

    expect(year.delivered.length).toBeGreaterThan(60);
    expect(year.refused).toEqual(['otto']);
    expect(year.spans.flatMap(({ snoozes }) => snoozes).length).toBeGreaterThan(5);
    expectGoodYear(year);
    await expectGoodState(year, documents, clock.now().toISOString());
    await documents.close();
  });
});

describe('any year of monitoring', () => {
  it('reminds the right people at the right time, and nobody of anything twice', async () => {
    const day = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays('2024-01-01', offset));
    await fc.assert(
      fc.asyncProperty(fc.integer(), day, async (seed, from) => {
        const clock = settableClock(`${from}T04:00:00.000Z`);
        const documents = createMemoryDocumentStore(clock);

        const year = await simulateYear({ seed, from, clock, documents });

        expectGoodYear(year);
        await expectGoodState(year, documents, clock.now().toISOString());
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});
