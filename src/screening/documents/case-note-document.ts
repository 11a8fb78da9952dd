import { screeningName } from '../cards/proposal-in-words';
import type { Telling } from '../../cards/telling';
import type { CaseNote } from '../result/case-note';
import { caseNoteBlocks } from './case-note-blocks';
import { frozenHash } from './frozen-hash';
import { wordDocument } from '../../documents/word-document';

/** Enough of the checksum to tell two printed notes apart. */
const SHORT = 12;

/** What a case note is called, on its first page and as a file. */
export function caseNoteTitle({ screening }: CaseNote, telling: Telling): string {
  return telling.strings.screening.cases.note.title(screeningName(screening, telling));
}

/** The case note of a screening as a Word document. */
export function caseNoteDocument(note: CaseNote, telling: Telling): Promise<Buffer> {
  return wordDocument(caseNoteBlocks(note, telling), {
    title: caseNoteTitle(note, telling),
    language: telling.language,
    foot: `Udsyn · ${note.screening.id} · ${frozenHash(note).slice(0, SHORT)}`,
    page: telling.strings.export.page,
  });
}
