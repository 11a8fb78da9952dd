import { monitoringReportDocument } from '../../../src/monitoring/documents/open-monitoring-report';
import type { Language } from '../../../src/lib/language';
import { monitoringReport } from '../../../src/monitoring/report/report';
import type { ReportRequest } from '../../../src/monitoring/report/report-request';
import { CONTENT, renderContextOf } from '../../cards/render-context-of';
import { LEARNT, monitoredYear, NOTE } from './monitored-year';
import { readWord } from '../../documents/word-text';

const written = async (
  request: Partial<ReportRequest> = {},
  language: Language = 'da',
  day?: string,
) => {
  const report = await monitoringReport({ year: 2027, ...request }, await monitoredYear(day));
  return readWord(await monitoringReportDocument(report, renderContextOf(language)));
};

/** The line after a line: the value beside a label. */
const after = (lines: readonly string[], label: string) => lines[lines.indexOf(label) + 1];

describe('monitoringReportDocument', () => {
  it('tells the year in Danish', async () => {
    const { lines, text, foot } = await written();

    expect(lines[0]).toBe('Monitorering 2027');
    expect(lines[1]).toBe(
      'Region Nordjylland · lavet med Udsyn 10. januar 2027. Opgjort pr. 31. december 2027.',
    );
    expect(after(lines, 'Besvarede opfølgninger')).toBe('24');
    expect(after(lines, '– Afslut')).toBe('3');
    expect(after(lines, '– Ingen anbefaling')).toBe('3');
    expect(after(lines, 'Overskredne frister')).toBe('7');
    expect(after(lines, 'Udgift om året (kr.)')).toBe('75.000');
    expect(text).toContain('Bliv, men skift kurs: ERTICO');
    expect(text).toContain('Svar fra Mette Sørensen, 27. marts 2027');
    expect(text).toContain('administrativ kontaktperson: Søren Ærø (før: Svend Tøfting)');
    expect(text).toContain('optaget i kataloget efter screening');
    expect(text).toContain('I alt 75.000 kr. i 2027');
    expect(text).toContain('1. marts 2027 af Mette Sørensen');
    expect(text).toContain(LEARNT);
    expect(foot).toContain('Udsyn · Monitorering 2027');
  });

  it('tells it in English', async () => {
    const { lines, text, styles } = await written({}, 'en');

    expect(lines[0]).toBe('Monitoring 2027');
    expect(lines[1]).toContain('As of 31 December 2027.');
    expect(after(lines, 'Overdue')).toBe('7');
    expect(text).toContain('DKK 75,000 in all in 2027');
    expect(text).not.toMatch(/\b(Anbefaling|Udgift|Svar fra|Frist|Ved ikke|besvaret)\b/);
    expect(styles).toContain('en-GB');
  });

  it('holds what people wrote as they wrote it', async () => {
    const { text } = await written();

    expect(text).toContain(NOTE);
  });

  it('says from where the questions are', async () => {
    const { text } = await written();

    for (const guide of Object.values(CONTENT.guides)) expect(text).toContain(guide.origin.da);
  });

  it('names the level and area that it is about', async () => {
    const { lines, text } = await written({ area: 'health', level: 'political' });

    expect(lines[0]).toBe('Monitorering 2027: Sundhed, politiske samarbejder');
    expect(text).not.toContain('CPMR');
  });

  it('shows what is still to come while the year lasts', async () => {
    const { lines } = await written({}, 'da', '2027-06-15');

    expect(lines.filter((line) => line === 'Kommer senere på året')).toHaveLength(2);
  });

  it('says so where there is nothing to tell', async () => {
    const { lines } = await written({ year: 2020 });

    expect(lines).toEqual(
      expect.arrayContaining([
        'Ingen opfølgninger er besvaret.',
        'Ingen frister er overskredet.',
        'Ingen oplysninger er ændret.',
        'Ingen erfaringer er delt.',
      ]),
    );
    expect(lines).not.toContain('Svarene samlet');
  });
});
