import { reportId, reportRequestFromId } from '../../../src/monitoring/report/report-request';

describe('reportId', () => {
  it.each([
    [{ year: 2027 }, '2027.all.all'],
    [{ year: 2027, level: 'political' }, '2027.political.all'],
    [{ year: 2026, area: 'health' }, '2026.all.health'],
    [{ year: 2026, level: 'administrative', area: 'health' }, '2026.administrative.health'],
  ] as const)('writes %j as %s, from which it is read again', (request, id) => {
    expect(reportId(request)).toBe(id);
    expect(reportRequestFromId(id)).toEqual(request);
  });
});

describe('wishOf', () => {
  it.each([
    '',
    'screening-7',
    '2027',
    '2027.all',
    'all.all.all',
    '27.all.all',
    '2027.x.all',
    '2027.all.',
    '2027.all.a.b',
  ])('finds none in "%s"', (id) => {
    expect(reportRequestFromId(id)).toBeUndefined();
  });
});
