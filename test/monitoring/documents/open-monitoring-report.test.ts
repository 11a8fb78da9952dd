import { indexKnowledge } from '../../../src/asking/index-knowledge';
import { openMonitoringReport } from '../../../src/monitoring/documents/open-monitoring-report';
import { CONTENT } from '../../cards/render-context-of';
import { monitoredYear } from './monitored-year';
import { readSheets } from '../../documents/sheet-text';
import { readWord } from '../../documents/word-text';

const start = async () => ({
  ...(await monitoredYear()),
  knowledge: { current: () => indexKnowledge(CONTENT) },
});

describe('openMonitoringReport', () => {
  it('makes a Word document or an Excel workbook of what was wished for', async () => {
    const ports = await start();
    const wanted = { subject: '2027.all.health', language: 'da' } as const;

    const word = await openMonitoringReport({ what: 'monitoring-report', ...wanted }, ports);
    const sheet = await openMonitoringReport({ what: 'monitoring-sheet', ...wanted }, ports);

    expect(word).toMatchObject({ title: 'Monitorering 2027: Sundhed', extension: 'docx' });
    expect(sheet).toMatchObject({ title: 'Monitorering 2027: Sundhed', extension: 'xlsx' });
    expect(readWord(word?.body ?? Buffer.alloc(0)).lines[1]).toContain('10. januar 2028');
    expect(readSheets(sheet?.body ?? Buffer.alloc(0)).sheets).toHaveLength(6);
  });

  it('makes none of what is no wish', async () => {
    const ports = await start();

    for (const [what, subject] of [
      ['case-note', '2027.all.all'],
      ['monitoring-report', 'screening-7'],
    ] as const)
      expect(await openMonitoringReport({ what, subject, language: 'da' }, ports)).toBeUndefined();
  });
});
