import type { LiveKnowledge } from '../asking/live-knowledge';
import { tellingIn } from '../cards/telling';
import { copenhagen } from '../lib/copenhagen-time';
import type { LiveCoordinators } from '../people/live-coordinators';
import type { Clock } from '../lib/clock';
import type { DocumentStore } from '../store/document-store';
import { caseNoteOf } from '../screening/result/case-note';
import { screenings } from '../screening/case/screening';
import { caseNoteDocument, caseNoteTitle } from '../screening/documents/case-note-document';
import type { Download } from './download';
import { findDownload } from './find-download';
import { openMonitoringReport } from '../monitoring/documents/open-monitoring-report';
import { WORD_TYPE } from './word-document';

interface Ports {
  readonly clock: Clock;
  readonly coordinators: Pick<LiveCoordinators, 'current'>;
  readonly documents: DocumentStore;
  readonly knowledge: Pick<LiveKnowledge, 'current'>;
}

/** A document and what it is saved as. */
interface OpenedDownload {
  /** Without the extension. */
  readonly title: string;
  readonly extension: string;
  readonly type: string;
  readonly body: Buffer;
}

/** Makes the case note of a screening as it stands now; `undefined` where it is gone. */
async function openCaseNote(
  { subject, language }: Download,
  { clock, coordinators, documents, knowledge }: Ports,
): Promise<OpenedDownload | undefined> {
  const stored = await documents.get(screenings, subject, subject);
  if (stored === undefined) return undefined;
  const known = knowledge.current().knowledge;
  const note = caseNoteOf(stored.document, { ...known, coordinators: coordinators.current() });
  const telling = tellingIn(language, known, copenhagen(clock.now()).day);
  return {
    title: caseNoteTitle(note, telling),
    extension: 'docx',
    type: WORD_TYPE,
    body: await caseNoteDocument(note, telling),
  };
}

/** Makes the one document that a token gives leave to, as things stand now; `undefined` for any other token. */
export async function openDownload(
  token: string,
  ports: Ports,
): Promise<OpenedDownload | undefined> {
  const download = await findDownload(token, ports);
  if (download === undefined) return undefined;
  return download.what === 'case-note'
    ? openCaseNote(download, ports)
    : openMonitoringReport(download, ports);
}
