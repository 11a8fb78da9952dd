import {
  answeredOn,
  isRequested,
  reportDay,
  reportRounds,
} from '../../../src/monitoring/report/report-rounds';
import type { Round } from '../../../src/monitoring/rounds/round';
import { round } from '../../builders/round';

const done = (at: string, given: Partial<Round> = {}) =>
  round({ state: 'answered', completed: { by: 'mette', name: 'Mette', at }, ...given });
const skipped = (at: string, given: Partial<Round> = {}) =>
  round({
    state: 'skipped',
    history: [{ at, by: 'carl', name: 'Carl', did: 'skipped', value: 'Travlt' }],
    ...given,
  });
const ids = (rounds: readonly Round[]) => rounds.map(({ collaboration }) => collaboration);

describe('reportRounds', () => {
  it('counts a round as monitored in the year in Copenhagen in which it was sent in', () => {
    const all = [
      done('2026-12-31T23:30:00.000Z', { collaboration: 'first', dueOn: '2026-12-01' }),
      done('2027-12-31T22:59:00.000Z', { collaboration: 'last', dueOn: '2028-01-20' }),
      done('2027-12-31T23:00:00.000Z', { collaboration: 'after' }),
      done('2026-12-31T22:00:00.000Z', { collaboration: 'before' }),
    ];

    const { monitored } = reportRounds(all, { year: 2027 }, '2028-02-01');

    expect(ids(monitored)).toEqual(['first', 'last']);
  });

  it('has those to end first, then those to adjust, those without advice, and those to go on', () => {
    const conclusions = ['continue', undefined, 'end', 'adjust'] as const;
    const all = conclusions.map((conclusion) =>
      done('2027-03-01T09:00:00.000Z', {
        collaboration: conclusion ?? 'none',
        ...(conclusion && { conclusion }),
      }),
    );

    const { monitored } = reportRounds(all, { year: 2027 }, '2027-06-01');

    expect(ids(monitored)).toEqual(['end', 'adjust', 'none', 'continue']);
  });

  it('tells what is overdue today, the longest first, also from years before', () => {
    const all = [
      round({ collaboration: 'today', dueOn: '2027-06-01' }),
      round({ collaboration: 'late', dueOn: '2027-05-31' }),
      round({ collaboration: 'old', dueOn: '2026-11-02' }),
      round({ collaboration: 'next', dueOn: '2028-01-10' }),
    ];

    const { overdue, coming } = reportRounds(all, { year: 2027 }, '2027-06-01');

    expect(
      overdue.map(({ round: { collaboration }, daysLate }) => [collaboration, daysLate]),
    ).toEqual([
      ['old', 211],
      ['late', 1],
    ]);
    expect(ids(coming)).toEqual(['today']);
  });

  it('tells of a past year what was overdue at its end, and when it was settled after all', () => {
    const all = [
      done('2028-01-05T09:00:00.000Z', { collaboration: 'answered', dueOn: '2027-12-01' }),
      skipped('2028-01-06T09:00:00.000Z', { collaboration: 'skipped', dueOn: '2027-12-02' }),
      round({ collaboration: 'open', dueOn: '2027-12-03' }),
      round({ collaboration: 'later', dueOn: '2028-01-03' }),
      done('2027-12-20T09:00:00.000Z', { collaboration: 'in time', dueOn: '2027-12-15' }),
    ];

    const { overdue, coming } = reportRounds(all, { year: 2027 }, '2028-02-01');

    expect(overdue.map(({ round: one, ...rest }) => [one.collaboration, rest])).toEqual([
      ['answered', { daysLate: 30, settledOn: '2028-01-05' }],
      ['skipped', { daysLate: 29, settledOn: '2028-01-06' }],
      ['open', { daysLate: 28 }],
    ]);
    expect(coming).toEqual([]);
  });

  it('of a year that has not begun tells only what is planned', () => {
    const all = [
      round({ collaboration: 'late', dueOn: '2027-05-31' }),
      round({ collaboration: 'planned', dueOn: '2028-05-31' }),
    ];

    const report = reportRounds(all, { year: 2028 }, '2027-06-01');

    expect(report).toMatchObject({ monitored: [], overdue: [], skipped: [] });
    expect(ids(report.coming)).toEqual(['planned']);
  });

  it('tells who skipped a round and why', () => {
    const all = [
      skipped('2027-03-01T09:00:00.000Z', { collaboration: 'told' }),
      round({ collaboration: 'untold', state: 'skipped', dueOn: '2027-04-01' }),
      skipped('2026-03-01T09:00:00.000Z', { collaboration: 'earlier' }),
    ];

    const found = reportRounds(all, { year: 2027 }, '2027-06-01').skipped;

    expect(found.map(({ round: one, ...rest }) => [one.collaboration, rest])).toEqual([
      ['told', { on: '2027-03-01', by: 'Carl', reason: 'Travlt' }],
      ['untold', { on: '2027-04-01' }],
    ]);
  });

  it('has every round of the year in one place', () => {
    const all = [
      done('2027-03-01T09:00:00.000Z', { dueOn: '2027-02-01' }),
      skipped('2027-03-01T09:00:00.000Z', { dueOn: '2027-02-01' }),
      round({ dueOn: '2027-02-01' }),
      round({ dueOn: '2027-12-31' }),
    ];

    const {
      monitored,
      overdue,
      skipped: left,
      coming,
    } = reportRounds(all, { year: 2027 }, '2027-06-01');

    expect([monitored, overdue, left, coming].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  it('is about the level and area that are wished for', () => {
    const all = [
      done('2027-03-01T09:00:00.000Z', { area: 'health', level: 'political' }),
      done('2027-03-01T09:00:00.000Z', { area: 'health', level: 'administrative' }),
      done('2027-03-01T09:00:00.000Z', { area: 'common', level: 'administrative' }),
    ];
    const count = (request: object) =>
      reportRounds(all, { year: 2027, ...request }, '2027-06-01').monitored.length;

    expect(count({})).toBe(3);
    expect(count({ area: 'health' })).toBe(2);
    expect(count({ level: 'administrative' })).toBe(2);
    expect(count({ level: 'administrative', area: 'health' })).toBe(1);
  });
});

describe('reportDay', () => {
  it.each([
    [2027, '2027-06-01', '2027-06-01'],
    [2026, '2027-06-01', '2026-12-31'],
    [2028, '2027-06-01', '2027-06-01'],
  ])('of %d on %s is %s', (year, today, day) => {
    expect(reportDay(year, today)).toBe(day);
  });
});

describe('answeredOn', () => {
  it('is the day in Copenhagen, and none before', () => {
    expect(answeredOn(done('2027-06-30T22:30:00.000Z'))).toBe('2027-07-01');
    expect(answeredOn(round())).toBeUndefined();
  });
});

describe('isWished', () => {
  it('takes all where nothing is named', () => {
    expect(isRequested({ year: 2027 }, { level: 'political', area: 'x' })).toBe(true);
    expect(isRequested({ year: 2027, area: 'y' }, { level: 'political', area: 'x' })).toBe(false);
  });
});
