import { type RenderContext, renderContextFor } from '../../cards/render-context';
import type { KnowledgeSource } from '../../catalogue/knowledge';
import type { Download, OpenedDownload } from '../../documents/download';
import { wordDocument, WORD_TYPE } from '../../documents/word-document';
import type { Clock } from '../../lib/clock';
import { copenhagen } from '../../lib/dates';
import type { LiveCoordinators } from '../../people/coordinators';
import type { DocumentStore } from '../../store/document-store';
import { screeningName } from '../cards/format-proposal';
import { type CaseNote, caseNoteOf } from '../result/case-note';
import { caseNumberOf } from '../case/case-number';
import { caseNoteBlocks, frozenHash } from './case-note-blocks';
import { readScreening } from '../case/screening';

/** Enough of the checksum to distinguish two printed notes. */
const SHORT = 12;

/** The title of a case note, on its first page and in its file name. */
export function caseNoteTitle({ screening }: CaseNote, renderContext: RenderContext): string {
  return renderContext.strings.screening.cases.note.title(screeningName(screening, renderContext));
}

/** Builds the case note of a screening as a Word document. */
export function caseNoteDocument(note: CaseNote, renderContext: RenderContext): Promise<Buffer> {
  return wordDocument(caseNoteBlocks(note, renderContext), {
    title: caseNoteTitle(note, renderContext),
    language: renderContext.language,
    foot: `Udsyn · ${caseNumberOf(note.screening)} · ${frozenHash(note).slice(0, SHORT)}`,
    page: renderContext.strings.export.page,
  });
}

interface Ports {
  readonly clock: Clock;
  readonly coordinators: Pick<LiveCoordinators, 'current'>;
  readonly documents: DocumentStore;
  readonly knowledge: KnowledgeSource;
}

/** Builds the case note of a screening in its current state; `undefined` if it no longer exists. */
export async function openCaseNote(
  { subject, language }: Download,
  { clock, coordinators, documents, knowledge }: Ports,
): Promise<OpenedDownload | undefined> {
  const stored = await readScreening(subject, { documents });
  if (stored === undefined) return undefined;
  const known = knowledge.current().knowledge;
  const note = caseNoteOf(stored.document, { ...known, coordinators: coordinators.current() });
  const renderContext = renderContextFor(language, known, copenhagen(clock.now()).day);
  return {
    title: caseNoteTitle(note, renderContext),
    extension: 'docx',
    type: WORD_TYPE,
    body: await caseNoteDocument(note, renderContext),
  };
}
