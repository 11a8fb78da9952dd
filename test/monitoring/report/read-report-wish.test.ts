import { readReportRequest } from '../../../src/monitoring/report/report-request';
import { CONTENT } from '../../cards/render-context-of';

const read = (text: string) => readReportRequest(text, CONTENT.vocabulary, '2027-06-01');

describe('readReportWish', () => {
  it.each([
    ['rapport 2027', { year: 2027 }],
    ['Rapport', { year: 2027 }],
    ['Rapport til Regionsrådet for 2026', { year: 2026 }],
    ['monitoreringsrapport 2026', { year: 2026 }],
    ['årsrapport sidste år', { year: 2026 }],
    ['rapporten for i år, tak', { year: 2027 }],
    ['report 2027 administrative', { year: 2027, level: 'administrative' }],
    ['rapport 2027 politiske samarbejder', { year: 2027, level: 'political' }],
    ['rapport 2027 administrativt niveau', { year: 2027, level: 'administrative' }],
    ['rapport 2026 sundhed', { year: 2026, area: 'health' }],
    ['Lav en rapport om sundhedsområdet 2026', { year: 2026, area: 'health' }],
    ['RAPPORT SUNDHEDSOMRAADET 2026', { year: 2026, area: 'health' }],
    ['rapport 2026 regional udvikling', { year: 2026, area: 'regional-development' }],
    ['rapport 2026 specialsektoren', { year: 2026, area: 'special-sector' }],
    ['rapport 2026 fælles', { year: 2026, area: 'common' }],
    [
      'give me the monitoring report for 2026 on political health collaborations',
      { year: 2026, area: 'health', level: 'political' },
    ],
    ['annual report last year', { year: 2026 }],
    ['rapport 2027 politiske og administrative', { year: 2027 }],
  ])('reads "%s"', (text, request) => {
    expect(read(text)).toEqual(request);
  });

  it.each([
    '',
    '2027',
    'sundhed 2027',
    'rapport om demens 2027',
    'hvor er rapporten?',
    'er der en rapport om sundhed',
    'report on Interreg',
    'rapport 2026 eller 2027',
    'rapport 1999',
    'rapport om sundhed og specialsektoren',
    'rapport rapport',
    'rapporterer vi til EU',
    'reporting 2027',
  ])('leaves "%s" to others', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
