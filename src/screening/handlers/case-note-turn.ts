import { type CaseNoteLinks, renderCaseNote } from '../cards/case-note-cards';
import { renderMessage } from '../../cards/command-cards';
import { createDownload } from '../../documents/download';
import type { Language } from '../../lib/language';
import { caseNoteOf } from '../result/case-note';
import { openScreening } from './open-screening';
import { maySeeOthers } from './review-turn';
import { reply, type Turn } from '../../teams/turn';

/** Links to the Word document in both languages, for a short time; none where it is not known how the bot is reached. */
async function linksTo(subject: string, turn: Turn): Promise<CaseNoteLinks | undefined> {
  const { person, publicUrl } = turn;
  if (publicUrl === undefined) return undefined;
  const link = (language: Language) =>
    createDownload({ what: 'case-note', subject, language, person: person.id }, publicUrl, turn);
  const [da, en] = await Promise.all([link('da'), link('en')]);
  return { da, en };
}

/** Shows the case note as text, in as many messages as it takes, with a link to the document. */
export async function showCaseNote(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'reader', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  if (!screening.checklists.every(({ level }) => maySeeOthers(screening, level, turn))) {
    await reply(turn, renderMessage(turn.telling.strings.screening.result.agreement.hidden));
    return;
  }
  const links = await linksTo(id, turn);
  const { knowledge } = turn.knowledge.current();
  const note = caseNoteOf(screening, { ...knowledge, coordinators: turn.coordinators.current() });
  for (const card of renderCaseNote(note, turn.telling, links)) await reply(turn, card);
}
