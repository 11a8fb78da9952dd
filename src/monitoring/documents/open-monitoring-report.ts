import { type RenderContext, renderContextFor } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Download } from '../../documents/download';
import { SHEET_TYPE } from '../../documents/sheet-document';
import { wordDocument, WORD_TYPE } from '../../documents/word-document';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { DocumentStore } from '../../store/document-store';
import type { EndPorts } from '../rounds/case-of-round';
import { type MonitoringReport, monitoringReport } from '../report/report';
import type { ListRejected } from '../report/rejected-case';
import { reportRequestFromId } from '../report/report-request';
import { monitoringReportBlocks } from './monitoring-report-blocks';
import { monitoringReportSheet } from './monitoring-report-sheet';
import { reportTitle } from './report-words';

/** Builds the report on a year's monitoring as a Word document. */
export function monitoringReportDocument(
  report: MonitoringReport,
  renderContext: RenderContext,
): Promise<Buffer> {
  const title = reportTitle(report.request, renderContext);
  return wordDocument(monitoringReportBlocks(report, renderContext), {
    title,
    language: renderContext.language,
    foot: `Udsyn · ${title}`,
    page: renderContext.strings.export.page,
  });
}

interface Ports extends EndPorts {
  readonly clock: Clock;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
  readonly rejectedCases: ListRejected;
}

/**
 * Builds the report of a download from current data; `undefined` if the download is not a report.
 */
export async function openMonitoringReport(
  { what, subject, language }: Pick<Download, 'what' | 'subject' | 'language'>,
  { knowledge, ...ports }: Ports,
) {
  const request = reportRequestFromId(subject);
  if (what === 'case-note' || request === undefined) return undefined;
  const known = knowledge.current().knowledge;
  const report = await monitoringReport(request, { ...ports, content: known });
  const renderContext = renderContextFor(language, known, copenhagen(ports.clock.now()).day);
  const title = reportTitle(request, renderContext);
  return what === 'monitoring-report'
    ? {
        title,
        extension: 'docx',
        type: WORD_TYPE,
        body: await monitoringReportDocument(report, renderContext),
      }
    : {
        title,
        extension: 'xlsx',
        type: SHEET_TYPE,
        body: await monitoringReportSheet(report, renderContext),
      };
}
