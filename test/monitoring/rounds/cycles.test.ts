import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '../../../src/lib/dates';
import { cyclesOf } from '../../../src/monitoring/rounds/cycles';
import type { Round } from '../../../src/monitoring/rounds/round';
import { isSendingDay } from '../../../src/lib/working-days';
import { cost } from '../../builders/cost';
import { entry } from '../../builders/entry';
import { round } from '../../builders/round';
import { policyWith } from '../../builders/policy';

const WHEEL = policyWith();
const TODAY = '2027-03-01';

const basis = (decidedOn: string) => ({
  screening: 's1',
  decidedOn,
  body: 'rr',
  outcome: 'approved' as const,
  reason: 'God sag',
  recommendation: 'join',
});
const ending = (end: string) => entry({ period: { end, rolling: false } });
const answered = (given: Partial<Round>) => round({ state: 'answered', ...given });
const find = (one = entry(), past: Round[] = [], today = TODAY, turning = WHEEL) =>
  cyclesOf(one, past, today, turning);

describe('the yearly rounds', () => {
  it('begin on the day with the least work around it', () => {
    expect(find()).toEqual([{ kind: 'yearly', cycle: '1' }]);
  });

  it('begin a year after the decision for what was screened, whatever the cycle', () => {
    const screened = entry({}, { origin: 'screening', basis: basis('2027-02-23') });

    expect(find(screened)).toEqual([{ kind: 'yearly', cycle: '1', dueOn: '2028-02-23' }]);
    expect(find(screened, [], TODAY, policyWith({ cycleMonths: 24 }))).toEqual(find(screened));
  });

  it('are spread like all others where the decision is older than that', () => {
    const screened = entry({}, { origin: 'screening', basis: basis('2026-03-15') });

    expect(find(screened)).toEqual([{ kind: 'yearly', cycle: '1' }]);
  });

  it('come again a cycle after the one before, whether that was answered or skipped', () => {
    const next = [{ kind: 'yearly', cycle: '2', dueOn: '2028-03-01' }];

    expect(find(entry(), [answered({})])).toEqual(next);
    expect(find(entry(), [round({ state: 'skipped' })])).toEqual(next);
    expect(find(entry(), [answered({})], TODAY, policyWith({ cycleMonths: 6 }))).toEqual([
      { kind: 'yearly', cycle: '2', dueOn: '2027-09-01' },
    ]);
  });

  it('do not come while one is open', () => {
    const past = [answered({}), round({ id: 'cpmr.2', dueOn: '2026-03-02' })];

    expect(find(entry(), past)).toEqual([]);
  });

  it('leave room for the first reminder', () => {
    const past = [answered({ dueOn: '2026-03-02' })];

    expect(find(entry(), past)).toEqual([{ kind: 'yearly', cycle: '2', dueOn: '2027-03-31' }]);
  });

  it('leave somebody who answered very late in peace for half a cycle', () => {
    const completed = { by: 'mette', name: 'Mette', at: '2027-02-26T09:00:00.000Z' };
    const past = [answered({ dueOn: '2026-03-02', completed })];

    expect(find(entry(), past)).toEqual([{ kind: 'yearly', cycle: '2', dueOn: '2027-08-26' }]);
  });

  it('count from the last one, in whatever order they are read', () => {
    const past = [
      answered({ id: 'cpmr.2', dueOn: '2027-02-01' }),
      answered({ id: 'cpmr.1', dueOn: '2026-02-02' }),
    ];

    expect(find(entry(), past)).toEqual([{ kind: 'yearly', cycle: '3', dueOn: '2028-02-01' }]);
  });

  it('are not held for what has not begun', () => {
    expect(find(entry({ period: { start: '2028', rolling: false } }))).toEqual([]);
  });

  it('are not held after the end', () => {
    expect(find(ending('2028-02'), [answered({})])).toEqual([]);
    expect(find(ending('2028-01'))).toEqual([{ kind: 'yearly', cycle: '1', last: '2028-01-31' }]);
  });

  it('do not drift over the years, and leave out no year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), (offset) => {
        const first = addDays('2025-01-01', offset);
        let past: Round[] = [answered({ dueOn: first })];
        for (let year = 1; year <= 25; year++) {
          const last = past.at(-1)?.dueOn ?? '';
          const [next] = find(entry(), past, last);
          const dueOn = next?.dueOn ?? '';

          expect(isSendingDay(dueOn, true, WHEEL)).toBe(true);
          expect(Math.abs(daysBetween(addMonths(last, 12), dueOn))).toBeLessThanOrEqual(11);
          past = [...past, answered({ id: `cpmr.${year + 1}`, dueOn })];
        }

        const drift = daysBetween(addMonths(first, 300), past.at(-1)?.dueOn ?? '');
        expect(Math.abs(drift)).toBeLessThanOrEqual(25);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the renewal round', () => {
  it('is held six months before the end, and planned a month ahead of its first reminder', () => {
    const renewals = (today: string) =>
      find(ending('2027-12'), [round()], today).map(({ cycle, dueOn }) => [cycle, dueOn]);

    expect(renewals('2027-04-30')).toEqual([]);
    expect(renewals('2027-05-01')).toEqual([['renewal-2027', '2027-06-30']]);
  });

  it('follows the years that money was granted for where no end is stated', () => {
    const granted = entry({ costs: [cost({ years: { from: 2025, to: 2027 } })] });

    expect(find(granted, [round()], '2027-05-03')).toEqual([
      { kind: 'renewal', cycle: 'renewal-2027', dueOn: '2027-06-30' },
    ]);
  });

  it('is held later when the end is found out late, and not at all when it is too late', () => {
    expect(find(ending('2027-06'), [round()])).toEqual([
      { kind: 'renewal', cycle: 'renewal-2027', dueOn: '2027-03-31' },
    ]);
    expect(find(ending('2027-03-30'), [round()])).toEqual([]);
  });

  it('is held once for an end, and again for a later one', () => {
    const past = [round(), answered({ id: 'cpmr.renewal-2027', kind: 'renewal' })];

    expect(find(ending('2027-06'), past)).toEqual([]);
    expect(find(ending('2028-06'), past, '2027-11-15')).toMatchObject([{ cycle: 'renewal-2028' }]);
  });

  it('is not held for what ends before it has begun', () => {
    const upcoming = entry({ period: { start: '2027-04-01', end: '2027-07', rolling: false } });

    expect(find(upcoming)).toEqual([]);
  });
});

describe('the closing round', () => {
  it('is held once, a month after the end', () => {
    const ended = ending('2027-02');

    expect(find(ended)).toEqual([{ kind: 'closing', cycle: 'closing', dueOn: '2027-03-31' }]);
    expect(
      find(ended, [answered({ id: 'cpmr.closing', kind: 'closing', dueOn: '2027-03-31' })]),
    ).toEqual([]);
  });

  it('is held again when what went on has ended too', () => {
    const before = answered({ id: 'cpmr.closing', kind: 'closing', dueOn: '2026-02-10' });

    expect(find(ending('2027-02'), [before])).toEqual([
      { kind: 'closing', cycle: 'closing-2', dueOn: '2027-03-31' },
    ]);
  });

  it('is held though one was skipped when the end was moved', () => {
    const skipped = answered({
      id: 'cpmr.closing',
      kind: 'closing',
      dueOn: '2027-03-15',
      state: 'skipped',
    });

    expect(find(ending('2027-02'), [skipped])).toMatchObject([{ cycle: 'closing-2' }]);
  });

  it('is not held for what ended before there was a wheel', () => {
    expect(find(ending('2011'))).toEqual([]);
    expect(find(ending('2026-08-29'))).toEqual([]);
    expect(find(ending('2026-08-30'))).toHaveLength(1);
  });
});
