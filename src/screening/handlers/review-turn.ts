import { renderMessage } from '../../cards/command-cards';
import { createDownload } from '../../documents/download';
import type { Language } from '../../lib/language';
import { reply, type Turn, replaceCard } from '../../teams/turn';
import {
  type CaseNoteLinks,
  renderCaseNote,
  renderCaseNoteSummary,
} from '../cards/result/case-note-cards';
import {
  renderAgreement,
  renderComparison,
  renderExplanation,
} from '../cards/result/explanation-cards';
import { renderOverview } from '../cards/overview-cards';
import { renderNoteForm } from '../cards/step-cards';
import { assessmentOf, checklistOf, isAssessed, type Screening, isOpen } from '../case/screening';
import type { Assessment } from '../checklist/assessment';
import { placeOf } from '../../questionnaire/questionnaire';
import { questionsOf } from '../checklist/checklist';
import type { Level } from '../proposal/proposal';
import { mayCompare } from '../result/agreement';
import { caseNoteOf } from '../result/case-note';
import { openScreening, hasPart } from './show-screening';
import { screeningCard } from './step-turn';

/**
 * Creates temporary links to the Word document in both languages; `undefined` if the bot's public
 * address is not known.
 */
async function linksTo(subject: string, turn: Turn): Promise<CaseNoteLinks | undefined> {
  const { person, publicUrl } = turn;
  if (publicUrl === undefined) return undefined;
  const link = (language: Language) =>
    createDownload({ what: 'case-note', subject, language, person: person.id }, publicUrl, turn);
  const [da, en] = await Promise.all([link('da'), link('en')]);
  return { da, en };
}

/**
 * Shows what the case note recommends, with links to the document; on request the whole text, in as
 * many messages as needed.
 */
export async function showCaseNote(id: string, full: boolean, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'reader', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  if (!screening.checklists.every(({ level }) => maySeeOthers(screening, level, turn))) {
    await reply(turn, renderMessage(turn.renderContext.strings.screening.result.agreement.hidden));
    return;
  }
  const links = await linksTo(id, turn);
  const { knowledge } = turn.knowledge.current();
  const note = caseNoteOf(screening, { ...knowledge, coordinators: turn.coordinators.current() });
  const { renderContext } = turn;
  const cards = full
    ? renderCaseNote(note, renderContext, links)
    : [renderCaseNoteSummary(note, renderContext, links)];
  for (const card of cards) await reply(turn, card);
}

interface Levelled {
  readonly screening: string;
  readonly level: Level;
}

/** Returns the assessment to show to a person: their own, or for a coordinator the owner's. */
function assessmentFor(screening: Screening, level: Level, turn: Turn): Assessment | undefined {
  const own = assessmentOf(screening, turn.person.id, level);
  return (
    own ??
    (hasPart('coordinator', screening, turn)
      ? assessmentOf(screening, screening.owner, level)
      : undefined)
  );
}

/** Shows all answers, or those of one criterion. */
export async function showOverview(
  { screening: id, level, criterion }: Levelled & { readonly criterion?: string | undefined },
  turn: Turn,
): Promise<void> {
  const read = await openScreening(id, 'reader', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const shown = assessmentFor(screening, level, turn);
  if (shown === undefined) return replaceCard(turn, screeningCard(screening, turn));
  // It is read-only for anyone else, even while the owner may still change it.
  const own = shown.assessor === turn.person.id;
  const seen: Screening = own ? screening : { ...screening, state: 'submitted' };
  return replaceCard(turn, renderOverview(seen, shown, turn.renderContext, criterion));
}

/** Opens the form for a comment and evidence on a question. */
export async function openNoteForm(
  { screening: id, level, question }: Levelled & { readonly question: string },
  turn: Turn,
): Promise<void> {
  const read = await openScreening(id, 'assessor', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  const own = assessmentOf(screening, turn.person.id, level);
  const card =
    own === undefined ||
    placeOf(questionsOf(checklistOf(screening, level)), question) === undefined ||
    !isOpen(screening.state)
      ? screeningCard(screening, turn)
      : renderNoteForm(screening, own, question, turn.renderContext);
  await replaceCard(turn, card);
}

/**
 * Returns whether the person of the turn may see what others answered at a level; if nobody else
 * answered, there is nothing to hide.
 */
function maySeeOthers(screening: Screening, level: Level, turn: Turn): boolean {
  const alone = screening.assessments.every(
    (one) => one.assessor === turn.person.id || one.level !== level,
  );
  return (
    alone || mayCompare(screening, turn.person.id, level, hasPart('coordinator', screening, turn))
  );
}

/** Shows something based on everybody's answers, to a person who has given their own. */
async function showJoint(
  { screening: id, level }: Levelled,
  render: (screening: Screening) => object,
  turn: Turn,
): Promise<void> {
  const read = await openScreening(id, 'reader', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  if (!isAssessed(screening)) return replaceCard(turn, screeningCard(screening, turn));
  const { hidden } = turn.renderContext.strings.screening.result.agreement;
  const card = maySeeOthers(screening, level, turn) ? render(screening) : renderMessage(hidden);
  await replaceCard(turn, card);
}

/** Explains the score of a level. */
export function showExplanation(levelled: Levelled, turn: Turn): Promise<void> {
  const { level } = levelled;
  const render = (one: Screening) => {
    const withFlips = hasPart('coordinator', one, turn);
    return renderExplanation(one, level, turn.renderContext, { withFlips });
  };
  return showJoint(levelled, render, turn);
}

/** Shows how far the assessors of a level agree. */
export function showAgreement(levelled: Levelled, turn: Turn): Promise<void> {
  const { level } = levelled;
  return showJoint(levelled, (one) => renderAgreement(one, level, turn.renderContext), turn);
}

/** Shows the administrative and the political checklist side by side. */
export async function showComparison(id: string, turn: Turn): Promise<void> {
  const read = await openScreening(id, 'reader', turn);
  if (read === undefined) return;
  const { document: screening } = read;
  if (!isAssessed(screening)) return replaceCard(turn, screeningCard(screening, turn));
  const { hidden } = turn.renderContext.strings.screening.result.agreement;
  const mayAll = screening.checklists.every(({ level }) => maySeeOthers(screening, level, turn));
  await replaceCard(
    turn,
    mayAll ? renderComparison(screening, turn.renderContext) : renderMessage(hidden),
  );
}
