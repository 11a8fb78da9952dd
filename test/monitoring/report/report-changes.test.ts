import { reportChanges } from '../../../src/monitoring/report/report-changes';
import { entry } from '../../builders/entry';
import { localized } from '../../builders/localized';
import { round } from '../../builders/round';

const CORRECTION = { fact: 'unit', before: 'A', after: 'B' } as const;
const added = (at: string, subject = 'cpmr') =>
  ({ id: `${subject}.${at}`, subject, did: 'added', at, by: 'carl', name: 'Carl' }) as const;

describe('reportChanges', () => {
  it('tells what rounds have corrected and which entries are new, first to last', () => {
    const monitored = round({
      corrections: [CORRECTION],
      completed: { by: 'mette', name: 'Mette', at: '2027-03-01T09:00:00.000Z' },
    });

    const changes = reportChanges(
      {
        monitored: [monitored],
        entries: [entry()],
        changes: [added('2027-04-01T09:00:00.000Z'), added('2027-02-01T09:00:00.000Z')],
      },
      2027,
    );

    expect(changes).toEqual([
      { name: localized('CPMR'), on: '2027-02-01', by: 'Carl' },
      { name: localized('CPMR'), on: '2027-03-01', by: 'Mette', correction: CORRECTION },
      { name: localized('CPMR'), on: '2027-04-01', by: 'Carl' },
    ]);
  });

  it('leaves out other years, other entries, and what the rounds tell themselves', () => {
    const changes = [
      added('2026-12-31T22:30:00.000Z'),
      added('2027-12-31T23:30:00.000Z'),
      added('2027-04-01T09:00:00.000Z', 'elsewhere'),
      { ...added('2027-04-01T09:00:00.000Z'), did: 'corrected' as const },
    ];

    expect(reportChanges({ monitored: [], entries: [entry()], changes }, 2027)).toEqual([]);
  });
});
