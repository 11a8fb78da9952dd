import { changes } from '../../../src/catalogue/change';
import { monitoringReport } from '../../../src/monitoring/report/report';
import { rounds } from '../../../src/monitoring/rounds/round';
import { round } from '../../builders/round';
import { CONTENT } from '../../cards/render-context-of';
import { LEARNT, monitoredYear } from '../documents/monitored-year';

describe('monitoringReport', () => {
  it('tells a year of all real collaborations: every round in one place', async () => {
    const report = await monitoringReport({ year: 2027 }, await monitoredYear());

    const { monitored, overdue, skipped, coming, conclusions } = report;
    expect(report.asOf).toBe('2027-12-31');
    expect([monitored, overdue, skipped, coming].map(({ length }) => length)).toEqual([
      24, 7, 7, 0,
    ]);
    expect(conclusions).toEqual({ end: 3, adjust: 6, continue: 12, unknown: 3, closing: 0 });
    expect(report.answers.reduce((sum, one) => sum + one.rounds, 0)).toBe(24);
    expect(report.changes).toHaveLength(7);
    expect(report.experiences.map(({ text }) => text)).toEqual(Array(6).fill(LEARNT));
    expect(report.costs.kroner).toBe(75_000);
  });

  it('in the middle of the year tells what is late today and what is still to come', async () => {
    const { asOf, monitored, overdue, skipped, coming } = await monitoringReport(
      { year: 2027 },
      await monitoredYear('2027-06-15'),
    );

    expect(asOf).toBe('2027-06-15');
    expect(overdue[0]?.daysLate).toBe(155);
    expect(overdue.every(({ round }) => round.dueOn < asOf)).toBe(true);
    expect(coming.every(({ dueOn }) => dueOn >= asOf)).toBe(true);
    expect([monitored, overdue, skipped, coming].map(({ length }) => length)).toEqual([
      12, 3, 3, 20,
    ]);
  });

  it.each([
    ['level', 'political'],
    ['area', 'health'],
  ] as const)('is about one %s where that is wished for', async (key, value) => {
    const of = new Map(CONTENT.collaborations.map((facts) => [facts.id, facts]));

    const report = await monitoringReport({ year: 2027, [key]: value }, await monitoredYear());

    const held = [
      ...report.monitored,
      ...[...report.overdue, ...report.skipped].map((one) => one.round),
    ];
    const wished = CONTENT.collaborations.filter((facts) => facts[key] === value);
    expect(held).toHaveLength(wished.length);
    expect(held.every(({ collaboration }) => of.get(collaboration)?.[key] === value)).toBe(true);
    expect(report.costs.costs.every(({ entry }) => entry.facts[key] === value)).toBe(true);
  });

  it('has nothing to tell of a year without monitoring', async () => {
    const report = await monitoringReport({ year: 2025 }, await monitoredYear());

    expect(report).toMatchObject({
      monitored: [],
      overdue: [],
      skipped: [],
      coming: [],
      answers: [],
      changes: [],
      experiences: [],
    });
  });

  it('reads every page of rounds and changes', async () => {
    const ports = await monitoredYear();
    for (let index = 0; index < 450; index++) {
      await ports.documents.create(rounds, round({ id: `cpmr.more-${index}` }));
      await ports.documents.create(changes, {
        id: `cpmr.more-${index}`,
        subject: 'cpmr',
        did: 'added',
        at: '2027-03-01T09:00:00.000Z',
        by: 'carl',
        name: 'Carl Bak',
      });
    }

    const report = await monitoringReport({ year: 2027 }, ports);

    expect(report.overdue).toHaveLength(7 + 450);
    expect(report.changes).toHaveLength(7 + 450);
  });
});
