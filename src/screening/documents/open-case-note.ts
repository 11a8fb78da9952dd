import { tellingIn } from '../../cards/telling';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Download, OpenedDownload } from '../../documents/download';
import { WORD_TYPE } from '../../documents/word-document';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { LiveCoordinators } from '../../people/coordinators';
import type { DocumentStore } from '../../store/document-store';
import { screenings } from '../case/screening';
import { caseNoteOf } from '../result/case-note';
import { caseNoteDocument, caseNoteTitle } from './case-note-document';

interface Ports {
  readonly clock: Clock;
  readonly coordinators: Pick<LiveCoordinators, 'current'>;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
}

/** Makes the case note of a screening as it stands now; `undefined` where it is gone. */
export async function openCaseNote(
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
