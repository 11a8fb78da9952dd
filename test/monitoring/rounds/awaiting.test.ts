import { plainTextOf } from '../../../src/cards/message';
import { renderContextFor } from '../../../src/cards/render-context';
import { renderDuties } from '../../../src/monitoring/cards/duties-card';
import { renderMonitored, renderRound } from '../../../src/monitoring/cards/round-cards';
import { renderWheel } from '../../../src/monitoring/cards/wheel-cards';
import { renderMonitoringReport } from '../../../src/monitoring/cards/monitoring-report-card';
import { monitoringReportBlocks } from '../../../src/monitoring/documents/monitoring-report-blocks';
import { listDuties } from '../../../src/monitoring/owners/list-duties';
import { monitoringReport } from '../../../src/monitoring/report/report';
import { listMonitored } from '../../../src/monitoring/rounds/list-rounds';
import { wheelMonth, yearWheel } from '../../../src/monitoring/rounds/year-wheel';
import { localized } from '../../builders/localized';
import { round } from '../../builders/round';
import { CONTENT } from '../../cards/render-context-of';
import { openOwned, POLICY, ROLES } from '../owned';

const TODAY = '2027-03-01';
const CONTEXT = renderContextFor('da', CONTENT, TODAY);
const WAITS = 'Venter på sagen om, hvordan samarbejdet fortsætter.';

const LEAVING = round({ dueOn: '2027-02-15', owner: 'mette' });
const LATE = round({
  collaboration: 'aer',
  name: localized('AER'),
  dueOn: '2027-02-16',
  owner: 'mette',
});

async function open() {
  const owned = await openOwned({ rounds: [LEAVING, LATE] });
  return {
    ...owned,
    rejectedCases: () => Promise.resolve([]),
    endsUnderWay: () => Promise.resolve(new Set(['cpmr'])),
  };
}

describe('a round whose collaboration has a case on leaving or renewal', () => {
  it('is not overdue in the list of the person who is responsible', async () => {
    const duties = await listDuties({ person: 'mette' }, ROLES, await open());

    expect(duties.overdue).toBe(1);
    expect(duties.items.map(({ round: { id }, daysLate }) => [id, daysLate])).toEqual([
      ['cpmr.1', 0],
      ['aer.1', 13],
    ]);
    const card = plainTextOf(renderDuties(duties, 'own', false, CONTEXT));
    expect(card).toContain(WAITS);
    expect(card).not.toContain('15. februar');
  });

  it('waits in the year wheel, on its own', async () => {
    const ports = await open();
    const wheel = await yearWheel({}, ports);

    expect(wheel.overdue.map(({ round: { id } }) => id)).toEqual(['aer.1']);
    expect(wheel.awaiting.map(({ round: { id } }) => id)).toEqual(['cpmr.1']);
    const shown = await wheelMonth('awaiting', {}, POLICY, ports);
    expect(shown.map(({ round: { id } }) => id)).toEqual(['cpmr.1']);
    expect(plainTextOf(renderWheel(wheel, {}, CONTEXT))).toContain('Venter på en sag · 1');
    const [march] = (await yearWheel({ from: '2027-02' }, ports)).months;
    expect(march?.rounds.map(({ daysLate, awaitsCase }) => [daysLate, awaitsCase])).toEqual([
      [0, true],
      [13, false],
    ]);
  });

  it('waits in the answer about its monitoring, and on its own card', async () => {
    const ports = await open();
    const found = await listMonitored(['cpmr', 'aer'], 'mette', ROLES, ports);

    expect(found.map(({ awaitsCase }) => awaitsCase)).toEqual([true, false]);
    expect(plainTextOf(renderMonitored(found, 0, CONTEXT))).toContain(WAITS);
    const view = { person: 'mette', isTheirs: true, mayCoordinate: false, recipients: [] };
    const about = (matter: 'exit' | 'change') =>
      plainTextOf(
        renderRound(
          LEAVING,
          { ...view, cases: [{ screening: 's', matter, number: '1', maySee: false }] },
          CONTEXT,
        ),
      );
    expect(about('exit')).toContain(WAITS);
    expect(about('change')).toContain('Fristen var 15. februar 2027');
  });

  it('is no overdue round of the report, except in that of an earlier year', async () => {
    const ports = await open();
    const report = await monitoringReport({ year: 2027 }, ports);

    expect(report.overdue.map(({ round: { id } }) => id)).toEqual(['aer.1']);
    expect(report.awaiting.map(({ id }) => id)).toEqual(['cpmr.1']);
    const card = plainTextOf(renderMonitoringReport('Rapport', report, undefined, CONTEXT));
    expect(card).toContain('Venter på en sag');
    expect(monitoringReportBlocks(report, CONTEXT)).toContainEqual({
      kind: 'heading',
      level: 1,
      text: 'Venter på sager om udtræden eller forlængelse',
    });
    ports.clock.set('2028-01-10T09:00:00.000Z');
    const before = await monitoringReport({ year: 2027 }, ports);
    expect(before.overdue.map(({ round: { id } }) => id)).toEqual(['cpmr.1', 'aer.1']);
  });
});
