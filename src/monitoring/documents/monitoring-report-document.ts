import type { Telling } from '../../cards/telling';
import type { MonitoringReport } from '../report/report';
import { monitoringReportBlocks } from './monitoring-report-blocks';
import { reportTitle } from './report-words';
import { wordDocument } from '../../documents/word-document';

/** The report on a year's monitoring as a Word document. */
export function monitoringReportDocument(
  report: MonitoringReport,
  telling: Telling,
): Promise<Buffer> {
  const title = reportTitle(report.wish, telling);
  return wordDocument(monitoringReportBlocks(report, telling), {
    title,
    language: telling.language,
    foot: `Udsyn · ${title}`,
    page: telling.strings.export.page,
  });
}
